namespace Dais.Documents.Reading.Pages;

/// <summary>Finds what belongs to the pages: running heads at their tops, page and job numbers at their feet.</summary>
internal sealed class PageFurniture
{
    private const int LinesAtAnEdge = 4;
    private const int LongestHead = 160;
    private const int HeadLines = 60;

    private readonly PageLine[] lines;
    private readonly string symbol;
    private readonly string firstWords;

    private PageFurniture(PageLine[] lines)
    {
        this.lines = lines;
        symbol = OwnSymbol(lines);
        firstWords = Folding.Letters(string.Concat(FirstLines(lines)));
    }

    /// <summary>Says of the lines of the pages' furniture that they are it; counts pages where only their numbers part them.</summary>
    internal static void Mark(PageLine[] lines)
    {
        var furniture = new PageFurniture(lines);
        if (lines.Length > 0 && lines[^1].Page == 1) furniture.CountPages();
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0 && lines[i].Page != lines[i - 1].Page)
            {
                furniture.MarkFoot(i - 1);
                furniture.MarkHead(i);
            }
        }

        furniture.MarkFoot(lines.Length - 1);
    }

    /// <summary>Whether a text is a document's symbol and nothing else.</summary>
    internal static bool IsSymbol(ReadOnlySpan<char> text)
    {
        if (text.Length is < 3 or > 80 || !char.IsAsciiLetterUpper(text[0]) || text.IndexOf('/') < 0) return false;
        foreach (var c in text)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('/' or '.' or '-' or '(' or ')' or '*')) return c == ' ' && IsLettered(text);
        return true;
    }

    // "A/RES/79/245 B": the second of the resolutions under one number.
    private static bool IsLettered(ReadOnlySpan<char> text) =>
        text[^2] == ' ' && char.IsAsciiLetterUpper(text[^1]) && char.IsAsciiDigit(text[^3]) && text[..^2].IndexOf(' ') < 0;

    private static string OwnSymbol(PageLine[] lines)
    {
        for (var i = 0; i < lines.Length && i < HeadLines; i++)
            if (lines[i].IsWords && IsSymbol(lines[i].Text)) return lines[i].Text.TrimEnd('*');
        return "";
    }

    private static IEnumerable<string> FirstLines(PageLine[] lines)
    {
        for (var i = 0; i < lines.Length && i < HeadLines && lines[i].Page == 1; i++) yield return lines[i].Text;
    }

    // Text without form feeds: a page ends where its number stands.
    private void CountPages()
    {
        var page = 1;
        for (var i = 0; i < lines.Length; i++)
        {
            var isEnd = lines[i].IsWords && IsPageNumber(lines[i].Text);
            lines[i] = lines[i] with { Page = page, Role = isEnd ? LineRole.Furniture : lines[i].Role };
            if (isEnd) page++;
        }
    }

    private void MarkFoot(int last)
    {
        for (int i = last, seen = 0; i >= 0 && seen < LinesAtAnEdge && lines[i].Page == lines[last].Page; i--)
        {
            if (lines[i].IsBlank) continue;
            seen++;
            if (lines[i].Role == LineRole.Furniture) continue;
            if (!IsOfThePage(lines[i].Text)) return;
            SetFurniture(i);
        }
    }

    private void MarkHead(int first)
    {
        bool isUnderSymbol = false, isUnderHead = false;
        for (int i = first, seen = 0; i < lines.Length && seen < LinesAtAnEdge && lines[i].Page == lines[first].Page; i++)
        {
            if (lines[i].IsBlank && isUnderHead) return;
            if (lines[i].IsBlank) continue;
            seen++;
            if (StartsWithSymbol(lines[i].Text, out var rest) && (rest.IsEmpty || IsOfThePage(rest.ToString()) || IsRunningHead(rest))) (isUnderSymbol, isUnderHead) = (true, !rest.IsEmpty);
            else if (isUnderSymbol && IsRunningHead(lines[i].Text)) isUnderHead = true;
            else if (!IsOfThePage(lines[i].Text)) return;
            SetFurniture(i);
        }
    }

    // "A/RES/79/10", alone or with the title beside it, before it or behind it.
    private bool StartsWithSymbol(string text, out ReadOnlySpan<char> rest)
    {
        rest = text;
        if (symbol.Length == 0) return false;
        if (rest.StartsWith(symbol, StringComparison.Ordinal)) rest = rest[symbol.Length..].TrimStart('*').Trim();
        else if (rest.EndsWith(symbol, StringComparison.Ordinal)) rest = rest[..^symbol.Length].Trim();
        else return false;
        return true;
    }

    private bool IsRunningHead(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestHead) return false;
        var letters = Folding.Letters(text);
        return letters.Length > 1 && firstWords.Contains(letters, StringComparison.Ordinal);
    }

    private void SetFurniture(int i) => lines[i] = lines[i] with { Role = LineRole.Furniture };

    private static bool IsOfThePage(string text) => text.Length <= LongestHead && (IsPageNumber(text) || Furniture.IsOfThePage(text, []));

    // "2424145  1/15", "1/15    24-24145", "- 3 -".
    private static bool IsPageNumber(string text)
    {
        var hasPages = false;
        var words = 0;
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan(range);
            if (word.IsEmpty) continue;
            if (++words > 3) return false;
            if (IsPageOfPages(word)) hasPages = true;
            else if (word.Trim("*-.").IndexOfAnyExceptInRange('0', '9') >= 0 && !IsJob(word)) return false;
        }

        return hasPages;
    }

    private static bool IsJob(ReadOnlySpan<char> word) =>
        word.Length is > 5 and < 16 && word.IndexOfAnyInRange('0', '9') is >= 0 and < 4 && word.Trim("ABCDEFGHIJKLMNOPQRSTUVWXYZ*.").IndexOfAnyExcept("0123456789-") < 0;

    private static bool IsPageOfPages(ReadOnlySpan<char> word)
    {
        var slash = word.IndexOf('/');
        return slash is > 0 and < 5 && word.Length - slash is > 1 and < 6
            && word[..slash].IndexOfAnyExceptInRange('0', '9') < 0 && word[(slash + 1)..].IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
