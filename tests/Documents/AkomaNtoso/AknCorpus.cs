using System.Xml;
using Dais.Kit;

namespace Dais.Documents.Tests.AkomaNtoso;

/// <summary>The United Nations' files beside this checkout: a sample that moves through the sessions, or with the long version all.</summary>
internal static class AknCorpus
{
    private const int Step = 37;

    /// <summary>Name and bytes of each file, in six languages; the test is skipped where there are none.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Files()
    {
        var archives = System.IO.Directory.EnumerateFiles(Repository.Corpus("corpus"), "un-*.zip").Order(StringComparer.Ordinal).ToList();
        if (archives.Count == 0) Assert.Skip("No archive of the corpus is beside this checkout.");
        foreach (var path in archives)
        {
            using var archive = System.IO.Compression.ZipFile.OpenRead(path);
            var entries = archive.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)).OrderBy(e => e.FullName, StringComparer.Ordinal).ToList();
            for (var i = 0; i < entries.Count; i += Repository.Long ? 1 : Step)
            {
                using var entry = entries[i].Open();
                using var bytes = new MemoryStream();
                entry.CopyTo(bytes);
                yield return (entries[i].FullName, bytes.ToArray());
            }
        }
    }

    /// <summary>What the canonical form of a file (C14N 1.0, with comments) depends on, event by event: namespaces, attributes as a set, text with its white space, comments, instructions.</summary>
    public static IEnumerable<string> Canonical(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var text = new System.Text.StringBuilder();
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                if (reader.Depth > 0) text.Append(reader.Value);
                continue;
            }

            if (text.Length > 0) yield return "text " + text;
            text.Clear();
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    var name = $"{reader.Prefix}:{reader.LocalName} {{{reader.NamespaceURI}}}";
                    yield return $"<{name} {string.Join(' ', Attributes(reader))}";
                    if (isEmpty) yield return "/>";
                    break;
                case XmlNodeType.EndElement: yield return "/>"; break;
                case XmlNodeType.Comment: yield return "comment " + reader.Value; break;
                case XmlNodeType.ProcessingInstruction: yield return $"?{reader.Name} {reader.Value}"; break;
            }
        }
    }

    private static List<string> Attributes(XmlReader reader)
    {
        List<string> all = [];
        while (reader.MoveToNextAttribute()) all.Add($"{reader.Name} {{{reader.NamespaceURI}}} = {reader.Value}");
        all.Sort(StringComparer.Ordinal);
        return all;
    }
}
