using System.Diagnostics;
using Dais.Documents.Searching;
using Dais.Kernel;

namespace Dais.Bench;

/// <summary>index: MB of text a second on two cores, from documents that were read to a file that answers. search: the 95th percentile of our questions, in milliseconds, with everything in the index.</summary>
/// <remarks>
/// The baseline is FTS5 as it comes over the same paragraphs, in the same run: it knows no forms of words, no Chinese words and no labels,
/// and is asked for any of the words. Both write without synchronizing the file, since both can be made anew.
/// </remarks>
internal static class Searching
{
    private const int Rounds = 3;
    private const int RoundsOfQuestions = 10;

    internal static IReadOnlyList<Figure> MeasureIndexing()
    {
        var texts = TextsToFind.Load();
        var (ours, raw) = (0.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            ours = Math.Max(ours, texts.MegaBytes / InFolder(folder => Took(() => IndexOf(folder, texts).Dispose())));
            raw = Math.Max(raw, texts.MegaBytes / InFolder(folder => Took(() => RawOf(folder, texts).Dispose())));
        }

        return [new("index", ours, "MB/s", raw, "FTS5 with unicode61 over the same paragraphs")];
    }

    internal static IReadOnlyList<Figure> MeasureSearching()
    {
        var texts = TextsToFind.Load();
        return InFolder<IReadOnlyList<Figure>>(folder =>
        {
            using var index = IndexOf(folder, texts);
            using var raw = RawOf(folder, texts);
            var ours = Percentile95(texts, q => index.Find(new(q.Text, q.Language), Clearance.Public).Hits.Count);
            return [new("search", ours, "ms", Percentile95(texts, q => raw.Find(q.Text)), "FTS5 MATCH of any word ordered by bm25 over the same paragraphs")];
        });
    }

    private static SearchIndex IndexOf(string folder, TextsToFind texts)
    {
        var index = SearchIndex.Open(Path.Combine(folder, "search.db"));
        if (index.Take(texts.Documents) == 0) throw new InvalidDataException("Nothing was taken in.");
        return index;
    }

    private static RawFullText RawOf(string folder, TextsToFind texts)
    {
        var raw = new RawFullText(Path.Combine(folder, "raw.db"));
        raw.Take(texts.Documents);
        return raw;
    }

    private static double Percentile95(TextsToFind texts, Func<(string Text, Language Language), int> find)
    {
        var (took, found) = (new List<double>(), 0);
        for (var round = -1; round < RoundsOfQuestions; round++)
        {
            foreach (var question in texts.Questions)
            {
                var seconds = Took(() => found += find(question));
                // The first round is what a server answers once after it was started.
                if (round >= 0) took.Add(seconds * 1_000);
            }
        }

        if (found == 0) throw new InvalidDataException("Nothing was found.");
        took.Sort();
        return took[took.Count * 95 / 100];
    }

    private static double Took(Action run)
    {
        var watch = Stopwatch.StartNew();
        run();
        return watch.Elapsed.TotalSeconds;
    }

    private static T InFolder<T>(Func<string, T> run)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("dais-bench-search-");
        try
        {
            return run(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
