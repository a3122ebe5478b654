using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>Reads the number or letter at the head of a line, also behind a word ("Item 2.") or where its point was lost.</summary>
internal static class MarkReader
{
    private const int LongestHead = 32;
    private static readonly int[] MisreadFigures = [1, 1, 1, 2, 5, 5, 8, 6, 3, 3];

    internal static bool TryRead(Line line, Lexicon lexicon, out NumberMark mark)
    {
        mark = default;
        var text = line.Text.AsSpan();
        if (text.IsEmpty || !MayBeMark(text[0])) return TryAfterWord(text, lexicon, out mark);
        if (Numbering.TryRead(text, lexicon.Language, out mark) && mark.Length < text.Length) return true;
        return TryBareNumber(text, out mark) || TryDashed(text, out mark) || TryMisread(text, out mark) || TryAfterWord(text, lexicon, out mark);
    }

    // Nearly every line begins with a letter of its text: those are told apart without asking further.
    private static bool MayBeMark(char c) => !char.IsLetter(c) || c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= 'а' and <= 'я') or (>= 'ء' and <= 'ي') or (>= '一' and <= '鿿');

    // "- ١ title", "3 Title": a number without its point; the caller judges whether one is expected here.
    private static bool TryBareNumber(ReadOnlySpan<char> text, out NumberMark mark)
    {
        mark = default;
        var length = 0;
        var number = 0;
        while (length < text.Length && length < 3 && char.IsDigit(text[length])) number = (number * 10) + (int)char.GetNumericValue(text[length++]);
        if (length is 0 or > 2 || number == 0 || length >= text.Length) return false;
        var after = length;
        if (after < text.Length && text[after] is ',' or ';' or ':' or '·' or '，') after++;
        while (after < text.Length && text[after] is ' ' or '\t') after++;
        if (!(text[after - 1] is ' ' or '\t') || after >= text.Length || !(char.IsLetter(text[after]) || text[after] is '《' or '«' or '“' or '"')) return false;
        mark = new(NumberLevel.Paragraph, number, after, IsOdd: true);
        return true;
    }

    // "-2- Title": a number between dashes, as page images of right-to-left and typed documents leave it.
    private static bool TryDashed(ReadOnlySpan<char> text, out NumberMark mark)
    {
        mark = default;
        if (text.Length < 5 || !IsDash(text[0])) return false;
        var end = text[1..].IndexOfAny('-', '–', '—') + 1;
        if (end is < 2 or > 3 || text[end + 1] is not (' ' or '\t') || !TryBareNumber($"{text[1..end]} {text[(end + 1)..].TrimStart()}", out var read)) return false;
        mark = read with { Length = text.Length - text[(end + 1)..].TrimStart().Length };
        return mark.Length < text.Length;
    }

    private static bool IsDash(char c) => c is '-' or '–' or '—';

    // "l   Title", "S. Title": a letter that recognition took for a figure.
    private static bool TryMisread(ReadOnlySpan<char> text, out NumberMark mark)
    {
        mark = default;
        var figure = "lI|ZSsBбзЗ".IndexOf(text[0], StringComparison.Ordinal);
        if (figure < 0 || text.Length < 4) return false;
        var after = 1;
        if (text[after] is '.' or ',') after++;
        var blanks = after;
        while (after < text.Length && text[after] is ' ' or '\t') after++;
        if (after - blanks < (blanks == 2 ? 1 : 2) || after >= text.Length || !char.IsUpper(text[after])) return false;
        mark = new(NumberLevel.Paragraph, MisreadFigures[figure], after, IsOdd: true);
        return true;
    }

    private static bool TryAfterWord(ReadOnlySpan<char> text, Lexicon lexicon, out NumberMark mark)
    {
        mark = default;
        if (text.IsEmpty || !char.IsLetter(text[0])) return false;
        var head = text[..Math.Min(LongestHead, text.Length)];
        var digit = head.IndexOfAnyInRange('0', '9');
        if (digit < 0) digit = head.IndexOfAnyInRange('٠', '٩');
        if (digit < 2) return false;
        var word = Folding.Words(head[..digit]);
        if (!Array.Exists(lexicon.ItemWords, known => word == known || (known.Length > 3 && Likeness.Distance(word, known, 1) <= 1))) return false;
        var rest = text[digit..];
        if (!Numbering.TryRead(rest, lexicon.Language, out var read) && !TryBareNumber(rest, out read) && !TryColon(rest, out read)) return false;
        mark = read with { Length = digit + read.Length };
        return mark.Length <= text.Length;
    }

    // "Item 3: Title", "Point 3 – Titre".
    private static bool TryColon(ReadOnlySpan<char> text, out NumberMark mark)
    {
        mark = default;
        var end = text.IndexOfAnyExceptInRange('0', '9');
        if (end is < 1 or > 2 || !int.TryParse(text[..end], System.Globalization.CultureInfo.InvariantCulture, out var number)) return false;
        var after = end;
        while (after < text.Length && text[after] is ' ' or ':' or '-' or '–' or '—') after++;
        if (after == end || after >= text.Length || !char.IsLetter(text[after])) return false;
        mark = new(NumberLevel.Paragraph, number, after, IsOdd: false);
        return true;
    }
}
