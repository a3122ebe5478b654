using System.Globalization;

namespace Dais.Documents.Writing.Html;

/// <summary>Writes sections, paragraphs and lists; tables have a writer of their own.</summary>
internal sealed class HtmlBlocks(HtmlText html, HtmlInlines inlines)
{
    private const int DeepestHeading = 6;

    private readonly HtmlTables tables = new(html, inlines);

    /// <summary>Blocks, of which the sections have headings of this rank.</summary>
    public void Write(IReadOnlyList<Block> blocks, int heading)
    {
        foreach (var block in blocks) Write(block, heading);
    }

    private void Write(Block block, int heading)
    {
        switch (block)
        {
            case Section section: WriteSection(section, heading); break;
            case Paragraph paragraph: WriteParagraph(paragraph); break;
            case ListBlock list: WriteList(list, heading); break;
            case Table table: tables.Write(table, caption: null); break;
        }
    }

    private void WriteSection(Section section, int heading)
    {
        html.Line().Element("section", [("id", section.Id), ("class", ClassOf(section.Role))], () =>
        {
            html.Line();
            WriteHeading(section, heading);
            foreach (var block in section.Blocks)
            {
                // The heading of the section is the table's caption too, for those who go from table to table.
                if (block is Table table) tables.Write(table, section.Heading);
                else Write(block, heading + 1);
            }
        }).Line();
    }

    private void WriteHeading(Section section, int heading)
    {
        if (section.Overline is { } overline) html.Element("p", [("class", "overline"), .. inlines.TagsOf([new Words(overline)])], () => inlines.Write(overline));
        var name = "h" + Math.Min(heading, DeepestHeading).ToString(CultureInfo.InvariantCulture);
        html.Element(name, section.Number is null ? [] : [("class", "numbered")], () =>
        {
            if (section.Number is { } number) html.Element("span", [("class", "mark")], number).Text(" ");
            html.Element("span", inlines.TagsOf([new Words(section.Heading)]), () => inlines.Write([new Words(section.Heading), .. section.Notes]));
        }).Line();
    }

    private void WriteParagraph(Paragraph paragraph) =>
        html.Element("p", [("id", paragraph.Id), ("class", ClassOf(paragraph.Role)), .. inlines.TagsOf(paragraph.Content)], () =>
        {
            if (paragraph.Number is { } number) html.Element("span", [("class", "mark")], number).Text(" ");
            inlines.Write(paragraph.Content);
        }).Line();

    // role="list": a list whose marks are written out is still a list to every reader of the screen.
    private void WriteList(ListBlock list, int heading) => html.Element("ol", [("id", list.Id), ("role", "list")], () =>
    {
        html.Line();
        foreach (var item in list.Items)
        {
            html.Element("li", [("id", item.Id)], () =>
            {
                html.Element("span", [("class", "mark")], item.Number).Text(" ");
                html.Element("div", [], () =>
                {
                    html.Element("p", inlines.TagsOf(item.Content), () => inlines.Write(item.Content));
                    Write(item.Blocks, heading);
                });
            }).Line();
        }
    }).Line();

    private static string? ClassOf(SectionRole role) => role switch
    {
        SectionRole.Agenda => "agenda",
        SectionRole.Annotations => "annotations",
        SectionRole.Annotation => "annotation",
        SectionRole.Documentation => "documentation",
        SectionRole.OrganizationOfWork => "organization",
        SectionRole.Annex => "annex",
        _ => null,
    };

    private static string? ClassOf(ParagraphRole role) => role == ParagraphRole.Text ? null : role.ToString().ToLowerInvariant();
}
