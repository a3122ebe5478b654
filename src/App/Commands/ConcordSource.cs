using System.IO.Compression;
using Dais.Documents.AkomaNtoso;
using Dais.Documents.Concording;
using Dais.Documents.Reading;
using Dais.Documents.Reports;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.App.Commands;

/// <summary>Reads the versions of documents from files, folders and archives, and puts them together by their symbols: the one place that knows how.</summary>
internal sealed class ConcordSource(Voice voice)
{
    private int done;
    private bool couldAll = true;

    /// <summary>The works in the order of their symbols.</summary>
    /// <param name="paths">Files, folders, archives.</param>
    /// <param name="couldAll">Whether every file could be read.</param>
    internal List<WorkVersions> Read(IEnumerable<string> paths, out bool couldAll)
    {
        var versions = new List<Resolution>();
        foreach (var path in paths) versions.AddRange(ReadOne(path));
        couldAll = this.couldAll;
        return WorkVersions.Of(versions);
    }

    private List<Resolution> ReadOne(string path)
    {
        try
        {
            if (System.IO.Directory.Exists(path))
            {
                var files = System.IO.Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true }).Where(IsRead).Order(StringComparer.Ordinal).ToList();
                return ReadAll(files.Count, i => (files[i], File.ReadAllBytes(files[i])));
            }

            if (!Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase)) return [.. ReadBytes(path, File.ReadAllBytes(path))];
            using var archive = ZipFile.OpenRead(path);
            return ReadArchive(archive);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Say($"{path}: {e.Message}");
            return [];
        }
    }

    /// <summary>An archive is unpacked by one hand, its files are read by all.</summary>
    private List<Resolution> ReadArchive(ZipArchive archive)
    {
        var entries = archive.Entries.Where(e => IsRead(e.FullName) && e.Length <= AknReader.LargestSize).OrderBy(e => e.FullName, StringComparer.Ordinal).ToList();
        return ReadAll(entries.Count, i =>
        {
            var bytes = new byte[entries[i].Length];
            lock (archive)
            {
                using var stream = entries[i].Open();
                stream.ReadExactly(bytes);
            }

            return (entries[i].FullName, bytes);
        });
    }

    private List<Resolution> ReadAll(int count, Func<int, (string Name, byte[] Bytes)> take)
    {
        var read = new IReadOnlyList<Resolution>[count];
        Parallel.For(0, count, i =>
        {
            var (name, bytes) = take(i);
            read[i] = ReadBytes(name, bytes);
            lock (voice) voice.Progress(++done, count, "files read");
        });
        return [.. read.SelectMany(r => r)];
    }

    private IReadOnlyList<Resolution> ReadBytes(string name, byte[] bytes)
    {
        if (AknReader.Looks(bytes)) return [.. AknReader.Read(bytes).Statements.Select(s => s.Resolution)];
        switch (DocumentReader.Read(bytes, Path.GetFileName(name), language: null))
        {
            case DocumentRead.Read { Reading: ResolutionReading reading }: return [reading.Resolution];
            case DocumentRead.Read { Reading: ReportReading }: Say($"{name}: this is no resolution and no decision. Reports are compared on their pages."); break;
            // Whatever it looks like: who compares it says that it is a text with recitals and paragraphs.
            case DocumentRead.Read other: return [ResolutionReader.Read(other.Source).Resolution];
            case DocumentRead.Refused refused: Say($"{name}: {refused.Why.MessageIn(Language.English)}"); break;
        }

        return [];
    }

    private void Say(string message)
    {
        lock (voice)
        {
            couldAll = false;
            voice.Say(message);
        }
    }

    private static bool IsRead(string name) => Path.GetExtension(name).ToLowerInvariant() is ".xml" or ".txt" or ".md" or ".docx" or ".pdf";
}
