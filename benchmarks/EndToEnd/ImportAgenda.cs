using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dais.Documents.Reading;

namespace Dais.Bench;

/// <summary>import-agenda: pages of source a second on one core, a page being 3,000 characters; the baseline decodes and copies the same bytes.</summary>
internal static class ImportAgenda
{
    private const int CharactersAPage = 3000;

    internal static IReadOnlyList<Figure> Measure()
    {
        var documents = Distinct(Fixtures(), 400);
        Run(documents, TimeSpan.FromSeconds(3), Read);
        var ours = Run(documents, TimeSpan.FromSeconds(10), Read);
        var baseline = Run(documents, TimeSpan.FromSeconds(2), DecodeAndCopy);
        return
        [
            new("import-agenda", ours, "pages/s", baseline, "decoding and copying the same bytes"),
            .. Growth(),
        ];
    }

    /// <summary>The cost of a page in an input of 1,000 pages beside its cost in one of 10: a ratio near 1 is linear growth.</summary>
    private static IEnumerable<Figure> Growth()
    {
        var small = Run([Long(10)], TimeSpan.FromSeconds(3), Read);
        var large = Run([Long(1000)], TimeSpan.FromSeconds(5), Read);
        yield return new("import-agenda-1000", large, "pages/s", small, "the same text at 10 pages");
    }

    private static double Run(IReadOnlyList<byte[]> documents, TimeSpan atLeast, Func<byte[], int> read)
    {
        long characters = 0;
        var watch = Stopwatch.StartNew();
        for (var i = 0; watch.Elapsed < atLeast; i++)
            characters += read(documents[i % documents.Count]);
        return characters / (double)CharactersAPage / watch.Elapsed.TotalSeconds;
    }

    private static int Read(byte[] bytes)
    {
        if (!SourceText.TryDecode(bytes, out var text, out var refusal)) throw new InvalidDataException(refusal.Code);
        var reading = AgendaReader.Read(text);
        return reading.Lines.Count > 0 ? Encoding.UTF8.GetCharCount(bytes) : 0;
    }

    private static int DecodeAndCopy(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var copy = new char[text.Length];
        text.CopyTo(copy);
        return copy.Length;
    }

    /// <summary>The same kind of document many times, each with its own numbers, so that no document is read twice.</summary>
    private static List<byte[]> Distinct(IReadOnlyList<string> texts, int count) =>
        [.. Enumerable.Range(0, count).Select(i => Encoding.UTF8.GetBytes(
            texts[i % texts.Count].Replace("/2", "/" + (2 + (i / texts.Count % 7)).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            + string.Create(CultureInfo.InvariantCulture, $"\n{i}\n")))];

    /// <summary>An agenda whose annotations run on for so many pages.</summary>
    private static byte[] Long(int pages)
    {
        var text = Fixtures().First(t => t.Length > 3000);
        var middle = text.IndexOf('\n', text.Length / 2);
        var paragraph = string.Concat(text.AsSpan(middle, Math.Min(1200, text.Length - middle)).ToString().Where(c => c != '\n')) + "\n\n";
        var body = string.Concat(Enumerable.Repeat(paragraph, Math.Max(1, ((pages * CharactersAPage) - text.Length) / paragraph.Length)));
        return Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, middle), "\n\n", body, text.AsSpan(middle)));
    }

    private static List<string> Fixtures() =>
        [.. Directory.EnumerateFiles(Path.Combine(Ground.Root, "tests", "Documents", "Agendas"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
}
