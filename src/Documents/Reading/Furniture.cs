using System.Text.RegularExpressions;
using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>Recognizes what belongs to the page and not to the text: page numbers, job numbers, bar codes, running heads, rules.</summary>
internal static partial class Furniture
{
    private const int LongestLine = 120;

    /// <summary>Marks the furniture and the footnotes between two lines.</summary>
    /// <param name="m">The manuscript.</param>
    /// <param name="first">The first line.</param>
    /// <param name="last">One beyond the last.</param>
    /// <param name="own">The document's own symbols: its running heads.</param>
    /// <param name="isTable">Whether lone numbers may be cells of a table.</param>
    internal static void Mark(Manuscript m, int first, int last, IReadOnlyList<DocumentSymbol> own, bool isTable)
    {
        for (var i = first; i < last; i++)
        {
            var line = m.Lines[i];
            if (line.IsBlank || m.PartOf(i) != LinePart.Blank) continue;
            if (IsRule(line.Text)) m.Account(i, LinePart.Furniture);
            else if (line.Text.Length <= LongestLine && IsOfThePage(line.Text, own)) m.Account(i, LinePart.Furniture);
            else if (!isTable && IsLoneNumber(line.Text) && StandsAlone(m, i, first, last)) m.Account(i, LinePart.Furniture);
        }
    }

    /// <summary>A line drawn with signs, such as the rule of a table or above footnotes.</summary>
    internal static bool IsRule(ReadOnlySpan<char> text) => text.Length >= 3 && text.IndexOfAnyExcept("-_=—–―|:+ .·*~") < 0 && text.IndexOfAny("-_=—–―*~") >= 0;

    /// <summary>Whether every word of a line belongs to the page, and at least one could belong to nothing else.</summary>
    internal static bool IsOfThePage(string text, IReadOnlyList<DocumentSymbol> own)
    {
        var isSure = false;
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan(range);
            if (word.IsEmpty) continue;
            if (IsJobNumber(word) || IsBarCode(word) || IsPageOfPages(word) || IsOwn(word, own)) isSure = true;
            else if (!IsCompanion(word)) return false;
        }

        return isSure || PageWord().IsMatch(text);
    }

    private static bool IsOwn(ReadOnlySpan<char> word, IReadOnlyList<DocumentSymbol> own)
    {
        foreach (var symbol in own)
            if (word.TrimEnd('*').Equals(symbol.ToString(), StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool IsCompanion(ReadOnlySpan<char> word) =>
        word.IndexOfAnyExceptInRange('0', '9') < 0 || (word.Length == 3 && word[0] == '(' && word[2] == ')') || word is "*" or "-" or "–";

    private static bool IsJobNumber(ReadOnlySpan<char> word) => char.IsAsciiLetterUpper(word[0]) && word.Length is > 6 and < 14 && JobNumber().IsMatch(word);

    private static bool IsBarCode(ReadOnlySpan<char> word) => word.Length > 6 && word[0] == '*' && word.Trim('*').IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsPageOfPages(ReadOnlySpan<char> word)
    {
        var slash = word.IndexOf('/');
        return slash is > 0 and < 4 && word.Length - slash is > 1 and < 5 && word[..slash].IndexOfAnyExceptInRange('0', '9') < 0
            && word[(slash + 1)..].IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static bool IsLoneNumber(string text) => LoneNumber().IsMatch(text);

    // A page number stands between blank lines, or beside other furniture.
    private static bool StandsAlone(Manuscript m, int line, int first, int last) => IsApart(m, line - 1, first, last) && IsApart(m, line + 1, first, last);

    private static bool IsApart(Manuscript m, int line, int first, int last) =>
        line < first || line >= last || m.Lines[line].IsBlank || m.Lines[line].Has(LineMarks.PageBreak) || m.PartOf(line) == LinePart.Furniture;

    [GeneratedRegex(@"^[A-Z]{1,3}\.?\d{2}-\d{4,6}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex JobNumber();

    [GeneratedRegex(@"^[-–—\[ ]*\d{1,3}[-–—\] ]*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LoneNumber();

    [GeneratedRegex(@"^(Page|page|Página|página|Стр\.|стр\.|Страница|الصفحة|صفحة|第)\s?[0-9٠-٩]{1,3}(\s?(/|of|de|sur|из|من)\s?[0-9٠-٩]{1,3})?\s?页?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PageWord();
}
