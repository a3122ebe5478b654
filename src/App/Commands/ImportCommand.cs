using System.CommandLine;
using System.Text;
using Dais.Documents.Agendas;
using Dais.Documents.Reading;
using Dais.Documents.Writing;
using Dais.Kernel;

namespace Dais.App.Commands;

/// <summary>dais import: official documents in, their structure and the findings out.</summary>
internal static class ImportCommand
{
    private static readonly string[] Formats = ["json", "text", "akn"];

    internal static Command Create(Voice voice)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, or folders whose .txt and .md files are read.", Arity = ArgumentArity.OneOrMore };
        var language = new Option<string?>("--language") { Description = "The documents' language: ar, zh, en, fr, ru or es. Without it, it is recognized." };
        language.AcceptOnlyFromAmong([.. Language.All.Select(l => l.Code)]);
        var format = new Option<string>("--format") { Description = "json, text or akn (Akoma Ntoso XML).", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong(Formats);
        var folder = new Option<string?>("--out") { Description = "Write one file a document there, under the same relative name, instead of printing." };
        var command = new Command("import", """
            Reads annotated provisional agendas and answers their structure and the findings.

            Example:
              dais import agenda.en.txt --format json
              dais import papers/ --out read/

            Exit code: 0 read; 3 read with errors that a person must look at; 1 a file could not be read at all (the others are still done).
            """) { paths, language, format, folder };
        command.SetAction(result => Run(
            new(result.GetValue(paths)!, result.GetValue(language) is { } code ? Language.Parse(code) : null, result.GetValue(format)!, result.GetValue(folder)),
            voice));
        return command;
    }

    private sealed record Request(string[] Paths, Language? Language, string Format, string? Folder);

    private static int Run(Request request, Voice voice)
    {
        var sources = request.Paths.SelectMany(SourcesOf).ToList();
        if (sources.Count == 0)
            voice.Say($"there is no .txt or .md file in {string.Join(", ", request.Paths)}.");
        var worst = sources.Count == 0 ? ExitCode.CouldNot : ExitCode.Done;
        foreach (var (source, index) in sources.Select((s, i) => (s, i)))
        {
            voice.Progress(index, sources.Count, "documents read");
            worst = Worse(worst, ImportOne(source, request, voice));
        }

        return worst;
    }

    private static int ImportOne(Source source, Request request, Voice voice)
    {
        try
        {
            if (SourceText.RefusalOfSize(new FileInfo(source.Path).Length) is { } tooLarge)
                return Refuse(source, tooLarge, voice);
            if (!SourceText.TryDecode(File.ReadAllBytes(source.Path), out var text, out var refusal))
                return Refuse(source, refusal, voice);
            var reading = AgendaReader.Read(text, request.Language);
            Hand(Format(reading, request.Format), source, request, voice);
            return reading.HasErrors ? ExitCode.LookAtIt : ExitCode.Done;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            voice.Say($"{source.Path}: there is no such file or folder.");
            return ExitCode.CouldNot;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            voice.Say($"{source.Path}: {e.Message}");
            return ExitCode.CouldNot;
        }
    }

    private static int Refuse(Source source, Finding refusal, Voice voice)
    {
        voice.Say($"{source.Path}: {refusal.MessageIn(Language.English)}");
        return ExitCode.CouldNot;
    }

    private static void Hand(string written, Source source, Request request, Voice voice)
    {
        if (request.Folder is null)
        {
            voice.Results.WriteLine(written.TrimEnd());
            return;
        }

        var extension = request.Format switch { "json" => ".json", "akn" => ".xml", _ => ".reading.txt" };
        var path = Path.Combine(request.Folder, Path.ChangeExtension(source.RelativeName, extension));
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, written.TrimEnd() + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static string Format(AgendaReading reading, string format) => format switch
    {
        "akn" => Encoding.UTF8.GetString(AknWriter.Write(AgendaLayout.Lay(reading.Agenda, reading.Agenda.Language))),
        "text" => ReadingSummary.Write(reading),
        _ => AgendaJson.Write(reading.Agenda, reading),
    };

    private static IEnumerable<Source> SourcesOf(string path) =>
        System.IO.Directory.Exists(path)
            ? System.IO.Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true })
                .Where(f => Path.GetExtension(f).ToLowerInvariant() is ".txt" or ".md")
                .Order(StringComparer.Ordinal)
                .Select(f => new Source(f, Path.GetRelativePath(path, f)))
            : [new(path, Path.GetFileName(path))];

    private static int Worse(int one, int other) =>
        one == ExitCode.CouldNot || other == ExitCode.CouldNot ? ExitCode.CouldNot : Math.Max(one, other);

    private sealed record Source(string Path, string RelativeName);
}
