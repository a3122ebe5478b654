using Dais.Documents.Resolutions;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Reports;

/// <summary>The report of a working group on a meeting, in one language: its masthead as data, its text, and what the text tells.</summary>
/// <remarks>
/// <see cref="Sections"/> hold the whole text in its order; <see cref="Recommendations"/> and <see cref="Meeting"/> say what was found in it,
/// and name the parts it was found in by their ids.
/// </remarks>
public sealed record WorkingGroupReport
{
    /// <summary>The language of this version.</summary>
    public required Language Language { get; init; }

    /// <summary>The document's own symbols.</summary>
    public IReadOnlyList<DocumentSymbol> Symbols { get; init; } = [];

    /// <summary>The working group, as printed.</summary>
    public string? Body { get; init; }

    /// <summary>The body it reports to, as printed.</summary>
    public string? ParentBody { get; init; }

    /// <summary>The session's number, where the group counts its sessions.</summary>
    public int? SessionNumber { get; init; }

    /// <summary>Distribution.</summary>
    public Distribution? Distribution { get; init; }

    /// <summary>The date of issue.</summary>
    public LocalDate? Issued { get; init; }

    /// <summary>The original language, as the masthead says it.</summary>
    public Language? Original { get; init; }

    /// <summary>Where the group met.</summary>
    public string? Place { get; init; }

    /// <summary>The first day of the meeting.</summary>
    public LocalDate? Start { get; init; }

    /// <summary>The last day; null when it met on one day.</summary>
    public LocalDate? End { get; init; }

    /// <summary>The document's title.</summary>
    public Passage? Title { get; init; }

    /// <summary>The text: sections, paragraphs, tables and, last, the annexes.</summary>
    public IReadOnlyList<Part> Sections { get; init; } = [];

    /// <summary>The recommendations, in the order of the text.</summary>
    public IReadOnlyList<Recommendation> Recommendations { get; init; } = [];

    /// <summary>How the meeting was organized.</summary>
    public MeetingHeld Meeting { get; init; } = new();

    /// <summary>The day on which the group adopted the report.</summary>
    public LocalDate? Adopted { get; init; }

    /// <summary>The footnotes, in order of their marks' first call.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>How the document writes its numbers.</summary>
    public DigitStyle Digits { get; init; }

    /// <summary>What it may be shown to.</summary>
    public Label Label { get; init; }

    /// <summary>Whether it is a sample, which every rendering says on every page.</summary>
    public bool IsSample { get; init; }

    /// <summary>Every part, those within others after them, in reading order.</summary>
    public IEnumerable<Part> Parts => Sections.SelectMany(Walk);

    private static IEnumerable<Part> Walk(Part part) => part.Within.SelectMany(Walk).Prepend(part);
}

/// <summary>What a section of a report is for.</summary>
public enum ReportSectionKind
{
    /// <summary>Any other.</summary>
    Plain,

    /// <summary>The introduction.</summary>
    Introduction,

    /// <summary>Recommendations, or a list of them under one heading.</summary>
    Recommendations,

    /// <summary>Organization of the meeting, all of it.</summary>
    Organization,

    /// <summary>Opening of the meeting.</summary>
    Opening,

    /// <summary>Statements.</summary>
    Statements,

    /// <summary>Adoption of the agenda and organization of work.</summary>
    Agenda,

    /// <summary>Attendance.</summary>
    Attendance,

    /// <summary>Documentation.</summary>
    Documentation,

    /// <summary>Summary of deliberations, or of those on one item.</summary>
    Deliberations,

    /// <summary>Adoption of the report.</summary>
    Adoption,

    /// <summary>An annex.</summary>
    Annex,
}

/// <summary>A section of a report; what stands under it is within it.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Level">1 for the highest.</param>
/// <param name="Number">Its number as printed ("I.", "ألف -"); null for none.</param>
/// <param name="Words">Its heading.</param>
public sealed record ReportSection(ReportSectionKind Kind, int Level, string? Number, Passage Words) : WordedPart(Words)
{
    /// <summary>The line above the heading: "Annex"; null for none.</summary>
    public Passage? Overline { get; init; }

    /// <summary>The items of the agenda that it is about.</summary>
    public IReadOnlyList<int> AgendaItems { get; init; } = [];
}

/// <summary>A paragraph of a report; the points of its list stand within it.</summary>
/// <param name="Number">Its number; null for a paragraph without one.</param>
/// <param name="Mark">As printed, with what closes it ("15.", "15 -", "Recommendation 3."); null for none.</param>
/// <param name="Words">Its words up to its list.</param>
public sealed record ReportParagraph(int? Number, string? Mark, Passage Words) : WordedPart(Words);

/// <summary>A recommendation that the group adopted.</summary>
public sealed record Recommendation
{
    /// <summary>Its number as printed: "4.", "(a)", "Recommendation 1."; null where it has none.</summary>
    public string? Number { get; init; }

    /// <summary>Its number: 4 for "4.", 1 for "(a)"; null where it has none.</summary>
    public int? Ordinal { get; init; }

    /// <summary>The numbered paragraph that it is, or in whose list it stands.</summary>
    public int? Paragraph { get; init; }

    /// <summary>The id of the part that it is: para_4, para_3__point_a.</summary>
    public string? Part { get; init; }

    /// <summary>The number of the section it stands in, as printed: "A."; null for none.</summary>
    public string? Section { get; init; }

    /// <summary>The heading it stands under.</summary>
    public string? Heading { get; init; }

    /// <summary>The items of the agenda it belongs to, by the heading or by its own words; none for a general one.</summary>
    public IReadOnlyList<int> AgendaItems { get; init; } = [];

    /// <summary>Its words, with its list, without its number.</summary>
    public required Passage Text { get; init; }

    /// <summary>Whom it addresses, as codes that are the same in every language: states-parties, secretariat.</summary>
    public IReadOnlyList<string> To { get; init; } = [];
}
