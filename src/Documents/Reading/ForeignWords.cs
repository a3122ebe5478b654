using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>Finds words of another script within running text: recognition and translation leave them behind.</summary>
internal static class ForeignWords
{
    private const int ShortestWord = 3;

    internal static void Remark(Manuscript m)
    {
        for (var i = 0; i < m.Lines.Length; i++)
        {
            if (m.PartOf(i) is not (LinePart.Annotation or LinePart.ListedItem or LinePart.AnnotationHeading)) continue;
            if (Word(m.Lines[i].Text, m.Language) is { } word) m.Findings.Warn("word-foreign", i + 1, word);
        }
    }

    private static string? Word(string text, Language language)
    {
        var isLatin = language == Language.English || language == Language.French || language == Language.Spanish;
        var from = isLatin ? text.AsSpan().IndexOfAnyInRange('\u0400', '\u9FFF') : text.AsSpan().IndexOfAnyInRange('a', 'z');
        while (from >= 0)
        {
            var start = from;
            while (start > 0 && IsPart(text[start - 1])) start--;
            var end = from;
            while (end < text.Length && IsPart(text[end])) end++;
            if (IsForeign(text.AsSpan(start, end - start), isLatin)) return text[start..end];
            var next = isLatin ? text.AsSpan(end).IndexOfAnyInRange('\u0400', '\u9FFF') : text.AsSpan(end).IndexOfAnyInRange('a', 'z');
            from = next < 0 ? -1 : end + next;
        }

        return null;
    }

    // Punctuation lies in the range too; and a symbol's "Add.1" is no foreign word.
    private static bool IsForeign(ReadOnlySpan<char> word, bool isLatin) =>
        isLatin
            ? word.Length > 0 && char.IsLetter(word[0])
            : word.Length >= ShortestWord && word.IndexOfAny('/', '.', '@') < 0 && word.IndexOfAnyInRange('a', 'z') == 0 && word.IndexOfAnyExceptInRange('a', 'z') < 0;

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) && c < '\u2E80' || c is '/' or '.' or '@' or '-';
}
