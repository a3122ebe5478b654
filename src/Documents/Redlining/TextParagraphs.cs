using System.Globalization;
using Dais.Documents.Reports;
using Dais.Documents.Resolutions;

namespace Dais.Documents.Redlining;

/// <summary>The paragraphs of a resolution or a report, in the order of reading.</summary>
internal static class TextParagraphs
{
    public static IEnumerable<RedlineParagraph> Of(Passage? title, string? number, IReadOnlyList<Part> parts, IReadOnlyList<Passage> conclusions, IReadOnlyList<Note> notes)
    {
        if (title is not null) yield return new(ParagraphKind.Title, number, title.Text) { Key = "title" };
        foreach (var paragraph in parts.SelectMany(p => Of(p, 0))) yield return paragraph;
        foreach (var line in conclusions) yield return new(ParagraphKind.Conclusion, null, line.Text);
        foreach (var note in notes) yield return new(ParagraphKind.Note, note.Mark, note.Text.Text);
    }

    private static IEnumerable<RedlineParagraph> Of(Part part, int level) =>
        Own(part, level).Select(p => p with { Key = part.Id }).Concat(part.Within.SelectMany(p => Of(p, LevelWithin(part, level))));

    private static IEnumerable<RedlineParagraph> Own(Part part, int level) => part switch
    {
        EnactingFormula formula => [new(ParagraphKind.Formula, null, formula.Words.Text)],
        Recital recital => [new(ParagraphKind.Recital, null, recital.Words.Text)],
        OperativeParagraph operative => [new(ParagraphKind.Operative, operative.Mark, operative.Words.Text) { Level = level }],
        Point point => [new(ParagraphKind.Point, point.Mark, point.Words.Text) { Level = level }],
        Heading heading => [new(ParagraphKind.Heading, heading.Number, heading.Words.Text) { Level = heading.Level }],
        PlainText plain => [new(ParagraphKind.Text, plain.Mark, plain.Words.Text) { Level = level }],
        Row row => [new(ParagraphKind.Row, null, string.Join('\t', row.Cells.Select(c => c.Text)))],
        Annex annex => annex.Title is { } title
            ? [new(ParagraphKind.Annex, null, annex.Overline.Text), new(ParagraphKind.Annex, null, title.Text)]
            : [new(ParagraphKind.Annex, null, annex.Overline.Text)],
        ReportSection { Kind: ReportSectionKind.Annex, Overline: { } overline } annex => [new(ParagraphKind.Annex, null, overline.Text), .. Heading(ParagraphKind.Annex, annex)],
        ReportSection section => Heading(section.Kind == ReportSectionKind.Annex ? ParagraphKind.Annex : ParagraphKind.Heading, section),
        ReportParagraph paragraph => [new(ParagraphKind.Text, paragraph.Mark ?? paragraph.Number?.ToString(CultureInfo.InvariantCulture), paragraph.Words.Text) { Level = level }],
        _ => [],
    };

    // A section may be headed by its number alone.
    private static RedlineParagraph[] Heading(ParagraphKind kind, ReportSection section) =>
        section.Words.Text.Length == 0 && section.Number is null ? [] : [new(kind, section.Number, section.Words.Text) { Level = section.Level }];

    private static int LevelWithin(Part part, int level) => part is Recital or OperativeParagraph or Point or PlainText or ReportParagraph ? level + 1 : 0;
}
