namespace Dais.Documents.Reading.Pages;

/// <summary>What a line of a page is.</summary>
internal enum LineRole : byte
{
    /// <summary>Nothing but blanks.</summary>
    Blank,

    /// <summary>Words of the document.</summary>
    Words,

    /// <summary>Of the page and not of the document: a running head, a page number, the rule above notes.</summary>
    Furniture,

    /// <summary>A footnote, or what goes on of one.</summary>
    Note,

    /// <summary>The mark of a footnote on a line of its own, where a superscript came out of a page.</summary>
    Call,
}

/// <summary>A line as a page has it.</summary>
/// <param name="Text">Without the blanks around it and without characters that nobody sees.</param>
/// <param name="Indent">How many blanks stood before it; a tab counts four.</param>
/// <param name="Page">The page it stands on, from 1.</param>
/// <param name="Role">What it is.</param>
internal readonly record struct PageLine(string Text, int Indent, int Page, LineRole Role)
{
    internal bool IsWords => Role == LineRole.Words;

    internal bool IsBlank => Role == LineRole.Blank;
}
