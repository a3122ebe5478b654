using Dais.Kernel;

namespace Dais.Documents.Reading.Pages;

/// <summary>Reads the number or letter at the head of a block.</summary>
internal static class BlockMarks
{
    private const int LongestSection = 6;
    private const int LongestWordSection = 24;

    /// <summary>The mark, and where the words begin behind it.</summary>
    /// <param name="text">A line's text.</param>
    /// <param name="language">The document's language.</param>
    /// <param name="previous">The mark before it, by which "i)" is told from the letter i.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="rest">Where the words begin.</param>
    internal static bool TryRead(ReadOnlySpan<char> text, Language language, BlockMark? previous, out BlockMark mark, out int rest)
    {
        (mark, rest) = (default, 0);
        if (text.IsEmpty) return false;
        if (TryBullet(text, out mark, out rest) || TrySection(text, out mark, out rest) || TryWordSection(text, language, out mark, out rest)) return true;
        NumberMark? before = previous is { Ordinal: > 0 } p ? new(p.Level, p.Ordinal, p.Text.Length, IsOdd: false) : null;
        if (!Numbering.TryRead(text, language, before, out var number)) return false;
        rest = number.Length;
        mark = new(text[..rest].Trim(" \t").ToString(), number.Level, number.Ordinal);
        return rest < text.Length;
    }

    private static bool TryBullet(ReadOnlySpan<char> text, out BlockMark mark, out int rest)
    {
        (mark, rest) = (default, 0);
        if (text.Length < 3 || text[0] is not ('•' or '–' or '—' or '-' or '·' or '▪' or '*' or '●' or '○') || text[1] is not (' ' or '\t')) return false;
        rest = 2;
        while (rest < text.Length && text[rest] is ' ' or '\t') rest++;
        if (rest == text.Length || NoteDigits.ValueOf(text[rest]) >= 0) return false;
        mark = new(text[..1].ToString(), NumberLevel.Letter, 0);
        return true;
    }

    // "II     Title", "A.     Title": where only a wide blank parts them, or a full stop.
    private static bool TrySection(ReadOnlySpan<char> text, out BlockMark mark, out int rest)
    {
        (mark, rest) = (default, 0);
        var end = 0;
        while (end < text.Length && end < LongestSection && text[end] is >= 'A' and <= 'Z') end++;
        if (end == 0 || end >= text.Length) return false;
        var hasStop = text[end] == '.';
        rest = hasStop ? end + 1 : end;
        var blanks = 0;
        while (rest < text.Length && text[rest] is ' ' or '\t') blanks += text[rest++] == '\t' ? 4 : 1;
        if (rest == text.Length || blanks < (hasStop ? 1 : 3)) return false;
        var ordinal = RomanOf(text[..end]) is > 0 and var roman ? roman : end == 1 ? text[0] - 'A' + 1 : 0;
        if (ordinal == 0 || (hasStop && blanks == 1 && end == 1 && rest < text.Length && char.IsLower(text[rest]))) return false;
        mark = new(text[..(hasStop ? end + 1 : end)].ToString(), NumberLevel.Section, ordinal);
        return true;
    }

    // "أولا     العنوان", "一     标题": the ordinal, a wide blank, the title.
    private static bool TryWordSection(ReadOnlySpan<char> text, Language language, out BlockMark mark, out int rest)
    {
        (mark, rest) = (default, 0);
        if (language != Language.Arabic && language != Language.Chinese) return false;
        var wide = text.IndexOf("   ", StringComparison.Ordinal) is >= 0 and var blanks ? blanks : text.IndexOf('\t');
        if (wide is < 1 or > LongestWordSection || !char.IsLetter(text[0])) return false;
        var head = language == Language.Chinese ? $"{text[..wide]}、" : text[..wide].ToString();
        if (!Numbering.TryRead(head, language, out var number) || number.Level != NumberLevel.Section || number.Length < head.Length) return false;
        rest = wide;
        while (rest < text.Length && text[rest] is ' ' or '\t') rest++;
        mark = new(text[..wide].ToString(), NumberLevel.Section, number.Ordinal);
        return rest < text.Length;
    }

    private static int RomanOf(ReadOnlySpan<char> letters)
    {
        int total = 0, before = 0;
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            var value = letters[i] switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, _ => 0 };
            if (value == 0) return 0;
            total += value < before ? -value : value;
            before = value;
        }

        return total;
    }
}
