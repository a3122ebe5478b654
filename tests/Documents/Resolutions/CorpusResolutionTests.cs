using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Dais.Documents.Resolutions;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.Resolutions;

/// <summary>
/// The resolutions of a session, laid out in pages by the corpus's own tool, read and compared with their files. A sample in the ordinary run,
/// all of them in the long one. DAIS_RESOLUTIONS_OUT names a folder that takes what was read, for the tool's own comparison.
/// </summary>
public sealed class CorpusResolutionTests(ITestOutputHelper output)
{
    private const int OneOf = 26;

    public static TheoryData<string> Six => [.. Language.All.Select(l => l.Code)];

    [Theory]
    [MemberData(nameof(Six))]
    public void A_session_read_from_its_pages_is_what_its_files_say(string code)
    {
        var score = ScoreOf(code, "text");

        Assert.True(score["paragraphs recall"] >= 0.995, score.ToString());
        Assert.True(score["paragraphs precision"] >= 0.99, score.ToString());
        Assert.True(score["texts"] >= 0.98, score.ToString());
        Assert.True(score["items"] >= 0.98, score.ToString());
        Assert.True(score["recitals recall"] >= 0.99 && score["recitals precision"] >= 0.99, score.ToString());
        Assert.True(score["recital texts"] >= 0.98, score.ToString());
        Assert.True(score["symbol"] >= 0.995 && score["adopted"] >= 0.995 && score["title"] >= 0.995, score.ToString());
    }

    [Theory]
    [MemberData(nameof(Six))]
    public void A_session_read_one_block_a_line_is_what_its_files_say(string code)
    {
        var score = ScoreOf(code, "plain");

        Assert.True(score["paragraphs recall"] >= 0.995 && score["paragraphs precision"] >= 0.99 && score["texts"] >= 0.99 && score["items"] >= 0.98, score.ToString());
        Assert.True(score["recitals recall"] >= 0.99 && score["recitals precision"] >= 0.99 && score["recital texts"] >= 0.99, score.ToString());
    }

    private ResolutionScore ScoreOf(string code, string shape)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"dais-resolutions-{code}-{shape}-{Environment.ProcessId}");
        try
        {
            Unpack(code, Path.Combine(folder, "xml"));
            Run(shape, Path.Combine(folder, "xml"), Path.Combine(folder, "lines"));
            Run("truth", Path.Combine(folder, "xml"), Path.Combine(folder, "truth"));
            var score = Score(code, Path.Combine(folder, "lines", code), Path.Combine(folder, "truth", code));
            output.WriteLine($"{code} {shape}: {score}");
            return score;
        }
        finally
        {
            if (System.IO.Directory.Exists(folder)) System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static ResolutionScore Score(string code, string lines, string truths)
    {
        var score = new ResolutionScore();
        foreach (var path in System.IO.Directory.EnumerateFiles(lines, "*.txt").Order(StringComparer.Ordinal))
        {
            var source = ReadResolution.Source(File.ReadAllBytes(path));
            var reading = ResolutionReader.Read(source, Language.Parse(code));
            ReadResolution.AccountsForEveryLine(source, reading);
            Keep(code, path, reading);
            using var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(truths, Path.GetFileNameWithoutExtension(path) + ".json")));
            score.Add(truth.RootElement, ReadResolution.Json(reading));
        }

        return score;
    }

    private static void Keep(string code, string path, ResolutionReading reading)
    {
        if (Environment.GetEnvironmentVariable("DAIS_RESOLUTIONS_OUT") is not { Length: > 0 } folder) return;
        System.IO.Directory.CreateDirectory(Path.Combine(folder, code));
        File.WriteAllText(Path.Combine(folder, code, Path.GetFileNameWithoutExtension(path) + ".json"), ResolutionJson.Write(reading));
    }

    private static void Unpack(string code, string folder)
    {
        System.IO.Directory.CreateDirectory(Path.Combine(folder, code));
        using var zip = ZipFile.OpenRead(Repository.Corpus("corpus", "un-ga-79.zip"));
        var files = zip.Entries.Where(e => e.FullName.StartsWith(code + "/", StringComparison.Ordinal) && e.Name.EndsWith(".xml", StringComparison.Ordinal))
            .OrderBy(e => e.FullName, StringComparer.Ordinal).ToList();
        for (var i = 0; i < files.Count; i++)
            if (Repository.Long || i % OneOf == 7) files[i].ExtractToFile(Path.Combine(folder, code, files[i].Name));
    }

    private static void Run(string verb, string from, string to)
    {
        using var tool = Start([Repository.Corpus("tools", "un_corpus.py"), verb, from, to]);
        if (tool is null)
        {
            Assert.Skip("There is no python3 to lay the corpus out in pages.");
            return;
        }

        tool.WaitForExit();
        Assert.Equal(0, tool.ExitCode);
    }

    private static Process? Start(IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true, UseShellExecute = false });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
