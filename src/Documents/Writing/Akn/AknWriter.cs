using System.Text;
using System.Xml;
using Dais.Documents.Writing.Akn;

namespace Dais.Documents.Writing;

/// <summary>Writes a document as Akoma Ntoso 3.0 in the AKN4UN shape, always valid against the OASIS schema.</summary>
/// <remarks>
/// Any document gives a valid file: characters that XML forbids are left out, ids that are no names are encoded, what the schema wants
/// and the document does not say (a date, an author) has the naming convention's placeholder. The ids of blocks are the eIds.
/// The same document gives the same bytes.
/// </remarks>
public static class AknWriter
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <summary>UTF-8 bytes.</summary>
    public static byte[] Write(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings)) new AknDocument(document, xml).Write();
        return bytes.ToArray();
    }
}
