using System.CommandLine;
using Dais.Documents.Searching;
using Dais.Kernel;
using Microsoft.Data.Sqlite;

namespace Dais.App.Commands;

/// <summary>dais search: paragraphs of official documents found by their words.</summary>
internal static class SearchCommand
{
    private static readonly string[] Formats = ["text", "json"];

    internal static Command Create(Voice voice)
    {
        var text = new Argument<string>("TEXT") { Description = "Words; “words in quotation marks” stand together; a symbol finds its document." };
        var file = new Option<string>("--index") { Description = "The file of the index.", DefaultValueFactory = _ => IndexCommand.DefaultFile };
        var reader = new Option<string>("--in") { Description = "Your language: what is found in another is answered in it too.", DefaultValueFactory = _ => "en" };
        var languages = new Option<string[]>("--language") { Description = "Look in these languages only; without it, in those the words are of.", AllowMultipleArgumentsPerToken = true };
        foreach (var option in new Option[] { reader, languages }) option.Validators.Add(Known);
        var (body, kind, addressee, verb) = (Filter("--body", "The body, such as general-assembly."), Filter("--kind", "The kind, such as resolution."), Filter("--addressee", "Whom the paragraph asks, such as secretary-general."), Filter("--verb", "What the paragraph does, such as request."));
        var year = new Option<int?>("--year") { Description = "The year of adoption." };
        var count = new Option<int>("--count") { Description = $"How many answers, at most {SearchQuery.MostHits}.", DefaultValueFactory = _ => 10 };
        var from = new Option<int>("--from") { Description = "How many answers are passed over." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong(Formats);
        var command = new Command("search", """
            Finds paragraphs of the documents that dais index took in.

            Example:
              dais search "smuggling of migrants"
              dais search "贩运人口" --in fr --addressee secretary-general --format json

            Exit code: 0 found; 3 nothing found; 1 there is no index.
            """) { text, file, reader, languages, body, year, kind, addressee, verb, count, from, format };
        command.SetAction(result => Run(
            result.GetValue(file)!,
            new(result.GetValue(text)!, Language.Parse(result.GetValue(reader)!))
            {
                Languages = [.. (result.GetValue(languages) ?? []).Select(Language.Parse)],
                Body = result.GetValue(body),
                Year = result.GetValue(year),
                Kind = result.GetValue(kind),
                Addressee = result.GetValue(addressee),
                Verb = result.GetValue(verb),
                Count = result.GetValue(count),
                From = result.GetValue(from),
            },
            result.GetValue(format)!,
            voice));
        return command;
    }

    private static Option<string?> Filter(string name, string description) => new(name) { Description = description };

    private static void Known(System.CommandLine.Parsing.OptionResult option)
    {
        foreach (var token in option.Tokens)
            if (!Language.TryParse(token.Value, out _)) option.AddError($"'{token.Value}' is none of {string.Join(", ", Language.All.Select(l => l.Code))}.");
    }

    private static int Run(string file, SearchQuery query, string format, Voice voice)
    {
        if (!File.Exists(file))
        {
            voice.Say($"{file}: there is no such index; make one with: dais index FOLDER --index {file}");
            return ExitCode.CouldNot;
        }

        try
        {
            using var index = SearchIndex.Open(file);
            // Whoever may read the file may read all that stands in it.
            var answer = index.Find(query, Clearance.Of((Audience)~0));
            if (format == "json") voice.Results.WriteLine(SearchJson.Write(answer, indented: true));
            else Print(answer, voice.Results);
            return answer.Hits.Count + answer.Documents.Count == 0 ? ExitCode.LookAtIt : ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            voice.Say($"{file}: {e.Message}");
            return ExitCode.CouldNot;
        }
    }

    private static void Print(SearchAnswer answer, TextWriter results)
    {
        foreach (var document in answer.Documents) results.WriteLine($"{document.Symbol} [{document.Language.Code}] {document.Title}");
        foreach (var hit in answer.Hits)
        {
            results.WriteLine($"{hit.In.Symbol ?? hit.In.Key} {hit.Part} [{hit.In.Language.Code}]");
            results.WriteLine($"    {Snippet.Of(hit).Text}");
            if (hit.InReadersLanguage is { } other) results.WriteLine($"    [{other.In.Language.Code}] {other.Text}");
        }

        results.WriteLine(answer.Total > SearchQuery.MostCounted ? $"more than {SearchQuery.MostCounted} paragraphs" : $"{answer.Total} paragraphs");
    }
}
