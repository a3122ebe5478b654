using System.Collections.Immutable;
using Dais.Directory.Bodies;
using Dais.Kernel;
using NodaTime;

namespace Dais.Directory.Accounts.Nominations;

/// <summary>The rules that decide about nominations. Their messages are in Phrases.json.</summary>
internal static class NominationRules
{
    private const string Source = "note verbale";

    internal static readonly Rule OneAtATime = new("nomination-open", Source, Force.Binding);
    internal static readonly Rule SaysForWhom = new("nomination-of", Source, Force.Binding);
    internal static readonly Rule HasNote = new("nomination-note", Source, Force.Binding);
    internal static readonly Rule NoteIsThere = new("nomination-future", Source, Force.Binding);
    internal static readonly Rule BodyIsThere = new("nomination-body", Source, Force.Binding);
    internal static readonly Rule IsOpen = new("nomination-not-open", Source, Force.Binding);
}

/// <summary>What is decided about nominations.</summary>
internal static class Nominating
{
    /// <summary>The capacities in which a note verbale names a person.</summary>
    internal static ImmutableArray<Role> Roles { get; } = [Role.Delegate, Role.FocalPoint, Role.Reviewer, Role.BureauMember, Role.Chair];

    /// <summary>Records a nomination that was received.</summary>
    internal static Decision Decide(KnownPerson person, BodyRegister bodies, PersonNominated received, LocalDate today) => received switch
    {
        _ when person.Open is not null => Decision.Refuse(NominationRules.OneAtATime),
        { Of: "" } => Decision.Refuse(NominationRules.SaysForWhom),
        { Note: "" } => Decision.Refuse(NominationRules.HasNote),
        // On the other side of the date line it may be tomorrow already.
        _ when received.NoteOf > today.PlusDays(1) => Decision.Refuse(NominationRules.NoteIsThere, received.NoteOf),
        { Kind: ScopeKind.Body } when bodies.Find(received.Scope) is null => Decision.Refuse(NominationRules.BodyIsThere, received.Scope),
        _ => Decision.Act(received),
    };

    /// <summary>Accepts or declines the nomination that waits.</summary>
    internal static Decision Decide(KnownPerson person, bool isAccepted) => person.Open is null
        ? Decision.Refuse(NominationRules.IsOpen)
        : Decision.Act(isAccepted ? new NominationAccepted() : new NominationDeclined());
}
