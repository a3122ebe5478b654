using Dais.Kernel;

namespace Dais.Documents.Redlining.Cutting;

/// <summary>Cuts a text into tokens: words, figures and symbols, Chinese characters, blanks, marks.</summary>
/// <remarks>
/// The tokens together are the text, none is empty, and none parts a surrogate pair or an accent from its letter. "Secretary-General",
/// "10:30", "1,000" and "A/C.3/79/L.2/Rev.1" are one token each; a French elision ("l’", "qu’") is one by itself.
/// </remarks>
internal sealed class WordCutter(Language language, TokenBook book)
{
    private const char Joiner = '\u200D';

    private readonly List<Token> tokens = new(256);

    public Token[] Cut(string text)
    {
        tokens.Clear();
        for (var start = 0; start < text.Length;)
        {
            var (end, kind) = Read(text, start);
            tokens.Add(new(start, end - start, book.IdOf(text.AsSpan(start, end - start), kind), kind));
            start = end;
        }

        return [.. tokens];
    }

    private (int End, TokenKind Kind) Read(string text, int start)
    {
        var (first, length) = CharacterClasses.At(text, start);
        var next = start + length;
        return first switch
        {
            CharacterClass.Letter or CharacterClass.Digit => Word(text, start),
            CharacterClass.Character => (Extended(text, next), TokenKind.Character),
            CharacterClass.Blank => (Blanks(text, next), TokenKind.Blank),
            _ => (Extended(text, next), TokenKind.Mark),
        };
    }

    /// <summary>Behind the extenders at a place; what a zero-width joiner ties to them belongs to them.</summary>
    private static int Extended(string text, int at)
    {
        while (at < text.Length)
        {
            var (next, length) = CharacterClasses.At(text, at);
            var isTied = text[at - 1] == Joiner && next is CharacterClass.Mark;
            if (next != CharacterClass.Extender && !isTied) break;
            at += length;
        }

        return at;
    }

    private static int Blanks(string text, int at)
    {
        for (; at < text.Length && CharacterClasses.Of(text[at]) is CharacterClass.Blank or CharacterClass.Extender; at++)
        {
        }

        return at;
    }

    private (int End, TokenKind Kind) Word(string text, int start)
    {
        var (at, isFigure, hasStroke) = (start, false, false);
        while (true)
        {
            while (at < text.Length)
            {
                var (part, length) = CharacterClasses.At(text, at);
                if (part is not (CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Extender)) break;
                isFigure |= part == CharacterClass.Digit;
                at += length;
            }

            if (at + 1 >= text.Length || !IsOfWord(text, at + 1)) break;
            var joint = text[at];
            if (IsApostrophe(joint) && language == Language.French && !isFigure) return (at + 1, TokenKind.Word);
            if (!Joins(text, at, hasStroke)) break;
            hasStroke |= joint == '/';
            at++;
        }

        return (at, isFigure || hasStroke ? TokenKind.Figure : TokenKind.Word);
    }

    private static bool IsOfWord(string text, int at) => CharacterClasses.At(text, at).Class is CharacterClass.Letter or CharacterClass.Digit;

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    /// <summary>Whether the character at a place, which a letter or digit follows, joins it to what is before.</summary>
    private static bool Joins(string text, int at, bool hasStroke)
    {
        var (before, after) = (char.IsDigit(text[at - 1]), char.IsDigit(text[at + 1]));
        return text[at] switch
        {
            '/' or '-' or '\u2010' or '\u2011' => true,
            '.' => hasStroke || after || IsInitial(text, at - 1),
            '\'' or '\u2019' or '\u02BC' => !before && !after,
            ',' or ':' or '\u066B' or '\u066C' => before && after,
            '\u00A0' or '\u202F' => before && IsGroup(text, at + 1),
            _ => false,
        };
    }

    /// <summary>A letter by itself, as in "p.m." and "R.S.V.P.".</summary>
    private static bool IsInitial(string text, int at) => char.IsLetter(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    /// <summary>Three digits and no more: a group of a large number.</summary>
    private static bool IsGroup(string text, int at)
    {
        var digits = 0;
        while (at + digits < text.Length && digits <= 3 && char.IsDigit(text[at + digits])) digits++;
        return digits == 3;
    }
}
