using System.IO.Compression;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.Formats;

/// <summary>A work of the corpus, of which there are all six versions.</summary>
internal sealed class CorpusWorks
{
    private readonly Dictionary<Language, byte[]> versions = [];

    internal byte[] In(Language language) => versions[language];

    /// <summary>Works drawn by a seed; the test is skipped where there is no corpus.</summary>
    internal static List<CorpusWorks> Draw(int count, int seed)
    {
        using var zip = ZipFile.OpenRead(Repository.Corpus("corpus", "un-ga-79.zip"));
        var byWork = zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .GroupBy(e => e.Name.Split('-')[0], StringComparer.Ordinal)
            .Where(g => g.Select(LanguageOf).Distinct().Count() == Language.All.Length)
            .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToList()).ToArray();
        new Random(seed).Shuffle(byWork);
        return [.. byWork.Take(count).Select(Of)];
    }

    private static string LanguageOf(ZipArchiveEntry entry) => entry.FullName.Split('/')[^2];

    private static CorpusWorks Of(List<ZipArchiveEntry> entries)
    {
        var work = new CorpusWorks();
        foreach (var entry in entries)
        {
            using var stream = entry.Open();
            var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            work.versions.TryAdd(Language.Parse(LanguageOf(entry)), bytes.ToArray());
        }

        return work;
    }
}
