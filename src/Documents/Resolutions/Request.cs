namespace Dais.Documents.Resolutions;

/// <summary>What a paragraph asks of somebody.</summary>
public sealed record Request
{
    /// <summary>The id of the paragraph or point that asks.</summary>
    public string? Part { get; init; }

    /// <summary>The number of the operative paragraph, or of the recommendation; null where it has none.</summary>
    public int? Paragraph { get; init; }

    /// <summary>The verb with its adverb, as printed: "Also requests", "再次请".</summary>
    public required string Verb { get; init; }

    /// <summary>To whom, as codes that are the same in every language: member-states, secretary-general, unodc.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>What is asked: a span of <see cref="In"/>.</summary>
    public required TextSpan What { get; init; }

    /// <summary>The whole text the spans are of: the paragraph with its list, blocks joined by single blanks.</summary>
    public required string In { get; init; }

    /// <summary>What is asked, in words.</summary>
    public string WhatWords => What.Of(In);

    /// <summary>By when: "session 64", "before the end of session 63", "2026-06-30", "annual", "every 2 years"; null when it is not said.</summary>
    public string? Due { get; init; }

    /// <summary>To which body a report is asked for, as a code; null when none is.</summary>
    public string? ReportTo { get; init; }
}
