namespace Dais.Documents.Resolutions;

/// <summary>A span of a text, in UTF-16 units.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Where it ends, not included.</summary>
    public int End => Start + Length;

    /// <summary>The words it spans.</summary>
    public string Of(string text) => text.Substring(Start, Length);
}

/// <summary>Where a footnote's mark stands: before the character at a place of the text.</summary>
/// <param name="At">The place; the text's length for a mark at its end.</param>
/// <param name="Mark">As printed: "1", "*".</param>
public readonly record struct NoteMark(int At, string Mark);

/// <summary>Words of an official text, in one line, footnote marks taken out and kept beside them.</summary>
/// <param name="Text">The words, blanks single.</param>
public sealed record Passage(string Text)
{
    /// <summary>Where footnotes are called, in order.</summary>
    public IReadOnlyList<NoteMark> Notes { get; init; } = [];

    /// <summary>What stands in italics, where the source says so.</summary>
    public IReadOnlyList<TextSpan> Emphasis { get; init; } = [];

    /// <summary>Where it stood in the source.</summary>
    public LineSpan? Source { get; init; }
}

/// <summary>A footnote.</summary>
/// <param name="Mark">As printed.</param>
/// <param name="Text">Its words, without the mark.</param>
public sealed record Note(string Mark, Passage Text);
