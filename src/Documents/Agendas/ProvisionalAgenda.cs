using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Agendas;

/// <summary>An annotated provisional agenda: structured once, with its text in up to six languages.</summary>
/// <remarks>What a reader finds in one document has one language; a session prepared by the secretariat has six.</remarks>
public sealed record ProvisionalAgenda
{
    /// <summary>The language in which the agenda was drafted or, when it was read from a document, the document's.</summary>
    public required Language Language { get; init; }

    /// <summary>The document's own symbols.</summary>
    public IReadOnlyList<DocumentSymbol> Symbols { get; init; } = [];

    /// <summary>The body that meets: a working group, or the Conference itself.</summary>
    public LocalizedText? Body { get; init; }

    /// <summary>The body it reports to.</summary>
    public LocalizedText? ParentBody { get; init; }

    /// <summary>The session's number.</summary>
    public int? SessionNumber { get; init; }

    /// <summary>The document's title ("Annotated provisional agenda"); null for the phrase book's.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>Distribution.</summary>
    public Distribution? Distribution { get; init; }

    /// <summary>The date of issue.</summary>
    public LocalDate? Issued { get; init; }

    /// <summary>The original language, as the masthead says it.</summary>
    public Language? Original { get; init; }

    /// <summary>Where the session is held.</summary>
    public LocalizedText? Place { get; init; }

    /// <summary>The place's time zone (IANA), for the calendar; null for what the place suggests.</summary>
    public string? TimeZone { get; init; }

    /// <summary>First day.</summary>
    public LocalDate? Start { get; init; }

    /// <summary>Last day; null when the document prints one day only.</summary>
    public LocalDate? End { get; init; }

    /// <summary>Notes of the masthead, such as "This document has not been edited".</summary>
    public IReadOnlyList<LocalizedText> Notes { get; init; } = [];

    /// <summary>How the document writes its numbers.</summary>
    public DigitStyle Digits { get; init; }

    /// <summary>Whether it is a sample, which every rendering says on every page.</summary>
    public bool IsSample { get; init; }

    /// <summary>The number of meetings with interpretation that the annotations announce.</summary>
    public int? MeetingsAnnounced { get; init; }

    /// <summary>The items, in order.</summary>
    public IReadOnlyList<AgendaItem> Items { get; init; } = [];

    /// <summary>The meetings, half day by half day.</summary>
    public IReadOnlyList<HalfDayMeeting> OrganizationOfWork { get; init; } = [];

    /// <summary>The acts that the annotations tell: submitted on a date, approved by silence on another.</summary>
    public IReadOnlyList<ActTold> Acts { get; init; } = [];

    /// <summary>Mandates and provisions that the agenda rests on and that no paragraph of an annotation is known to cite.</summary>
    /// <remarks>A file that lists mandates and has no annotations keeps them here.</remarks>
    public IReadOnlyList<Citation> AlsoCited { get; init; } = [];

    /// <summary>The decisions and resolutions cited, each once, in order of appearance.</summary>
    public IEnumerable<Mandate> Mandates => Cited.OfType<Mandate>().Distinct();

    /// <summary>The provisions cited, each once, in order of appearance.</summary>
    public IEnumerable<Provision> Provisions => Cited.OfType<Provision>().Distinct();

    private IEnumerable<Citation> Cited =>
        Items.SelectMany(i => i.Annotation.Concat(i.SubItems.SelectMany(s => s.Annotation))).SelectMany(p => p.Cites).Concat(AlsoCited);
}

/// <summary>What items and sub-items have in common.</summary>
public abstract record AgendaEntry
{
    /// <summary>The list's own title, without the closing mark.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Why the item is there, on what mandate, and what delegations may discuss.</summary>
    public IReadOnlyList<AnnotationParagraph> Annotation { get; init; } = [];

    /// <summary>The documents that serve it.</summary>
    public IReadOnlyList<DocumentEntry> Documents { get; init; } = [];

    /// <summary>Where the list names it in the source.</summary>
    public LineSpan? Listed { get; init; }

    /// <summary>Where its annotation is headed in the source.</summary>
    public LineSpan? Annotated { get; init; }

    /// <summary>What it may be shown to.</summary>
    public Label Label { get; init; }
}

/// <summary>An item of the agenda.</summary>
public sealed record AgendaItem : AgendaEntry
{
    /// <summary>1, 2, 3….</summary>
    public required int Number { get; init; }

    /// <summary>Its sub-items.</summary>
    public IReadOnlyList<SubItem> SubItems { get; init; } = [];
}

/// <summary>A sub-item.</summary>
public sealed record SubItem : AgendaEntry
{
    /// <summary>The Latin letter, whatever the language: "a".</summary>
    public required string Letter { get; init; }
}

/// <summary>A paragraph of an annotation.</summary>
/// <param name="Text">Its words, without the mark.</param>
public sealed record AnnotationParagraph(LocalizedText Text)
{
    /// <summary>For a point of a list within the annotation: its ordinal and level; null for a plain paragraph.</summary>
    public AnnotationMark? Mark { get; init; }

    /// <summary>The mandates and provisions it cites.</summary>
    public IReadOnlyList<Citation> Cites { get; init; } = [];

    /// <summary>Where it stood in the source.</summary>
    public LineSpan? Source { get; init; }

    /// <summary>What it may be shown to.</summary>
    public Label Label { get; init; }
}

/// <summary>The mark of a point within an annotation.</summary>
public readonly record struct AnnotationMark(NumberLevel Level, int Ordinal);

/// <summary>A document listed under an item.</summary>
/// <param name="Title">Its title as listed; null when only the symbol is.</param>
/// <param name="Symbols">Its symbol; several for a joint document; none when the list names none.</param>
public sealed record DocumentEntry(LocalizedText? Title, IReadOnlyList<DocumentSymbol> Symbols)
{
    /// <summary>Where it stood in the source.</summary>
    public LineSpan? Source { get; init; }

    /// <summary>What it may be shown to.</summary>
    public Label Label { get; init; }
}

/// <summary>What an annotation rests on.</summary>
public abstract record Citation;

/// <summary>Whether a mandate is a decision or a resolution.</summary>
public enum MandateKind
{
    /// <summary>A decision.</summary>
    Decision,

    /// <summary>A resolution.</summary>
    Resolution,
}

/// <summary>A decision or resolution: "decision 4/4 of the Conference" is COP, Decision, "4/4".</summary>
/// <param name="Body">Who adopted it: COP (the parent Conference), GA, ECOSOC, SC….</param>
/// <param name="Kind">Decision or resolution.</param>
/// <param name="Number">As cited, in digits 0–9.</param>
public sealed record Mandate(string Body, MandateKind Kind, string Number) : Citation;

/// <summary>A provision: an article, a rule or a paragraph of an instrument.</summary>
/// <param name="Instrument">convention, rules-of-procedure, review-procedures, protocol….</param>
/// <param name="Kind">article, rule or paragraph.</param>
/// <param name="Number">"32(3)", "2(2)", "12".</param>
public sealed record Provision(string Instrument, string Kind, string Number) : Citation;

/// <summary>An act that an annotation tells.</summary>
/// <param name="Verb">submitted, approved….</param>
/// <param name="By">secretariat, extended-bureau, bureau, conference….</param>
/// <param name="To">To whom, where it is said.</param>
/// <param name="Procedure">silence, where it is said.</param>
/// <param name="What">What was submitted or approved: a span of the text, or a word of ours.</param>
/// <param name="Date">When.</param>
public sealed record ActTold(string Verb, string By, string? To, string? Procedure, string? What, LocalDate Date)
{
    /// <summary>Where it is told in the source.</summary>
    public LineSpan? Source { get; init; }
}

/// <summary>A meeting: a half day of the organization of work.</summary>
/// <param name="Date">The day.</param>
/// <param name="Hours">From when to when, in the place's time.</param>
/// <param name="Entries">What is taken up, in order.</param>
public sealed record HalfDayMeeting(LocalDate Date, TimeRange Hours, IReadOnlyList<MeetingEntry> Entries)
{
    /// <summary>Whether the date was not printed but follows from the order of the meetings.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Where it stood in the source.</summary>
    public LineSpan? Source { get; init; }
}

/// <summary>What is taken up at a meeting.</summary>
/// <param name="Item">The item's number.</param>
/// <param name="SubItem">The sub-item's letter, or null.</param>
/// <param name="Continued">Whether it goes on from an earlier meeting, or from earlier in the same one.</param>
/// <param name="Title">The title as the table prints it; null for the item's own.</param>
public sealed record MeetingEntry(int Item, string? SubItem, bool Continued, LocalizedText? Title = null)
{
    /// <summary>Where it stood in the source.</summary>
    public LineSpan? Source { get; init; }
}
