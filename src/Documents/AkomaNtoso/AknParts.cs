using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.AkomaNtoso;

/// <summary>What is done to the parts of a text once its language is known.</summary>
internal static class AknParts
{
    /// <summary>The parts with openings and, in a file that is not ours, with our ids.</summary>
    public static IReadOnlyList<Part> Complete(IReadOnlyList<Part> parts, Language language, bool isOurs)
    {
        var opened = OnlyParagraph(parts).Select(p => AknOpenings.In(p, language)).ToList();
        return isOurs ? opened : ResolutionIds.Given(opened, language);
    }

    /// <summary>How the numbers of the paragraphs are written.</summary>
    public static DigitStyle DigitsOf(IReadOnlyList<Part> parts) =>
        parts.OfType<OperativeParagraph>().Any(p => p.Mark is { } mark && mark.AsSpan().ContainsAnyInRange('\u0660', '\u0669')) ? DigitStyle.ArabicIndic : DigitStyle.Western;

    /// <summary>The words of the parts, in order.</summary>
    public static IEnumerable<string> Words(IEnumerable<Part> parts) =>
        parts.SelectMany(p => p is WordedPart worded ? [worded.Words.Text, .. Words(p.Within)] : Words(p.Within));

    /// <summary>Whether words are written in the script of a language.</summary>
    public static bool IsIn(string words, Language language)
    {
        int arabic = 0, han = 0, cyrillic = 0, latin = 0;
        foreach (var c in words)
        {
            if (c is >= '\u0600' and <= '\u06FF') arabic++;
            else if (c is >= '\u4E00' and <= '\u9FFF') han += 3;
            else if (c is >= '\u0400' and <= '\u04FF') cyrillic++;
            else if (char.IsLetter(c)) latin++;
        }

        var own = language.Code switch { "ar" => arabic, "zh" => han, "ru" => cyrillic, _ => latin };
        return own * 2 >= arabic + han + cyrillic + latin;
    }

    /// <summary>The only paragraph of a text has no number and, in Chinese, nothing that marks its opening words: it is operative all the same.</summary>
    private static IReadOnlyList<Part> OnlyParagraph(IReadOnlyList<Part> parts)
    {
        if (parts.Any(p => p is OperativeParagraph) || parts.Count(p => p is PlainText) != 1) return parts;
        return [.. parts.Select(p => p is PlainText { Mark: null } only
            ? new OperativeParagraph(null, null, only.Words) { Id = only.Id, WId = only.WId, Label = only.Label, Within = only.Within }
            : p)];
    }
}
