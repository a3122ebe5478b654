namespace Dais.Documents.Register.Pages;

/// <summary>How a block of a text is set.</summary>
public enum TextRole
{
    /// <summary>The enacting formula.</summary>
    Formula,

    /// <summary>A recital.</summary>
    Recital,

    /// <summary>A numbered paragraph, or the only one of a text.</summary>
    Paragraph,

    /// <summary>A point of a list.</summary>
    Point,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Any other paragraph.</summary>
    Plain,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>An annex.</summary>
    Annex,
}

/// <summary>A run of words as a page shows it.</summary>
/// <param name="Text">The words.</param>
public abstract record Run(string Text);

/// <summary>Words.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsOpening">Whether the official text sets them in italics.</param>
public sealed record WordsRun(string Text, bool IsOpening) : Run(Text);

/// <summary>A citation of a document that is here.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Href">Its page.</param>
public sealed record LinkRun(string Text, string Href) : Run(Text);

/// <summary>The mark of a footnote.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Note">The footnote's number on the page, from 1; null where there is none with this mark.</param>
/// <param name="Call">The call's number on the page, from 1.</param>
public sealed record NoteRun(string Text, int? Note, int Call) : Run(Text);

/// <summary>A block of a text, ready for a page, whatever kind of document it stands in.</summary>
/// <param name="Role">How it is set.</param>
/// <param name="Id">Its anchor, citable; null for none.</param>
/// <param name="Mark">Its number or mark as printed; null for none.</param>
/// <param name="Runs">Its words.</param>
public sealed record TextBlock(TextRole Role, string? Id, string? Mark, IReadOnlyList<Run> Runs)
{
    /// <summary>1 for the highest heading.</summary>
    public int Level { get; init; } = 1;

    /// <summary>Its opening words, for the outline; null where it has none.</summary>
    public string? Opening { get; init; }

    /// <summary>The line above the title of an annex.</summary>
    public IReadOnlyList<Run> Overline { get; init; } = [];

    /// <summary>The cells of a row.</summary>
    public IReadOnlyList<IReadOnlyList<Run>> Cells { get; init; } = [];

    /// <summary>The blocks within it.</summary>
    public IReadOnlyList<TextBlock> Within { get; init; } = [];

    /// <summary>How many paragraphs cite it, and where they are listed; null where none does.</summary>
    public CitedOften? Cited { get; init; }

    /// <summary>Where it stood in the source.</summary>
    public LineSpan? Source { get; init; }

    /// <summary>Its words alone.</summary>
    public string Words => string.Concat(Runs.Where(r => r is not NoteRun).Select(r => r.Text));
}

/// <summary>How often a block is cited.</summary>
/// <param name="Times">By how many paragraphs.</param>
/// <param name="Href">Where they are listed.</param>
public sealed record CitedOften(int Times, string Href);
