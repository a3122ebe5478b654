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

/// <summary>The page on which an editor sees where the language versions of a document part, and decides about each place.</summary>
internal static class ConcordancePages
{
    private const int LongestReason = 1_000;

    public static void MapConcordance(this RouteGroupBuilder documents)
    {
        documents.MapGet("/{id}/concordance", ShowAsync).Needs(DocumentDeeds.Concord, DocumentAccess.Find);
        documents.MapForm("/{id}/concordance/{discord}", DecideAsync).Needs(DocumentDeeds.Concord, DocumentAccess.Find, DocumentDeeds.Read);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Language language, string id, DocumentStore store, string? version = null, string? all = null)
    {
        if (await ViewAsync(context, language, id, Typed.Number(version), all is not null, store) is not { } view) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        await context.NoteReadingAsync(DocumentAccess.NameInLog(view.Document), view.Labels);
        return new RazorComponentResult<ConcordancePage>(new { View = view });
    }

    private static async Task<IResult> DecideAsync(HttpContext context, Language language, string id, string discord, DocumentStore store)
    {
        var form = context.Request.Form;
        // The less sure ones may be decided on, too: the page shows them when asked.
        if (!NamedDiscord.IsId(discord) || await ViewAsync(context, language, id, Typed.Number(form["version"]), showsAll: true, store) is not { } view)
            return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        if (Typed.Number(form["seen"]) is not { } seen) return ErrorPages.Show(context, StatusCodes.Status400BadRequest);
        var showsAll = form["all"] == "yes";
        if (StateOf(form["decision"]) is not { } state) return Refuse(context, view, discord, DocumentWords.Say("discord-choose", language), StatusCodes.Status422UnprocessableEntity);
        var reason = Typed.Words(form["reason"]);
        if (reason.Length > LongestReason) return Refuse(context, view, discord, DocumentWords.Say("discord-reason-long", language, LongestReason), StatusCodes.Status422UnprocessableEntity);
        var command = new DecideDiscord(discord, view.Revision, state, reason.Length == 0 ? null : reason, seen);
        var recorded = await store.DecideAsync(view.Document, command, view.Find(discord), context.By(), context.RequestAborted);
        if (recorded is Recorded.Done done) return Imports.Done(context, done.Position, TypedResults.LocalRedirect(Addresses.OfConcordance(view, showsAll) + "#at-" + discord));
        var now = await ViewAsync(context, language, id, Typed.Number(form["version"]), showsAll, store) ?? view;
        return Refuse(context, now, discord, DocumentWords.WhyNot(recorded, language), Imports.StatusOf(recorded));
    }

    private static RazorComponentResult<ConcordancePage> Refuse(HttpContext context, ConcordanceView view, string discord, string why, int status) =>
        new(new { View = view, Problem = new FormProblem("concordance", discord, why, context.Request.Form) }) { StatusCode = status };

    private static async ValueTask<ConcordanceView?> ViewAsync(HttpContext context, Language language, string id, int? version, bool showsAll, DocumentStore store)
    {
        if (DocumentAccess.Find(context, id) is not { } document || Versions.Find(document, version, language) is not { } of) return null;
        var texts = new List<(DocumentVersion, KeptText)>();
        foreach (var one in document.InEachLanguage(of.Revision)) texts.Add((one, await store.TextOfAsync(one, context.RequestAborted)));
        return ConcordanceView.Of(document, texts, DocumentAccess.ClearanceFor(context, document)!.Value, language, showsAll);
    }

    private static DiscordState? StateOf(string? word) => word switch
    {
        "accept" => DiscordState.Accepted,
        "waive" => DiscordState.Waived,
        "reopen" => DiscordState.Open,
        _ => null,
    };
}
