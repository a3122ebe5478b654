using Dais.Documents.Reading;
using Dais.Kernel;
using Dais.Ui.Access;
using Dais.Ui.Errors;
using Dais.Ui.Forms;
using Dais.Ui.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dais.Documents.Importing;

/// <summary>Correcting a reading: one line, the whole text, the language. What was received stays as it is.</summary>
internal static class Correcting
{
    public static void MapCorrecting(this RouteGroupBuilder import)
    {
        import.MapForm("/{id}/lines/{line:int:min(1)}", CorrectLine).Needs(ImportDeeds.Correct, ImportDeeds.Read);
        import.MapGet("/{id}/text", ShowText).Needs(ImportDeeds.Correct);
        import.MapForm("/{id}/text", CorrectText).Needs(ImportDeeds.Correct, ImportDeeds.Read).TakesFiles();
        import.MapForm("/{id}/restore", Restore).Needs(ImportDeeds.Correct, ImportDeeds.Read);
        import.MapForm("/{id}/language", ReadAs).Needs(ImportDeeds.Correct, ImportDeeds.Read);
    }

    private static IResult CorrectLine(HttpContext context, Language language, string id, int line, ImportStore store)
    {
        var form = context.Request.Form;
        if (store.Find(id) is not { } of || line > of.Source.Lines.Count) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        var typed = form["text"].ToString();
        if (form.In(of.Import) is not { } import) return ErrorPages.Show(context, StatusCodes.Status400BadRequest);
        string[] lines = [.. of.Source.Lines.Take(line - 1), .. LinesOf(typed), .. of.Source.Lines.Skip(line)];
        if (Refusal(lines, language) is { } refusal)
            return Imports.Page(language, of, problem: refusal, typed: typed, status: StatusCodes.Status422UnprocessableEntity);
        return store.Correct(import, lines) ? Imports.To(language, id) : Stale(language, id, store, typed);
    }

    private static IResult ShowText(HttpContext context, Language language, string id, ImportStore store) => store.Find(id) is { Import.Session: null } of
        ? TextPage(language, of, null, null, StatusCodes.Status200OK)
        : ErrorPages.Show(context, StatusCodes.Status404NotFound);

    private static IResult CorrectText(HttpContext context, Language language, string id, ImportStore store)
    {
        var form = context.Request.Form;
        if (store.Find(id) is not { } of) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        if (form.In(of.Import) is not { } import) return ErrorPages.Show(context, StatusCodes.Status400BadRequest);
        var typed = form["text"].ToString();
        var lines = LinesOf(typed);
        if (Refusal(lines, language) is { } refusal) return TextPage(language, of, typed, refusal, StatusCodes.Status422UnprocessableEntity);
        return store.Correct(import, lines)
            ? Imports.To(language, id)
            : TextPage(language, store.Find(id) ?? of, typed, ImportWords.Say("stale", language), StatusCodes.Status409Conflict);
    }

    private static IResult Restore(HttpContext context, Language language, string id, ImportStore store)
    {
        if (store.Find(id) is not { } of) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        return context.Request.Form.In(of.Import) is { } import && store.Restore(import) ? Imports.To(language, id) : Stale(language, id, store, null);
    }

    private static IResult ReadAs(HttpContext context, Language language, string id, ImportStore store)
    {
        var chosen = context.Request.Form["language"].ToString();
        Language? readIn = null;
        if (store.Find(id) is not { } of) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        if (chosen.Length > 0 && !Language.TryParse(chosen, out readIn))
            return Imports.Page(language, of, problem: ImportWords.Say("refused-language", language), status: StatusCodes.Status422UnprocessableEntity);
        return context.Request.Form.In(of.Import) is { } import && store.ReadAs(import, readIn) ? Imports.To(language, id) : Stale(language, id, store, null);
    }

    private static IResult Stale(Language language, string id, ImportStore store, string? typed) => store.Find(id) is { } now
        ? Imports.Page(language, now, problem: ImportWords.Say("stale", language), typed: typed, status: StatusCodes.Status409Conflict)
        : TypedResults.NotFound();

    // A browser sends CRLF whatever the text had.
    private static string[] LinesOf(string typed) => typed.ReplaceLineEndings("\n").Split('\n');

    private static string? Refusal(string[] lines, Language language) =>
        SourceText.TryDecode(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines)), out _, out var why)
            ? null
            : ImportWords.Say("text-refused", language, why.MessageIn(language));

    private static RazorComponentResult<CorrectTextPage> TextPage(Language language, ImportReading of, string? typed, string? problem, int status) =>
        new(new { Language = language, Of = of, Typed = typed, Problem = problem }) { StatusCode = status };
}
