using Dais.Kernel;

namespace Dais.Documents.Register;

/// <summary>A person decides about a request: that it stands as it was found, that it says something else, or that it is none.</summary>
/// <param name="Request">The request's id.</param>
/// <param name="Revision">The revision of the text it stands in; null for the text as first issued.</param>
/// <param name="Seen">The version of the document's stream that who decides has seen.</param>
public sealed record DecideRequest(string Request, string? Revision, int Seen);

/// <summary>A person looked at a request that was found, and confirmed it.</summary>
/// <param name="Request">Its id.</param>
/// <param name="Revision">The revision of the text; null for the text as first issued.</param>
/// <param name="Found">What was found.</param>
public sealed record RequestConfirmed(string Request, string? Revision, RequestFacts Found) : IAct;

/// <summary>A person said what a request really is.</summary>
/// <param name="Request">Its id.</param>
/// <param name="Revision">The revision of the text; null for the text as first issued.</param>
/// <param name="Found">What was found; null for one that a person added.</param>
/// <param name="Facts">What it is.</param>
public sealed record RequestCorrected(string Request, string? Revision, RequestFacts? Found, RequestFacts Facts) : IAct;

/// <summary>A person said that what was found is no request. It stays on the record.</summary>
/// <param name="Request">Its id.</param>
/// <param name="Revision">The revision of the text; null for the text as first issued.</param>
/// <param name="Found">What was found; null for one that a person added.</param>
public sealed record RequestDismissed(string Request, string? Revision, RequestFacts? Found) : IAct;

/// <summary>A person found a request that the reader had not.</summary>
/// <param name="Request">Its id.</param>
/// <param name="Revision">The revision of the text; null for the text as first issued.</param>
/// <param name="Facts">What it is.</param>
/// <param name="Language">The language of the words below.</param>
/// <param name="Verb">The verb, as printed.</param>
/// <param name="What">What is asked, in the text's words.</param>
public sealed record RequestAdded(string Request, string? Revision, RequestFacts Facts, Language Language, string Verb, string What) : IAct;

internal static class DecidingRequest
{
    /// <summary>Decides to confirm a request.</summary>
    /// <param name="document">The document.</param>
    /// <param name="command">Which one.</param>
    /// <param name="found">What the text says; null where it does not ask for it.</param>
    public static Decision Confirm(DocumentOnRecord? document, DecideRequest command, RequestFacts? found) =>
        Against(document, command, found) is { } rule ? Decision.Refuse(rule)
        : found is null ? Decision.Refuse(DocumentRules.NoSuchRequest)
        : document!.DecisionOn(command.Revision, command.Request) is { Kind: RequestState.Confirmed } before && before.Found == found ? Decision.Act()
        : Decision.Act(new RequestConfirmed(command.Request, command.Revision, found));

    /// <summary>Decides to correct a request.</summary>
    public static Decision Correct(DocumentOnRecord? document, DecideRequest command, RequestFacts? found, RequestFacts facts) =>
        Against(document, command, found) is { } rule ? Decision.Refuse(rule)
        : facts.To.Length == 0 ? Decision.Refuse(DocumentRules.NamesAddressee)
        : facts == found ? Confirm(document, command, found)
        : document!.DecisionOn(command.Revision, command.Request) is { Kind: RequestState.Corrected or RequestState.Added } before && before.Facts == facts ? Decision.Act()
        : Decision.Act(new RequestCorrected(command.Request, command.Revision, found, facts));

    /// <summary>Decides that a request is none.</summary>
    public static Decision Dismiss(DocumentOnRecord? document, DecideRequest command, RequestFacts? found) =>
        Against(document, command, found) is { } rule ? Decision.Refuse(rule)
        : document!.DecisionOn(command.Revision, command.Request) is { Kind: RequestState.Dismissed } ? Decision.Act()
        : Decision.Act(new RequestDismissed(command.Request, command.Revision, found));

    /// <summary>Decides to add a request.</summary>
    public static Decision Add(DocumentOnRecord? document, RequestAdded request, int seen, Func<string, bool> hasPart) => document switch
    {
        null => Decision.Refuse(DocumentRules.NotThere),
        { Version: var now } when now != seen => Decision.Refuse(DocumentRules.Stale),
        _ when request.Facts.Part is not { } part || !hasPart(part) => Decision.Refuse(DocumentRules.NoSuchPart, request.Facts.Part ?? ""),
        _ when request.Facts.To.Length == 0 => Decision.Refuse(DocumentRules.NamesAddressee),
        _ => Decision.Act(request),
    };

    private static Rule? Against(DocumentOnRecord? document, DecideRequest command, RequestFacts? found) => document switch
    {
        null => DocumentRules.NotThere,
        { Version: var now } when now != command.Seen => DocumentRules.Stale,
        _ when found is null && document.DecisionOn(command.Revision, command.Request) is null => DocumentRules.NoSuchRequest,
        _ => null,
    };
}
