using System.CommandLine;
using System.Text;
using Dais.Documents.Redlining;
using Dais.Documents.Redlining.Writing;
using Dais.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Dais.App.Commands;

/// <summary>dais redline: what a new version of a text changed.</summary>
internal static class RedlineCommand
{
    private static readonly string[] Formats = ["text", "json", "html", "docx"];

    internal static Command Create(Voice voice)
    {
        var old = new Argument<string>("OLD") { Description = "The earlier version: a document (.docx, .pdf, .xml, .txt, .md), or any text, one paragraph a line." };
        var revised = new Argument<string>("NEW") { Description = "The later version." };
        var language = new Option<string?>("--language") { Description = "The language of both: ar, zh, en, fr, ru or es. Without it, a document's is recognized, and other text is taken for English." };
        language.AcceptOnlyFromAmong([.. Language.All.Select(l => l.Code)]);
        var plain = new Option<bool>("--plain") { Description = "Compare line by line, whatever the files are." };
        var format = new Option<string>("--format") { Description = "text, json, html, or docx with tracked changes.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong(Formats);
        var file = new Option<string?>("--out") { Description = "The file to write to, instead of printing; docx needs one." };
        var author = new Option<string>("--author") { Description = "docx: who made the changes.", DefaultValueFactory = _ => "Dais" };
        var at = new Option<string?>("--at") { Description = "docx: when they were made, such as 2026-11-23T10:30:00Z. Without it, now." };
        var lines = new Option<LineNumbering>("--lines") { Description = "html and json: number the lines of the old version, of the new, or none.", DefaultValueFactory = _ => LineNumbering.Old };
        var command = new Command("redline", """
            Shows what a new version of a text changed: paragraphs put in, taken out, moved, and the words changed within them.

            Example:
              dais redline draft.txt draft-rev1.txt
              dais redline draft.docx adopted.xml --format html --out changes.html
              dais redline draft.txt draft-rev1.txt --format docx --author "Drafting committee" --out changes.docx

            Exit code: 0 done; 1 a file could not be read or written; 2 wrong use.
            """) { old, revised, language, plain, format, file, author, at, lines };
        command.SetAction(result =>
        {
            var moment = result.GetValue(at) is { } said ? InstantPattern.General.Parse(said) : ParseResult<Instant>.ForValue(SystemClock.Instance.GetCurrentInstant());
            if (moment.Success && (result.GetValue(format) != "docx" || result.GetValue(file) is not null))
                return Run(new(result.GetValue(old)!, result.GetValue(revised)!, result.GetValue(language) is { } code ? Language.Parse(code) : null, result.GetValue(plain), result.GetValue(format)!, result.GetValue(file), new(result.GetValue(author)!, moment.Value), result.GetValue(lines)), voice);
            voice.Say(moment.Success ? "--format docx takes --out: a Word file is not for printing." : "--at takes a moment like 2026-11-23T10:30:00Z.");
            return ExitCode.WrongUse;
        });
        return command;
    }

    private sealed record Request(string Old, string New, Language? Language, bool Plain, string Format, string? File, RedlineAuthor Author, LineNumbering Lines);

    private static int Run(Request request, Voice voice)
    {
        if (new RedlineSource(voice, request.Language).Read(request.Old, request.New, request.Plain) is not var (old, revised)) return ExitCode.CouldNot;
        var redline = Redline.Between(old, revised);
        return request.Format switch
        {
            "docx" => Keep(RedlineDocx.Write(redline, request.Author), request.File!, voice),
            "html" => Give(RedlineHtml.Page(redline, new() { Numbering = request.Lines, OldName = Path.GetFileName(request.Old), NewName = Path.GetFileName(request.New) }), request.File, voice),
            "json" => Give(RedlineJson.Write(redline, request.Lines), request.File, voice),
            _ => Give(RedlineTextWriter.Write(redline), request.File, voice),
        };
    }

    private static int Give(string text, string? file, Voice voice)
    {
        if (file is not null) return Keep(Encoding.UTF8.GetBytes(text), file, voice);
        voice.Results.WriteLine(text.TrimEnd('\n'));
        return ExitCode.Done;
    }

    private static int Keep(byte[] bytes, string file, Voice voice)
    {
        try
        {
            File.WriteAllBytes(file, bytes);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            voice.Say($"{file}: {e.Message}");
            return ExitCode.CouldNot;
        }
    }
}
