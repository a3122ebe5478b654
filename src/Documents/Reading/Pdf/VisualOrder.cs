using System.Globalization;
using System.Text;

namespace Dais.Documents.Reading.Pdf;

/// <summary>Puts a line that runs from right to left into the order in which it is read.</summary>
/// <remarks>
/// A page shows letters from left to right; what Arabic reads from the right is turned round, numbers and words of other scripts in it are
/// not: the reverse of the Unicode bidirectional algorithm, for a line whose paragraph runs from right to left.
/// </remarks>
internal static class VisualOrder
{
    /// <summary>Whether a letter runs from right to left.</summary>
    internal static bool IsRightToLeft(char c) => c is (>= '\u0590' and <= '\u08FF' and not (>= '\u0660' and <= '\u066C') and not (>= '\u06F0' and <= '\u06F9')) or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    /// <summary>The line as it is read.</summary>
    /// <param name="seen">The line as it is seen, from left to right.</param>
    internal static string Read(string seen)
    {
        var pieces = Pieces(seen);
        var made = new StringBuilder(seen.Length);
        for (var i = pieces.Count - 1; i >= 0; i--) made.Append(pieces[i]);
        return made.ToString();
    }

    /// <summary>What keeps its order: a number, a run of another script, a letter with its signs.</summary>
    private static List<string> Pieces(string seen)
    {
        var pieces = new List<string>();
        for (var i = 0; i < seen.Length;)
        {
            var end = char.IsDigit(seen[i]) ? EndOfNumber(seen, i) : IsLetterLeftToRight(seen[i]) ? EndOfRun(seen, i) : EndOfCluster(seen, i);
            var piece = seen[i..end];
            // A letter with the sign that doubles it or closes the word is seen once; some files say it for each of its parts.
            if (pieces.Count == 0 || piece.Length < 2 || piece != pieces[^1] || !piece.AsSpan().ContainsAny("\u064B\u064C\u064D\u0651")) pieces.Add(piece);
            i = end;
        }

        return pieces;
    }

    // "5/4", "10:00", "1,000": one separator between two figures belongs to the number. A letter behind makes it a run: "2nd", "3A/12".
    private static int EndOfNumber(string seen, int start)
    {
        if (EndOfGroups(seen, start) is > 0 and var groups) return groups;
        var end = start;
        while (end < seen.Length)
        {
            if (char.IsDigit(seen[end])) end++;
            else if (end + 1 < seen.Length && seen[end] is '/' or '.' or ',' or ':' or '،' or '\u066B' or '\u066C' && char.IsDigit(seen[end + 1])) end += 2;
            else break;
        }

        if (end < seen.Length && seen[end] is '%' or '٪') return end;
        return end < seen.Length && IsLetterLeftToRight(seen[end]) ? EndOfRun(seen, end) : end;
    }

    // "200 894 97": the groups of a number whose first group is its last, held together by blanks that do not part. A number whose groups
    // stand in their order on the page is one whose groups were written one by one, from right to left: that is how Arabic writes them.
    private static int EndOfGroups(string seen, int start)
    {
        var end = start;
        for (var groups = 1; ; groups++)
        {
            var first = end;
            while (end < seen.Length && char.IsAsciiDigit(seen[end])) end++;
            if (end - first < 3) return groups > 1 && end > first ? end : -1;
            if (end - first > 3 || end >= seen.Length || seen[end] != ' ') return -1;
            end++;
        }
    }

    // From a letter to the last letter, or the figures behind it, before the next letter of Arabic.
    private static int EndOfRun(string seen, int start)
    {
        var end = start + 1;
        for (var i = end; i < seen.Length && !IsRightToLeft(seen[i]); i++)
            if (IsLetterLeftToRight(seen[i]) || (char.IsAsciiDigit(seen[i]) && HangsOn(seen, start, end, i))) end = i + 1;
        // A symbol that the line's end parts ends with its stroke.
        if (end < seen.Length && seen[end] is '/' or '-' && (end + 1 == seen.Length || seen[end + 1] == ' ')) end++;
        return end;
    }

    // "Note 1" is one run; behind a symbol, "A/79/1 2025", a number stands for itself.
    private static bool HangsOn(string seen, int start, int end, int digit)
    {
        var between = seen.AsSpan(end, digit - end);
        if (between.IndexOfAnyExcept(" /.-–_()") >= 0 || between.Length > 2) return false;
        return between.IndexOf(' ') < 0 || (between.Length == 1 && seen.AsSpan(start, end - start).IndexOf('/') < 0);
    }

    private static int EndOfCluster(string seen, int start)
    {
        var end = start + (char.IsSurrogatePair(seen, start) ? 2 : 1);
        while (end < seen.Length && IsSign(seen[end])) end++;
        return end;
    }

    private static bool IsSign(char c) => c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsLetterLeftToRight(char c) => char.IsLetter(c) && !IsRightToLeft(c);
}
