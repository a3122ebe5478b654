using Dais.Kernel;
using NodaTime;

namespace Dais.Documents;

/// <summary>What kind of document it is; it decides the masthead's wording and Akoma Ntoso's element.</summary>
public enum DocumentKind
{
    /// <summary>Read, and of no kind that the reader knows.</summary>
    Unknown,

    /// <summary>An annotated provisional agenda with its organization of work.</summary>
    AnnotatedProvisionalAgenda,

    /// <summary>A resolution as adopted.</summary>
    Resolution,

    /// <summary>A decision as adopted.</summary>
    Decision,

    /// <summary>A resolution as proposed.</summary>
    DraftResolution,

    /// <summary>A decision as proposed.</summary>
    DraftDecision,

    /// <summary>The report of a working group on a meeting.</summary>
    WorkingGroupReport,
}

/// <summary>To whom a document is distributed (Distr.: in its masthead).</summary>
public enum Distribution
{
    /// <summary>General: of continuing interest.</summary>
    General,

    /// <summary>Limited: drafts, of temporary interest.</summary>
    Limited,

    /// <summary>Restricted.</summary>
    Restricted,
}

/// <summary>Lines of a source, counted from 1, both included.</summary>
public readonly record struct LineSpan(int First, int Last)
{
    /// <summary>One line.</summary>
    public static LineSpan At(int line) => new(line, line);
}

/// <summary>One official document in one language, ready to be written in any format.</summary>
/// <remarks>
/// Text that does not exist in <see cref="Language"/> stands as a <see cref="Wording"/> in another language; writers tag it
/// (lang, dir) and mark it as not yet translated.
/// </remarks>
public sealed record Document
{
    /// <summary>The kind.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>The language of this version.</summary>
    public required Language Language { get; init; }

    /// <summary>How numbers are written.</summary>
    public DigitStyle Digits { get; init; }

    /// <summary>Whether every page must say that this is a sample and no official document.</summary>
    public bool IsSample { get; init; }

    /// <summary>What a sample says of itself on every page, in the document's language; null when it is none.</summary>
    public string? SampleNotice => IsSample ? Writing.DocumentPhrases.Say(Writing.DocumentPhrases.Sample, Language) : null;

    /// <summary>Above and below the rule of the first page.</summary>
    public required Masthead Masthead { get; init; }

    /// <summary>The text.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>What was done to the document or its parts before it was issued; Akoma Ntoso's workflow.</summary>
    public IReadOnlyList<Agendas.ActTold> Acts { get; init; } = [];
}

/// <summary>The masthead: what stands above the text of an official document, as data. Writers choose the words.</summary>
public sealed record Masthead
{
    /// <summary>One symbol, or several for a joint document.</summary>
    public IReadOnlyList<DocumentSymbol> Symbols { get; init; } = [];

    /// <summary>Distribution; null on a conference room paper.</summary>
    public Distribution? Distribution { get; init; }

    /// <summary>The date of issue.</summary>
    public LocalDate? Issued { get; init; }

    /// <summary>The language in which the document was drafted.</summary>
    public Language? Original { get; init; }

    /// <summary>The organ: the parent body.</summary>
    public Wording? Organ { get; init; }

    /// <summary>The body that meets, where it is not the organ itself.</summary>
    public Wording? Body { get; init; }

    /// <summary>The session's number.</summary>
    public int? SessionNumber { get; init; }

    /// <summary>Where it meets.</summary>
    public Wording? Place { get; init; }

    /// <summary>First day.</summary>
    public LocalDate? Start { get; init; }

    /// <summary>Last day.</summary>
    public LocalDate? End { get; init; }

    /// <summary>The agenda items a text was adopted under.</summary>
    public IReadOnlyList<AgendaItemLine> AgendaItems { get; init; } = [];

    /// <summary>By whom and when a text was adopted: "Resolution adopted by the General Assembly on …".</summary>
    public Wording? AdoptionLine { get; init; }

    /// <summary>Where a text came from: "[on the report of the Third Committee (…)]".</summary>
    public Wording? Origin { get; init; }

    /// <summary>Who puts a draft forward.</summary>
    public Wording? Proponents { get; init; }

    /// <summary>The number before the title of a text as adopted: "79/10".</summary>
    public string? Number { get; init; }

    /// <summary>The document's title.</summary>
    public Wording? Title { get; init; }

    /// <summary>Footnotes of the title and the masthead, such as "not edited".</summary>
    public IReadOnlyList<Footnote> Notes { get; init; } = [];
}

/// <summary>An item of the agenda in a masthead.</summary>
/// <param name="Number">Its number, in the document's digits: "125 (t)"; null where only the title is printed.</param>
/// <param name="Title">Its title; null for none.</param>
public sealed record AgendaItemLine(string? Number, Wording? Title);

/// <summary>A part of a document. Every block carries a label from the first day.</summary>
public abstract record Block
{
    /// <summary>A stable, citable id in the shape of Akoma Ntoso's eId: item_1__a, para_3.</summary>
    public string? Id { get; init; }

    /// <summary>What it may be shown to.</summary>
    public Label Label { get; init; }

    /// <summary>Where it stood in the source, when it was read from one.</summary>
    public LineSpan? Source { get; init; }
}

/// <summary>What a section is for.</summary>
public enum SectionRole
{
    /// <summary>A plain section.</summary>
    Plain,

    /// <summary>The list of items.</summary>
    Agenda,

    /// <summary>All annotations.</summary>
    Annotations,

    /// <summary>The annotation of one item or sub-item.</summary>
    Annotation,

    /// <summary>The documents of one item.</summary>
    Documentation,

    /// <summary>The annex with the proposed organization of work.</summary>
    OrganizationOfWork,

    /// <summary>An annex; it begins a new page.</summary>
    Annex,
}

/// <summary>A part with a heading.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Number">The number before the heading, as printed ("1.", "(a)"); null for none.</param>
/// <param name="Heading">The heading.</param>
/// <param name="Blocks">What stands under it.</param>
public sealed record Section(SectionRole Role, string? Number, Wording Heading, IReadOnlyList<Block> Blocks) : Block
{
    /// <summary>A line above the heading, such as "Annex".</summary>
    public Wording? Overline { get; init; }

    /// <summary>The id of the item a section is about: item_2.</summary>
    public string? About { get; init; }

    /// <summary>Footnotes called at the end of the heading.</summary>
    public IReadOnlyList<Footnote> Notes { get; init; } = [];
}

/// <summary>What a paragraph is in a resolution; it decides how it is set.</summary>
public enum ParagraphRole
{
    /// <summary>A paragraph like any other.</summary>
    Text,

    /// <summary>The enacting formula, which begins the text.</summary>
    Formula,

    /// <summary>A recital.</summary>
    Recital,

    /// <summary>An operative paragraph.</summary>
    Operative,

    /// <summary>A line after the text: the meeting, the date.</summary>
    Conclusion,
}

/// <summary>A paragraph.</summary>
/// <param name="Number">Its number or mark as printed; null for none.</param>
/// <param name="Content">Its words.</param>
public sealed record Paragraph(string? Number, IReadOnlyList<Inline> Content) : Block
{
    /// <summary>What it is in a resolution.</summary>
    public ParagraphRole Role { get; init; }
}

/// <summary>A list, such as the items of an agenda.</summary>
public sealed record ListBlock(IReadOnlyList<ListItem> Items) : Block;

/// <summary>One point of a list, with the points below it.</summary>
public sealed record ListItem(string Number, IReadOnlyList<Inline> Content, IReadOnlyList<Block> Blocks) : Block;

/// <summary>A table. The first row of every writer's table is made of the column headings.</summary>
public sealed record Table(IReadOnlyList<Wording> Columns, IReadOnlyList<TableRow> Rows) : Block
{
    /// <summary>Whether its columns share the width by what stands in them; otherwise the last, which holds the words, takes what the others leave.</summary>
    public bool IsEven { get; init; }
}

/// <summary>A row: a group heading over all columns (one cell), or one cell a column.</summary>
public sealed record TableRow(bool IsGroup, IReadOnlyList<TableCell> Cells) : Block;

/// <summary>A cell.</summary>
/// <param name="Content">Its words; empty where the cell above goes on.</param>
/// <param name="IsHeader">Whether it heads its row (the hours of a meeting).</param>
/// <param name="RowSpan">How many rows it covers; 0 for a cell covered by the one above.</param>
public sealed record TableCell(IReadOnlyList<Inline> Content, bool IsHeader = false, int RowSpan = 1);

/// <summary>A run of a paragraph.</summary>
public abstract record Inline;

/// <summary>Words.</summary>
public sealed record Words(Wording Text, bool Emphasis = false) : Inline;

/// <summary>A document symbol; a joint document has several.</summary>
public sealed record SymbolReference(IReadOnlyList<DocumentSymbol> Symbols) : Inline
{
    /// <summary>As it is printed: the symbols of a joint document are joined by a hyphen.</summary>
    public string Text => string.Join('-', Symbols);
}

/// <summary>A reference to a part of the same document.</summary>
public sealed record PartReference(string Id, string Text) : Inline;

/// <summary>The hours of a meeting: the text as printed and the time it stands for, in the place's time.</summary>
public sealed record MeetingHours(string Text, LocalDateTime Start, LocalDateTime End) : Inline;

/// <summary>A footnote, where its mark stands.</summary>
public sealed record Footnote(string Mark, Wording Text) : Inline;
