using System.Collections.Immutable;
using NodaTime;

namespace Dais.Kernel;

/// <summary>An official act: what was done. Acts are immutable, and state is the fold of acts.</summary>
public interface IAct;

/// <summary>Whether a rule stops a command or only remarks on it.</summary>
public enum Force
{
    /// <summary>The command is refused, unless a waiver sets the rule aside.</summary>
    Binding,

    /// <summary>The act is done, and the remark is kept on it.</summary>
    Guidance,
}

/// <summary>A rule that decides, with the provision it comes from.</summary>
/// <param name="Key">Its message in the phrase book, in six languages.</param>
/// <param name="Source">The provision, as it is cited: "rules of procedure, rule 8".</param>
/// <param name="Force">Whether it stops or only remarks.</param>
public sealed record Rule(string Key, string Source, Force Force);

/// <summary>A departure from a rule: which rule, by whose authority and why. It is kept on the act.</summary>
public sealed record Waiver(Rule Rule, string Authority, string Reason, LocalDate On);

/// <summary>A rule that was broken, with the words its message needs.</summary>
public sealed record Remark(Rule Rule, ImmutableArray<object> Details);

/// <summary>What a pure <c>Decide(state, command, now)</c> answers: acts, acts with remarks, or a refusal.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>Whether acts follow.</summary>
    public bool IsDone => this is Done;

    /// <summary>The command leads to these acts.</summary>
    public static Decision Act(params IAct[] acts) => new Done([.. acts], [], []);

    /// <summary>The command breaks a binding rule.</summary>
    public static Decision Refuse(Rule rule, params object[] details) => new Refused([new(rule, [.. details])]);

    /// <summary>
    /// Weighs the rules a command breaks: binding ones without a waiver refuse it, all together; the others become remarks on its acts.
    /// </summary>
    public static Decision Weigh(IEnumerable<Remark> broken, IReadOnlyCollection<Waiver> waivers, params IAct[] acts)
    {
        var all = broken.ToImmutableArray();
        ImmutableArray<Remark> stopping =
            [.. all.Where(r => r.Rule.Force == Force.Binding && !waivers.Any(w => string.Equals(w.Rule.Key, r.Rule.Key, StringComparison.Ordinal)))];
        return stopping.IsEmpty ? new Done([.. acts], all, [.. waivers]) : new Refused(stopping);
    }

    /// <summary>Acts, the remarks they carry and the waivers under which they were done.</summary>
    public sealed record Done(ImmutableArray<IAct> Acts, ImmutableArray<Remark> Remarks, ImmutableArray<Waiver> Waivers) : Decision;

    /// <summary>Refused, with every binding rule that was broken.</summary>
    public sealed record Refused(ImmutableArray<Remark> Because) : Decision;
}
