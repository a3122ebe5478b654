using NodaTime;

namespace Dais.Documents.AkomaNtoso;

/// <summary>What a file says about a text beside the text itself: addresses, subjects, the way to adoption, the vote.</summary>
public sealed record AknMetadata
{
    /// <summary>The address of the work: <c>/akn/un/statement/deliberation/unga/2024-11-18/79-10/</c>; null where the file has none.</summary>
    public string? Work { get; init; }

    /// <summary>The address of this version: <c>…/79-10/eng@/</c>.</summary>
    public string? Expression { get; init; }

    /// <summary>The subjects, in order.</summary>
    public IReadOnlyList<AknKeyword> Keywords { get; init; } = [];

    /// <summary>The way to adoption, in order.</summary>
    public IReadOnlyList<AknStep> Steps { get; init; } = [];

    /// <summary>What came of the vote: adoptedWithoutVote, adoptedRecordedVote; null where the file does not say.</summary>
    public string? VoteOutcome { get; init; }

    /// <summary>The counts of a recorded vote.</summary>
    public IReadOnlyList<AknCount> Counts { get; init; } = [];

    /// <summary>The meeting of adoption as the file numbers it: "39th"; null where it does not.</summary>
    public string? Meeting { get; init; }

    /// <summary>The publisher's number of the job: "24-21660 (E)".</summary>
    public string? JobNumber { get; init; }
}

/// <summary>A subject.</summary>
/// <param name="Value">The term, or the number of an agenda item.</param>
/// <param name="ShowAs">The term as shown.</param>
/// <param name="Dictionary">Whose term it is: "UNBIS Thesaurus".</param>
/// <param name="Href">Its address; null for none.</param>
/// <param name="RefersTo">"agenda" for the item of an agenda; null otherwise.</param>
public sealed record AknKeyword(string Value, string? ShowAs, string? Dictionary, string? Href, string? RefersTo);

/// <summary>A step on the way to adoption.</summary>
/// <param name="Date">When; null for the placeholder of a date that is not known.</param>
/// <param name="Outcome">What came of it: draftResolution, recommendedForAdoption, adopted.</param>
/// <param name="As">The document of the step: "A/79/L.11".</param>
/// <param name="By">By whom, as the file says it, in English: "Belarus, Kazakhstan and Tajikistan".</param>
public sealed record AknStep(LocalDate? Date, string Outcome, string? As, string? By);

/// <summary>A count of a recorded vote.</summary>
/// <param name="For">inFavour, against, abstaining.</param>
/// <param name="Value">How many; null where the file does not say it as a number.</param>
/// <param name="Voters">Who, as the file names them.</param>
public sealed record AknCount(string For, int? Value, IReadOnlyList<string> Voters);
