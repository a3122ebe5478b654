using Dais.Documents.Agendas;

namespace Dais.Documents.Reading;

/// <summary>What a reader made of a source: the structure, the findings, and what became of every line.</summary>
/// <param name="Kind">AnnotatedProvisionalAgenda, or Unknown when it is no agenda.</param>
/// <param name="Agenda">The structure; for an unknown kind with whatever was recognized.</param>
/// <param name="Findings">What was inferred, doubted or not read, by line.</param>
/// <param name="Lines">One account for each line of the source, in order.</param>
public sealed record AgendaReading(
    DocumentKind Kind,
    ProvisionalAgenda Agenda,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<LineAccount> Lines)
    : DocumentReading(Kind, Findings, Lines);

/// <summary>What became of a line: every non-blank line has a part other than <see cref="LinePart.Blank"/>.</summary>
/// <param name="Part">The part of the document it became.</param>
/// <param name="Id">The part's id, where it has one: item_2, item_1__a.</param>
public readonly record struct LineAccount(LinePart Part, string? Id = null);

/// <summary>The parts of a document that a line may become.</summary>
public enum LinePart
{
    /// <summary>Nothing but blanks.</summary>
    Blank,

    /// <summary>The masthead.</summary>
    Masthead,

    /// <summary>A heading: "Provisional agenda", "Annotations", "Annex".</summary>
    Heading,

    /// <summary>An item or sub-item of the list.</summary>
    ListedItem,

    /// <summary>The heading of an annotation.</summary>
    AnnotationHeading,

    /// <summary>A paragraph of an annotation.</summary>
    Annotation,

    /// <summary>A document listed under an item, or the heading "Documentation".</summary>
    Documentation,

    /// <summary>A row of the organization of work.</summary>
    OrganizationOfWork,

    /// <summary>A footnote.</summary>
    Footnote,

    /// <summary>A recital, with the enacting formula above the first.</summary>
    Recital,

    /// <summary>An operative paragraph, or a point of its list.</summary>
    Operative,

    /// <summary>A recommendation of a report.</summary>
    Recommendation,

    /// <summary>Any other paragraph: of a report, of an annex.</summary>
    Text,

    /// <summary>A row of a table.</summary>
    Table,

    /// <summary>The lines after the text: the meeting and the date.</summary>
    Conclusion,

    /// <summary>Page furniture: running heads, page numbers, rules of a table.</summary>
    Furniture,

    /// <summary>Not understood; a finding says so.</summary>
    Unread,
}
