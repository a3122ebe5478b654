using System.Xml;
using Dais.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Dais.Documents.Writing.Akn;

/// <summary>The words in which the writer speaks XML: elements, attributes that any text may fill, dates that the schema accepts.</summary>
internal sealed class AknXml(XmlWriter xml, AknIds ids, Language language)
{
    /// <summary>Akoma Ntoso 3.0.</summary>
    public const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /// <summary>What we say beyond Akoma Ntoso stands in attributes of this namespace, which the schema lets pass everywhere.</summary>
    public const string OwnNamespace = "urn:dais:akoma-ntoso:1";

    /// <summary>Stands for a date that is not known where the schema wants one, as in the United Nations' own files.</summary>
    public const string NoDate = "0001-01-01";

    public AknIds Ids { get; } = ids;

    /// <summary>The document's language.</summary>
    public Language Language { get; } = language;

    /// <summary>Opens an element on a line of its own; only where an element holds no text of its own.</summary>
    public void Open(string element, string? eId = null)
    {
        xml.WriteWhitespace("\n");
        OpenInline(element);
        if (eId is not null) Attribute("eId", eId);
    }

    /// <summary>Opens an element within text.</summary>
    public void OpenInline(string element) => xml.WriteStartElement(element, Namespace);

    public void Close() => xml.WriteEndElement();

    public void Text(string? text) => xml.WriteString(XmlText.Legal(text));

    public void Attribute(string name, string? value) => xml.WriteAttributeString(name, XmlText.Legal(value));

    /// <summary>An attribute of our own namespace; none when there is nothing to say.</summary>
    public void Own(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) xml.WriteAttributeString("dais", name, OwnNamespace, XmlText.Legal(value));
    }

    /// <summary>An empty element of our own namespace, with its attributes.</summary>
    public void OwnElement(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement("dais", name, OwnNamespace);
        foreach (var (key, value) in attributes)
            if (value is not null) xml.WriteAttributeString(key, XmlText.Legal(value));
        xml.WriteEndElement();
    }

    public void In(Language spoken) => xml.WriteAttributeString("xml", "lang", null, spoken.Code);

    /// <summary>An element that holds one line of text.</summary>
    public void Line(string element, string? text)
    {
        Open(element);
        Text(text);
        Close();
    }

    /// <summary>An empty element on a line of its own.</summary>
    public void Empty(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(element);
        foreach (var (name, value) in attributes)
            if (value is not null) Attribute(name, value);
        Close();
    }

    /// <summary>What is referred to: bodies, roles, events, each with the id it is referred to by.</summary>
    public void References(string source, IEnumerable<(string Element, string Id, string Address, string Shown)> terms)
    {
        Open("references");
        Attribute("source", source);
        foreach (var (element, id, address, shown) in terms) Empty(element, ("eId", id), ("href", address), ("showAs", shown));
        Close();
    }

    /// <summary>A value of ours in the form of XML's: draftResolution.</summary>
    public static string Camel<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>Who may see a block that is not for everyone.</summary>
    public void LabelOf(Block block) => LabelOf(block.Label);

    /// <summary>Who may see a part that is not for everyone.</summary>
    public void LabelOf(Label label)
    {
        if (label != Label.Public) Own("label", Said(label));
    }

    /// <summary>A label in one word or several.</summary>
    public static string Said(Label label) => label.Audience.ToString().Replace(",", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>A date as XML Schema writes it; a year before 1 has no form there.</summary>
    public static string Date(LocalDate? date) => date?.WithCalendar(CalendarSystem.Iso) is { Year: >= 1 } iso ? LocalDatePattern.Iso.Format(iso) : NoDate;

    /// <summary>A moment in the place's time, as XML Schema writes it.</summary>
    public static string Moment(LocalDateTime moment) =>
        moment.WithCalendar(CalendarSystem.Iso) is { Year: >= 1 } iso ? LocalDateTimePattern.GeneralIso.Format(iso) : NoDate + "T00:00:00";
}
