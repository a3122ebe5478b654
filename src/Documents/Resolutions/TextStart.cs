using Dais.Documents.Reading;
using Dais.Documents.Reading.Pages;

namespace Dais.Documents.Resolutions;

/// <summary>Where a resolution's text begins: its lines from there on are paragraphs, those before are masthead and title.</summary>
/// <param name="Line">The first line of the text, from 0; the number of lines when there is none.</param>
/// <param name="HasFormula">Whether the enacting formula stands there.</param>
/// <param name="Title">The line of the title's number ("79/10."), or -1.</param>
internal readonly record struct TextStart(int Line, bool HasFormula, int Title)
{
    private const int Within = 400;
    private const int LongestFormula = 180;
    private const int LinesBelowTitle = 14;
    private const int MostAbove = 200;
    private const int LongestTitleLine = 130;

    internal static TextStart Find(PageLine[] lines, ResolutionWords words)
    {
        int title = -1, second = -1, below = 0;
        for (var i = 0; i < lines.Length && i < Within && below <= LinesBelowTitle; i++)
        {
            if (!lines[i].IsWords) continue;
            var text = lines[i].Text;
            if (IsFormula(text, words)) return new(i, HasFormula: true, title);
            if (title >= 0) below++;
            else if (TitleNumber.TryRead(text, words, out _, out _)) title = i;
            if (title < 0 || i == title || !Names(text, words)) continue;
            if (lines[i - 1].IsBlank) return new(i, HasFormula: true, title);
            if (second < 0) second = i;
        }

        if (second >= 0) return new(second, HasFormula: true, title);
        return new(Math.Min(WithoutFormula(lines, title), Math.Max(title, 0) + MostAbove), HasFormula: false, title);
    }

    private static bool IsFormula(string text, ResolutionWords words) =>
        text.Length <= LongestFormula && text[^1] is ',' or '，' or '،' or '、' && words.OrganAtHead(Folding.Words(text), out _) is not null;

    // Its comma was forgotten: the organ's name alone, below the title.
    private static bool Names(string text, ResolutionWords words)
    {
        if (text.Length > LongestFormula) return false;
        var folded = Folding.Words(text).TrimEnd(' ', '.', ':', ';');
        return words.OrganAtHead(folded, out var length) is not null && length == folded.Length;
    }

    // Without a formula the text begins below the title, or where the first line of running text stands.
    private static int WithoutFormula(PageLine[] lines, int title)
    {
        if (title < 0) return FirstRunning(lines);
        var i = title + 1;
        while (i < lines.Length && !lines[i].IsBlank && PageShape.WidthOf(lines[i].Text) <= LongestTitleLine) i++;
        while (i < lines.Length && !lines[i].IsWords) i++;
        return i;
    }

    private static int FirstRunning(PageLine[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].IsWords && lines[i].Indent < 30 && PageShape.WidthOf(lines[i].Text) > 60 && lines[i].Text[0] is not '[') return i;
        return lines.Length;
    }
}
