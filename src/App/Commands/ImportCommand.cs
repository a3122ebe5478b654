using System.CommandLine;
using System.Text;
using Dais.Documents;
using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.App.Commands;

/// <summary>dais import: official documents in, their structure and the findings out.</summary>
internal static class ImportCommand
{
    private static readonly string[] Formats = ["json", "text", "akn"];

    private static readonly Dictionary<string, DocumentKind> Kinds = new(StringComparer.Ordinal)
    {
        ["agenda"] = DocumentKind.AnnotatedProvisionalAgenda,
        ["resolution"] = DocumentKind.Resolution,
        ["decision"] = DocumentKind.Decision,
        ["draft-resolution"] = DocumentKind.DraftResolution,
        ["draft-decision"] = DocumentKind.DraftDecision,
        ["report"] = DocumentKind.WorkingGroupReport,
    };

    internal static Command Create(Voice voice)
    {
        var paths = new Argument<string[]>("PATH") { Description = $"Files, or folders and .zip archives whose {ImportSources.Kinds} files are read.", Arity = ArgumentArity.OneOrMore };
        var language = new Option<string?>("--language") { Description = "The documents' language: ar, zh, en, fr, ru or es. Without it, it is recognized." };
        language.AcceptOnlyFromAmong([.. Language.All.Select(l => l.Code)]);
        var kind = new Option<string?>("--kind") { Description = "The documents' kind: agenda, resolution, decision, draft-resolution, draft-decision or report. Without it, it is recognized." };
        kind.AcceptOnlyFromAmong([.. Kinds.Keys]);
        var format = new Option<string>("--format") { Description = "json, text or akn (Akoma Ntoso XML).", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong(Formats);
        var folder = new Option<string?>("--out") { Description = "Write one file a document there, under the same relative name, instead of printing." };
        var command = new Command("import", """
            Reads official documents (agendas, resolutions, decisions and drafts of them, reports) and answers their structure and the findings.

            Example:
              dais import agenda.en.txt resolution.fr.docx --format json
              dais import papers/ session.zip --out read/

            Exit code: 0 read; 3 read with errors that a person must look at; 1 a file could not be read at all (the others are still done).
            """) { paths, language, kind, format, folder };
        command.SetAction(result => Run(
            new(
                result.GetValue(paths)!,
                result.GetValue(language) is { } code ? Language.Parse(code) : null,
                result.GetValue(kind) is { } word ? Kinds[word] : null,
                result.GetValue(format)!,
                result.GetValue(folder)),
            voice));
        return command;
    }

    private sealed record Request(string[] Paths, Language? Language, DocumentKind? Kind, string Format, string? Folder);

    private static int Run(Request request, Voice voice)
    {
        using var sources = ImportSources.Of(request.Paths);
        foreach (var unreadable in sources.Unreadable) voice.Say(unreadable);
        if (sources.All.Count == 0 && sources.Unreadable.Count == 0)
            voice.Say($"there is no {ImportSources.Kinds} file in {string.Join(", ", request.Paths)}.");
        var worst = sources.All.Count == 0 || sources.Unreadable.Count > 0 ? ExitCode.CouldNot : ExitCode.Done;
        var written = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (source, index) in sources.All.Select((s, i) => (s, i)))
        {
            voice.Progress(index, sources.All.Count, "documents read");
            worst = Worse(worst, ImportOne(source, request, written, voice));
        }

        return worst;
    }

    private static int ImportOne(ImportSource source, Request request, HashSet<string> written, Voice voice)
    {
        try
        {
            switch (DocumentReader.Read(source.Read(), source.RelativeName, request.Language, request.Kind))
            {
                case DocumentRead.Refused refused:
                    voice.Say($"{source.Name}: {refused.Why.MessageIn(Language.English)}");
                    return ExitCode.CouldNot;
                case DocumentRead.Read { Reading: var reading }:
                    Hand(Format(reading, request.Format), source, request, written, voice);
                    return reading.HasErrors ? ExitCode.LookAtIt : ExitCode.Done;
                case var other:
                    throw new InvalidOperationException($"{other.GetType()} is no answer of a reader.");
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            voice.Say($"{source.Name}: there is no such file or folder.");
            return ExitCode.CouldNot;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            voice.Say($"{source.Name}: {e.Message}");
            return ExitCode.CouldNot;
        }
    }

    private static void Hand(string formatted, ImportSource source, Request request, HashSet<string> written, Voice voice)
    {
        if (request.Folder is null)
        {
            voice.Results.WriteLine(formatted.TrimEnd());
            return;
        }

        var extension = request.Format switch { "json" => ".json", "akn" => ".xml", _ => ".reading.txt" };
        var name = Path.ChangeExtension(source.RelativeName, extension);
        // Two files that differ in their ending only: the second keeps it.
        if (!written.Add(name)) written.Add(name = source.RelativeName + extension);
        var path = Path.Combine(request.Folder, name);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, formatted.TrimEnd() + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static string Format(DocumentReading reading, string format) => format switch
    {
        "akn" => Encoding.UTF8.GetString(ReadingAkn.Write(reading)),
        "text" => ReadingSummary.Write(reading),
        _ => ReadingJson.Write(reading),
    };

    private static int Worse(int one, int other) =>
        one == ExitCode.CouldNot || other == ExitCode.CouldNot ? ExitCode.CouldNot : Math.Max(one, other);
}
