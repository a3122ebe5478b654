namespace Dais.Documents.Reading;

/// <summary>Compares the titles that list, annotations and table give one item, and says in which words they differ.</summary>
internal static class TitleReadings
{
    private const int Beside = 2;

    internal static void Compare(Manuscript m, AgendaDraft agenda)
    {
        foreach (var entry in agenda.Entries)
        {
            if (entry.OtherTitles.Count == 0) continue;
            var seen = new HashSet<string>(StringComparer.Ordinal) { Folding.Spelling(entry.Title) };
            foreach (var other in entry.OtherTitles)
            {
                if (string.Equals(other.Text, entry.Title, StringComparison.Ordinal) || !seen.Add(Folding.Spelling(other.Text))) continue;
                var (there, here) = Difference(other.Text, entry.Title);
                var isAccent = Folding.Letters(other.Text) == entry.Letters;
                m.Findings.Add("titles-differ", isAccent ? Severity.Note : Severity.Warning, other.Line, $"{entry.Label}: {there}", here);
            }
        }
    }

    /// <summary>The words in which two readings differ, in each; in Chinese with the characters beside them.</summary>
    internal static (string First, string Second) Difference(string first, string second)
    {
        var (a, b) = (Words(first), Words(second));
        var start = 0;
        while (start < Math.Min(a.Count, b.Count) && AreAlike(a[start], b[start])) start++;
        var end = 0;
        while (end < Math.Min(a.Count, b.Count) - start && AreAlike(a[^(end + 1)], b[^(end + 1)])) end++;
        var isSolid = a.Count > 0 && IsSolid(a[0][0]);
        if (isSolid) (start, end) = (Math.Max(0, start - Beside), Math.Max(0, end - Beside));
        return (Cut(a, start, end, isSolid), Cut(b, start, end, isSolid));
    }

    private static bool AreAlike(string first, string second) =>
        string.Equals(Folding.Spelling(first), Folding.Spelling(second), StringComparison.Ordinal);

    // Chinese has no blanks: there each character is a word.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!word.Any(IsSolid)) words.Add(word);
            else words.AddRange(word.Where(char.IsLetterOrDigit).Select(c => c.ToString()));
        }

        return words;
    }

    private static bool IsSolid(char c) => c is >= '\u2E80' and <= '\u9FFF';

    private static string Cut(List<string> words, int start, int end, bool isSolid) =>
        start < words.Count - end ? string.Join(isSolid ? "" : " ", words.Skip(start).Take(words.Count - end - start)) : "–";
}
