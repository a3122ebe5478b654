namespace Dais.Kernel;

/// <summary>The order in which an editor lists symbols.</summary>
internal static class SymbolOrder
{
    internal static int Compare(DocumentSymbol one, DocumentSymbol other)
    {
        var shared = Math.Min(one.Parts.Length, other.Parts.Length);
        for (var i = 0; i < shared; i++)
        {
            var (a, b) = (one.Parts[i], other.Parts[i]);
            var order = Rank(a).CompareTo(Rank(b));
            if (order == 0) order = CompareNatural(a.Key, b.Key);
            if (order != 0) return order;
        }

        return one.Parts.Length.CompareTo(other.Parts.Length);
    }

    /// <summary>What modifies the document itself first, then numbers, then series, then bodies under it.</summary>
    private static int Rank(SymbolPart part) => part.Kind switch
    {
        SymbolPartKind.Root or SymbolPartKind.Modifier => 0,
        SymbolPartKind.Number or SymbolPartKind.Session => part.Word.Length == 0 ? 1 : 2,
        _ when part.Word is "L" => 3,
        _ when part.Word is "CRP" => 4,
        SymbolPartKind.Series or SymbolPartKind.Nature => 5,
        SymbolPartKind.Body => 6,
        _ => 7,
    };

    /// <summary>Character by character, but each run of digits by its value. Texts that are not the same never compare as equal.</summary>
    internal static int CompareNatural(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var (atA, atB) = (0, 0);
        while (atA < a.Length && atB < b.Length)
        {
            var digitsA = Digits(a[atA..]);
            var digitsB = Digits(b[atB..]);
            var areNumbers = digitsA.Length > 0 && digitsB.Length > 0;
            var order = areNumbers ? CompareValues(digitsA, digitsB) : a[atA].CompareTo(b[atB]);
            if (order != 0) return order;
            atA += areNumbers ? digitsA.Length : 1;
            atB += areNumbers ? digitsB.Length : 1;
        }

        var longer = (a.Length - atA).CompareTo(b.Length - atB);
        return longer != 0 ? longer : a.SequenceCompareTo(b);
    }

    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? text[..end] : text;

    private static int CompareValues(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var shortA = a.TrimStart('0');
        var shortB = b.TrimStart('0');
        return shortA.Length != shortB.Length ? shortA.Length.CompareTo(shortB.Length) : shortA.SequenceCompareTo(shortB);
    }
}
