using Dais.Kernel;
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
        import.MapForm("/{id}/keep", Keep).Needs(ImportDeeds.Keep, ImportDeeds.Read);
        import.MapGet("/{id}/discard", AskDiscard).Needs(ImportDeeds.Discard);
        import.MapForm("/{id}/discard", Discard).Needs(ImportDeeds.Discard, ImportDeeds.Read);
    }

    private static IResult Keep(HttpContext context, Language language, string id, ImportStore store, IKeepAgendas keeper)
    {
        var form = context.Request.Form;
        if (store.Find(id) is not { } of) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        if (form.In(of.Import) != of.Import) return Refuse("stale", StatusCodes.Status409Conflict);
        if (of.Import.Session is { } kept) return TypedResults.LocalRedirect($"/{language}/sessions/{kept}");
        if (of.Reading.Kind == DocumentKind.Unknown) return Refuse("kind-unknown-text", StatusCodes.Status422UnprocessableEntity);
        if (of.Reading.HasErrors && form["looked"] != "yes") return Refuse("keep-must-look", StatusCodes.Status422UnprocessableEntity);

        if (!keeper.TryKeep(of.Reading.Agenda, of.Import.Id, out var session, out var contradiction))
        {
            var problem = ImportWords.Say("keep-contradicts", language, contradiction.MessageIn(language));
            return Imports.Page(language, of, problem: problem, status: StatusCodes.Status422UnprocessableEntity);
        }

        return store.MarkKept(of.Import, session) ? TypedResults.LocalRedirect($"/{language}/sessions/{session}") : Refuse("stale", StatusCodes.Status409Conflict);

        RazorComponentResult<ReadingPage> Refuse(string key, int status) =>
            Imports.Page(language, store.Find(id) ?? of, problem: ImportWords.Say(key, language), status: status);
    }

    private static IResult AskDiscard(HttpContext context, Language language, string id, ImportStore store) => store.Find(id) is { Import.Session: null } of
        ? new RazorComponentResult<DiscardPage>(new { Language = language, Of = of.Import })
        : ErrorPages.Show(context, StatusCodes.Status404NotFound);

    private static IResult Discard(HttpContext context, Language language, string id, ImportStore store)
    {
        if (store.Find(id) is not { Import.Session: null } of) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        store.Discard(of.Import);
        return TypedResults.LocalRedirect($"/{language}/import");
    }
}
