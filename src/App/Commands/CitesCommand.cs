using System.CommandLine;
using Dais.Documents.Citing;
using Dais.Documents.Searching;
using Dais.Kernel;
using Microsoft.Data.Sqlite;

namespace Dais.App.Commands;

/// <summary>dais cites: what cites a document, and what it rests on.</summary>
internal static class CitesCommand
{
    private static readonly string[] Formats = ["text", "json"];

    internal static Command Create(Voice voice)
    {
        var symbol = new Argument<string>("SYMBOL") { Description = "A symbol, or the number of a resolution of the General Assembly; it need not be in the index." };
        var part = new Option<string?>("--part") { Description = "One part of it, such as para_5." };
        var file = new Option<string>("--index") { Description = "The file of the index.", DefaultValueFactory = _ => IndexCommand.DefaultFile };
        var reader = new Option<string>("--in") { Description = "Your language: a paragraph is shown in it where there is one.", DefaultValueFactory = _ => "en" };
        reader.AcceptOnlyFromAmong([.. Language.All.Select(l => l.Code)]);
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong(Formats);
        var command = new Command("cites", """
            Says which paragraphs of the documents that dais index took in cite a document, and what it rests on itself.
            A paragraph in six languages is one.

            Example:
              dais cites A/RES/55/25
              dais cites A/RES/79/1 --part para_5 --in fr --format json

            Exit code: 0 found; 3 nothing found; 1 there is no index, or no such symbol.
            """) { symbol, part, file, reader, format };
        command.SetAction(result => Run(
            result.GetValue(symbol)!, result.GetValue(part), result.GetValue(file)!, Language.Parse(result.GetValue(reader)!), result.GetValue(format)!, voice));
        return command;
    }

    private static int Run(string symbol, string? part, string file, Language reader, string format, Voice voice)
    {
        if (CitationQuery.ByName(symbol, reader) is not { } query)
        {
            voice.Say($"'{symbol}' is no symbol such as A/RES/55/25.");
            return ExitCode.CouldNot;
        }

        if (!File.Exists(file))
        {
            voice.Say($"{file}: there is no such index; make one with: dais index FOLDER --index {file}");
            return ExitCode.CouldNot;
        }

        try
        {
            using var index = SearchIndex.Open(file);
            // Whoever may read the file may read all that stands in it.
            var answer = index.FindCitations(query with { Part = part }, new(Clearance.Of((Audience)~0)));
            if (format == "json") voice.Results.WriteLine(CitationJson.Write(answer, indented: true));
            else Print(answer, voice.Results);
            return answer.Total + answer.RestsOn.Count == 0 ? ExitCode.LookAtIt : ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            voice.Say($"{file}: {e.Message}");
            return ExitCode.CouldNot;
        }
    }

    private static void Print(CitationAnswer answer, TextWriter results)
    {
        results.WriteLine($"cited by {answer.Total} paragraphs");
        foreach (var document in answer.CitedBy)
        {
            results.WriteLine($"{document.In.Symbol ?? document.In.Key} {document.In.Title}");
            foreach (var paragraph in document.Paragraphs)
            {
                results.WriteLine($"    {paragraph.Part} [{paragraph.In.Language.Code}]{(paragraph.Cited.Count > 0 ? $" cites {string.Join(", ", paragraph.Cited)}" : "")}");
                results.WriteLine($"        {Snippet.Of(new(paragraph.In, paragraph.Part, paragraph.Text, paragraph.Marks), 160).Text}");
            }
        }

        if (answer.RestsOn.Count > 0) results.WriteLine("rests on");
        foreach (var cited in answer.RestsOn)
            results.WriteLine($"    {cited.Here?.Symbol ?? cited.Said} ({string.Join(", ", cited.Paragraphs.Select(p => p.Part))}){(cited.Here is { } here ? $" {here.Title}" : "")}");
    }
}
