using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>Lays parts out as blocks.</summary>
internal sealed class PartLayout(PassageLayout words)
{
    private const int DeepestHeading = 6;

    /// <summary>The blocks of a text, sections around what stands under their headings.</summary>
    public List<Block> Lay(IReadOnlyList<Part> parts)
    {
        var at = 0;
        return Lay(parts, ref at, above: 0);
    }

    private List<Block> Lay(IReadOnlyList<Part> parts, ref int at, int above)
    {
        List<Block> blocks = [];
        while (at < parts.Count)
        {
            switch (parts[at])
            {
                case Heading heading when LevelOf(heading) <= above: return blocks;
                case Annex when above > 0: return blocks;
                case Heading heading:
                    at++;
                    blocks.Add(SectionOf(heading, parts, ref at));
                    break;
                case Point:
                    blocks.Add(Points(parts, ref at));
                    break;
                default:
                    blocks.AddRange(One(parts[at++]));
                    break;
            }
        }

        return blocks;
    }

    private Section SectionOf(Heading heading, IReadOnlyList<Part> parts, ref int at)
    {
        // In this order: a mark calls the next note that bears it.
        var notes = words.NotesOf(heading.Words);
        List<Block> blocks = [.. Lay(heading.Within), .. Lay(parts, ref at, LevelOf(heading))];
        return new(SectionRole.Plain, heading.Number, words.Wording(heading.Words.Text), blocks)
        {
            Id = heading.Id,
            Label = heading.Label,
            Source = heading.Words.Source,
            Notes = notes,
        };
    }

    private static int LevelOf(Heading heading) => Math.Clamp(heading.Level, 1, DeepestHeading);

    private IEnumerable<Block> One(Part part) => part switch
    {
        EnactingFormula formula => Paragraph(formula, null, ParagraphRole.Formula),
        Recital recital => Paragraph(recital, null, ParagraphRole.Recital),
        OperativeParagraph paragraph => Paragraph(paragraph, paragraph.Mark ?? NumberOf(paragraph), ParagraphRole.Operative),
        PlainText text => Paragraph(text, text.Mark, ParagraphRole.Text),
        Grid grid => [TableOf(grid)],
        Row row => [TableOf(new Grid { Within = [row] })],
        Annex annex => [AnnexOf(annex)],
        WordedPart worded => Paragraph(worded, null, ParagraphRole.Text),
        _ => [],
    };

    private static string? NumberOf(OperativeParagraph paragraph) =>
        paragraph.Number is { } number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) + "." : null;

    private IEnumerable<Block> Paragraph(WordedPart part, string? mark, ParagraphRole role)
    {
        var paragraph = new Paragraph(mark, words.Inlines(Opened(part))) { Id = part.Id, Label = part.Label, Source = part.Words.Source, Role = role };
        return [paragraph, .. Lay(part.Within)];
    }

    /// <summary>The opening words stand in italics, also where the source had none.</summary>
    private static Passage Opened(WordedPart part)
    {
        var opening = part switch { Recital r => r.Opening?.Text, OperativeParagraph p => p.Opening?.Text, _ => null };
        var isPlain = !string.IsNullOrEmpty(opening) && part.Words.Text.StartsWith(opening, StringComparison.Ordinal) && !part.Words.Emphasis.Any(e => e.Start < opening!.Length);
        return isPlain ? part.Words with { Emphasis = [new(0, opening!.Length), .. part.Words.Emphasis] } : part.Words;
    }

    private ListBlock Points(IReadOnlyList<Part> parts, ref int at)
    {
        List<ListItem> items = [];
        for (; at < parts.Count && parts[at] is Point point; at++)
        {
            var content = words.Inlines(point.Words);
            items.Add(new(point.Mark, content, Lay(point.Within)) { Id = point.Id, Label = point.Label, Source = point.Words.Source });
        }

        // A list is as open as its most open point.
        return new(items) { Label = items.Exists(i => i.Label == Label.Public) ? Label.Public : items[0].Label };
    }

    private Section AnnexOf(Annex annex)
    {
        var overline = words.Wording(annex.Overline.Text);
        var notes = new List<Footnote>(words.NotesOf(annex.Overline));
        if (annex.Title is { } named) notes.AddRange(words.NotesOf(named));
        var blocks = Lay(annex.Within);
        return new(SectionRole.Annex, null, annex.Title is { } title ? words.Wording(title.Text) : overline, blocks)
        {
            Overline = annex.Title is null || overline.Text.Length == 0 ? null : overline,
            Id = annex.Id,
            Label = annex.Label,
            Source = annex.Overline.Source,
            Notes = notes,
        };
    }

    /// <summary>The first row heads the columns, unless it calls a note or is shorter than the others: a column's heading is words alone.</summary>
    private Table TableOf(Grid grid)
    {
        var rows = grid.Within.OfType<Row>().ToList();
        var width = rows.Count == 0 ? 0 : rows.Max(r => r.Cells.Count);
        var isHeaded = rows.Count > 1 && rows[0].Cells.Count == width && rows[0].Cells.All(c => c.Notes.Count == 0) && rows[0].Label == Label.Public;
        return new(isHeaded ? [.. rows[0].Cells.Select(c => words.Wording(c.Text))] : [], [.. rows.Skip(isHeaded ? 1 : 0).Select(r => RowOf(r, width))])
        {
            Id = grid.Id,
            Label = grid.Label,
            IsEven = true,
        };
    }

    private TableRow RowOf(Row row, int width) =>
        new(row.Cells.Count == 1 && width > 1, [.. row.Cells.Select(c => new TableCell(words.Inlines(c)))]) { Id = row.Id, Label = row.Label };
}
