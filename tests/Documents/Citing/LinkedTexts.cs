using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Dais.Documents.Citing;
using Dais.Kernel;

namespace Dais.Documents.Tests.Citing;

/// <summary>A paragraph or footnote of a real resolution, and the documents that its editors linked in it.</summary>
/// <param name="Work">The file without its language.</param>
/// <param name="Language">The language.</param>
/// <param name="Text">The words.</param>
/// <param name="Linked">The names of what is linked.</param>
internal sealed record LinkedText(string Work, Language Language, string Text, IReadOnlyList<string> Linked)
{
    private static readonly string[] Hosts = ["undocs.org", "docs.un.org", "www.undocs.org"];

    /// <summary>The paragraphs of the session's resolutions.</summary>
    /// <param name="wanted">Which works, by their place in the order of their names.</param>
    internal static IEnumerable<LinkedText> Of(Func<int, bool> wanted)
    {
        using var archive = ZipFile.OpenRead(Kit.Repository.Corpus("corpus", "un-ga-79.zip"));
        var works = archive.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal))
            .GroupBy(e => e.Name[..e.Name.LastIndexOf('-')], StringComparer.Ordinal).OrderBy(w => w.Key, StringComparer.Ordinal).Where((_, i) => wanted(i));
        foreach (var entry in works.SelectMany(w => w))
        {
            var language = Language.All.Single(l => entry.FullName.Contains($"/{l.Code}/", StringComparison.Ordinal) || entry.FullName.StartsWith($"{l.Code}/", StringComparison.Ordinal));
            using var stream = entry.Open();
            foreach (var paragraph in XDocument.Load(stream, LoadOptions.PreserveWhitespace).Descendants().Where(e => e.Name.LocalName == "p"))
                yield return Read(paragraph, entry.Name, language);
        }
    }

    private static LinkedText Read(XElement paragraph, string work, Language language)
    {
        var text = new StringBuilder();
        var links = new List<string>();
        foreach (var node in paragraph.DescendantNodes().OfType<XText>())
        {
            var within = node.Ancestors().TakeWhile(a => a != paragraph).ToList();
            if (within.Any(a => a.Name.LocalName is "authorialNote" or "num")) continue;
            text.Append(node.Value);
            if (within.FirstOrDefault(a => a.Name.LocalName == "a")?.Attribute("href")?.Value is { } href && NameOf(href) is { } name && !links.Contains(name)) links.Add(name);
        }

        return new(work, language, string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), links);
    }

    // https://undocs.org/en/A/RES/55/25
    private static string? NameOf(string href)
    {
        if (!Uri.TryCreate(href, UriKind.Absolute, out var address) || !Hosts.Contains(address.Host)) return null;
        var path = Uri.UnescapeDataString(address.AbsolutePath).Trim('/');
        return path.Length > 3 && path[2] == '/' && DocumentSymbol.TryParse(path[3..].ToUpperInvariant().Replace("ADD", "Add", StringComparison.Ordinal), out var symbol) ? WorkNames.Of(symbol).Name : null;
    }
}
