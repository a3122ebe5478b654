using System.Diagnostics;
using System.IO.Compression;
using Dais.Documents.AkomaNtoso;
using Dais.Documents.Concording;
using Dais.Documents.Concording.Writing;
using Dais.Documents.Resolutions;

namespace Dais.Bench;

/// <summary>concord: seconds for a whole session of the General Assembly in six languages, from the archive to the discords; the baseline reads the same files and compares nothing.</summary>
internal static class ConcordSession
{
    internal static IReadOnlyList<Figure> Measure()
    {
        var shared = Environment.GetEnvironmentVariable("DAIS_SHARED") is { Length: > 0 } named ? named : Path.Combine(Ground.Root, "..", "shared");
        var path = Path.Combine(shared, "corpus", "un-ga-79.zip");
        if (!File.Exists(path)) return [];
        Compare(path);
        var (read, all) = (Best(() => Read(path)), Best(() => Compare(path)));
        return [new("concord", all, "s", read, "reading the XML alone")];
    }

    private static double Best(Action run)
    {
        var best = double.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            var watch = Stopwatch.StartNew();
            run();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return best;
    }

    private static void Compare(string path)
    {
        var works = WorkVersions.Of(Read(path));
        var found = 0;
        Parallel.ForEach(works, work => Interlocked.Add(ref found, ComparedWork.Of(work).Discords.Count));
        if (found == 0) throw new InvalidDataException("The versions of a whole session part nowhere.");
    }

    private static List<Resolution> Read(string path)
    {
        var files = new List<byte[]>();
        using (var archive = ZipFile.OpenRead(path))
        {
            foreach (var entry in archive.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)))
            {
                using var stream = entry.Open();
                var bytes = new byte[entry.Length];
                stream.ReadExactly(bytes);
                files.Add(bytes);
            }
        }

        var read = new IReadOnlyList<Resolution>[files.Count];
        Parallel.For(0, files.Count, i => read[i] = [.. AknReader.Read(files[i]).Statements.Select(s => s.Resolution)]);
        return [.. read.SelectMany(r => r)];
    }
}
