using System.CommandLine;
using System.Text;
using Dais.Documents.Concording;
using Dais.Documents.Concording.Writing;
using Dais.Kernel;

namespace Dais.App.Commands;

/// <summary>dais concord: where the language versions of documents part.</summary>
internal static class ConcordCommand
{
    private static readonly string[] Formats = ["text", "json", "html"];

    internal static Command Create(Voice voice)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders or zip archives with .xml (AKN4UN) or .txt versions of documents.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "text, json, or html that stands alone.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong(Formats);
        var terms = new Option<string?>("--terms") { Description = "A CSV file of terms that must be rendered alike: a column for each language, its code in the first line." };
        var all = new Option<bool>("--all") { Description = "Show what is less sure, too." };
        var language = new Option<string>("--language") { Description = "The language of the report: ar, zh, en, fr, ru or es.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong([.. Language.All.Select(l => l.Code)]);
        var file = new Option<string?>("--out") { Description = "The file to write to, instead of printing." };
        var command = new Command("concord", """
            Says where the language versions of documents part: paragraphs, numbering, footnotes, dates, hours, figures, symbols, addressees, negations.
            Versions are put together by their symbol.

            Example:
              dais concord session-79.zip
              dais concord resolutions/ --format html --out concordance.html
              dais concord a.en.xml a.fr.xml --terms terms.csv --all

            Exit code: 0 nothing was found; 3 versions part; 1 a file could not be read or written; 2 wrong use.
            """) { paths, format, terms, all, language, file };
        command.SetAction(result => Run(
            new(result.GetValue(paths)!, result.GetValue(format)!, result.GetValue(terms), result.GetValue(all), Language.Parse(result.GetValue(language)!), result.GetValue(file)),
            voice));
        return command;
    }

    private sealed record Request(string[] Paths, string Format, string? Terms, bool All, Language Language, string? File);

    private static int Run(Request request, Voice voice)
    {
        TermBase? terms = null;
        if (request.Terms is { } path && (terms = TermsOf(path, voice)) is null) return ExitCode.CouldNot;
        var works = new ConcordSource(voice).Read(request.Paths, out var couldAll);
        if (works.Count == 0)
        {
            voice.Say($"there is no document with a symbol in {string.Join(", ", request.Paths)}.");
            return ExitCode.CouldNot;
        }

        var compared = new ComparedWork[works.Count];
        var done = 0;
        Parallel.For(0, works.Count, i =>
        {
            compared[i] = ComparedWork.Of(works[i], terms, request.All);
            lock (voice) voice.Progress(++done, works.Count, "documents compared");
        });
        var report = new ConcordanceReport(request.Language, [.. compared]);
        var written = request.Format switch { "json" => ConcordanceJson.Write(report), "html" => ConcordanceHtml.Page(report), _ => ConcordanceText.Write(report) };
        if (!Give(written, request.File, voice) || !couldAll) return ExitCode.CouldNot;
        return report.Works.Any(w => w.Discords.Count > 0) ? ExitCode.LookAtIt : ExitCode.Done;
    }

    private static TermBase? TermsOf(string path, Voice voice)
    {
        try
        {
            if (TermBase.TryRead(File.ReadAllText(path), out var terms)) return terms;
            voice.Say($"{path}: the first line must name at least two of the columns ar, zh, en, fr, ru, es.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            voice.Say($"{path}: {e.Message}");
        }

        return null;
    }

    private static bool Give(string text, string? file, Voice voice)
    {
        if (file is null)
        {
            voice.Results.WriteLine(text.TrimEnd('\n'));
            return true;
        }

        try
        {
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            voice.Say($"{file}: {e.Message}");
            return false;
        }
    }
}
