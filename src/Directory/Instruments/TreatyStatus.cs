using System.Collections.Immutable;
using NodaTime;

namespace Dais.Directory.Instruments;

/// <summary>What a State is to an instrument on a day.</summary>
public enum TreatyStatus
{
    /// <summary>It has expressed its consent to be bound.</summary>
    Party,

    /// <summary>It has signed and not gone further.</summary>
    SignedOnly,

    /// <summary>It was a party and has withdrawn.</summary>
    Withdrawn,

    /// <summary>It has done nothing about it.</summary>
    None,
}

/// <summary>What one participant did about an instrument.</summary>
/// <param name="Actions">What it did, the earliest first.</param>
public sealed record Participation(ImmutableArray<TreatyAction> Actions)
{
    /// <summary>Nothing.</summary>
    public static Participation Nothing { get; } = new([]);

    /// <summary>What it is to the instrument on a day.</summary>
    /// <remarks>
    /// An action dated to a month or a year counts from the last day it may have been. A withdrawal counts from the date that the list gives;
    /// who consents again after it is a party again.
    /// </remarks>
    public TreatyStatus On(LocalDate day)
    {
        var done = Until(day);
        return done.Where(a => !a.Kind.IsSignature()).Select(a => (ActionKind?)a.Kind).LastOrDefault() switch
        {
            ActionKind.Withdrawal => TreatyStatus.Withdrawn,
            not null => TreatyStatus.Party,
            null => done.IsEmpty ? TreatyStatus.None : TreatyStatus.SignedOnly,
        };
    }

    /// <summary>What was done up to a day, that day included.</summary>
    public ImmutableArray<TreatyAction> Until(LocalDate day) => [.. Actions.Where(a => a.On.Latest <= day)];

    /// <summary>The day on which the instrument entered into force for the participant as it stands on a day; null where that is not known or it is no party.</summary>
    public LocalDate? InForceFor(Instrument instrument, LocalDate day)
    {
        if (instrument.ForState is not { } rule || On(day) != TreatyStatus.Party) return null;
        var consent = Until(day).Reverse().TakeWhile(a => a.Kind != ActionKind.Withdrawal).LastOrDefault(a => a.Kind.Binds());
        if (!consent.Kind.IsDeposit() || consent.On.Day is null) return null;
        return LocalDate.Max(consent.On.Earliest + rule.After, instrument.InForce);
    }

    /// <summary>The participation that these actions make, whatever their order.</summary>
    internal static Participation Of(IEnumerable<TreatyAction> actions) => new([.. actions.Distinct().OrderBy(a => a.On.Latest)]);
}
