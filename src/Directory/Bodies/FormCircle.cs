using System.Collections.Immutable;
using Dais.Kernel;

namespace Dais.Directory.Bodies;

/// <summary>A circle of a body is formed.</summary>
public sealed record FormCircle(string Circle, LocalizedText Names, ImmutableArray<string> Includes);

/// <summary>A circle was formed.</summary>
public sealed record CircleFormed(string Circle, LocalizedText Names, ImmutableArray<string> Includes) : IAct;

/// <summary>A seat is created in a circle.</summary>
public sealed record CreateSeat(string Circle, string Seat, LocalizedText Names, SeatBasis Basis, string? Of, string? HolderFrom);

/// <summary>A seat was created.</summary>
public sealed record SeatCreated(string Circle, string Seat, LocalizedText Names, SeatBasis Basis, string? Of, string? HolderFrom) : IAct;

internal static class FormingCircle
{
    internal static Decision Decide(Body? body, string id, FormCircle command) => body switch
    {
        null => Decision.Refuse(BodyRules.IsThere, id, ""),
        _ when !EstablishingBody.IsId(command.Circle) => Decision.Refuse(BodyRules.IdIsName, command.Circle, EstablishingBody.LongestId),
        _ when body.Circle(command.Circle) is not null => Decision.Refuse(BodyRules.CircleIsNew, command.Circle),
        _ when command.Includes.FirstOrDefault(c => body.Circle(c) is null) is { } missing => Decision.Refuse(BodyRules.CircleIsThere, missing),
        _ => Decision.Act(new CircleFormed(command.Circle, command.Names, command.Includes)),
    };

    internal static Decision Decide(Body? body, string id, CreateSeat command) => body switch
    {
        null => Decision.Refuse(BodyRules.IsThere, id, ""),
        _ when !EstablishingBody.IsId(command.Seat) => Decision.Refuse(BodyRules.IdIsName, command.Seat, EstablishingBody.LongestId),
        _ when body.Circle(command.Circle) is null => Decision.Refuse(BodyRules.CircleIsThere, command.Circle),
        _ when body.Circle(command.Circle)!.Seat(command.Seat) is not null => Decision.Refuse(BodyRules.SeatIsNew, command.Seat),
        _ when !NamesItsBasis(command) => Decision.Refuse(BodyRules.SeatNamesItsBasis, command.Of ?? ""),
        _ => Decision.Act(new SeatCreated(command.Circle, command.Seat, command.Names, command.Basis, command.Of, command.HolderFrom)),
    };

    private static bool NamesItsBasis(CreateSeat command) => command.Basis switch
    {
        SeatBasis.Office => command.Of is null,
        SeatBasis.RegionalGroup => RegionalGroup.All.Any(g => g.Key == command.Of),
        SeatBasis.State => command.Of is { } code && States.Find(code) is { IsState: true },
        _ => !string.IsNullOrWhiteSpace(command.Of),
    };
}
