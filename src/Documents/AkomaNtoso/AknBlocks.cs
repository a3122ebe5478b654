using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.AkomaNtoso;

/// <summary>Reads preamble, body and annexes into parts, in the order of the text.</summary>
/// <remarks>What the schema would not have there is read all the same: an element that is not known is a paragraph of its words.</remarks>
internal sealed class AknBlocks(AknCursor cursor, AknText text, AknNotices notices)
{
    private const int PlainHeading = 2;

    private readonly AknTables tables = new(cursor, text, notices);
    private readonly AknWithin within = new(cursor, text, notices);

    /// <summary>The blocks of a preamble: whatever has no better name there is a recital.</summary>
    public void Preamble(List<Part> into)
    {
        var scope = cursor.Enter();
        while (cursor.NextElement(scope))
        {
            switch (cursor.Name)
            {
                case "recitals": Preamble(into); break;
                case "container" or "recital" or "p" or "block" or "blockList": Recital(into); break;
                default: Block(into, level: 1, isOperative: false); break;
            }
        }
    }

    /// <summary>The blocks of a body.</summary>
    /// <param name="into">The parts so far.</param>
    /// <param name="level">How high a heading stands here that does not say so itself.</param>
    /// <param name="isOperative">Whether numbered paragraphs are operative ones; in an annex they are not.</param>
    public void Body(List<Part> into, int level, bool isOperative)
    {
        var scope = cursor.Enter();
        while (cursor.NextElement(scope)) Block(into, level, isOperative);
    }

    private void Block(List<Part> into, int level, bool isOperative)
    {
        switch (cursor.Name)
        {
            case "paragraph" or "subparagraph" or "clause" or "article" or "rule" or "alinea": Paragraph(into, level, isOperative); break;
            case "section" or "part" or "title" or "chapter" or "subsection" or "subpart" or "subtitle" or "subchapter" or "division" or "level" or "book":
                Division(into, level, isOperative);
                break;
            case "recital": Recital(into); break;
            case "crossHeading" when cursor.Attribute("refersTo") == "#preamble": Recital(into); break;
            case "heading" or "subheading" or "crossHeading": Heading(into, level); break;
            case "hcontainer" when Own(into): break;
            case "container" or "hcontainer" or "content" or "intro" or "wrapUp" or "recitals" or "mainBody" or "body": Body(into, level, isOperative); break;
            case "formula" when notices.IsOurs: into.Add(within.Named((_, words) => new EnactingFormula(words))); break;
            case "formula": Worded(into, words => new EnactingFormula(words)); break;
            case "p" or "block" or "listIntroduction" or "listWrapUp": Worded(into, words => new PlainText(null, words)); break;
            case "table": into.Add(tables.Read()); break;
            case "point" or "item": into.Add(within.Point()); break;
            case "list" or "blockList":
                var list = new AknWithin.Gathered();
                within.All(list);
                if (list.Words is { } words) into.Add(new PlainText(null, words) { Within = list.Within });
                else into.AddRange(list.Within);
                break;
            case "num" or "img" or "meta" or "toc": cursor.Skip(); break;
            default:
                notices.Unknown(cursor);
                Worded(into, words => new PlainText(null, words));
                break;
        }
    }

    /// <summary>A container that we write for what Akoma Ntoso's hierarchy has no name for.</summary>
    private bool Own(List<Part> into)
    {
        switch (cursor.Attribute("name"))
        {
            case "text": into.Add(within.Named((mark, words) => new PlainText(mark, words))); return true;
            case "formula": into.Add(within.Named((_, words) => new EnactingFormula(words))); return true;
            case "recital":
                var opening = cursor.Own("opening");
                into.Add(within.Named((_, words) => new Recital(words) { Opening = AknOpenings.Named(opening, words) }));
                return true;
            default: return false;
        }
    }

    /// <summary>A section: its number and headings, then what stands under it.</summary>
    private void Division(List<Part> into, int level, bool isOperative)
    {
        var ids = notices.IdsAt(cursor);
        level = AknHeadings.LevelOf(cursor, level);
        string? number = null;
        var isOpen = false;
        var scope = cursor.Enter();
        while (cursor.NextElement(scope))
        {
            if (cursor.Name == "num" && !isOpen)
            {
                number = text.Line() is { Length: > 0 } said ? said : null;
                continue;
            }

            if (!isOpen && cursor.Name is ("heading" or "subheading"))
            {
                var words = text.Passage();
                if (number is null && !notices.IsOurs && AknHeadings.IsNumber(words)) number = words.Text;
                else isOpen = Open(words);
                continue;
            }

            if (!isOpen) isOpen = Open(new(""));
            Block(into, level + 1, isOperative);
        }

        if (!isOpen) Open(new(""));

        bool Open(Passage words)
        {
            if (notices.IsOurs || number is not null || words is not { Text.Length: 0, Notes.Count: 0 }) into.Add(ids.On(new Heading(level, number, words)));
            return true;
        }
    }

    private void Heading(List<Part> into, int level)
    {
        var own = AknHeadings.LevelOf(cursor, level);
        Worded(into, words => new Heading(own, null, words));
    }

    /// <summary>A recital: AKN4UN's container, named by the opening words; or what is marked as part of the preamble further down.</summary>
    private void Recital(List<Part> into)
    {
        var ids = notices.IdsAt(cursor);
        var name = cursor.Attribute("name");
        var gathered = new AknWithin.Gathered();
        if (cursor.Name is "container" or "recital" or "blockList") within.All(gathered);
        else within.ReadWords(gathered);
        if (gathered.Words is null && gathered.Within is [Grid]) into.AddRange(gathered.Within);
        else if (!gathered.IsEmpty)
            into.Add(ids.On(new Recital(gathered.OwnWords) { Within = gathered.Within, Opening = AknOpenings.Named(name, gathered.OwnWords) }));
    }

    /// <summary>A paragraph; headings in it stand before it, as some files have headings that are paragraphs without words.</summary>
    private void Paragraph(List<Part> into, int level, bool isOperative)
    {
        var ids = notices.IdsAt(cursor);
        var high = AknHeadings.LevelOf(cursor, level);
        string? mark = null;
        var gathered = new AknWithin.Gathered();
        var scope = cursor.Enter();
        while (cursor.NextElement(scope))
        {
            switch (cursor.Name)
            {
                case "num": mark = text.Line() is { Length: > 0 } said ? said : null; break;
                case "heading" or "subheading" or "crossHeading" when gathered.IsEmpty:
                    Worded(into, words => new Heading(high, null, words), ids);
                    break;
                default: within.Read(gathered); break;
            }
        }

        if (mark is not null || !gathered.IsEmpty) into.Add(ids.On(PartOf(mark, gathered, isOperative || notices.IsOurs, notices.IsOurs)));
    }

    private static Part PartOf(string? mark, AknWithin.Gathered gathered, bool isOperative, bool isOurs)
    {
        var words = gathered.OwnWords;
        if (isOurs) return new OperativeParagraph(NumberOf(mark), mark, words) { Within = gathered.Within };
        if (mark is null && gathered is { IsBold: true, Within.Count: 0 }) return new Heading(PlainHeading, null, words);
        var isUnnumbered = mark is null && AknOpenings.IsAtStart(words);
        return isOperative && (isUnnumbered || NumberOf(mark) is not null)
            ? new OperativeParagraph(NumberOf(mark), mark, words) { Within = gathered.Within }
            : new PlainText(mark, words) { Within = gathered.Within };
    }

    /// <summary>The first number in a mark: 4 of "4 bis".</summary>
    private static int? NumberOf(string? mark)
    {
        if (mark is null) return null;
        var western = Numbering.ToWestern(mark);
        var start = western.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0) return null;
        var end = start;
        while (end < western.Length && char.IsAsciiDigit(western[end])) end++;
        return int.TryParse(western.AsSpan(start, end - start), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private void Worded(List<Part> into, Func<Passage, Part> make) => Worded(into, make, notices.IdsAt(cursor));

    private void Worded(List<Part> into, Func<Passage, Part> make, AknIdPair ids)
    {
        var words = text.Passage();
        if (words is not { Text.Length: 0, Notes.Count: 0 }) into.Add(ids.On(make(words)));
    }
}
