using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Register.Pages;

/// <summary>How a request stands.</summary>
public enum RequestStanding
{
    /// <summary>Found, and not looked at by a person.</summary>
    Open,

    /// <summary>A person decided, and the text says something else since.</summary>
    Changed,

    /// <summary>Confirmed as found.</summary>
    Confirmed,

    /// <summary>Corrected.</summary>
    Corrected,

    /// <summary>Added by a person.</summary>
    Added,

    /// <summary>Not a request.</summary>
    Dismissed,
}

/// <summary>A request as the page of its document shows it.</summary>
/// <param name="Id">Its id in the document.</param>
/// <param name="Facts">What it asks, as decided or else as found.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Verb">The verb, as printed.</param>
/// <param name="What">What is asked, in the text's words.</param>
/// <param name="In">The language of verb and words.</param>
public sealed record RequestView(string Id, RequestFacts Facts, RequestStanding Standing, string Verb, string What, Language In)
{
    /// <summary>What was decided, the first decision first.</summary>
    public IReadOnlyList<RequestDecision> History { get; init; } = [];

    /// <summary>The languages in whose versions of the same text it was not found.</summary>
    public IReadOnlyList<Language> MissingIn { get; init; } = [];

    /// <summary>Its place on the page.</summary>
    public string Anchor => $"request-{Id}";

    /// <summary>The requests of a version, with what was decided about them, in the order of the text; what was added stands after what was found in the same part.</summary>
    /// <param name="document">The document.</param>
    /// <param name="version">The version.</param>
    /// <param name="text">Its structure, with what the reader may see.</param>
    /// <param name="others">The structures of the versions in other languages of the same text, with what the reader may see.</param>
    public static IReadOnlyList<RequestView> Of(DocumentOnRecord document, DocumentVersion version, KeptText text, IReadOnlyList<(Language Language, KeptText Text)> others)
    {
        var found = NamedRequest.Of(text.Requests).Select(r => Found(document, version, r, others)).ToList();
        var parts = text.PartIds();
        foreach (var id in document.DecidedIn(version.Revision).Order(StringComparer.Ordinal))
        {
            var history = document.DecisionsOn(version.Revision, id);
            if (history[0].Added is not { } added || added.Facts.Part is not { } part || !parts.Contains(part)) continue;
            var after = found.FindLastIndex(r => r.Facts.Part == part);
            found.Insert(after < 0 ? PlaceOf(part, found, parts) : after + 1, new(id, history[^1].Facts ?? added.Facts, StandingOf(history[^1]), added.Verb, added.What, added.Language) { History = history });
        }

        return found;
    }

    private static RequestView Found(DocumentOnRecord document, DocumentVersion version, NamedRequest named, IReadOnlyList<(Language Language, KeptText Text)> others)
    {
        var (facts, history) = (RequestFacts.Of(named.Request), document.DecisionsOn(version.Revision, named.Id));
        var last = history.IsEmpty ? null : history[^1];
        var standing = last is null ? RequestStanding.Open : last.Found is { } then && then != facts ? RequestStanding.Changed : StandingOf(last);
        return new(named.Id, standing is RequestStanding.Changed ? facts : last?.Facts ?? facts, standing, named.Request.Verb, named.Request.WhatWords, version.Language)
        {
            History = history,
            MissingIn = [.. others.Where(o => !o.Text.Requests.Any(r => IsSame(r, named.Request))).Select(o => o.Language)],
        };
    }

    private static bool IsSame(Request one, Request other) => one.Part == other.Part && one.Paragraph == other.Paragraph && one.To.Intersect(other.To, StringComparer.Ordinal).Any();

    private static RequestStanding StandingOf(RequestDecision decision) => decision switch
    {
        { Kind: RequestState.Dismissed } => RequestStanding.Dismissed,
        { Kind: RequestState.Confirmed } => RequestStanding.Confirmed,
        { Kind: RequestState.Added } => RequestStanding.Added,
        _ => RequestStanding.Corrected,
    };

    // Before the first request of a later part.
    private static int PlaceOf(string part, List<RequestView> found, IReadOnlyList<string> parts)
    {
        var place = IndexOf(parts, part);
        var next = found.FindIndex(r => r.Facts.Part is { } other && IndexOf(parts, other) > place);
        return next < 0 ? found.Count : next;
    }

    private static int IndexOf(IReadOnlyList<string> parts, string part)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] == part) return i;
        }

        return int.MaxValue;
    }
}
