using System.Xml;

namespace Dais.Documents.Reading.Docx;

/// <summary>Reads a part block by block: no more than one block of it is in memory. No document type, no entity, bounded depth and count.</summary>
internal static class WordXml
{
    private const int Deepest = 200;
    private const int MostElementsOfABlock = 3_000_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = DocxArchive.LargestRead,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The elements at a depth of a part: 1 for those directly within its root, 2 for those of a document's body.</summary>
    /// <param name="part">The part; null for one that is not there, which has none.</param>
    /// <param name="root">The name that the root must have.</param>
    /// <param name="depth">The depth.</param>
    /// <exception cref="XmlException">It is not well formed, or has a document type.</exception>
    /// <exception cref="UnreadableDocxException">It is another thing than a part of a Word file, or nested without end.</exception>
    internal static IEnumerable<WordElement> Blocks(Stream? part, string root, int depth)
    {
        if (part is null) yield break;
        using var bytes = part;
        using var reader = XmlReader.Create(bytes, Settings);
        reader.MoveToContent();
        if (NameOf(reader) != root) throw new UnreadableDocxException("archive-without-document", reader.LocalName.Length > 40 ? "" : reader.LocalName);
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth) yield return Tree(reader);
    }

    private static WordElement Tree(XmlReader reader)
    {
        var top = Element(reader);
        if (reader.IsEmptyElement) return top;
        var open = new Stack<WordElement>();
        open.Push(top);
        var count = 0;
        while (open.Count > 0 && reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement) open.Pop();
            else if (reader.NodeType == XmlNodeType.Element)
            {
                if (open.Count > Deepest || ++count > MostElementsOfABlock) throw new UnreadableDocxException("docx-nested-too-deep", Deepest.ToString(System.Globalization.CultureInfo.InvariantCulture));
                var element = Element(reader);
                open.Peek().Add(element);
                if (!reader.IsEmptyElement) open.Push(element);
            }
            else if (reader.HasValue && IsWords(open.Peek().Name))
            {
                open.Peek().Say(reader.XmlSpace == XmlSpace.Preserve ? reader.Value : reader.Value.Trim(' ', '\t', '\r', '\n'));
            }
        }

        return top;
    }

    private static bool IsWords(string name) => name is "t" or "m:t" or "instrText";

    private static WordElement Element(XmlReader reader)
    {
        var element = new WordElement(NameOf(reader));
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName.StartsWith("rsid", StringComparison.Ordinal)) continue;
            if (PrefixOf(reader.NamespaceURI) is { } prefix && prefix != "x:") element.Add(prefix + reader.LocalName, reader.Value);
        }

        reader.MoveToElement();
        return element;
    }

    private static string NameOf(XmlReader reader) => PrefixOf(reader.NamespaceURI) is { Length: > 0 } prefix ? prefix + reader.LocalName : reader.LocalName;

    /// <summary>Word's own namespaces, as Word and as the strict standard call them, and those of packaging, need no prefix.</summary>
    private static string PrefixOf(string space) => space switch
    {
        "" => "",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main" or "http://purl.oclc.org/ooxml/wordprocessingml/main" => "",
        "http://schemas.openxmlformats.org/package/2006/relationships" => "",
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => "mc:",
        "http://schemas.openxmlformats.org/officeDocument/2006/math" or "http://purl.oclc.org/ooxml/officeDocument/math" => "m:",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships" or "http://purl.oclc.org/ooxml/officeDocument/relationships" => "r:",
        _ => "x:",
    };
}
