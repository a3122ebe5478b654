using System.Collections.Immutable;
using Dais.Kernel;
using NodaTime;

namespace Dais.Directory.Bodies;

/// <summary>A seat is filled by election or nomination.</summary>
/// <param name="Circle">The circle.</param>
/// <param name="Seat">The seat.</param>
/// <param name="Holder">The State (alpha-3) or the organization.</param>
/// <param name="Person">The id of the person; null where none is named yet.</param>
/// <param name="Alternates">The ids of those who may speak in their place.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null until it is left.</param>
/// <param name="Waivers">Departures from rules that have authority.</param>
public sealed record FillSeat(
    string Circle, string Seat, string Holder, string? Person, ImmutableArray<string> Alternates, LocalDate From, LocalDate? Until, ImmutableArray<Waiver> Waivers);

/// <summary>A seat was filled.</summary>
public sealed record SeatFilled(string Circle, string Seat, string Holder, string? Person, ImmutableArray<string> Alternates, LocalDate From, LocalDate? Until) : IAct;

/// <summary>A seat is left: its holder resigned, or the term was cut short.</summary>
public sealed record LeaveSeat(string Circle, string Seat, LocalDate On);

/// <summary>A seat was left: on that day it was held for the last time.</summary>
public sealed record SeatLeft(string Circle, string Seat, LocalDate On) : IAct;

internal static class FillingSeat
{
    internal static Decision Decide(Body? body, string id, BodyRegister bodies, FillSeat command)
    {
        if (body is null || !body.IsThereOn(command.From)) return Decision.Refuse(BodyRules.IsThere, id, command.From);
        if (body.Circle(command.Circle) is not { } circle) return Decision.Refuse(BodyRules.CircleIsThere, command.Circle);
        if (circle.Seat(command.Seat) is not { } seat) return Decision.Refuse(BodyRules.SeatIsThere, command.Seat);
        if (command.Until < command.From) return Decision.Refuse(BodyRules.EndsAfterItBegins, command.From, command.Until);
        return Decision.Weigh(
            Broken(circle, seat, bodies, command), command.Waivers,
            new SeatFilled(command.Circle, command.Seat, command.Holder, command.Person, command.Alternates, command.From, command.Until));
    }

    internal static Decision Decide(Body? body, string id, LeaveSeat command) => body switch
    {
        null => Decision.Refuse(BodyRules.IsThere, id, command.On),
        _ when body.Circle(command.Circle) is null => Decision.Refuse(BodyRules.CircleIsThere, command.Circle),
        _ when body.Circle(command.Circle)!.Seat(command.Seat) is not { } seat => Decision.Refuse(BodyRules.SeatIsThere, command.Seat),
        _ when body.Circle(command.Circle)!.Seat(command.Seat)!.TermOn(command.On) is null => Decision.Refuse(BodyRules.SeatIsHeld, command.Seat, command.On),
        _ => Decision.Act(new SeatLeft(command.Circle, command.Seat, command.On)),
    };

    private static IEnumerable<Remark> Broken(Circle circle, Seat seat, BodyRegister bodies, FillSeat command)
    {
        var term = new Term(command.Holder, command.Person, command.Alternates, command.From, command.Until);
        if (seat.Terms.FirstOrDefault(term.Overlaps) is { } other) yield return Break(BodyRules.SeatIsFree, seat.Id, other.From, other.Until);
        var state = States.Find(command.Holder);
        if (seat.Basis != SeatBasis.Organization && state is not { IsState: true }) yield return Break(BodyRules.HolderIsKnown, command.Holder);
        if (seat.Basis is SeatBasis.State or SeatBasis.Organization && seat.Of != command.Holder) yield return Break(BodyRules.HolderIsTheSeats, seat.Of, command.Holder);
        if (seat.Basis == SeatBasis.RegionalGroup && state?.RegionalGroup?.Key != seat.Of) yield return Break(BodyRules.HolderIsOfTheGroup, command.Holder, seat.Of);
        if (seat.HolderFrom is { } from && !bodies.HoldersOf(from, command.From).Contains(command.Holder)) yield return Break(BodyRules.ChairIsFromTheBureau, command.Holder, from);
        if (seat.Basis == SeatBasis.Office && state?.RegionalGroup is { } group && IsCrowded(circle, seat, group, command.From))
            yield return Break(BodyRules.OfficesAreDistributed, group.Key);
    }

    // With another office of a circle, a group would hold more than its even share of them.
    private static bool IsCrowded(Circle circle, Seat seat, RegionalGroup group, LocalDate day)
    {
        var offices = circle.Seats.Where(s => s.Basis == SeatBasis.Office).ToList();
        var share = (offices.Count + RegionalGroup.All.Length - 1) / RegionalGroup.All.Length;
        var held = offices.Count(s => s.Id != seat.Id && s.TermOn(day) is { } term && States.Find(term.Holder)?.RegionalGroup == group);
        return held + 1 > share;
    }

    private static Remark Break(Rule rule, params ImmutableArray<object?> details) => new(rule, [.. details.Select(d => d ?? "")]);
}
