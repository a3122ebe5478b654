using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>An item or sub-item that a table's cell names.</summary>
internal readonly record struct ItemReference(int Item, string? SubItem);

/// <summary>Reads the cell that names items: "1 (a)", "1(a) and (b)", "١ (أ)", "2–4", "Item 2".</summary>
internal static class ItemReferences
{
    private const int Most = 20;

    /// <summary>Reads the references at the head of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="lexicon">The language's words.</param>
    /// <param name="references">What it names.</param>
    /// <param name="rest">What stands behind: a title, or "(continued)".</param>
    internal static bool TryRead(string cell, Lexicon lexicon, out List<ItemReference> references, out string rest)
    {
        references = [];
        rest = "";
        var at = SkipWord(cell, lexicon);
        if (!TryNumber(cell, ref at, out var item)) return false;
        AddLetters(cell, ref at, item, lexicon, references);
        while (references.Count < Most && TrySeparator(cell, at, lexicon, out var next, out var isRange) && TryNumber(cell, ref next, out var other))
        {
            if (isRange && references[^1].SubItem is null)
                for (var i = item + 1; i < other && i - item < Most; i++) references.Add(new(i, null));
            (item, at) = (other, next);
            AddLetters(cell, ref at, item, lexicon, references);
        }

        if (at < cell.Length && cell[at] == '.') at++;
        if (at < cell.Length && char.IsLetterOrDigit(cell[at]) && cell[at] < '\u2E80') return false;
        rest = cell[at..].Trim().TrimStart('-', '–', '—', ':', '.').Trim();
        return true;
    }

    private static int SkipWord(string cell, Lexicon lexicon)
    {
        if (cell.Length == 0 || !char.IsLetter(cell[0])) return 0;
        var digit = 0;
        while (digit < cell.Length && digit < 32 && !char.IsDigit(cell[digit])) digit++;
        return digit < cell.Length && Array.IndexOf(lexicon.ItemWords, Folding.Words(cell.AsSpan(0, digit))) >= 0 ? digit : 0;
    }

    private static bool TryNumber(string cell, ref int at, out int number)
    {
        number = 0;
        var start = at;
        while (at < cell.Length && at - start < 3 && char.IsDigit(cell[at])) number = (number * 10) + (int)char.GetNumericValue(cell[at++]);
        return at - start is 1 or 2 && number > 0 && (at >= cell.Length || !char.IsDigit(cell[at])) && !(at < cell.Length && cell[at] is '/' or ':' or '%');
    }

    private static void AddLetters(string cell, ref int at, int item, Lexicon lexicon, List<ItemReference> references)
    {
        if (!TryLetter(cell, ref at, lexicon, out var letter))
        {
            references.Add(new(item, null));
            return;
        }

        references.Add(new(item, Numbering.Letter(letter)));
        while (references.Count < Most && TrySeparator(cell, at, lexicon, out var next, out var isRange) && TryLetter(cell, ref next, lexicon, out var other))
        {
            for (var i = letter + 1; isRange && i < other; i++) references.Add(new(item, Numbering.Letter(i)));
            references.Add(new(item, Numbering.Letter(other)));
            (letter, at) = (other, next);
        }
    }

    // "(a)", "a)", "(أ)"; a lone letter right behind the number ("1a") too.
    private static bool TryLetter(string cell, ref int at, Lexicon lexicon, out int ordinal)
    {
        ordinal = 0;
        var from = at;
        while (from < cell.Length && cell[from] is ' ' or '.') from++;
        if (from >= cell.Length) return false;
        var close = cell.AsSpan(from, Math.Min(6, cell.Length - from)).IndexOfAny(")）");
        if (close > 0)
        {
            var inner = cell.AsSpan(from, close + 1);
            if (inner.Length > 5 || !(inner[0] is '(' or '（' || inner.Length is 2 or 3) || !TryMark(inner, lexicon, out ordinal)) return false;
            at = from + close + 1;
            return true;
        }

        if (!char.IsAsciiLetterLower(cell[from]) || (from + 1 < cell.Length && char.IsLetterOrDigit(cell[from + 1])) || from - at > 1) return false;
        ordinal = cell[from] - 'a' + 1;
        if (from + 1 < cell.Length && cell[from + 1] == ' ' && from > at) return false;
        at = from + 1;
        return true;
    }

    private static bool TryMark(ReadOnlySpan<char> mark, Lexicon lexicon, out int ordinal)
    {
        ordinal = 0;
        var letters = Folding.Letters(mark);
        if (letters.Length == 1 && letters[0] is >= 'a' and <= 'z')
        {
            ordinal = letters[0] - 'a' + 1;
            return true;
        }

        Span<char> line = stackalloc char[mark.Length + 2];
        mark.CopyTo(line);
        " x".CopyTo(line[mark.Length..]);
        if (!Numbering.TryRead(line, lexicon.Language, out var read) || read.Level != NumberLevel.Letter) return false;
        ordinal = read.Ordinal;
        return true;
    }

    private static bool TrySeparator(string cell, int at, Lexicon lexicon, out int next, out bool isRange)
    {
        isRange = false;
        next = at;
        while (next < cell.Length && cell[next] is ' ' or ',' or '،' or '、' or ';' or '；' or '،') next++;
        if (next < cell.Length && cell[next] is '-' or '–' or '—' or '&')
        {
            isRange = cell[next] != '&';
            next++;
        }
        else
        {
            foreach (var word in lexicon.And)
            {
                if (!Folding.Words(cell.AsSpan(next, Math.Min(word.Length, cell.Length - next))).Equals(word, StringComparison.Ordinal)) continue;
                next += word.Length;
                break;
            }
        }

        var moved = next > at;
        while (next < cell.Length && cell[next] == ' ') next++;
        return moved && next < cell.Length;
    }
}
