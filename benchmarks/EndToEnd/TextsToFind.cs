using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Dais.Documents.Reading;
using Dais.Documents.Searching;
using Dais.Kernel;

namespace Dais.Bench;

/// <summary>What is indexed and looked for: the session beside the checkout with our sixty questions, else documents made up in six scripts.</summary>
internal sealed record TextsToFind(IReadOnlyList<IndexedDocument> Documents, IReadOnlyList<(string Text, Language Language)> Questions)
{
    private const int MadeUp = 1_500;
    private const int ParagraphsOfEach = 50;

    /// <summary>The bytes of their paragraphs in UTF-8, in MB.</summary>
    internal double MegaBytes => Documents.Sum(d => d.Paragraphs.Sum(p => (long)Encoding.UTF8.GetByteCount(p.Text))) / 1e6;

    internal static TextsToFind Load()
    {
        var shared = Environment.GetEnvironmentVariable("DAIS_SHARED") is { Length: > 0 } named ? named : Path.Combine(Ground.Root, "..", "shared");
        var archive = Path.Combine(shared, "corpus", "un-ga-79.zip");
        return File.Exists(archive) ? new(Read(archive), Asked()) : Own();
    }

    private static List<IndexedDocument> Read(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var documents = new List<IndexedDocument>();
        foreach (var entry in archive.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            using var bytes = new MemoryStream();
            using (var stream = entry.Open()) stream.CopyTo(bytes);
            if (DocumentReader.Read(bytes.ToArray(), entry.Name) is DocumentRead.Read { Reading: var reading } && IndexedText.Of(reading, entry.FullName) is { } document) documents.Add(document);
        }

        return documents;
    }

    private static List<(string Text, Language Language)> Asked()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Ground.Root, "tests", "Documents", "Searching", "Questions.json")));
        return [.. json.RootElement.GetProperty("questions").EnumerateArray().Select(q => (q.GetProperty("question").GetString()!, Language.Parse(q.GetProperty("language").GetString()!)))];
    }

    // Words are as frequent as words are: the n-th is some n times rarer than the first.
    private static TextsToFind Own()
    {
        var random = new Random(79);
        var words = Language.All.ToDictionary(l => l, l => Vocabulary(l, random));
        var documents = Enumerable.Range(0, MadeUp).Select(i =>
        {
            var language = Language.All[i % Language.All.Length];
            return new IndexedDocument($"made-{i}", $"made-{i / Language.All.Length}", language, "resolution", Sentence(language, words[language], random, 8),
                [.. Enumerable.Range(1, ParagraphsOfEach).Select(n => new IndexedParagraph($"para_{n}", Sentence(language, words[language], random, 50)))]);
        });
        var questions = Enumerable.Range(0, 60).Select(i => Language.All[i % Language.All.Length]).Select(l => (Sentence(l, words[l], random, 5), l));
        return new([.. documents], [.. questions]);
    }

    private static string[] Vocabulary(Language language, Random random)
    {
        var (first, letters) = language.Code switch { "ar" => ('\u0628', 24), "ru" => ('а', 32), "zh" => ('\u5000', 2_000), _ => ('a', 26) };
        return [.. Enumerable.Range(0, 8_000).Select(_ => new string([.. Enumerable.Range(0, language == Language.Chinese ? 2 : 3 + random.Next(7)).Select(_ => (char)(first + random.Next(letters)))]))];
    }

    private static string Sentence(Language language, string[] words, Random random, int length) =>
        string.Join(language == Language.Chinese ? "" : " ", Enumerable.Range(0, length).Select(_ => words[(int)Math.Min(words.Length - 1, Math.Pow(words.Length, random.NextDouble()) - 1)]));
}
