namespace Dais.Kernel;

/// <summary>The levels at which the parts of a document are numbered.</summary>
public enum NumberLevel
{
    /// <summary>1. (and 1- or 1 - in Arabic): agenda items and paragraphs.</summary>
    Paragraph,

    /// <summary>(a), a), (أ): sub-items and first-level lists.</summary>
    Letter,

    /// <summary>(i), i), ㈠ or （一）: second-level lists.</summary>
    Roman,

    /// <summary>I, 一、, أولاً: sections.</summary>
    Section,
}

/// <summary>A number or letter at the head of a line.</summary>
/// <param name="Level">Which series it belongs to.</param>
/// <param name="Ordinal">1 for 1., (a), (أ), (i), 一.</param>
/// <param name="Length">How many characters of the line it takes, with the blanks around it.</param>
/// <param name="IsOdd">Whether it is written otherwise than the language writes it: "-٢-", "- ١", a Cyrillic letter for a Latin one.</param>
public readonly record struct NumberMark(NumberLevel Level, int Ordinal, int Length, bool IsOdd);
