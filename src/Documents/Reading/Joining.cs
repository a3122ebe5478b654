using System.Text;

namespace Dais.Documents.Reading;

/// <summary>Puts back together what the end of a line, of a column or of a page has torn apart.</summary>
internal static class Joining
{
    private const string Stops = ".!?:;。！？：；؟؛…";
    private const int ShortestTorn = 40;
    private const int LongestOpenEnd = 8;

    /// <summary>The text of some lines as one.</summary>
    internal static string Run(Manuscript m, int first, int last)
    {
        if (first == last) return Blanks(m.Lines[first].Text);
        var made = new StringBuilder();
        for (var i = first; i <= last; i++)
            if (!m.Lines[i].IsBlank) Append(made, m.Lines[i].Text);
        return Blanks(made.ToString());
    }

    /// <summary>Appends a line to the text before it, with a blank, without one, or mending a word parted by a hyphen.</summary>
    internal static void Append(StringBuilder made, ReadOnlySpan<char> line)
    {
        if (made.Length == 0 || line.IsEmpty)
        {
            made.Append(line);
            return;
        }

        var before = made[^1];
        if (before == '-' && made.Length > 1)
        {
            var isWord = char.IsLower(made[^2]) && char.IsLower(line[0]);
            if (isWord) made.Length--;
        }
        else if (!(before == '/' && made.Length > 1 && char.IsLetterOrDigit(made[^2])) && !(IsSolid(before) && IsSolid(line[0])))
        {
            made.Append(' ');
        }

        made.Append(line);
    }

    /// <summary>Whether the text that ends here was torn: it has no end, and what follows does not begin anew.</summary>
    internal static bool IsTorn(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.Length < ShortestTorn || after.IsEmpty) return false;
        var last = LastSign(before);
        if (Stops.Contains(last, StringComparison.Ordinal)) return false;
        if (char.IsLower(after[0])) return true;
        return !char.IsUpper(after[0]) && char.IsLetter(last) && (char.IsLetter(after[0]) || after[0] is '《' or '“' or '"');
    }

    /// <summary>Whether a sentence or an entry ends here.</summary>
    internal static bool Ends(ReadOnlySpan<char> text) => Stops.Contains(LastSign(text), StringComparison.Ordinal);

    /// <summary>Whether the text ends with a word that must be followed by another: "the", "du", "для".</summary>
    internal static bool IsOpenEnd(ReadOnlySpan<char> text, Lexicon lexicon)
    {
        var blank = text.LastIndexOf(' ');
        if (text.Length < ShortestTorn || text.Length - blank > LongestOpenEnd) return false;
        return Array.IndexOf(lexicon.OpenEnds, Folding.Words(text[(blank + 1)..])) >= 0;
    }

    /// <summary>How many more brackets and quotation marks a piece of text opens than it closes.</summary>
    internal static int Opened(ReadOnlySpan<char> text)
    {
        var open = 0;
        foreach (var c in text)
        {
            if (c is '(' or '（' or '《' or '“' or '«') open++;
            else if (c is ')' or '）' or '》' or '”' or '»') open--;
        }

        return open;
    }

    /// <summary>Runs blanks together; between two Chinese characters none remains.</summary>
    internal static string Blanks(string text)
    {
        if (!text.AsSpan().Contains("  ", StringComparison.Ordinal) && !text.AsSpan().ContainsAny('\t', '\u2028') && !text.AsSpan().ContainsAnyInRange('\u2E80', '\uFF0F')) return text.Trim();
        if (text.AsSpan().IndexOfAny(' ', '\t') < 0) return text;
        var made = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (' ' or '\t'))
            {
                made.Append(text[i]);
                continue;
            }

            while (i + 1 < text.Length && text[i + 1] is ' ' or '\t') i++;
            if (i + 1 < text.Length && made.Length > 0 && IsSolid(made[^1]) && IsSolid(text[i + 1])) continue;
            made.Append(' ');
        }

        return made.ToString().Trim();
    }

    private static char LastSign(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimEnd("*”»\")）'’ ");
        return trimmed.IsEmpty ? '.' : trimmed[^1];
    }

    // Chinese is written without blanks: its characters and its own punctuation stand solid.
    private static bool IsSolid(char c) => c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF01' and <= '\uFF0F') or '：' or '；' or '？' or '“' or '”';
}
