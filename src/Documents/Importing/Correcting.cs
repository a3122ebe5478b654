using Dais.Documents.Reading;
using Dais.Documents.Register.Pages;
using Dais.Kernel;
using Dais.Record.Folding;
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
        import.MapForm("/{id}/lines/{line:int:min(1)}", CorrectLineAsync).Needs(ImportDeeds.Correct, ImportDeeds.Read);
        import.MapGet("/{id}/text", ShowTextAsync).Needs(ImportDeeds.Correct);
        import.MapForm("/{id}/text", CorrectTextAsync).Needs(ImportDeeds.Correct, ImportDeeds.Read).TakesFiles();
        import.MapForm("/{id}/restore", RestoreAsync).Needs(ImportDeeds.Correct, ImportDeeds.Read);
        import.MapForm("/{id}/language", ReadAsAsync).Needs(ImportDeeds.Correct, ImportDeeds.Read);
        import.MapForm("/{id}/kind", ReadAsKindAsync).Needs(ImportDeeds.Correct, ImportDeeds.Read);
    }

    private static async Task<IResult> CorrectLineAsync(HttpContext context, Language language, string id, int line, ImportStore store)
    {
        var (form, cancel) = (context.Request.Form, context.RequestAborted);
        if (await store.FindAsync(id, cancel) is not { } of || line > of.Source.Lines.Count) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        if (form.Seen() is not { } seen) return ErrorPages.Show(context, StatusCodes.Status400BadRequest);
        var typed = form["text"].ToString();
        string[] lines = [.. of.Source.Lines.Take(line - 1), .. LinesOf(typed), .. of.Source.Lines.Skip(line)];
        if (Refusal(lines, language) is { } refusal)
            return Imports.Page(language, of, problem: refusal, typed: typed, status: StatusCodes.Status422UnprocessableEntity);
        return await AnswerAsync(context, language, id, store, await store.CorrectAsync(id, seen, lines, context.By(), cancel), typed);
    }

    private static async Task<IResult> ShowTextAsync(HttpContext context, Language language, string id, ImportStore store) =>
        await store.FindAsync(id, context.RequestAborted) is { Import.IsKept: false, Source.Lines.Count: > 0 } of
            ? TextPage(language, of, null, null, StatusCodes.Status200OK)
            : ErrorPages.Show(context, StatusCodes.Status404NotFound);

    private static async Task<IResult> CorrectTextAsync(HttpContext context, Language language, string id, ImportStore store)
    {
        var (form, cancel) = (context.Request.Form, context.RequestAborted);
        if (await store.FindAsync(id, cancel) is not { } of) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        if (form.Seen() is not { } seen) return ErrorPages.Show(context, StatusCodes.Status400BadRequest);
        var typed = form["text"].ToString();
        var lines = LinesOf(typed);
        if (Refusal(lines, language) is { } refusal) return TextPage(language, of, typed, refusal, StatusCodes.Status422UnprocessableEntity);
        var recorded = await store.CorrectAsync(id, seen, lines, context.By(), cancel);
        return recorded is Recorded.Done done
            ? Imports.Done(context, done.Position, Imports.To(language, id))
            : TextPage(language, await store.FindPresentAsync(id, cancel) ?? of, typed, ImportWords.WhyNot(recorded, language), Imports.StatusOf(recorded));
    }

    private static async Task<IResult> RestoreAsync(HttpContext context, Language language, string id, ImportStore store) =>
        context.Request.Form.Seen() is { } seen
            ? await AnswerAsync(context, language, id, store, await store.RestoreAsync(id, seen, context.By(), context.RequestAborted))
            : ErrorPages.Show(context, StatusCodes.Status400BadRequest);

    private static async Task<IResult> ReadAsAsync(HttpContext context, Language language, string id, ImportStore store)
    {
        var (form, cancel) = (context.Request.Form, context.RequestAborted);
        var chosen = form["language"].ToString();
        Language? readIn = null;
        if (await store.FindAsync(id, cancel) is not { } of) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        if (form.Seen() is not { } seen) return ErrorPages.Show(context, StatusCodes.Status400BadRequest);
        if (chosen.Length > 0 && !Language.TryParse(chosen, out readIn))
            return Imports.Page(language, of, problem: ImportWords.Say("refused-language", language), status: StatusCodes.Status422UnprocessableEntity);
        return await AnswerAsync(context, language, id, store, await store.ReadAsAsync(id, seen, readIn, context.By(), cancel));
    }

    private static async Task<IResult> ReadAsKindAsync(HttpContext context, Language language, string id, ImportStore store)
    {
        var (form, cancel) = (context.Request.Form, context.RequestAborted);
        var chosen = form["kind"].ToString();
        var kind = KindNames.Find(chosen);
        if (await store.FindAsync(id, cancel) is not { } of) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        if (form.Seen() is not { } seen) return ErrorPages.Show(context, StatusCodes.Status400BadRequest);
        if (chosen.Length > 0 && kind is null)
            return Imports.Page(language, of, problem: ImportWords.Say("refused-kind", language), status: StatusCodes.Status422UnprocessableEntity);
        return await AnswerAsync(context, language, id, store, await store.ReadAsKindAsync(id, seen, kind, context.By(), cancel));
    }

    /// <summary>Goes back to the reading: as it is now, or with the reason why nothing was done and what was typed.</summary>
    internal static async Task<IResult> AnswerAsync(HttpContext context, Language language, string id, ImportStore store, Recorded recorded, string? typed = null)
    {
        if (recorded is Recorded.Done done) return Imports.Done(context, done.Position, Imports.To(language, id));
        return await store.FindPresentAsync(id, context.RequestAborted) is { } now
            ? Imports.Page(language, now, problem: ImportWords.WhyNot(recorded, language), typed: typed, status: Imports.StatusOf(recorded))
            : ErrorPages.Show(context, StatusCodes.Status404NotFound);
    }

    // A browser sends CRLF whatever the text had.
    private static string[] LinesOf(string typed) => typed.ReplaceLineEndings("\n").Split('\n');

    private static string? Refusal(string[] lines, Language language) =>
        SourceText.TryDecode(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines)), out _, out var why)
            ? null
            : ImportWords.Say("text-refused", language, why.MessageIn(language));

    private static RazorComponentResult<CorrectTextPage> TextPage(Language language, ImportReading of, string? typed, string? problem, int status) =>
        new(new { Language = language, Of = of, Typed = typed, Problem = problem }) { StatusCode = status };
}
