using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Dais.Kernel;
using Dais.Record.Acts;
using Dais.Record.Sealing;
using NodaTime;

namespace Dais.Directory.Accounts.Nominations;

/// <summary>A person's name as it is used in a language; sealed.</summary>
/// <param name="Language">The language's code.</param>
/// <param name="Name">The name, sealed under the person's key.</param>
public sealed record NameIn(string Language, SealedText Name);

/// <summary>A State or an organization names a person by note verbale. Who it is stands sealed: destroying the person's key erases it.</summary>
/// <param name="Original">The language that stands in where the reader's is missing.</param>
/// <param name="Names">The name as used in each language.</param>
/// <param name="Function">What the person does there, in words, sealed; null where it is not said.</param>
/// <param name="Of">The State (alpha-3), or the organization as it is called.</param>
/// <param name="Role">In which capacity.</param>
/// <param name="Kind">What kind of thing the capacity is for.</param>
/// <param name="Scope">Which one; empty for everything.</param>
/// <param name="Note">The number of the note verbale.</param>
/// <param name="NoteOf">Its date.</param>
public sealed record PersonNominated(
    string Original, IReadOnlyList<NameIn> Names, SealedText? Function, string Of, Role Role, ScopeKind Kind, string Scope, string Note, LocalDate NoteOf) : IAct;

/// <summary>The nomination is accepted: the person may be invited.</summary>
public sealed record NominationAccepted : IAct;

/// <summary>The nomination is not accepted.</summary>
public sealed record NominationDeclined : IAct;

/// <summary>What became of a nomination.</summary>
public enum NominationStatus
{
    /// <summary>It was received, and nobody decided on it.</summary>
    Open,

    /// <summary>It was accepted.</summary>
    Accepted,

    /// <summary>It was not accepted.</summary>
    Declined,
}

/// <summary>A nomination, as it stands.</summary>
/// <param name="Act">What was received.</param>
/// <param name="At">When.</param>
/// <param name="Status">What became of it.</param>
public sealed record Nomination(PersonNominated Act, Instant At, NominationStatus Status);

/// <summary>A person whom the record knows.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="AccountName">The name under which they signed up, sealed; null where they have no account.</param>
/// <param name="Nominations">The nominations, the earliest first.</param>
public sealed record KnownPerson(string Id, SealedText? AccountName, ImmutableArray<Nomination> Nominations)
{
    /// <summary>Whether they ever opened an account that is not closed.</summary>
    public bool HasAccount { get; init; }

    /// <summary>The nomination that waits for a decision; null where none does.</summary>
    public Nomination? Open => Nominations.FirstOrDefault(n => n.Status == NominationStatus.Open);

    /// <summary>Whether a seat may be held by them: they have an account, or were nominated and not declined.</summary>
    public bool MaySit => HasAccount || Nominations.Any(n => n.Status == NominationStatus.Accepted);
}

/// <summary>The names of these acts on the record.</summary>
internal static class NominationActs
{
    internal static ActTypes AddNominations(this ActTypes types) => types
        .Add("person-nominated", NominationJson.Default.PersonNominated)
        .Add("nomination-accepted", NominationJson.Default.NominationAccepted)
        .Add("nomination-declined", NominationJson.Default.NominationDeclined);
}

/// <summary>The JSON of these acts.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(LocalDateJson)])]
[JsonSerializable(typeof(PersonNominated))]
[JsonSerializable(typeof(NominationAccepted))]
[JsonSerializable(typeof(NominationDeclined))]
internal sealed partial class NominationJson : JsonSerializerContext;
