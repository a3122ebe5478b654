using System.Globalization;
using Dais.Documents.Resolutions;
using Dais.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Dais.Documents.AkomaNtoso;

/// <summary>What cover page, preface and conclusions say, as it is read.</summary>
internal sealed record AknMasthead
{
    public List<DocumentSymbol> Symbols { get; init; } = [];

    public string? OrganName { get; set; }

    public string? OrganRefersTo { get; set; }

    public int? Session { get; set; }

    public string? Committee { get; set; }

    public List<ItemTakenUp> AgendaItems { get; init; } = [];

    public Distribution? Distribution { get; set; }

    public LocalDate? Issued { get; set; }

    public string? Original { get; set; }

    public string? AdoptionLine { get; set; }

    public string? Proponent { get; set; }

    public string? Number { get; set; }

    public string? Letter { get; set; }

    public Passage? Title { get; set; }
}

/// <summary>Reads cover page and preface.</summary>
internal sealed class AknMastheadReader(AknCursor cursor, AknText text)
{
    /// <summary>The cover page: a line each, in whatever elements around them.</summary>
    public void Cover(AknMasthead into)
    {
        var scope = cursor.Enter();
        while (cursor.NextElement(scope)) CoverLine(into);
    }

    /// <summary>The preface: number, letter and title, and the notes on them.</summary>
    public void Preface(AknMasthead into)
    {
        var scope = cursor.Enter();
        while (cursor.NextElement(scope))
        {
            switch (cursor.Name)
            {
                case "docNumber" when cursor.Attribute("refersTo") == "#letter": Lettered(into); break;
                case "docNumber": Numbered(into); break;
                case "docTitle": AddToTitle(into, text.Passage()); break;
                case "authorialNote": AddToTitle(into, text.Note()); break;
                case "meta" or "img": cursor.Skip(); break;
                default: Preface(into); break;
            }
        }
    }

    private void CoverLine(AknMasthead into)
    {
        switch (cursor.Name)
        {
            case "docAuthority": Authority(into); break;
            case "docNumber": Symbol(into); break;
            case "docStatus": Status(into); break;
            case "docDate":
                into.Issued ??= DateOf(cursor.Attribute("date"));
                cursor.Skip();
                break;
            case "session": Session(into); break;
            case "docCommittee": into.Committee = Said(); break;
            case "docTitle": into.AdoptionLine ??= Said(); break;
            case "docProponent": into.Proponent ??= Said(); break;
            case "inline": Inline(into); break;
            case "img" or "authorialNote" or "remark" or "meta": cursor.Skip(); break;
            default: Cover(into); break;
        }
    }

    private void Authority(AknMasthead into)
    {
        var refersTo = cursor.Attribute("refersTo");
        var name = Said();
        if (refersTo == "#publisher") return;
        (into.OrganName, into.OrganRefersTo) = (name, refersTo);
    }

    private void Symbol(AknMasthead into)
    {
        if (DocumentSymbol.TryParseJoint(text.Line(), out var symbols)) into.Symbols.AddRange(symbols.Where(s => !into.Symbols.Contains(s)));
    }

    private void Status(AknMasthead into)
    {
        into.Distribution = cursor.Attribute("refersTo") switch
        {
            "#generalDistribution" => Distribution.General,
            "#limitedDistribution" => Distribution.Limited,
            "#restrictedDistribution" => Distribution.Restricted,
            _ => into.Distribution,
        };
        cursor.Skip();
    }

    private void Session(AknMasthead into)
    {
        var value = cursor.Attribute("value");
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) into.Session = number;
        cursor.Skip();
    }

    private void Inline(AknMasthead into)
    {
        var (name, title) = (cursor.Attribute("name"), cursor.Attribute("title"));
        var said = Said();
        switch (name)
        {
            case "agenda item": into.AgendaItems.Add(new(title is { Length: > 0 } ? Numbering.ToWestern(title.Trim()) : null, null)); break;
            case "agenda item name" when said is not null && into.AgendaItems is [.., { Title: null } last]: into.AgendaItems[^1] = last with { Title = said }; break;
            case "agenda item name" when said is not null: into.AgendaItems.Add(new(null, said)); break;
            case "original language": into.Original = title; break;
        }
    }

    private void Numbered(AknMasthead into)
    {
        var number = text.Passage();
        into.Number ??= number.Text.TrimEnd('.', ' ') is { Length: > 0 } said ? said : null;
        AddToTitle(into, number with { Text = "", Notes = [.. number.Notes.Select(n => n with { At = 0 })], Emphasis = [] });
    }

    private void Lettered(AknMasthead into)
    {
        var letter = text.Passage();
        into.Letter ??= letter.Text;
        AddToTitle(into, letter with { Text = "", Notes = [.. letter.Notes.Select(n => n with { At = 0 })], Emphasis = [] });
    }

    /// <summary>Notes on number and letter stand with the title, which has them all.</summary>
    private static void AddToTitle(AknMasthead into, Passage more)
    {
        if (more is { Text.Length: 0, Notes.Count: 0 }) return;
        if (into.Title is not { } title)
        {
            into.Title = more;
            return;
        }

        var gap = title.Text.Length > 0 && more.Text.Length > 0 ? " " : "";
        var shift = title.Text.Length + gap.Length;
        into.Title = title with
        {
            Text = title.Text + gap + more.Text,
            Notes = [.. title.Notes, .. more.Notes.Select(n => n with { At = n.At + shift })],
            Emphasis = [.. title.Emphasis, .. more.Emphasis.Select(e => e with { Start = e.Start + shift })],
        };
    }

    private string? Said() => text.Line() is { Length: > 0 } said ? said : null;

    /// <summary>A date; the placeholder of one that is not known is none.</summary>
    public static LocalDate? DateOf(string? text) =>
        text is not null && LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: > 1 } date } ? date : null;
}
