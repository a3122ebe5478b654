using Dais.Kernel;

namespace Dais.Documents.Resolutions.Requests;

/// <summary>Finds the longest name that begins at a place.</summary>
internal static class NameFinder
{
    /// <summary>The meaning of the longest name that begins with a word, and where it ends; -1 for none.</summary>
    internal static int At(ReadOnlySpan<char> text, AskingLexicon lexicon, in Token first, out int end)
    {
        if (lexicon.Language == Language.Chinese) return AtCharacter(text, lexicon, first.Start, out end);
        end = first.End;
        var meaning = -1;
        var (node, position) = (lexicon.Names.Next(0, first.Word), first.End);
        while (node >= 0)
        {
            if (lexicon.Names.Meaning(node) is >= 0 and var found) (meaning, end) = (found, position);
            node = Next(text, lexicon, node, ref position);
        }

        return meaning;
    }

    /// <summary>The step of the next word; articles and qualifiers that the name does not have are passed over.</summary>
    private static int Next(ReadOnlySpan<char> text, AskingLexicon lexicon, int node, ref int position)
    {
        while (lexicon.TryRead(text, ref position, out var token))
        {
            if (token.IsMark)
            {
                if (text[token.Start] is ',' or '،' && ContinuesAfter(text, lexicon, node, position)) continue;
                if (text[token.Start] is '-' or '\u2011' or '\u2010' or '’' or '\'' or '—') continue;
                return -1;
            }

            if (token.HasAnd && lexicon.Names.Next(node, token.Word) < 0) return -1;
            if (lexicon.Names.Next(node, token.Word) is >= 0 and var next) return next;
            if (!token.Is(WordUses.Glue | WordUses.Qualifier)) return -1;
        }

        return -1;
    }

    /// <summary>A name may have commas in it: "Educational, Scientific and Cultural".</summary>
    private static bool ContinuesAfter(ReadOnlySpan<char> text, AskingLexicon lexicon, int node, int position) =>
        lexicon.TryRead(text, ref position, out var token) && lexicon.Names.Next(node, token.Word) >= 0;

    private static int AtCharacter(ReadOnlySpan<char> text, AskingLexicon lexicon, int start, out int end)
    {
        end = start + 1;
        var meaning = -1;
        var (node, position) = (0, start);
        while (position < text.Length)
        {
            var next = lexicon.Names.Next(node, text[position]);
            if (next < 0)
            {
                var skipped = node > 0 ? Qualifier(text[position..], lexicon) : 0;
                if (skipped == 0) break;
                position += skipped;
                continue;
            }

            (node, position) = (next, position + 1);
            if (lexicon.Names.Meaning(node) is >= 0 and var found) (meaning, end) = (found, position);
        }

        return meaning;
    }

    /// <summary>How many characters of a Chinese text are a qualifier.</summary>
    internal static int Qualifier(ReadOnlySpan<char> text, AskingLexicon lexicon)
    {
        foreach (var word in lexicon.QualifierWords)
        {
            if (text.StartsWith(word, StringComparison.Ordinal)) return word.Length;
        }

        return text is [' ', ..] ? 1 : 0;
    }
}
