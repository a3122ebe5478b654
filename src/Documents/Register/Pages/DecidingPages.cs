using Dais.Documents.Importing;
using Dais.Kernel;
using Dais.Record.Folding;
using Dais.Ui.Access;
using Dais.Ui.Errors;
using Dais.Ui.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dais.Documents.Register.Pages;

/// <summary>The forms by which a person decides about a document: its requests, and to whom it may be shown.</summary>
internal static class DecidingPages
{
    private const int LongestWords = 4_000;

    public static void MapDeciding(this RouteGroupBuilder documents)
    {
        documents.MapForm("/{id}/requests", AddAsync).Needs(DocumentDeeds.DecideRequests, DocumentAccess.Find, DocumentDeeds.Read);
        documents.MapForm("/{id}/requests/{request}/confirm", (HttpContext context, Language language, string id, string request, DocumentStore store) =>
            DecideAsync(context, language, id, request, "confirm", store, (of, version, seen, by) => store.ConfirmAsync(of, version, request, seen, by, context.RequestAborted)))
            .Needs(DocumentDeeds.DecideRequests, DocumentAccess.Find, DocumentDeeds.Read);
        documents.MapForm("/{id}/requests/{request}/dismiss", (HttpContext context, Language language, string id, string request, DocumentStore store) =>
            DecideAsync(context, language, id, request, "dismiss", store, (of, version, seen, by) => store.DismissAsync(of, version, request, seen, by, context.RequestAborted)))
            .Needs(DocumentDeeds.DecideRequests, DocumentAccess.Find, DocumentDeeds.Read);
        documents.MapGet("/{id}/requests/{request}/correct", ShowCorrectAsync).Needs(DocumentDeeds.DecideRequests, DocumentAccess.Find);
        documents.MapForm("/{id}/requests/{request}/correct", CorrectAsync).Needs(DocumentDeeds.DecideRequests, DocumentAccess.Find, DocumentDeeds.Read);
        documents.MapForm("/{id}/label", LabelAsync).Needs(DocumentDeeds.Label, DocumentAccess.Find, DocumentDeeds.Read);
    }

    private static async Task<IResult> DecideAsync(
        HttpContext context, Language language, string id, string request, string form, DocumentStore store, Func<DocumentOnRecord, DocumentVersion, int, By, ValueTask<Recorded>> decide)
    {
        if (await ViewAsync(context, language, id, store) is not { } view || view.Requests.All(r => r.Id != request)) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        if (Seen(context) is not { } seen) return ErrorPages.Show(context, StatusCodes.Status400BadRequest);
        return await AnswerAsync(context, view, form, request, await decide(view.Document, view.Version, seen, context.By()), store);
    }

    private static async Task<IResult> ShowCorrectAsync(HttpContext context, Language language, string id, string request, DocumentStore store, string? version = null)
    {
        if (await DocumentPages.ViewAsync(context, language, id, Typed.Number(version), store) is not { } view || view.Requests.FirstOrDefault(r => r.Id == request) is not { } now) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        await context.NoteReadingAsync(DocumentAccess.NameInLog(view.Document), view.Labels);
        return new RazorComponentResult<CorrectRequestPage>(new { View = view, Of = now });
    }

    private static async Task<IResult> CorrectAsync(HttpContext context, Language language, string id, string request, DocumentStore store)
    {
        if (await ViewAsync(context, language, id, store) is not { } view || view.Requests.FirstOrDefault(r => r.Id == request) is not { } now) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        if (Seen(context) is not { } seen) return ErrorPages.Show(context, StatusCodes.Status400BadRequest);
        if (FactsIn(context, now.Facts.Part, now.Facts.Paragraph) is not { } facts) return Refuse(context, view, "correct", request);
        return await AnswerAsync(context, view, "correct", request, await store.CorrectAsync(view.Document, view.Version, request, facts, seen, context.By(), context.RequestAborted), store);
    }

    private static async Task<IResult> AddAsync(HttpContext context, Language language, string id, DocumentStore store)
    {
        if (await ViewAsync(context, language, id, store) is not { } view) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        if (Seen(context) is not { } seen) return ErrorPages.Show(context, StatusCodes.Status400BadRequest);
        var (verb, what) = (Words(context, "verb"), Words(context, "what"));
        var part = context.Request.Form["part"].ToString();
        if (verb is null || what is null || !view.Text.PartIds().Contains(part, StringComparer.Ordinal) || FactsIn(context, part, view.Text.ParagraphOf(part)) is not { } facts)
            return Refuse(context, view, "add", null);
        return await AnswerAsync(context, view, "add", null, await store.AddAsync(view.Document, view.Version, facts, verb, what, seen, context.By(), context.RequestAborted), store);
    }

    private static async Task<IResult> LabelAsync(HttpContext context, Language language, string id, DocumentStore store)
    {
        if (await ViewAsync(context, language, id, store) is not { } view) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        if (Seen(context) is not { } seen || LabelChoice.Find(context.Request.Form["label"]) is not { } label) return ErrorPages.Show(context, StatusCodes.Status400BadRequest);
        var part = context.Request.Form["part"].ToString() is { Length: > 0 } named ? named : null;
        return await AnswerAsync(context, view, "label", null, await store.LabelAsync(view.Document, part, view.Own, label, seen, context.By(), context.RequestAborted), store);
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, DocumentView view, string form, string? request, Recorded recorded, DocumentStore store)
    {
        var anchor = request is null ? form == "label" ? "" : "#requests" : $"#request-{request}";
        if (recorded is Recorded.Done done) return Imports.Done(context, done.Position, TypedResults.LocalRedirect(Addresses.Of(view.Language, view.Document.Id, view.Version) + anchor));
        // As it is now: who was too late sees what came before.
        var now = await ViewAsync(context, view.Language, view.Document.Id, store) ?? view;
        return Refuse(context, now, form, request, DocumentWords.WhyNot(recorded, view.Language), Imports.StatusOf(recorded));
    }

    private static IResult Refuse(HttpContext context, DocumentView view, string form, string? request) =>
        Refuse(context, view, form, request, DocumentWords.Say("request-incomplete", view.Language), StatusCodes.Status422UnprocessableEntity);

    private static IResult Refuse(HttpContext context, DocumentView view, string form, string? request, string why, int status)
    {
        var problem = new FormProblem(form, request, why, context.Request.Form);
        return form == "correct" && view.Requests.FirstOrDefault(r => r.Id == request) is { } corrected
            ? new RazorComponentResult<CorrectRequestPage>(new { View = view, Of = corrected, Problem = problem }) { StatusCode = status }
            : DocumentPages.Page(view, problem, status);
    }

    private static ValueTask<DocumentView?> ViewAsync(HttpContext context, Language language, string id, DocumentStore store) =>
        DocumentPages.ViewAsync(context, language, id, Number(context, "version"), store);

    private static int? Seen(HttpContext context) => Number(context, "seen");

    private static int? Number(HttpContext context, string field) =>
        Typed.Number(context.Request.Form[field]);

    private static string? Words(HttpContext context, string field) =>
        Typed.Words(context.Request.Form[field]) is { Length: > 0 and <= LongestWords } words ? words : null;

    /// <summary>What a form says a request is; null where it is not complete, or says what cannot be.</summary>
    private static RequestFacts? FactsIn(HttpContext context, string? part, int? paragraph)
    {
        var form = context.Request.Form;
        string[] to = [.. form["to"].OfType<string>().SelectMany(c => c.Split(',')).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal)];
        var (due, reportTo) = (form["due"].ToString().Trim(), form["reportTo"].ToString());
        if (to.Length is 0 or > 40 || !to.All(AddresseeWords.IsCode) || (reportTo.Length > 0 && !AddresseeWords.IsCode(reportTo))) return null;
        if (due.Length > 80 || due.Any(char.IsControl)) return null;
        return new(part, paragraph, string.Join(',', to), due.Length == 0 ? null : due, reportTo.Length == 0 ? null : reportTo);
    }
}
