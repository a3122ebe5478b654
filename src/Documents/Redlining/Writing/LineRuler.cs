using Dais.Documents.Redlining.Cutting;
using Dais.Kernel;

namespace Dais.Documents.Redlining.Writing;

/// <summary>Cuts paragraphs into lines by a measure of its own, so that a line has the same number on every screen and on paper.</summary>
/// <remarks>
/// A line is as many columns as fit. A character takes one column; one of Chinese, and its full-width punctuation, two; accents, vowel
/// signs and controls none. A paragraph begins a line. A line breaks after blanks, which hang over its end and take no room, and before or
/// after a Chinese character, but never before a mark that closes or after one that opens. A word longer than a line is not cut: it is a
/// line by itself. The mark of a paragraph takes no room: to renumber it moves no line.
/// </remarks>
internal sealed class LineRuler(Language language, int columns)
{
    /// <summary>The measure where none is asked for.</summary>
    public const int DefaultColumns = 80;

    private const string Opening = "([{（［｛〔〈《「『【“‘«";

    private readonly WordCutter cutter = new(language, new(language));

    /// <summary>Where lines begin, in UTF-16 units; the first is 0.</summary>
    public List<int> Starts(string text)
    {
        var (starts, used) = (new List<int> { 0 }, 0);
        var tokens = cutter.Cut(text);
        for (var i = 0; i < tokens.Length;)
        {
            // What must stay together: a word with the marks that hang on it.
            var end = i + 1;
            while (end < tokens.Length && !MayBreak(text, tokens[end - 1], tokens[end])) end++;
            var (width, withBlank) = Width(text, tokens, i, end);
            if (used > 0 && used + width > columns)
            {
                starts.Add(tokens[i].Start);
                used = 0;
            }

            used += withBlank;
            i = end;
        }

        return starts;
    }

    private static bool MayBreak(string text, Token before, Token after)
    {
        if (after.Kind == TokenKind.Blank) return false;
        if (before.Kind == TokenKind.Blank) return true;
        if (before.Kind != TokenKind.Character && after.Kind != TokenKind.Character && !IsWide(text[before.Start])) return false;
        return (after.Kind != TokenKind.Mark || Opening.Contains(text[after.Start], StringComparison.Ordinal))
            && (before.Kind != TokenKind.Mark || !Opening.Contains(text[before.Start], StringComparison.Ordinal));
    }

    /// <summary>The columns of a piece without and with the blanks at its end.</summary>
    private static (int Bare, int Whole) Width(string text, Token[] tokens, int from, int end)
    {
        var (bare, whole) = (0, 0);
        for (var i = from; i < end; i++)
        {
            whole += Width(text.AsSpan(tokens[i].Start, tokens[i].Length));
            if (tokens[i].Kind != TokenKind.Blank) bare = whole;
        }

        return (bare, whole);
    }

    private static int Width(ReadOnlySpan<char> token)
    {
        var width = 0;
        foreach (var c in token)
        {
            if (char.IsLowSurrogate(c) || CharacterClasses.Of(c) == CharacterClass.Extender) continue;
            width += IsWide(c) ? 2 : 1;
        }

        return width;
    }

    private static bool IsWide(char c) =>
        CharacterClasses.Of(c) == CharacterClass.Character || c is (>= '\u3000' and <= '\u303F') or (>= '\uFF01' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6') || char.IsHighSurrogate(c);
}
