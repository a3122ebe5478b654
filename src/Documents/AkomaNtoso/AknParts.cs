using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.AkomaNtoso;

/// <summary>What is done to the parts of a text once its language is known.</summary>
internal static class AknParts
{
    private const int EnoughSigns = 500;

    /// <summary>The parts with openings and, in a file that is not ours, with our ids.</summary>
    public static IReadOnlyList<Part> Complete(IReadOnlyList<Part> parts, Language language, bool isOurs)
    {
        var opened = (isOurs ? parts : OnlyParagraph(parts)).Select(p => AknOpenings.In(p, language)).ToList();
        return isOurs ? opened : ResolutionIds.Given(opened, language);
    }

    /// <summary>How the numbers of the paragraphs are written.</summary>
    public static DigitStyle DigitsOf(IReadOnlyList<Part> parts) =>
        parts.OfType<OperativeParagraph>().Any(p => p.Mark is { } mark && mark.AsSpan().ContainsAnyInRange('\u0660', '\u0669')) ? DigitStyle.ArabicIndic : DigitStyle.Western;

    /// <summary>The words of the parts, in order.</summary>
    public static IEnumerable<string> Words(IEnumerable<Part> parts) =>
        parts.SelectMany(p => p is WordedPart worded ? [worded.Words.Text, .. Words(p.Within)] : Words(p.Within));

    /// <summary>Whether the first of the words are written in the script of a language.</summary>
    public static bool AreIn(IReadOnlyList<Part> parts, Language language)
    {
        int own = 0, all = 0;
        foreach (var part in parts)
        {
            if (part is not WordedPart { Words.Text: var text }) continue;
            foreach (var sign in text.AsSpan(0, Math.Min(text.Length, EnoughSigns)))
            {
                if (ScriptOf(sign) is not { } script) continue;
                var weight = script == 'h' ? 3 : 1;
                all += weight;
                if (script == OwnScript(language)) own += weight;
            }

            if (all > EnoughSigns) break;
        }

        return all > 0 && own * 2 >= all;
    }

    private static char OwnScript(Language language) => language.Code switch { "ar" => 'a', "zh" => 'h', "ru" => 'c', _ => 'l' };

    /// <summary>A Chinese character says as much as several letters.</summary>
    private static char? ScriptOf(char sign) => sign switch
    {
        >= '\u0600' and <= '\u06FF' => 'a',
        >= '\u4E00' and <= '\u9FFF' => 'h',
        >= '\u0400' and <= '\u04FF' => 'c',
        _ => char.IsLetter(sign) ? 'l' : null,
    };

    /// <summary>The only paragraph of a text has no number and, in Chinese, nothing that marks its opening words: it is operative all the same.</summary>
    private static IReadOnlyList<Part> OnlyParagraph(IReadOnlyList<Part> parts)
    {
        if (parts.Any(p => p is OperativeParagraph) || parts.Count(p => p is PlainText) != 1) return parts;
        return [.. parts.Select(p => p is PlainText { Mark: null } only
            ? new OperativeParagraph(null, null, only.Words) { Id = only.Id, WId = only.WId, Label = only.Label, Within = only.Within }
            : p)];
    }
}
