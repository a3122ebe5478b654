using System.Collections.Immutable;
using Dais.Directory.Rules;
using Dais.Kernel;
using Dais.Ui.Access;
using Dais.Ui.Errors;
using Dais.Ui.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dais.Directory.Bodies.Pages;

/// <summary>The forms by which an officer sets up and changes a body.</summary>
internal static class BodyForms
{
    internal static void MapBodyForms(this RouteGroupBuilder pages)
    {
        // Not under /bodies, where every word may be the id of a body.
        pages.MapGet("/establish-body", (HttpContext context, Language language) => Establish(context, language, [])).Needs(BodyDeeds.Change);
        pages.MapForm("/establish-body", EstablishAsync).Needs(BodyDeeds.Change, BodyDeeds.Read);
        pages.MapGet("/bodies/{id}/change", (HttpContext context, Language language, string id, BodyDesk desk) => Change(context, language, id, desk, null, [])).Needs(BodyDeeds.Change);
        pages.MapForm("/bodies/{id}/tenure", TenureAsync).Needs(BodyDeeds.Change, BodyDeeds.Read);
        pages.MapForm("/bodies/{id}/end", EndAsync).Needs(BodyDeeds.Change, BodyDeeds.Read);
        pages.MapForm("/bodies/{id}/circles", FormCircleAsync).Needs(BodyDeeds.Change, BodyDeeds.Read);
        pages.MapForm("/bodies/{id}/seats", CreateSeatAsync).Needs(BodyDeeds.Change, BodyDeeds.Read);
    }

    private static async Task<IResult> EstablishAsync(HttpContext context, Language language, BodyDesk desk)
    {
        var sent = new Sent(context, language);
        if (sent.Names("name") is not { } names) return Establish(context, language, Incomplete("name-missing", language));
        if (sent.Day("on") is not { } on) return Establish(context, language, Incomplete("day-missing", language));
        if (TenureIn(sent) is not { } tenure) return Establish(context, language, Incomplete("interim-needs-end", language));
        if (!Enum.TryParse<BodyKind>(sent.Text("kind"), out var kind) || !Enum.IsDefined(kind)) kind = BodyKind.Conference;
        var rules = sent.Text("rules") is { } set && RuleSet.OfProcedure.Contains(set) ? set : null;
        var command = new EstablishBody(
            sent.Text("id") ?? "", names, kind, sent.Text("parent"), sent.Text("root"), sent.Text("mandate") ?? "", on, tenure, sent.Has("open"), rules);
        var by = sent.By($"body/{command.Id}", sent.Text("mandate"));
        var recorded = await desk.DoAsync(command.Id, (body, all) => EstablishingBody.Decide(body, all, command), by, context.RequestAborted);
        return sent.Led(recorded, $"bodies/{command.Id}") ?? (IResult)Establish(context, language, BodyWords.WhyNot(recorded, desk.Known, language));
    }

    private static Task<IResult> TenureAsync(HttpContext context, Language language, string id, BodyDesk desk) => ChangeAsync(
        context, language, id, desk, "tenure",
        sent => (sent.Day("on"), TenureIn(sent)) switch
        {
            (null, _) => new("day-missing", null),
            (_, null) => new("interim-needs-end", null),
            ({ } on, { } tenure) => new(null, body => ChangingTenure.Decide(body, id, new ChangeTenure(tenure, sent.Text("mandate") ?? "", on))),
        });

    private static Task<IResult> EndAsync(HttpContext context, Language language, string id, BodyDesk desk) => ChangeAsync(
        context, language, id, desk, "end",
        sent => sent.Day("on") is { } on
            ? new(null, body => ChangingTenure.Decide(body, id, new EndBody(sent.Text("mandate") ?? "", on)))
            : new("day-missing", null));

    private static Task<IResult> FormCircleAsync(HttpContext context, Language language, string id, BodyDesk desk) => ChangeAsync(
        context, language, id, desk, "circle",
        sent => sent.Names("name") is { } names
            ? new(null, body => FormingCircle.Decide(body, id, new FormCircle(sent.Text("circle") ?? "", names, sent.Chosen("includes"))))
            : new("name-missing", null));

    private static Task<IResult> CreateSeatAsync(HttpContext context, Language language, string id, BodyDesk desk) => ChangeAsync(
        context, language, id, desk, "seat",
        sent => sent.Names("name") is { } names
            ? new(null, body => FormingCircle.Decide(body, id, SeatIn(sent, names)))
            : new("name-missing", null));

    private static async Task<IResult> ChangeAsync(HttpContext context, Language language, string id, BodyDesk desk, string form, Func<Sent, Asked> read)
    {
        if (desk.Known.Find(id) is null) return Missing(context);
        var sent = new Sent(context, language);
        var asked = read(sent);
        if (asked.Lacks is { } lacks) return Change(context, language, id, desk, form, Incomplete(lacks, language));
        var recorded = await desk.DoAsync(id, (body, _) => asked.Decide!(body), sent.By($"body/{id}", sent.Text("mandate")), context.RequestAborted);
        return sent.Led(recorded, $"bodies/{id}") ?? Change(context, language, id, desk, form, BodyWords.WhyNot(recorded, desk.Known, language));
    }

    private static CreateSeat SeatIn(Sent sent, LocalizedText names)
    {
        if (!Enum.TryParse<SeatBasis>(sent.Text("basis"), out var basis) || !Enum.IsDefined(basis)) basis = SeatBasis.Office;
        var of = basis switch
        {
            SeatBasis.Office => null,
            SeatBasis.RegionalGroup => sent.Text("group"),
            SeatBasis.State => sent.Text("state"),
            _ => sent.Text("organization"),
        };
        return new(sent.Text("circle") ?? "", sent.Text("seat") ?? "", names, basis, of, sent.Text("from"));
    }

    /// <summary>How long the body is to be there; null where it is interim until nothing.</summary>
    private static Tenure? TenureIn(Sent sent) => sent.Text("tenure") != "interim" ? Tenure.Standing
        : new Tenure(sent.Day("until"), sent.Names("review")) is { IsStanding: false } interim ? interim
        : null;

    private static ImmutableArray<Refusal> Incomplete(string key, Language language) => [new(BodyWords.Say(key, language))];

    private static RazorComponentResult<EstablishPage> Establish(HttpContext context, Language language, ImmutableArray<Refusal> refusals) =>
        new(new { Language = language, Form = context.Request.HasFormContentType ? context.Request.Form : null, Refusals = refusals }) { StatusCode = StatusOf(refusals) };

    private static IResult Change(HttpContext context, Language language, string id, BodyDesk desk, string? sent, ImmutableArray<Refusal> refusals) =>
        desk.Known.Find(id) is { } body
            ? new RazorComponentResult<ChangePage>(new { Language = language, Body = body, Form = sent is null ? null : context.Request.Form, SentForm = sent, Refusals = refusals }) { StatusCode = StatusOf(refusals) }
            : Missing(context);

    private static int StatusOf(ImmutableArray<Refusal> refusals) => refusals.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;

    private static RazorComponentResult<ErrorPage> Missing(HttpContext context) => ErrorPages.Show(context, StatusCodes.Status404NotFound);

    /// <summary>What one of the forms on the page of changes asks: the phrase that says what it lacks, or a decision.</summary>
    private sealed record Asked(string? Lacks, Func<Body?, Decision>? Decide);
}
