using System.IO.Compression;
using System.Text;

namespace Dais.Documents.Tests.Formats;

/// <summary>A Word file written part by part, as Word and its friends and enemies write them.</summary>
internal sealed class WordFile
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);
    private readonly List<string> relations = [];

    private WordFile(string body) => parts["word/document.xml"] = Root("document", $"<w:body>{body}</w:body>");

    internal static WordFile Of(params string[] blocks) => new(string.Concat(blocks));

    internal static string P(string words, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(words)}</w:p>";

    internal static string R(string words, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{words}</w:t></w:r>";

    /// <summary>A paragraph of a list.</summary>
    internal static string Item(string words, int list, int level = 0) =>
        P(words, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    internal static string Table(params string[][] rows) =>
        $"<w:tbl>{string.Concat(rows.Select(r => $"<w:tr>{string.Concat(r.Select(c => $"<w:tc>{string.Concat(c.Split('|').Select(p => P(p)))}</w:tc>"))}</w:tr>"))}</w:tbl>";

    internal WordFile Numbering(string content) => Part("numbering", Root("numbering", content));

    internal WordFile Styles(string content) => Part("styles", Root("styles", content));

    internal WordFile Footnotes(string content) => Part("footnotes", Root("footnotes", content));

    internal WordFile Header(string id, string content) => Part("header", Root("hdr", content), id);

    /// <summary>Something else in the archive, under whatever name.</summary>
    internal WordFile With(string name, string content)
    {
        parts[name] = content;
        return this;
    }

    internal WordFile Relation(string xml)
    {
        relations.Add(xml);
        return this;
    }

    internal byte[] Bytes()
    {
        parts["_rels/.rels"] = $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Types}/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
        parts["word/_rels/document.xml.rels"] = $"<Relationships xmlns=\"{Package}\">{string.Concat(relations)}</Relationships>";
        return Zip(parts.Select(p => (p.Key, Encoding.UTF8.GetBytes(p.Value))));
    }

    internal static byte[] Zip(IEnumerable<(string Name, byte[] Content)> entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private WordFile Part(string kind, string content, string? id = null)
    {
        parts[$"word/{kind}.xml"] = content;
        relations.Add($"<Relationship Id=\"{id ?? kind}\" Type=\"{Types}/{kind}\" Target=\"{kind}.xml\"/>");
        return this;
    }

    private static string Root(string name, string content) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:{name} xmlns:w=\"{Word}\" xmlns:r=\"{Types}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\">{content}</w:{name}>";
}
