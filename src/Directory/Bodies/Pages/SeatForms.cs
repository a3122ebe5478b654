using System.Collections.Immutable;
using Dais.Directory.Accounts.Nominations;
using Dais.Kernel;
using Dais.Ui.Access;
using Dais.Ui.Errors;
using Dais.Ui.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Dais.Directory.Bodies.Pages;

/// <summary>The forms by which an officer fills a seat, with a waiver where a rule stands against it, and records that it was left.</summary>
internal static class SeatForms
{
    internal static void MapSeatForms(this RouteGroupBuilder bodies)
    {
        bodies.MapForm("/{id}/circles/{circle}/seats/{seat}/fill", FillAsync).Needs(BodyDeeds.Change, BodyDeeds.Read);
        bodies.MapForm("/{id}/circles/{circle}/seats/{seat}/leave", LeaveAsync).Needs(BodyDeeds.Change, BodyDeeds.Read);
    }

    private static async Task<IResult> FillAsync(HttpContext context, Language language, string id, string circle, string seat, BodyDesk desk, PersonNames people, IClock clock)
    {
        if (Place.Of(desk, id, circle, seat) is not { } place) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        var sent = new Sent(context, language);
        if (sent.Day("from") is not { } from) return Show(place, sent, "fill", [new(BodyWords.Say("day-missing", language))]);
        if (sent.Text("holder") is not { } holder) return Show(place, sent, "fill", [new(BodyWords.Say("holder-missing", language))]);
        var (person, alternates) = (sent.Text("person"), sent.Chosen("alternates"));
        if (alternates.Concat(person is null ? [] : [person]).Any(p => !people.Knows(p))) return Show(place, sent, "fill", [new(BodyWords.Say("person-unknown", language))]);
        var waivers = WaiversIn(sent, clock.GetCurrentInstant().InUtc().Date);
        if (waivers.IsDefault) return Show(place, sent, "fill", [new(BodyWords.Say("waiver-incomplete", language))]);
        var command = new FillSeat(circle, seat, holder, person, alternates, from, sent.Day("until"), waivers);
        var recorded = await desk.DoAsync(id, (body, all) => FillingSeat.Decide(body, id, all, command), sent.By($"body/{id}", sent.Text("authority")), context.RequestAborted);
        return sent.Led(recorded, $"bodies/{id}") ?? (IResult)Show(place, sent, "fill", BodyWords.WhyNot(recorded, desk.Known, language));
    }

    private static async Task<IResult> LeaveAsync(HttpContext context, Language language, string id, string circle, string seat, BodyDesk desk)
    {
        if (Place.Of(desk, id, circle, seat) is not { } place) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        var sent = new Sent(context, language);
        if (sent.Day("on") is not { } on) return Show(place, sent, "leave", [new(BodyWords.Say("day-missing", language))]);
        var recorded = await desk.DoAsync(id, (body, _) => FillingSeat.Decide(body, id, new LeaveSeat(circle, seat, on)), sent.By($"body/{id}"), context.RequestAborted);
        return sent.Led(recorded, $"bodies/{id}") ?? (IResult)Show(place, sent, "leave", BodyWords.WhyNot(recorded, desk.Known, language));
    }

    /// <summary>The rules that the form sets aside; the default where it names no authority or no reason for it.</summary>
    private static ImmutableArray<Waiver> WaiversIn(Sent sent, LocalDate today)
    {
        var rules = BodyRules.Waivable.Where(r => sent.Chosen("waive").Contains(r.Key)).ToList();
        if (rules.Count == 0) return [];
        return sent.Text("waiver-authority") is { } authority && sent.Text("waiver-reason") is { } reason
            ? [.. rules.Select(r => new Waiver(r, authority, reason, today))]
            : default;
    }

    private static RazorComponentResult<SeatPage> Show(Place place, Sent sent, string form, ImmutableArray<Refusal> refusals) =>
        new(new { sent.Language, place.Body, place.Circle, place.Seat, place.Bodies, sent.Context.Request.Form, SentForm = form, Refusals = refusals })
        {
            StatusCode = StatusCodes.Status422UnprocessableEntity,
        };

    private sealed record Place(Body Body, Circle Circle, Seat Seat, BodyRegister Bodies)
    {
        public static Place? Of(BodyDesk desk, string id, string circle, string seat) =>
            desk.Known.Find(id) is { } body && body.Circle(circle) is { } of && of.Seat(seat) is { } found ? new(body, of, found, desk.Known) : null;
    }
}
