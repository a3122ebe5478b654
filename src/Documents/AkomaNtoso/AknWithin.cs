using Dais.Documents.Resolutions;

namespace Dais.Documents.AkomaNtoso;

/// <summary>Reads what stands in a paragraph, a recital or a point: the first words are its own, the rest stands within it.</summary>
internal sealed class AknWithin(AknCursor cursor, AknText text, AknNotices notices)
{
    private const int HeadingLevel = 3;

    private readonly AknTables tables = new(cursor, text, notices);

    /// <summary>What was gathered of one element.</summary>
    internal sealed class Gathered
    {
        public Passage? Words { get; set; }

        /// <summary>Whether its own words stood all in bold type.</summary>
        public bool IsBold { get; set; }

        public List<Part> Within { get; } = [];

        public bool IsEmpty => Words is null && Within.Count == 0;

        public Passage OwnWords => Words ?? new("");
    }

    /// <summary>The words of the element the cursor stands at, whatever it is called.</summary>
    public void ReadWords(Gathered into) => Words(into);

    /// <summary>The element the cursor stands at, into what was gathered so far.</summary>
    public void Read(Gathered into)
    {
        switch (cursor.Name)
        {
            case "p" or "block" or "listIntroduction" or "listWrapUp": Words(into); break;
            case "hcontainer" when cursor.Attribute("name") == "text": into.Within.Add(Named((mark, words) => new PlainText(mark, words))); break;
            case "section": Section(into.Within); break;
            case "content" or "intro" or "wrapUp" or "list" or "blockList" or "container" or "hcontainer" or "ul" or "ol": All(into); break;
            case "sublist": Sublist(into.Within); break;
            case "point" or "item" or "subparagraph" or "indent" or "li": into.Within.Add(Point()); break;
            case "table": into.Within.Add(tables.Read()); break;
            case "num" or "img": cursor.Skip(); break;
            case "heading" or "subheading" or "crossHeading": Heading(into.Within); break;
            default:
                notices.Unknown(cursor);
                Words(into);
                break;
        }
    }

    /// <summary>The children of the element.</summary>
    public void All(Gathered into)
    {
        var scope = cursor.Enter();
        while (cursor.NextElement(scope)) Read(into);
    }

    public Part Point() => Named((mark, words) => new Point(mark ?? "", words));

    /// <summary>A part with a number, words, and parts within it.</summary>
    public Part Named(Func<string?, Passage, Part> make)
    {
        var ids = notices.IdsAt(cursor);
        string? mark = null;
        var gathered = new Gathered();
        var scope = cursor.Enter();
        while (cursor.NextElement(scope))
        {
            if (cursor.Name == "num") mark = text.Line();
            else Read(gathered);
        }

        return ids.On(make(mark, gathered.OwnWords)) with { Within = gathered.Within };
    }

    private void Words(Gathered into)
    {
        var ids = into.IsEmpty && !notices.IsOurs ? default : notices.IdsAt(cursor);
        var mark = notices.IsOurs ? cursor.Own("mark") : null;
        // Within a recital the schema takes no heading: ours is a paragraph that says how high it stands.
        int? level = notices.IsOurs && cursor.Own("level") is not null ? AknHeadings.LevelOf(cursor, HeadingLevel) : null;
        var said = text.Passage();
        if (said is { Text.Length: 0, Notes.Count: 0 }) return;
        if (level is { } high) into.Within.Add(ids.On(new Heading(high, mark, said)));
        else if (into.IsEmpty && mark is null) (into.Words, into.IsBold) = (said, text.WasBold);
        else into.Within.Add(ids.On(new PlainText(mark, said)));
    }

    private void Heading(List<Part> into)
    {
        var ids = notices.IdsAt(cursor);
        var level = AknHeadings.LevelOf(cursor, HeadingLevel);
        var said = text.Passage();
        if (said is not { Text.Length: 0, Notes.Count: 0 }) into.Add(ids.On(new Heading(level, null, said)));
    }

    /// <summary>A heading within a paragraph, with what stands under it.</summary>
    private void Section(List<Part> into)
    {
        var ids = notices.IdsAt(cursor);
        var level = AknHeadings.LevelOf(cursor, HeadingLevel);
        string? number = null;
        var place = into.Count;
        var words = new Passage("");
        var gathered = new Gathered();
        var scope = cursor.Enter();
        while (cursor.NextElement(scope))
        {
            if (cursor.Name == "num") number = text.Line();
            else if (cursor.Name is "heading" && gathered.IsEmpty) words = text.Passage();
            else Read(gathered);
        }

        into.Insert(place, ids.On(new Heading(level, number, words)));
        if (gathered.Words is { } first) into.Add(new PlainText(null, first));
        into.AddRange(gathered.Within);
    }

    /// <summary>AKN4UN's list within a list stands beside the point that it belongs to.</summary>
    private void Sublist(List<Part> into)
    {
        var gathered = new Gathered();
        All(gathered);
        if (gathered.Words is { } words) gathered.Within.Insert(0, new PlainText(null, words));
        if (into is [.., Point last]) into[^1] = last with { Within = [.. last.Within, .. gathered.Within] };
        else into.AddRange(gathered.Within);
    }
}
