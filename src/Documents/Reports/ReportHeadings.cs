using Dais.Documents.Reading;
using Dais.Documents.Reading.Pages;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Reports;

/// <summary>A block that heads a section.</summary>
/// <param name="Level">1 for the highest.</param>
/// <param name="Number">As printed; null for none.</param>
/// <param name="Kind">What the section is for.</param>
/// <param name="Words">The heading.</param>
internal readonly record struct HeadingRead(int Level, string? Number, ReportSectionKind Kind, Passage Words)
{
    /// <summary>Whether it is the line above an annex.</summary>
    internal bool IsAnnex => Kind == ReportSectionKind.Annex;
}

/// <summary>Tells headings from paragraphs: by their number, or by what they say.</summary>
internal sealed class ReportHeadings(ReportLexicon lexicon, FindingList findings)
{
    private const int Longest = 320;
    private const int LongestUnnumbered = 120;

    private readonly List<(HeadingRead Heading, int Line)> unnumbered = [];
    private int mains;
    private int subs;
    private int numbered;

    /// <summary>Whether a block is a heading, and what it heads.</summary>
    /// <param name="block">The block.</param>
    /// <param name="within">The main section it stands in; null for none.</param>
    /// <param name="isItem">Whether it may be the next item of an open list.</param>
    /// <param name="heading">The heading.</param>
    internal bool TryRead(TextBlock block, ReportSectionKind? within, bool isItem, out HeadingRead heading)
    {
        heading = default;
        if (block.Text.Length is 0 or > Longest || block.IsRow) return false;
        if (!TryNumbered(block, within, out heading) && !TryWorded(block, within, isItem, out heading)) return false;
        Count(heading, block);
        return true;
    }

    /// <summary>Remarks on sections without a number among numbered ones.</summary>
    internal void Remark()
    {
        if (numbered < 2) return;
        foreach (var (heading, line) in unnumbered)
            findings.Warn("section-number-missing", line, heading.Words.Text);
    }

    private bool TryNumbered(TextBlock block, ReportSectionKind? within, out HeadingRead heading)
    {
        heading = default;
        if (block.Mark is { Level: NumberLevel.Section } mark)
        {
            var level = LevelOf(mark);
            heading = new(level, mark.Text, KindOf(block.Text, level, within), block.Words);
            return true;
        }

        if (block.Mark is not null || !TryLetter(block.Text, out var number, out var rest)) return false;
        var words = PartWords.From(block.Words, rest);
        heading = new(2, number, KindOf(words.Text, 2, within), words);
        return true;
    }

    // "C." is a letter and "I." a numeral; "V." is what goes on from the section before it.
    private int LevelOf(BlockMark mark)
    {
        var letter = mark.Text.TrimEnd('.', ' ');
        if (letter.Length != 1 || !char.IsAsciiLetterUpper(letter[0])) return 1;
        if (letter[0] is not ('I' or 'V' or 'X')) return 2;
        return letter[0] - 'A' == subs && mark.Ordinal != mains + 1 ? 2 : 1;
    }

    /// <summary>"ألف - ", "А. " in Cyrillic: the letters of sections that are no Latin ones.</summary>
    private bool TryLetter(string text, out string number, out int rest) => TryLetter(text, lexicon, out number, out rest);

    /// <summary>Whether a cell holds such a letter and nothing else.</summary>
    internal static bool IsLetter(string cell, ReportLexicon lexicon) => TryLetter(cell + " A", lexicon, out _, out var rest) && rest == cell.Length + 1;

    private static bool TryLetter(string text, ReportLexicon lexicon, out string number, out int rest)
    {
        (number, rest) = ("", 0);
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        if (blank is < 1 or > 6 || lexicon.Letters.Count == 0) return false;
        var letter = text[..blank].TrimEnd('.', '-', '–', '、');
        if (!lexicon.Letters.ContainsKey(letter)) return false;
        rest = blank + 1;
        var hasDash = letter.Length < blank;
        if (!hasDash && rest < text.Length && text[rest] is '-' or '–' or '—')
        {
            hasDash = true;
            rest++;
        }

        number = text[..rest].Trim();
        while (rest < text.Length && text[rest] == ' ') rest++;
        return hasDash && rest < text.Length;
    }

    // "Adoption of the report": without a number, or with one that was misread.
    private bool TryWorded(TextBlock block, ReportSectionKind? within, bool isItem, out HeadingRead heading)
    {
        heading = default;
        if (isItem || block.Text.Length > LongestUnnumbered || (PageShape.IsClosed(block.Text) && !char.IsDigit(block.Text[^1]))) return false;
        if (block.Mark is not (null or { Level: NumberLevel.Paragraph })) return false;
        if (!TryWords(block, out var number, out var words, out var match)) return false;
        var level = match.Kind == ReportSectionKind.Annex || ReportBody.IsMain(match.Kind) && !IsSub(match, within) ? 1 : 2;
        if (level == 2 && within is null) return false;
        heading = new(level, number, level == 2 ? KindOf(words.Text, 2, within) : match.Kind, words);
        return true;
    }

    // What stands before the words may be a number that was misread: "lV. Summary".
    private bool TryWords(TextBlock block, out string? number, out Passage words, out SectionMatch match)
    {
        (number, words) = (block.Mark?.Text, block.Words);
        var blank = words.Text.IndexOf(' ', StringComparison.Ordinal);
        if (block.Mark is null && blank is > 1 and < 6 && IsMisread(words.Text.AsSpan(0, blank)) && lexicon.Sections.TryMatch(words.Text.AsSpan(blank + 1), out match) && match.IsWhole)
        {
            (number, words) = (words.Text[..blank], PartWords.From(words, blank + 1));
            return true;
        }

        return lexicon.Sections.TryMatch(words.Text, out match) && IsHeading(match, words.Text);
    }

    private static bool IsHeading(SectionMatch match, string text) => match.IsWhole || (match.Kind == ReportSectionKind.Annex && text.Length < 20);

    private static bool IsSub(SectionMatch match, ReportSectionKind? within) => match.Kind == ReportSectionKind.Recommendations && within == match.Kind;

    private static bool IsMisread(ReadOnlySpan<char> token) => token[^1] is '.' or ',' or '-' or '、';

    private ReportSectionKind KindOf(string words, int level, ReportSectionKind? within)
    {
        if (level == 2 && within is ReportSectionKind.Recommendations or ReportSectionKind.Deliberations) return within!.Value;
        if (!lexicon.Sections.TryMatch(words, out var match)) return ReportSectionKind.Plain;
        return level == 1 || !ReportBody.IsMain(match.Kind) ? match.Kind : ReportSectionKind.Plain;
    }

    private void Count(HeadingRead heading, TextBlock block)
    {
        if (lexicon.Sections.TryMatch(heading.Words.Text, out var match) && match is { Distance: > 0, IsWhole: true } && match.Kind == heading.Kind)
            findings.Warn("heading-doubtful", block.Lines.First, heading.Words.Text, match.Expected);
        if (heading.IsAnnex) return;
        if (heading.Number is null) unnumbered.Add((heading, block.Lines.First));
        else if (block.Mark is not { Level: NumberLevel.Section } && !TryLetter(block.Text, out _, out _)) findings.Warn("number-doubtful", block.Lines.First, heading.Number, heading.Words.Text);
        else numbered++;
        if (heading.Level == 1) (mains, subs) = (mains + 1, 0);
        else subs++;
    }
}
