using NodaTime;

namespace Dais.Kernel;

/// <summary>A half day: the hours of one meeting.</summary>
/// <param name="Start">When it opens.</param>
/// <param name="End">When it closes.</param>
public readonly record struct TimeRange(LocalTime Start, LocalTime End)
{
    /// <summary>10 a.m. to 1 p.m.</summary>
    public static readonly TimeRange Morning = new(new(10, 0), new(13, 0));

    /// <summary>3 p.m. to 6 p.m.</summary>
    public static readonly TimeRange Afternoon = new(new(15, 0), new(18, 0));
}

/// <summary>Where hours stand in a text. Reversed is true when the end stood first in logical order (Arabic tables of 2010).</summary>
/// <param name="Start">The first character.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Range">The hours, the earlier first where they were reversed.</param>
/// <param name="Reversed">Whether the end stood first.</param>
public sealed record TimeRangeMention(int Start, int Length, TimeRange Range, bool Reversed);

/// <summary>Where an hour stands in a text.</summary>
/// <param name="Start">The first character.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Time">The hour.</param>
public sealed record TimeMention(int Start, int Length, LocalTime Time);
