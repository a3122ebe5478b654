using Dais.Documents.Reports;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Aligning;

/// <summary>A part of one version, as an alignment sees it.</summary>
public sealed class AlignedPart
{
    private Signature? own;
    private Signature? whole;

    private AlignedPart(AlignedKind kind, string id, string text, Language language) =>
        (Kind, Id, Text, Language) = (kind, id, text, language);

    /// <summary>What it is.</summary>
    public AlignedKind Kind { get; }

    /// <summary>Its id in its version: the part's, "title", or "note_3" for the third footnote.</summary>
    public string Id { get; }

    /// <summary>The version's language.</summary>
    public Language Language { get; }

    /// <summary>Its own words, without those of the parts within it; cells of a row are parted by tabs.</summary>
    public string Text { get; }

    /// <summary>Its number or mark as printed; null for none.</summary>
    public string? Mark { get; private init; }

    /// <summary>What the mark counts: 4 of "4.", 2 of "(b)"; null where it counts nothing.</summary>
    public int? Number { get; private init; }

    /// <summary>The marks of the footnotes called in its own words.</summary>
    public IReadOnlyList<string> Calls { get; private init; } = [];

    /// <summary>Where its own words stood in the source.</summary>
    public LineSpan? Source { get; private init; }

    /// <summary>The parts within it, in order.</summary>
    public IReadOnlyList<AlignedPart> Within { get; private init; } = [];

    /// <summary>What its own words are known by.</summary>
    internal Signature Own => own ??= Signature.Of(Text, Language);

    /// <summary>What its words and those within it are known by.</summary>
    internal Signature Whole => whole ??= Within.Count == 0 ? Own : Signature.Of(WholeText, Language);

    /// <summary>Its words and those of the parts within it, in order, single blanks between.</summary>
    public string WholeText => Within.Count == 0 ? Text : string.Join(' ', Everything(this).Select(p => p.Text).Where(t => t.Length > 0));

    /// <summary>A part known by its id and its words alone, as an index keeps it.</summary>
    internal static AlignedPart Kept(AlignedKind kind, string id, int? number, string text, Language language, IReadOnlyList<AlignedPart> within) =>
        new(kind, id, text, language) { Number = number, Within = within };

    /// <summary>The parts of a version in order: title, text; footnotes apart.</summary>
    internal static List<AlignedPart> PartsOf(AlignedText text)
    {
        List<AlignedPart> parts = [];
        if (text.Title is { } title) parts.Add(Worded(AlignedKind.Title, "title", title, text.Language));
        parts.AddRange(text.Parts.Select(p => Of(p, text.Language)));
        return parts;
    }

    /// <summary>The footnotes of a version.</summary>
    internal static List<AlignedPart> NotesOf(AlignedText text) =>
        [.. text.Notes.Select((n, i) => Noted(n, i + 1, text.Language))];

    private static AlignedPart Noted(Note note, int place, Language language) =>
        new(AlignedKind.Note, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"note_{place}"), note.Text.Text, language)
        {
            Mark = note.Mark,
            Number = Marks.NumberOf(note.Mark),
            Source = note.Text.Source,
        };

    private static AlignedPart Of(Part part, Language language)
    {
        var within = part.Within.Select(p => Of(p, language)).ToList();
        var id = part.Id ?? "";
        return part switch
        {
            EnactingFormula formula => Worded(AlignedKind.Formula, id, formula.Words, language, within: within),
            Recital recital => Worded(AlignedKind.Recital, id, recital.Words, language, within: within),
            Heading heading => Worded(AlignedKind.Heading, id, heading.Words, language, heading.Number, within),
            OperativeParagraph paragraph => Worded(AlignedKind.Paragraph, id, paragraph.Words, language, paragraph.Mark ?? Marks.Printed(paragraph.Number), within),
            Point point => Worded(AlignedKind.Point, id, point.Words, language, point.Mark, within),
            ReportSection { Kind: ReportSectionKind.Annex } annex => Worded(AlignedKind.Annex, id, annex.Words, language, annex.Overline?.Text ?? annex.Number, within),
            ReportSection section => Worded(AlignedKind.Heading, id, section.Words, language, section.Number, within),
            ReportParagraph { Number: { } number } numbered => Worded(AlignedKind.Paragraph, id, numbered.Words, language, numbered.Mark ?? Marks.Printed(number), within),
            ReportParagraph plain => Worded(AlignedKind.Text, id, plain.Words, language, plain.Mark, within),
            WordedPart worded => Worded(AlignedKind.Text, id, worded.Words, language, (worded as PlainText)?.Mark, within),
            Row row => new(AlignedKind.Row, id, string.Join('\t', row.Cells.Select(c => c.Text)), language) { Calls = [.. row.Cells.SelectMany(Called)], Within = within },
            Annex annex => Worded(AlignedKind.Annex, id, annex.Title ?? annex.Overline, language, annex.Overline.Text, within),
            _ => new(AlignedKind.Table, id, "", language) { Within = within },
        };
    }

    private static AlignedPart Worded(AlignedKind kind, string id, Passage words, Language language, string? mark = null, IReadOnlyList<AlignedPart>? within = null) =>
        new(kind, id, words.Text, language)
        {
            Mark = mark,
            Number = kind is AlignedKind.Heading or AlignedKind.Annex ? null : Marks.NumberOf(mark, language),
            Calls = [.. Called(words)],
            Source = words.Source,
            Within = within ?? [],
        };

    private static IEnumerable<string> Called(Passage words) => words.Notes.Select(n => Numbering.ToWestern(n.Mark));

    private static IEnumerable<AlignedPart> Everything(AlignedPart part) => part.Within.SelectMany(Everything).Prepend(part);
}
