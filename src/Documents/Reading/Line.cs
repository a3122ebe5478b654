namespace Dais.Documents.Reading;

/// <summary>What a line's marks said before they were taken off.</summary>
[Flags]
internal enum LineMarks
{
    None = 0,

    /// <summary>"- ", "• ".</summary>
    Bullet = 1,

    /// <summary>"* " or "*" at the head: a bullet or a footnote, as the place decides.</summary>
    Star = 2,

    /// <summary>"## ".</summary>
    Heading = 4,

    /// <summary>"**" or &lt;b&gt; at the head.</summary>
    Bold = 8,

    /// <summary>Cells parted by tabs, bars or wide blanks.</summary>
    Cells = 16,

    /// <summary>A page begins here.</summary>
    PageBreak = 32,

    /// <summary>Some mark of another format was taken off.</summary>
    Markup = 64,
}

/// <summary>A line as the reader takes it: without marks of other formats, controls and blanks around it.</summary>
/// <param name="Text">What remains; empty for a blank line.</param>
/// <param name="Indent">How many blanks stood before it.</param>
/// <param name="Marks">What was taken off.</param>
internal readonly record struct Line(string Text, int Indent, LineMarks Marks)
{
    internal bool IsBlank => Text.Length == 0;

    internal bool Has(LineMarks mark) => (Marks & mark) != LineMarks.None;

    /// <summary>The column at which the text ends, for judging whether the line was broken at the margin.</summary>
    internal int Width => Indent + Text.Length;
}
