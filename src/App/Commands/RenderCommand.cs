using System.CommandLine;
using Dais.Conference.Sessions;
using Dais.Documents.Agendas;
using Dais.Documents.Writing.Pdf;
using Dais.Kernel;

namespace Dais.App.Commands;

/// <summary>dais render: a session's structure in, its papers in every language and form out.</summary>
internal static class RenderCommand
{
    internal static Command Create(Voice voice, Home home)
    {
        var session = new Argument<FileInfo>("SESSION.json") { Description = "A session, as 'dais import' answers it or as written by hand." };
        var languages = new Option<string>("--languages") { Description = "all, or codes parted by commas: en,fr.", DefaultValueFactory = _ => "all" };
        var formats = new Option<string>("--formats") { Description = "html,docx,pdf,akn,ics,json, or some of them.", DefaultValueFactory = _ => "html,docx,pdf,akn,ics,json" };
        var folder = new Option<string>("--out") { Description = "The folder to write to.", DefaultValueFactory = _ => "out" };
        var command = new Command("render", """
            Writes the papers of a session: the annotated provisional agenda with its organization of work.

            Example:
              dais render session.json --languages all --formats html,docx,pdf,akn,ics,json --out out
            """) { session, languages, formats, folder };
        command.SetAction(async (result, cancel) =>
        {
            if (!TryParseLanguages(result.GetValue(languages)!, out var chosenLanguages) || !TryParseFormats(result.GetValue(formats)!, out var chosenFormats))
            {
                voice.Say("--languages takes all or codes among ar,zh,en,fr,ru,es; --formats takes names among html,docx,pdf,akn,ics,json.");
                return ExitCode.WrongUse;
            }

            return Load(result.GetValue(session)!, voice) is { } agenda
                ? await WriteAllAsync(agenda, chosenLanguages, chosenFormats, result.GetValue(folder)!, voice, home, cancel)
                : ExitCode.CouldNot;
        });
        return command;
    }

    /// <summary>Writes the files of a package and says where; a file that cannot be made is named with its reason.</summary>
    internal static async Task<int> WriteAllAsync(
        ProvisionalAgenda agenda, Language[] languages, PackageFormat[] formats, string folder, Voice voice, Home home, CancellationToken cancel)
    {
        await using var typesetter = new Typesetter(TypesetterOptions.Find(home.Root));
        var package = new SessionPackage(typesetter);
        System.IO.Directory.CreateDirectory(folder);
        var wanted = languages.SelectMany(l => formats.Select(f => (Language: l, Format: f)))
            .DistinctBy(w => SessionPackage.NameOf(agenda, w.Format, w.Language)).ToList();
        // All are asked for at once: the typesetter sets PDF while the others are written.
        var writing = wanted.Select(w => package.WriteAsync(agenda, w.Format, w.Language, Clearance.Public, cancel)).ToList();
        var missing = 0;
        foreach (var (file, index) in writing.Select((task, index) => (task, index)))
        {
            voice.Progress(index, wanted.Count, "files written");
            missing += await KeepAsync(await file, folder, voice, cancel) ? 0 : 1;
        }

        voice.Results.WriteLine($"{wanted.Count - missing} files written to {folder}");
        return missing == 0 ? ExitCode.Done : ExitCode.CouldNot;
    }

    private static async Task<bool> KeepAsync(PackageFile file, string folder, Voice voice, CancellationToken cancel)
    {
        if (file.Unavailable is { } reason)
        {
            voice.Say($"{file.Name}: {reason}");
            return false;
        }

        await File.WriteAllBytesAsync(Path.Combine(folder, file.Name), file.Bytes, cancel);
        return true;
    }

    private static ProvisionalAgenda? Load(FileInfo session, Voice voice)
    {
        try
        {
            return AgendaJson.Read(File.ReadAllBytes(session.FullName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            voice.Say($"{session}: {e.Message}");
            return null;
        }
    }

    private static bool TryParseLanguages(string list, out Language[] languages)
    {
        var codes = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        languages = list == "all" ? [.. Language.All] : [.. codes.Select(c => Language.TryParse(c, out var l) ? l : null).OfType<Language>()];
        return languages.Length > 0 && (list == "all" || languages.Length == codes.Length);
    }

    private static bool TryParseFormats(string list, out PackageFormat[] formats)
    {
        var names = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        formats = [.. names.Where(n => Enum.GetNames<PackageFormat>().Contains(n, StringComparer.OrdinalIgnoreCase)).Select(n => Enum.Parse<PackageFormat>(n, ignoreCase: true))];
        return formats.Length > 0 && formats.Length == names.Length;
    }
}
