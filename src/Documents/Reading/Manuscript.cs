using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>A source on the reader's desk: its cleaned lines, the language, the findings so far, and what became of each line.</summary>
internal sealed class Manuscript
{
    private readonly LineAccount[] accounts;
    private readonly HeadingKind[] headings;
    private readonly NumberMark?[] marks;

    internal Manuscript(Line[] lines, Language language, FindingList findings)
    {
        Lines = lines;
        Language = language;
        Lexicon = Lexicon.For(language);
        Findings = findings;
        accounts = new LineAccount[lines.Length];
        headings = new HeadingKind[lines.Length];
        marks = new NumberMark?[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            if (CanBeHeading(lines[i]) && Lexicon.Headings.TryMatch(lines[i].Text, out var match)) headings[i] = match.Kind;
            if (MarkReader.TryRead(lines[i], Lexicon, out var mark)) marks[i] = mark;
        }
    }

    internal Line[] Lines { get; }

    internal Language Language { get; }

    internal Lexicon Lexicon { get; }

    internal FindingList Findings { get; }

    /// <summary>Whether running text was broken at a margin, and at which column.</summary>
    internal Flow Flow { get; set; } = Flow.OneBlockALine;

    internal IReadOnlyList<LineAccount> Accounts => accounts;

    internal HeadingKind HeadingAt(int line) => headings[line];

    /// <summary>The number or letter at the head of a line.</summary>
    internal bool TryMark(int line, out NumberMark mark)
    {
        mark = marks[line] ?? default;
        return marks[line] is not null;
    }

    internal LinePart PartOf(int line) => accounts[line].Part;

    /// <summary>Says what became of a line; what was said first stands.</summary>
    internal void Account(int line, LinePart part, string? id = null)
    {
        if (accounts[line].Part == LinePart.Blank && !Lines[line].IsBlank) accounts[line] = new(part, id);
    }

    internal void Account(int first, int last, LinePart part, string? id = null)
    {
        for (var i = first; i <= last; i++) Account(i, part, id);
    }

    /// <summary>Whether a line is nothing to a reader: blank, or furniture of the page.</summary>
    internal bool IsPassedOver(int line) => Lines[line].IsBlank || accounts[line].Part is LinePart.Furniture or LinePart.Footnote;

    /// <summary>The next line, from one on, that says something; the limit when none does.</summary>
    internal int Next(int from, int limit)
    {
        while (from < limit && IsPassedOver(from)) from++;
        return Math.Min(from, limit);
    }

    /// <summary>Whether a page's furniture or a footnote stands between two lines.</summary>
    internal bool HasFurnitureBetween(int first, int last)
    {
        for (var i = first + 1; i < last; i++)
            if (accounts[i].Part is LinePart.Furniture or LinePart.Footnote) return true;
        return false;
    }

    internal LocalizedText Text(string text) => LocalizedText.Of(Language, text);

    /// <summary>Remarks on a heading that does not read as it should.</summary>
    internal void RemarkHeading(int line)
    {
        if (Lexicon.Headings.TryMatch(Lines[line].Text, out var match) && match.Distance > 0)
            Findings.Warn("heading-doubtful", line + 1, Lines[line].Text, match.Expected);
    }

    private static bool CanBeHeading(Line line) => line.Text.Length is > 0 and < 170 && !line.Has(LineMarks.Bullet | LineMarks.Cells) && line.Text[0] is not ('(' or '（') && line.Text[^1] is not (',' or ';' or '，' or '；' or '،');
}
