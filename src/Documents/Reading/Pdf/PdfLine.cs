namespace Dais.Documents.Reading.Pdf;

/// <summary>A line as it goes into the text: of a paragraph, or the cells of a row.</summary>
/// <param name="Text">Its text; cells are parted by tabs.</param>
/// <param name="Row">The row of the page it stands on.</param>
/// <param name="Limit">Where lines of its column end.</param>
/// <param name="IsWhole">Whether it is a block of its own whatever stands around it: a row of a table.</param>
internal sealed record PdfLine(string Text, PageRow Row, double Limit, bool IsWhole = false)
{
    /// <summary>Where the words behind its number or letter begin; null where it has none.</summary>
    internal double? WordsStart { get; init; }

    /// <summary>How many characters its number or letter takes, when it is one beyond doubt: set off by more than a blank.</summary>
    internal int MarkLength { get; init; }

    /// <summary>Whether it is the call of a note alone, which had no room on the line of its word.</summary>
    internal bool IsCall { get; init; }

    /// <summary>The width of its first word, which did not fit on the line before if that goes on.</summary>
    internal double FirstWidth { get; init; }
}
