using Dais.Documents.Resolutions;

namespace Dais.Documents.Redlining;

/// <summary>The paragraphs of a resolution, in the order of reading.</summary>
internal static class ResolutionParagraphs
{
    public static IEnumerable<RedlineParagraph> Of(Resolution resolution)
    {
        if (resolution.Title is { } title) yield return new(ParagraphKind.Title, resolution.Number, title.Text) { Key = "title" };
        foreach (var paragraph in resolution.Parts.SelectMany(p => Of(p, 0))) yield return paragraph;
        foreach (var line in resolution.Conclusions) yield return new(ParagraphKind.Conclusion, null, line.Text);
        foreach (var note in resolution.Notes) yield return new(ParagraphKind.Note, note.Mark, note.Text.Text);
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
        _ => [],
    };

    private static int LevelWithin(Part part, int level) => part is Recital or OperativeParagraph or Point or PlainText ? level + 1 : 0;
}
