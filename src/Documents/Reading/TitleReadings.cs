namespace Dais.Documents.Reading;

/// <summary>Compares the titles that list, annotations and table give one item, and says in which words they differ.</summary>
internal static class TitleReadings
{
    internal static void Compare(Manuscript m, AgendaDraft agenda)
    {
        foreach (var entry in agenda.Entries)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal) { entry.Letters };
            foreach (var other in entry.OtherTitles)
            {
                if (!seen.Add(Folding.Letters(other.Text))) continue;
                var (there, here) = Difference(other.Text, entry.Title);
                m.Findings.Warn("titles-differ", other.Line, $"{entry.Label}: {there}", here);
            }
        }
    }

    /// <summary>The words in which two readings differ, in each.</summary>
    internal static (string First, string Second) Difference(string first, string second)
    {
        var start = first.AsSpan().CommonPrefixLength(second);
        var end = 0;
        while (end < Math.Min(first.Length, second.Length) - start && first[^(end + 1)] == second[^(end + 1)]) end++;
        while (start > 0 && IsWithinWord(first, start) | IsWithinWord(second, start)) start--;
        while (end > 0 && (IsWithinWord(first, first.Length - end) | IsWithinWord(second, second.Length - end))) end--;
        return (Cut(first, start, end), Cut(second, start, end));
    }

    private static bool IsWithinWord(string text, int at) => at > 0 && at < text.Length && IsOfWord(text[at - 1]) && IsOfWord(text[at]);

    private static bool IsOfWord(char c) => (char.IsLetterOrDigit(c) && c < '\u2E80') || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static string Cut(string text, int start, int end) =>
        start < text.Length - end ? text[start..^end].Trim() is { Length: > 0 } words ? words : "–" : "–";
}
