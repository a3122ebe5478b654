using System.Xml;

namespace Dais.Documents.Writing.Docx;

/// <summary>Writes the core properties by hand: the library's own part has a name and times of the moment.</summary>
internal static class DocxProperties
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static void Write(Stream stream, string title, string language, string? created, string symbols)
    {
        using var xml = XmlWriter.Create(stream);
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dc", null, Dublin);
        xml.WriteAttributeString("xmlns", "dcterms", null, Terms);
        xml.WriteElementString("title", Dublin, title);
        xml.WriteElementString("subject", Dublin, symbols);
        xml.WriteElementString("creator", Dublin, "Dais");
        xml.WriteElementString("language", Dublin, language);
        if (created is not null)
        {
            Moment(xml, "created", created);
            Moment(xml, "modified", created);
        }

        xml.WriteEndElement();
    }

    private static void Moment(XmlWriter xml, string name, string moment)
    {
        xml.WriteStartElement(name, Terms);
        xml.WriteAttributeString("type", Instance, "dcterms:W3CDTF");
        xml.WriteString(moment);
        xml.WriteEndElement();
    }
}
