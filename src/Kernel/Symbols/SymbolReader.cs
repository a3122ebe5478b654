using System.Collections.Immutable;

namespace Dais.Kernel;

/// <summary>Reads the parts of one symbol from a clean text (see <see cref="SymbolCharacters.Clean"/>).</summary>
/// <remarks>
/// symbol = root 1*("/" part) *"*"; a part is a body, a session, a nature, a series, a number or a modifier, and opaque where it is none of these.
/// A bare number is the session while another number or a series follows it, and the document's number when it is the last.
/// </remarks>
internal static class SymbolReader
{
    private const int MostParts = 16;

    internal static bool TryRead(string clean, out ImmutableArray<SymbolPart> parts, out int asterisks)
    {
        parts = default;
        var text = clean.AsSpan().TrimEnd('*');
        asterisks = clean.Length - text.Length;
        text = text.TrimEnd(' ');
        var found = ImmutableArray.CreateBuilder<SymbolPart>();
        while (text.Length > 0)
        {
            var stroke = text.IndexOf('/');
            var segment = stroke < 0 ? text : text[..stroke];
            if (!IsWellFormed(segment) || found.Count == MostParts) return false;
            if (found.Count == 0 && RootOf(segment) is null) return false;
            found.Add(found.Count == 0 ? RootOf(segment)! : SymbolPartReader.Read(segment));
            if (found[^1].Kind == SymbolPartKind.Opaque && IsSentence(segment)) return false;
            if (stroke == text.Length - 1) return false;
            text = stroke < 0 ? [] : text[(stroke + 1)..];
        }

        if (found.Count < 2 || !clean.AsSpan().ContainsAnyInRange('0', '9')) return false;
        NameSessions(found);
        parts = found.ToImmutable();
        return true;
    }

    /// <summary>Words parted by spaces before any bracket: a part has one word.</summary>
    private static bool IsSentence(ReadOnlySpan<char> segment) =>
        (segment.IndexOf('(') is > 0 and var bracket ? segment[..bracket] : segment).TrimEnd(' ').Contains(' ');

    private static bool IsWellFormed(ReadOnlySpan<char> segment)
    {
        var depth = 0;
        foreach (var c in segment)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or ' ' or '(' or ')' or ',')) return false;
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth is < 0 or > 1) return false;
        }

        return depth == 0 && segment.Length > 0 && (char.IsAsciiLetterOrDigit(segment[0])) && (char.IsAsciiLetterOrDigit(segment[^1]) || segment[^1] == ')');
    }

    /// <summary>A known root in any case, or one to ten capitals; a number or a second word may follow a full stop (GC.18).</summary>
    private static SymbolPart? RootOf(ReadOnlySpan<char> segment)
    {
        var stop = segment.IndexOfAny('.', '(');
        var word = stop < 0 ? segment : segment[..stop];
        var known = SymbolVocabulary.Roots.Find(word);
        var isCapitals = word.Length is >= 1 and <= 10 && word.IndexOfAnyExceptInRange('A', 'Z') < 0;
        if ((known is null && !isCapitals) || segment.Contains(' ')) return null;
        var rest = segment[word.Length..];
        var number = rest.Length > 1 && SymbolCharacters.IsDigits(rest[1..]) ? SymbolCharacters.NumberOf(rest[1..]) : null;
        return new(SymbolPartKind.Root, string.Concat(word, rest).ToUpperInvariant(), word.ToString().ToUpperInvariant(), number, null);
    }

    /// <summary>Numbers before the last number or series are sessions.</summary>
    private static void NameSessions(ImmutableArray<SymbolPart>.Builder parts)
    {
        var last = parts.Count - 1;
        while (last > 0 && parts[last].Kind is not (SymbolPartKind.Number or SymbolPartKind.Series)) last--;
        for (var i = 1; i < last; i++)
        {
            if (parts[i] is { Kind: SymbolPartKind.Number, Qualifier: null } bare && SymbolCharacters.IsDigits(bare.Text))
                parts[i] = bare with { Kind = SymbolPartKind.Session };
        }
    }
}
