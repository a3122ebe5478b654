using Dais.Documents.Resolutions;

namespace Dais.Documents.Writing.Pdf;

/// <summary>The text: sections, paragraphs, lists and tables.</summary>
internal sealed class TypstBlocks(TypstMarkup markup)
{
    // PDF has six levels of headings.
    private const int DeepestLevel = 6;

    public void Write(IReadOnlyList<Block> blocks, int level)
    {
        foreach (var block in blocks)
        {
            markup.Code("#");
            Write(block, level);
            markup.Code("\n");
            if (block is Section section) Write(section.Blocks, Math.Min(level + 1, DeepestLevel));
        }
    }

    private void Write(Block block, int level)
    {
        switch (block)
        {
            case Section section:
                Heading(section, level);
                break;
            case Paragraph { Role: ParagraphRole.Conclusion } line:
                markup.Code("conclusion(");
                TypstInlines.Write(markup, line.Content);
                markup.Code(line.Id == ResolutionLayout.FirstConclusion ? ", first: true)" : ")");
                break;
            case Paragraph paragraph:
                Paragraph(paragraph);
                break;
            case ListBlock list:
                Points(list, level);
                break;
            case Table table:
                new TypstTable(table, markup).Write();
                break;
            default:
                markup.Code("none");
                break;
        }
    }

    private void Paragraph(Paragraph paragraph)
    {
        markup.Code("paragraph(").Literal(paragraph.Number).Code(",");
        TypstInlines.Write(markup, paragraph.Content);
        if (paragraph.Content.OfType<SymbolReference>().Any()) markup.Code(",ragged: true");
        markup.Code(paragraph.Role == ParagraphRole.Text ? ")" : ",indented: true)");
    }

    private void Heading(Section section, int level)
    {
        markup.Code("section(").Number(level).Code(",").Literal(section.Number).Code(",").Say(section.Overline).Code(",").Say(section.Heading);
        foreach (var note in section.Notes)
        {
            markup.Code("+");
            TypstInlines.Note(markup, note);
        }

        markup.Code(section.Role is SectionRole.OrganizationOfWork or SectionRole.Annex ? ", page: true)" : ")");
    }

    private void Points(ListBlock list, int level)
    {
        markup.Code("points(").Array(list.Items, i => markup.Literal(i.Number));
        foreach (var item in list.Items)
        {
            markup.Code(",par(");
            TypstInlines.Write(markup, item.Content);
            markup.Code(")");
            foreach (var block in item.Blocks) Below(block, level);
        }

        markup.Code(")");
    }

    // A section has no place in a list; its heading and its blocks stand there in their order.
    private void Below(Block block, int level)
    {
        markup.Code("+");
        if (block is not Section section)
        {
            Write(block, level);
            return;
        }

        markup.Code("paragraph(").Literal(section.Number).Code(",").Say(section.Heading).Code(")");
        foreach (var inner in section.Blocks) Below(inner, level);
    }
}
