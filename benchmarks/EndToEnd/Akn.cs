using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using Dais.Documents.AkomaNtoso;
using Dais.Documents.Writing;

namespace Dais.Bench;

/// <summary>
/// read-akn and write-akn: documents a second on two cores. Reading stands beside XmlReader alone over the same bytes; writing our own file
/// beside copying the original through XmlReader and XmlWriter. The corpus where it lies beside the checkout, else our own files.
/// </summary>
internal static class Akn
{
    private const int Most = 1_000;
    private const int Rounds = 3;

    internal static IReadOnlyList<Figure> MeasureReading()
    {
        var files = Files();
        var (ours, baseline) = Best(files, file => AknReader.Read(file).Statements.Count, ReadAlone);
        return [new("read-akn", ours, "documents/s", baseline, "XmlReader alone over the same bytes")];
    }

    internal static IReadOnlyList<Figure> MeasureWriting()
    {
        var files = Files();
        var read = files.Select(AknReader.Read).ToDictionary(r => r.Original.Bytes, r => r.Statements);
        var (ours, baseline) = Best(
            files,
            file => read.TryGetValue(file, out var statements) ? statements.Sum(s => ResolutionAknWriter.Write(s.Resolution, s.Metadata).Length) : throw new InvalidDataException("A file was not read."),
            file => new AknOriginal(file, IsWellFormed: true).Write().Length);
        return [new("write-akn", ours, "documents/s", baseline, "the original through XmlReader and XmlWriter")];
    }

    /// <summary>The best of some rounds of each, in turn, so that both see the same machine.</summary>
    internal static (double Ours, double Baseline) Best(List<ReadOnlyMemory<byte>> files, Func<ReadOnlyMemory<byte>, int> ours, Func<ReadOnlyMemory<byte>, int> baseline)
    {
        var (best, bestOfBaseline) = (0.0, 0.0);
        Run(files, ours, TimeSpan.FromSeconds(3));
        Run(files, baseline, TimeSpan.FromSeconds(1));
        for (var i = 0; i < Rounds; i++)
        {
            best = Math.Max(best, Run(files, ours, TimeSpan.FromSeconds(2)));
            bestOfBaseline = Math.Max(bestOfBaseline, Run(files, baseline, TimeSpan.FromSeconds(2)));
        }

        return (best, bestOfBaseline);
    }

    private static double Run(List<ReadOnlyMemory<byte>> files, Func<ReadOnlyMemory<byte>, int> work, TimeSpan atLeast)
    {
        long documents = 0;
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < atLeast)
        {
            Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = 2 }, file =>
            {
                if (work(file) == 0) throw new InvalidDataException("A file gave nothing.");
            });
            documents += files.Count;
        }

        return documents / watch.Elapsed.TotalSeconds;
    }

    private static int ReadAlone(ReadOnlyMemory<byte> file)
    {
        using var reader = XmlReader.Create(new MemoryStream(MemoryMarshal.TryGetArray(file, out var held) ? held.Array! : file.ToArray(), writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var nodes = 0;
        while (reader.Read()) nodes++;
        return nodes;
    }

    /// <summary>The files of the corpus where it lies beside the checkout, else our own.</summary>
    internal static List<ReadOnlyMemory<byte>> Files()
    {
        var shared = Environment.GetEnvironmentVariable("DAIS_SHARED") is { Length: > 0 } named ? named : Path.Combine(Ground.Root, "..", "shared");
        var folder = Path.Combine(shared, "corpus");
        var archives = System.IO.Directory.Exists(folder) ? System.IO.Directory.EnumerateFiles(folder, "un-*.zip").Order(StringComparer.Ordinal).ToList() : [];
        return archives.Count > 0 ? Corpus(archives[0]) : Own();
    }

    private static List<ReadOnlyMemory<byte>> Corpus(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var entries = archive.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)).OrderBy(e => e.FullName, StringComparer.Ordinal).ToList();
        var step = Math.Max(1, entries.Count / Most);
        return [.. entries.Where((_, i) => i % step == 0).Select(Bytes)];
    }

    private static ReadOnlyMemory<byte> Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Our own texts, their bodies repeated to the length of a usual resolution.</summary>
    private static List<ReadOnlyMemory<byte>> Own()
    {
        var texts = System.IO.Directory.EnumerateFiles(Path.Combine(Ground.Root, "tests", "Documents", "AkomaNtoso"), "*.akn.xml").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        return [.. Enumerable.Range(0, Most / 2).Select(i => (ReadOnlyMemory<byte>)System.Text.Encoding.UTF8.GetBytes(Longer(texts[i % texts.Count], 12 + (i % 9))))];
    }

    private static string Longer(string text, int times)
    {
        const string End = "</mainBody>\n    <conclusions";
        var (start, end) = (text.IndexOf("<mainBody>", StringComparison.Ordinal) + "<mainBody>".Length, text.IndexOf(End, StringComparison.Ordinal));
        return text[..start] + string.Concat(Enumerable.Repeat(text[start..end], times)) + text[end..];
    }
}
