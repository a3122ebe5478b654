using System.Collections.Immutable;
using Dais.Kernel;
using Dais.Record.Acts;
using Dais.Record.Folding;
using NodaTime;

namespace Dais.Documents.Register;

/// <summary>A version of a document as the record has it: one text in one language.</summary>
/// <param name="Number">Its number in the document, from 1, in the order in which versions were kept.</param>
/// <param name="Kept">What was kept.</param>
/// <param name="At">When.</param>
[Immutable]
public sealed record DocumentVersion(int Number, DocumentVersionKept Kept, Instant At)
{
    /// <summary>The language.</summary>
    public Language Language => Kept.Language;

    /// <summary>"Rev.1"; null for the text as first issued.</summary>
    public string? Revision => Kept.Revision;

    /// <summary>The SHA-256 of the bytes as received.</summary>
    public string Bytes => Kept.Bytes;

    /// <summary>The SHA-256 of the structure.</summary>
    public string Text => Kept.Text;
}

/// <summary>What a person decided about a request.</summary>
public enum RequestState
{
    /// <summary>It stands as it was found.</summary>
    Confirmed,

    /// <summary>It says something else than was found.</summary>
    Corrected,

    /// <summary>It is none.</summary>
    Dismissed,

    /// <summary>It was not found, and is there.</summary>
    Added,
}

/// <summary>A decision about a request.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="Found">What the text said then; null for a request that was added.</param>
/// <param name="Facts">What the request is from then on; null for one that was dismissed.</param>
/// <param name="At">When.</param>
/// <param name="By">The id of who decided.</param>
[Immutable]
public sealed record RequestDecision(RequestState Kind, RequestFacts? Found, RequestFacts? Facts, Instant At, string By)
{
    /// <summary>The act by which it was added, with its words; null for one that was found.</summary>
    public RequestAdded? Added { get; init; }
}

/// <summary>A document as the acts of its stream made it.</summary>
/// <param name="Id">Its place in addresses.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Work">The symbol without revision; null for a document without symbol.</param>
/// <param name="Label">What it may be shown to.</param>
[Immutable]
public sealed record DocumentOnRecord(string Id, DocumentKind Kind, DocumentSymbol? Work, Label Label)
{
    /// <summary>How a document follows from the acts of its stream; null while it is not there.</summary>
    public static Fold<DocumentOnRecord?> Fold { get; } = new(null, Apply);

    /// <summary>Its versions, in the order in which they were kept.</summary>
    public ImmutableArray<DocumentVersion> Versions { get; init; } = [];

    /// <summary>The labels that parts got, the last one of each part, in the order in which they were given.</summary>
    public ImmutableArray<DocumentLabelled> Parts { get; init; } = [];

    /// <summary>The decisions about its requests, the first one first, by revision and the request's id.</summary>
    public ImmutableDictionary<string, ImmutableArray<RequestDecision>> Requests { get; init; } = ImmutableDictionary.Create<string, ImmutableArray<RequestDecision>>(StringComparer.Ordinal);

    /// <summary>The decisions about places where its versions part, the first one first, by revision and the place's id.</summary>
    public ImmutableDictionary<string, ImmutableArray<DiscordDecision>> Discords { get; init; } = ImmutableDictionary.Create<string, ImmutableArray<DiscordDecision>>(StringComparer.Ordinal);

    /// <summary>The version of its stream; a form made for another version is stale.</summary>
    public int Version { get; init; }

    /// <summary>The stream of a document.</summary>
    /// <param name="id">The document's id.</param>
    public static StreamName StreamOf(string id) => StreamName.Of("document", id);

    /// <summary>The versions in a language and revision, the first one first.</summary>
    public IEnumerable<DocumentVersion> VersionsIn(Language language, string? revision) => Versions.Where(v => v.Language == language && v.Revision == revision);

    /// <summary>The versions of a revision that stand in each language, the latest of each.</summary>
    public IReadOnlyList<DocumentVersion> InEachLanguage(string? revision) => [.. Language.All.Select(l => VersionsIn(l, revision).LastOrDefault()).OfType<DocumentVersion>()];

    /// <summary>Whether a part, or the whole for null, has a label already, so far as can be told without laying the versions beside one another.</summary>
    /// <param name="part">The part's id.</param>
    /// <param name="language">The language in which it has that id.</param>
    /// <param name="label">The label.</param>
    public bool Has(string? part, Language language, Label label) => part is null
        ? Label == label
        : Parts.LastOrDefault(p => p.Part == part || (p.Language ?? language) != language) is { } last
            ? last.Part == part && (last.Language ?? language) == language && last.Label == label
            : label == Label.Public;

    /// <summary>The decisions about a request, the first one first.</summary>
    public ImmutableArray<RequestDecision> DecisionsOn(string? revision, string request) => Requests.GetValueOrDefault(KeyOf(revision, request), []);

    /// <summary>The last decision about a request; null while there is none.</summary>
    public RequestDecision? DecisionOn(string? revision, string request) => DecisionsOn(revision, request) is [.., { } last] ? last : null;

    /// <summary>The ids of the requests of a revision that were decided on, in no order.</summary>
    public IEnumerable<string> DecidedIn(string? revision) => KeysIn(Requests.Keys, revision);

    /// <summary>The decisions about a place where versions part, the first one first.</summary>
    public ImmutableArray<DiscordDecision> DecisionsOnDiscord(string? revision, string discord) => Discords.GetValueOrDefault(KeyOf(revision, discord), []);

    /// <summary>The ids of the places of a revision that were decided on, in no order.</summary>
    public IEnumerable<string> DiscordsDecidedIn(string? revision) => KeysIn(Discords.Keys, revision);

    private static IEnumerable<string> KeysIn(IEnumerable<string> keys, string? revision) =>
        keys.Where(k => k.StartsWith(KeyOf(revision, ""), StringComparison.Ordinal)).Select(k => k[KeyOf(revision, "").Length..]);

    private static string KeyOf(string? revision, string request) => $"{revision}|{request}";

    private static DocumentOnRecord? Apply(DocumentOnRecord? document, ActOnRecord on)
    {
        var after = (document, on.Act) switch
        {
            (null, DocumentVersionKept first) => Begin(on.Envelope.Stream.Id, first).With(first, on),
            (null, _) => null,
            (_, DocumentVersionKept another) => document.With(another, on),
            (_, DocumentLabelled { Part: null } labelled) => document with { Label = labelled.Label },
            (_, DocumentLabelled { Part: { } part } labelled) => document with { Parts = document.Parts.RemoveAll(p => p.Part == part && p.Language == labelled.Language).Add(labelled) },
            _ => document.Decided(on),
        };
        return after is null ? null : after with { Version = on.Envelope.Version };
    }

    private static DocumentOnRecord Begin(string id, DocumentVersionKept first) =>
        new(id, first.Kind, first.Symbols.IsDefaultOrEmpty ? null : DocumentIds.WorkOf(first.Symbols[0]), first.Label);

    private DocumentOnRecord With(DocumentVersionKept kept, ActOnRecord on) =>
        this with { Label = kept.Label, Versions = Versions.Add(new(Versions.Length + 1, kept, on.Envelope.At)) };

    private DocumentOnRecord Decided(ActOnRecord on)
    {
        var (at, by) = (on.Envelope.At, on.Envelope.Actor);
        return on.Act switch
        {
            RequestConfirmed act => With(act.Revision, act.Request, new RequestDecision(RequestState.Confirmed, act.Found, act.Found, at, by)),
            RequestCorrected act => With(act.Revision, act.Request, new RequestDecision(RequestState.Corrected, act.Found, act.Facts, at, by)),
            RequestDismissed act => With(act.Revision, act.Request, new RequestDecision(RequestState.Dismissed, act.Found, null, at, by)),
            RequestAdded act => With(act.Revision, act.Request, new RequestDecision(RequestState.Added, null, act.Facts, at, by) { Added = act }),
            DiscordAccepted act => With(act.Revision, act.Discord, new DiscordDecision(DiscordState.Accepted, act.Facts, act.Reason, at, by)),
            DiscordWaived act => With(act.Revision, act.Discord, new DiscordDecision(DiscordState.Waived, act.Facts, act.Reason, at, by)),
            DiscordReopened act => With(act.Revision, act.Discord, new DiscordDecision(DiscordState.Open, act.Facts, act.Reason, at, by)),
            _ => this,
        };
    }

    private DocumentOnRecord With(string? revision, string request, RequestDecision decision) =>
        this with { Requests = Requests.SetItem(KeyOf(revision, request), DecisionsOn(revision, request).Add(decision)) };

    private DocumentOnRecord With(string? revision, string discord, DiscordDecision decision) =>
        this with { Discords = Discords.SetItem(KeyOf(revision, discord), DecisionsOnDiscord(revision, discord).Add(decision)) };
}
