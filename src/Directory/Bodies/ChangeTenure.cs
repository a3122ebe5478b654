using Dais.Kernel;
using NodaTime;

namespace Dais.Directory.Bodies;

/// <summary>An interim body is prolonged, or becomes a standing one; or a standing body is given an end.</summary>
public sealed record ChangeTenure(Tenure Tenure, string Mandate, LocalDate On)
{
    /// <summary>Whether mandate and day have yet to be held against the official text.</summary>
    public bool? IsUnverified { get; init; }
}

/// <summary>How long a body is there was decided anew.</summary>
public sealed record TenureChanged(Tenure Tenure, string Mandate, LocalDate On) : IAct
{
    /// <summary>Whether mandate and day have yet to be held against the official text; null where they need not.</summary>
    public bool? IsUnverified { get; init; }
}

/// <summary>A body is ended.</summary>
public sealed record EndBody(string Mandate, LocalDate On);

/// <summary>A body was ended: on that day it is there for the last time.</summary>
public sealed record BodyEnded(string Mandate, LocalDate On) : IAct;

internal static class ChangingTenure
{
    internal static Decision Decide(Body? body, string id, ChangeTenure command) => body switch
    {
        null => Decision.Refuse(BodyRules.IsThere, id, command.On),
        _ when !body.IsThereOn(command.On) => Decision.Refuse(BodyRules.IsThere, id, command.On),
        _ when string.IsNullOrWhiteSpace(command.Mandate) => Decision.Refuse(BodyRules.HasMandate),
        _ when command.Tenure.Until is { } until && until < command.On => Decision.Refuse(BodyRules.EndsAfterItBegins, command.On, until),
        _ => Decision.Act(new TenureChanged(command.Tenure, command.Mandate.Trim(), command.On) { IsUnverified = command.IsUnverified }),
    };

    internal static Decision Decide(Body? body, string id, EndBody command) => body switch
    {
        null => Decision.Refuse(BodyRules.IsThere, id, command.On),
        _ when !body.IsThereOn(command.On) => Decision.Refuse(BodyRules.IsThere, id, command.On),
        _ when string.IsNullOrWhiteSpace(command.Mandate) => Decision.Refuse(BodyRules.HasMandate),
        _ => Decision.Act(new BodyEnded(command.Mandate.Trim(), command.On)),
    };
}
