using System.Text;
using System.Xml;

namespace Dais.Documents.AkomaNtoso;

/// <summary>A file as it came, byte for byte, and what can be written from it without loss.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="IsWellFormed">Whether it is XML within the limits to its end; what is not cannot be written again but as the same bytes.</param>
public sealed record AknOriginal(ReadOnlyMemory<byte> Bytes, bool IsWellFormed)
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.None,
        OmitXmlDeclaration = false,
    };

    /// <summary>The file written again: the same elements, attributes, namespaces, comments and text, so that its canonical form (C14N) is the original's.</summary>
    /// <remarks>
    /// What XML leaves to the writer is normalized: UTF-8 without mark, an XML declaration, line ends as a line feed (XML 1.0, 2.11),
    /// attributes in double quotes, empty elements closed at once. A file that is not well-formed is answered as it came.
    /// </remarks>
    /// <returns>UTF-8 bytes.</returns>
    public byte[] Write()
    {
        if (!IsWellFormed) return Bytes.ToArray();
        using var into = new MemoryStream(Bytes.Length + 64);
        using (var writer = XmlWriter.Create(into, Settings))
        using (var reader = XmlReader.Create(new MemoryStream(Bytes.ToArray(), writable: false), All()))
        {
            while (!reader.EOF) writer.WriteNode(reader, defattr: false);
        }

        return into.ToArray();
    }

    private static XmlReaderSettings All()
    {
        var settings = AknCursor.Settings(DtdProcessing.Prohibit);
        (settings.IgnoreComments, settings.IgnoreProcessingInstructions) = (false, false);
        return settings;
    }
}
