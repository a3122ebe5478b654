using System.Globalization;
using Dais.Documents.Resolutions;

namespace Dais.Documents.AkomaNtoso;

/// <summary>How high a heading stands, and what in its words is its number.</summary>
internal static class AknHeadings
{
    private const int Deepest = 6;
    private const int LongestNumber = 6;

    /// <summary>The level that the file says: in our own attribute, or in the style of the typing pool (H1, H23, H4, H56).</summary>
    public static int LevelOf(AknCursor cursor, int otherwise) => cursor.Own("level") is { } own
        ? int.TryParse(own, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? Math.Clamp(level, 1, Deepest) : otherwise
        : cursor.Attribute("class") switch
        {
            "H1" or "HCh" or "HCh0" => 1,
            "H23" => 2,
            "H4" => 3,
            "H56" => 4,
            _ => otherwise,
        };

    /// <summary>Whether a heading is nothing but the number of the one below it: "I", "IV.", "一".</summary>
    public static bool IsNumber(Passage words) =>
        words.Text.Length is > 0 and <= LongestNumber && words.Text.TrimEnd('.', '、').All(c => c is 'I' or 'V' or 'X' or 'L' || IsChinese(c));

    private static bool IsChinese(char c) => "一二三四五六七八九十".Contains(c, StringComparison.Ordinal);
}
