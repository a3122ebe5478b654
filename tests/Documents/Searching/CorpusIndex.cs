using System.IO.Compression;
using System.Text.Json;
using Dais.Documents.Reading;
using Dais.Documents.Searching;
using Dais.Kernel;

namespace Dais.Documents.Tests.Searching;

/// <summary>One of our questions, and the paragraphs that answer it.</summary>
/// <param name="Text">As a delegate or an officer would put it.</param>
/// <param name="Language">In which language.</param>
/// <param name="Answers">The paragraphs: "A/RES/79/10 para_3".</param>
internal sealed record AskedQuestion(string Text, Language Language, IReadOnlyList<string> Answers)
{
    /// <summary>The questions, in the order of the file: the second, the fourth … were held back while the ranking was made.</summary>
    internal static IReadOnlyList<AskedQuestion> All { get; } = Load();

    private static List<AskedQuestion> Load()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Kit.Repository.PathOf("tests", "Documents", "Searching", "Questions.json")));
        return
        [
            .. json.RootElement.GetProperty("questions").EnumerateArray().Select(q => new AskedQuestion(
                q.GetProperty("question").GetString()!,
                Language.Parse(q.GetProperty("language").GetString()!),
                [.. q.GetProperty("answers").EnumerateArray().Select(a => a.GetString()!)])),
        ];
    }
}

/// <summary>The session beside the checkout in an index of its own: in the normal run the works of the questions and every fourth other, in the long one all.</summary>
public sealed class CorpusIndex : IDisposable
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("dais-questions-").FullName;
    private readonly Lazy<SearchIndex> index;

    /// <summary>Made when it is first asked.</summary>
    public CorpusIndex() => index = new(Make);

    /// <summary>The index; skips where the corpus is not there.</summary>
    public SearchIndex Index => index.Value;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (index.IsValueCreated) index.Value.Dispose();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    private SearchIndex Make()
    {
        using var archive = ZipFile.OpenRead(Kit.Repository.Corpus("corpus", "un-ga-79.zip"));
        var asked = AskedQuestion.All.SelectMany(q => q.Answers).Select(a => a[..a.LastIndexOf(' ')].Replace('/', '_')).ToHashSet(StringComparer.Ordinal);
        var works = archive.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal))
            .GroupBy(e => e.Name[..e.Name.LastIndexOf('-')], StringComparer.Ordinal).OrderBy(w => w.Key, StringComparer.Ordinal);
        var wanted = works.Where((work, i) => Kit.Repository.Long || i % 4 == 0 || asked.Contains(work.Key)).SelectMany(w => w);
        var made = SearchIndex.Open(Path.Combine(folder, "search.db"));
        made.Take(wanted.Select(Read).OfType<IndexedDocument>(), TestContext.Current.CancellationToken);
        return made;
    }

    private static IndexedDocument? Read(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using (var stream = entry.Open()) stream.CopyTo(bytes);
        return DocumentReader.Read(bytes.ToArray(), entry.Name) is DocumentRead.Read { Reading: var reading } ? IndexedText.Of(reading, entry.FullName) : null;
    }
}
