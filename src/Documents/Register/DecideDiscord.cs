using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Register;

/// <summary>What a person decided about a place where versions part.</summary>
public enum DiscordState
{
    /// <summary>Nothing, or it was opened again.</summary>
    Open,

    /// <summary>They do part: a version is to be corrected.</summary>
    Accepted,

    /// <summary>It is to stay as it is, for a reason.</summary>
    Waived,
}

/// <summary>A decision about a place where versions part.</summary>
/// <param name="State">What was decided.</param>
/// <param name="Facts">What the versions said then.</param>
/// <param name="Reason">Why; null where none was given.</param>
/// <param name="At">When.</param>
/// <param name="By">The id of who decided.</param>
[Immutable]
public sealed record DiscordDecision(DiscordState State, DiscordFacts Facts, string? Reason, Instant At, string By);

/// <summary>A person decides about a place where versions part.</summary>
/// <param name="Discord">Its id.</param>
/// <param name="Revision">The revision of the text; null for the text as first issued.</param>
/// <param name="To">What is decided.</param>
/// <param name="Reason">Why; null for none.</param>
/// <param name="Seen">The version of the document's stream that who decides has seen.</param>
public sealed record DecideDiscord(string Discord, string? Revision, DiscordState To, string? Reason, int Seen);

/// <summary>A person found that versions do part: what differs is to be corrected.</summary>
/// <param name="Discord">Its id.</param>
/// <param name="Revision">The revision of the text; null for the text as first issued.</param>
/// <param name="Facts">What the versions say.</param>
/// <param name="Reason">A remark; null for none.</param>
public sealed record DiscordAccepted(string Discord, string? Revision, DiscordFacts Facts, string? Reason) : IAct;

/// <summary>A person said why versions may say it as they do.</summary>
/// <param name="Discord">Its id.</param>
/// <param name="Revision">The revision of the text; null for the text as first issued.</param>
/// <param name="Facts">What the versions say.</param>
/// <param name="Reason">Why.</param>
public sealed record DiscordWaived(string Discord, string? Revision, DiscordFacts Facts, string Reason) : IAct;

/// <summary>A person took a decision back: it is to be looked at again.</summary>
/// <param name="Discord">Its id.</param>
/// <param name="Revision">The revision of the text; null for the text as first issued.</param>
/// <param name="Facts">What the versions say.</param>
/// <param name="Reason">Why; null for none.</param>
public sealed record DiscordReopened(string Discord, string? Revision, DiscordFacts Facts, string? Reason) : IAct;

internal static class DecidingDiscord
{
    /// <summary>Decides to accept, to waive or to open again.</summary>
    /// <param name="document">The document.</param>
    /// <param name="command">What about which.</param>
    /// <param name="found">What the versions say; null where they do not part there.</param>
    public static Decision Decide(DocumentOnRecord? document, DecideDiscord command, DiscordFacts? found)
    {
        if (document is null) return Decision.Refuse(DocumentRules.NotThere);
        if (document.Version != command.Seen) return Decision.Refuse(DocumentRules.Stale);
        if (found is null) return Decision.Refuse(DocumentRules.NoSuchDiscord);
        var reason = string.IsNullOrWhiteSpace(command.Reason) ? null : command.Reason;
        var last = document.DecisionsOnDiscord(command.Revision, command.Discord) is [.., { } decided] ? decided : null;
        if (command.To == (last?.State ?? DiscordState.Open) && reason == last?.Reason) return Decision.Act();
        return (command.To, reason) switch
        {
            (DiscordState.Accepted, _) => Decision.Act(new DiscordAccepted(command.Discord, command.Revision, found, reason)),
            (DiscordState.Waived, null) => Decision.Refuse(DocumentRules.WaiverHasReason),
            (DiscordState.Waived, _) => Decision.Act(new DiscordWaived(command.Discord, command.Revision, found, reason)),
            _ when last is null or { State: DiscordState.Open } => Decision.Act(),
            _ => Decision.Act(new DiscordReopened(command.Discord, command.Revision, found, reason)),
        };
    }
}
