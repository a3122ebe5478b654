using System.Globalization;
using Dais.Kernel;

namespace Dais.Documents.Aligning;

/// <summary>What the mark of a paragraph, a point or a note counts.</summary>
internal static class Marks
{
    private const int LongestNumber = 6;

    /// <summary>A number in digits of any kind, or a letter of a language's series.</summary>
    internal static int? NumberOf(string? mark, Language? language = null)
    {
        if (string.IsNullOrWhiteSpace(mark)) return null;
        var western = Numbering.ToWestern(mark);
        var start = western.AsSpan().IndexOfAnyInRange('0', '9');
        if (start >= 0)
        {
            var end = start;
            while (end < western.Length && end - start < LongestNumber && char.IsAsciiDigit(western[end])) end++;
            return int.Parse(western.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return language is not null && Numbering.TryRead(mark, language, out var read) ? read.Ordinal : null;
    }

    internal static string? Printed(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
