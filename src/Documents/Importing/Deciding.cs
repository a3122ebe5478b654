using Dais.Kernel;
using Dais.Record.Folding;
using Dais.Ui.Access;
using Dais.Ui.Errors;
using Dais.Ui.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dais.Documents.Importing;

/// <summary>What a person decides about a reading: to keep it, or to discard it.</summary>
internal static class Deciding
{
    public static void MapDeciding(this RouteGroupBuilder import)
    {
        import.MapForm("/{id}/keep", KeepAsync).Needs(ImportDeeds.Keep, ImportDeeds.Read);
        import.MapGet("/{id}/discard", AskDiscardAsync).Needs(ImportDeeds.Discard);
        import.MapForm("/{id}/discard", DiscardAsync).Needs(ImportDeeds.Discard, ImportDeeds.Read);
    }

    private static async Task<IResult> KeepAsync(HttpContext context, Language language, string id, ImportStore store, IKeepAgendas sessions)
    {
        var (form, cancel) = (context.Request.Form, context.RequestAborted);
        if (await store.FindAsync(id, cancel) is not { } of) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        if (of.Import.Session is { } kept) return To(kept);
        if (form.Seen() != of.Import.Version) return Refuse(ImportWords.Say("stale", language), StatusCodes.Status409Conflict);
        if (of.Reading.Kind == DocumentKind.Unknown) return Refuse(ImportWords.Say("kind-unknown-text", language));
        if (of.Reading.HasErrors && form["looked"] != "yes") return Refuse(ImportWords.Say("keep-must-look", language));
        return await store.KeepAsync(of, sessions, context.By(), cancel) switch
        {
            AgendaKeeping.Kept done => Imports.Done(context, done.Position, To(done.Session)),
            AgendaKeeping.Contradicts wrong => Refuse(ImportWords.Say("keep-contradicts", language, wrong.Why.MessageIn(language))),
            AgendaKeeping.NotKept not => await Correcting.AnswerAsync(context, language, id, store, not.Why),
            var other => throw new InvalidOperationException($"{other.GetType()} is no answer to keeping an agenda."),
        };

        RazorComponentResult<ReadingPage> Refuse(string problem, int status = StatusCodes.Status422UnprocessableEntity) =>
            Imports.Page(language, of, problem: problem, status: status);

        RedirectHttpResult To(string session) => TypedResults.LocalRedirect($"/{language}/sessions/{session}");
    }

    private static async Task<IResult> AskDiscardAsync(HttpContext context, Language language, string id, ImportStore store) =>
        await store.FindAsync(id, context.RequestAborted) is { Import.Session: null } of
            ? new RazorComponentResult<DiscardPage>(new { Language = language, Of = of.Import })
            : ErrorPages.Show(context, StatusCodes.Status404NotFound);

    private static async Task<IResult> DiscardAsync(HttpContext context, Language language, string id, ImportStore store)
    {
        if (context.Request.Form.Seen() is not { } seen) return ErrorPages.Show(context, StatusCodes.Status400BadRequest);
        var recorded = await store.DiscardAsync(id, seen, context.By(), context.RequestAborted);
        return recorded is Recorded.Done done
            ? Imports.Done(context, done.Position, TypedResults.LocalRedirect($"/{language}/import"))
            : await Correcting.AnswerAsync(context, language, id, store, recorded);
    }
}
