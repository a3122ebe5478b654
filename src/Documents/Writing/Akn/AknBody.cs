namespace Dais.Documents.Writing.Akn;

/// <summary>Where a block stands; it decides by which element the schema lets it be written.</summary>
internal enum AknPlace
{
    /// <summary>Directly in a body, which takes tables and lines as they are.</summary>
    Body,

    /// <summary>Under a heading or a point, where only numbered and headed parts may stand.</summary>
    Part,

    /// <summary>In the list of the agenda's items.</summary>
    Agenda,

    /// <summary>Among the sub-items of an item.</summary>
    Item,
}

/// <summary>Writes the blocks of a document as Akoma Ntoso's hierarchy.</summary>
internal sealed class AknBody(AknXml xml)
{
    private readonly AknInlines inlines = new(xml);

    public void Write(IReadOnlyList<Block> blocks, string? parent, AknPlace place)
    {
        foreach (var block in blocks) Write(block, parent, place);
    }

    private void Write(Block block, string? parent, AknPlace place)
    {
        switch (block)
        {
            case Section section: Write(section, parent); break;
            case Paragraph paragraph: Write(paragraph, parent); break;
            case ListBlock list when place is AknPlace.Agenda or AknPlace.Item: Write(list.Items, parent, place); break;
            case ListBlock list: Write(list, parent); break;
            case ListItem item when place is AknPlace.Agenda or AknPlace.Item: WriteItem(item, parent, place); break;
            case ListItem item: WritePoint(item, parent); break;
            case Table table: Write(table, parent, place); break;
            case TableRow row: Write(new Table([], [row]), parent, place); break;
        }
    }

    private void Write(Section section, string? parent)
    {
        var name = NameOf(section.Role);
        var id = xml.Ids.Of(section, parent, name ?? "sec");
        xml.Open(name is null ? "section" : "hcontainer", id);
        if (name is not null) xml.Attribute("name", name);
        if (xml.Ids.AddressOf(section.About) is { } about) xml.Attribute("refersTo", about);
        xml.LabelOf(section);
        Headings(section, below: "heading");
        if (IsOfLines(section)) Lines(section, id);
        else Write(section.Blocks, id, section.Role == SectionRole.Agenda ? AknPlace.Agenda : AknPlace.Part);
        xml.Close();
    }

    /// <summary>The line above the heading ("Annex"), the number, the heading.</summary>
    /// <param name="section">The section.</param>
    /// <param name="below">The element for the heading when a line stands above it; that line takes the other.</param>
    public void Headings(Section section, string below)
    {
        var above = below == "heading" ? "subheading" : "heading";
        if (section.Overline is { } overline) Heading(above, [new Words(overline)]);
        if (!string.IsNullOrEmpty(section.Number)) xml.Line("num", section.Number);
        Heading(section.Overline is null ? "heading" : below, [new Words(section.Heading), .. section.Notes]);
    }

    private void Heading(string element, IReadOnlyList<Inline> words)
    {
        xml.Open(element);
        inlines.Write(words);
        xml.Close();
    }

    /// <summary>The documents of an item are lines of one content, as in AKN4UN's documentation container.</summary>
    private static bool IsOfLines(Section section) =>
        section.Role == SectionRole.Documentation && section.Blocks.Count > 0 && section.Blocks.All(b => b is Paragraph { Number: null or "" });

    private void Lines(Section section, string parent)
    {
        xml.Open("content");
        foreach (var line in section.Blocks.Cast<Paragraph>())
        {
            xml.Open("p", xml.Ids.Of(line, parent, "p"));
            xml.LabelOf(line);
            inlines.Write(line.Content);
            xml.Close();
        }

        xml.Close();
    }

    private void Write(Paragraph paragraph, string? parent)
    {
        xml.Open("paragraph", xml.Ids.Of(paragraph, parent, "para"));
        xml.LabelOf(paragraph);
        if (!string.IsNullOrEmpty(paragraph.Number)) xml.Line("num", paragraph.Number);
        Holder("content", paragraph.Content);
        xml.Close();
    }

    private void Write(ListBlock list, string? parent)
    {
        var id = xml.Ids.Of(list, parent, "list");
        xml.Open("list", id);
        xml.LabelOf(list);
        Write(list.Items, id, AknPlace.Part);
        xml.Close();
    }

    /// <summary>An item or sub-item of the agenda: its title is a heading.</summary>
    private void WriteItem(ListItem item, string? parent, AknPlace place)
    {
        var id = xml.Ids.Of(item, parent, place == AknPlace.Agenda ? "item" : "subitem");
        xml.Open(place == AknPlace.Agenda ? "paragraph" : "subparagraph", id);
        xml.LabelOf(item);
        if (!string.IsNullOrEmpty(item.Number)) xml.Line("num", item.Number);
        xml.Open("heading");
        inlines.Write(item.Content);
        xml.Close();
        Write(item.Blocks, id, AknPlace.Item);
        xml.Close();
    }

    private void WritePoint(ListItem item, string? parent)
    {
        var id = xml.Ids.Of(item, parent, "point");
        xml.Open("point", id);
        xml.LabelOf(item);
        if (!string.IsNullOrEmpty(item.Number)) xml.Line("num", item.Number);
        Holder(item.Blocks.Count == 0 ? "content" : "intro", item.Content);
        Write(item.Blocks, id, AknPlace.Part);
        xml.Close();
    }

    private void Holder(string element, IReadOnlyList<Inline> content)
    {
        xml.Open(element);
        xml.Open("p");
        inlines.Write(content);
        xml.Close();
        xml.Close();
    }

    /// <summary>Below a heading the schema takes a table only within the content of a part.</summary>
    private void Write(Table table, string? parent, AknPlace place)
    {
        var tables = new AknTable(xml, inlines);
        if (place == AknPlace.Body)
        {
            tables.Write(table, parent);
            return;
        }

        xml.Open("hcontainer");
        xml.Attribute("name", "table");
        xml.Open("content");
        tables.Write(table, parent);
        xml.Close();
        xml.Close();
    }

    /// <summary>The name of the container a section is written as; null for Akoma Ntoso's own section.</summary>
    private static string? NameOf(SectionRole role) => role switch
    {
        SectionRole.Agenda => "agenda",
        SectionRole.Annotations => "annotations",
        SectionRole.Documentation => "documentation",
        SectionRole.OrganizationOfWork => "organizationOfWork",
        _ => null,
    };
}
