using System.Globalization;
using Dais.Documents.Reading;
using Dais.Documents.Register;
using Dais.Documents.Register.Pages;
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

    private static async Task<IResult> KeepAsync(HttpContext context, Language language, string id, ImportStore store, IKeepAgendas sessions, DocumentStore documents)
    {
        var (form, cancel) = (context.Request.Form, context.RequestAborted);
        if (await store.FindAsync(id, cancel) is not { } of) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        if (of.Import.IsKept) return TypedResults.LocalRedirect(AddressOf(of.Import, language));
        if (form.Seen() != of.Import.Version) return Refuse(of, language, ImportWords.Say("stale", language), StatusCodes.Status409Conflict);
        if (of.Reading.Kind == DocumentKind.Unknown) return Refuse(of, language, ImportWords.Say("kind-unknown-text", language));
        if (of.Reading.HasErrors && form["looked"] != "yes") return Refuse(of, language, ImportWords.Say("keep-must-look", language));
        return of.Reading is AgendaReading agenda
            ? await KeepAgendaAsync(context, language, of, agenda, store, sessions)
            : await KeepDocumentAsync(context, language, of, store, documents);
    }

    private static async Task<IResult> KeepAgendaAsync(HttpContext context, Language language, ImportReading of, AgendaReading agenda, ImportStore store, IKeepAgendas sessions) =>
        await store.KeepAsync(of, agenda.Agenda, sessions, context.By(), context.RequestAborted) switch
        {
            AgendaKeeping.Kept done => Imports.Done(context, done.Position, TypedResults.LocalRedirect($"/{language}/sessions/{done.Session}")),
            AgendaKeeping.Contradicts wrong => Refuse(of, language, ImportWords.Say("keep-contradicts", language, wrong.Why.MessageIn(language))),
            AgendaKeeping.NotKept not => await Correcting.AnswerAsync(context, language, of.Import.Id, store, not.Why),
            var other => throw new InvalidOperationException($"{other.GetType()} is no answer to keeping an agenda."),
        };

    // The document first, then the import as kept: what a crash left undone in between is done when it is repeated.
    private static async Task<IResult> KeepDocumentAsync(HttpContext context, Language language, ImportReading of, ImportStore store, DocumentStore documents)
    {
        var (form, cancel) = (context.Request.Form, context.RequestAborted);
        var typed = form["symbol"].ToString().Trim();
        DocumentSymbol? symbol = null;
        if (typed.Length > 0 && !DocumentSymbol.TryParse(typed, out symbol)) return Refuse(of, language, DocumentWords.Say("keep-symbol-wrong", language, $"\u2068{typed}\u2069"));
        if (LabelChoice.Find(form["label"]) is not { } label || !int.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen)) return ErrorPages.Show(context, StatusCodes.Status400BadRequest);
        if (KeptVersion.Of(of, symbol, label) is not { } kept) return Refuse(of, language, ImportWords.Say("kind-unknown-text", language));
        var (id, recorded) = await documents.KeepAsync(kept.Text, kept.Version, seen, context.By(), cancel);
        if (recorded is not Recorded.Done document) return Refuse(of, language, DocumentWords.WhyNot(recorded, language), Imports.StatusOf(recorded));
        recorded = await store.KeptAsDocumentAsync(of, id, context.By(), cancel);
        return recorded is Recorded.Done done
            ? Imports.Done(context, Math.Max(document.Position, done.Position), TypedResults.LocalRedirect(Addresses.Of(language, id)))
            : await Correcting.AnswerAsync(context, language, of.Import.Id, store, recorded);
    }

    private static string AddressOf(Import kept, Language language) => kept.Document is { } document ? Addresses.Of(language, document) : $"/{language}/sessions/{kept.Session}";

    private static RazorComponentResult<ReadingPage> Refuse(ImportReading of, Language language, string problem, int status = StatusCodes.Status422UnprocessableEntity) =>
        Imports.Page(language, of, problem: problem, status: status);

    private static async Task<IResult> AskDiscardAsync(HttpContext context, Language language, string id, ImportStore store) =>
        await store.FindAsync(id, context.RequestAborted) is { Import.IsKept: false } of
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
