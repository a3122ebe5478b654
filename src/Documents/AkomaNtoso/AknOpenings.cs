using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.AkomaNtoso;

/// <summary>The opening words of recitals and operative paragraphs, as a file marks them; where it does not, as the reader of openings finds them.</summary>
/// <remarks>
/// AKN4UN sets them in italics at the start, and names the container of a recital by them. The Chinese versions have no italics, and
/// their operative paragraphs no name.
/// </remarks>
internal static class AknOpenings
{
    private static readonly char[] Closes = [.. " ,;:.،؛，；：\u00A0"];

    /// <summary>Whether a paragraph begins with words in italics, and goes on after them.</summary>
    public static bool IsAtStart(Passage words) =>
        words.Emphasis is [var first, ..] && first.Length < words.Text.Length && !words.Text.AsSpan(0, first.Start).ContainsAnyLetter();

    /// <summary>The name of a recital's container, where its words begin with it.</summary>
    public static Opening? Named(string? name, Passage words)
    {
        var opening = name?.Trim(Closes);
        return !string.IsNullOrEmpty(opening) && opening.Length < words.Text.Length && words.Text.StartsWith(opening, StringComparison.Ordinal) ? new(opening, [opening]) : null;
    }

    /// <summary>The part with its opening words and their verbs.</summary>
    public static Part In(Part part, Language language) => part switch
    {
        Recital recital => recital with { Opening = Of(recital.Words, recital.Opening, language, OpeningPlace.Recital) },
        OperativeParagraph paragraph => paragraph with { Opening = Of(paragraph.Words, paragraph.Opening, language, OpeningPlace.Operative) },
        Annex annex => annex with { Within = [.. annex.Within.Select(p => In(p, language))] },
        _ => part,
    };

    private static Opening? Of(Passage words, Opening? named, Language language, OpeningPlace place)
    {
        var marked = IsAtStart(words) ? words.Emphasis[0].Of(words.Text).Trim(Closes) : named?.Text;
        return string.IsNullOrEmpty(marked) ? OpeningReader.Read(words.Text, language, place) : Marked(marked, language, place);
    }

    private static Opening Marked(string opening, Language language, OpeningPlace place) => new(opening, new AskedList<string>(() => VerbsWithin(opening, language, place)));

    private static bool ContainsAnyLetter(this ReadOnlySpan<char> text)
    {
        foreach (var sign in text)
            if (char.IsLetterOrDigit(sign)) return true;
        return false;
    }

    /// <summary>The verbs within opening words that a file marks; where the reader of openings knows no verb in them, the words as a whole.</summary>
    private static IReadOnlyList<string> VerbsWithin(string opening, Language language, OpeningPlace place) =>
        OpeningReader.Read(opening, language, place) is { Verbs.Count: > 0 } read && read.Text.Length == opening.Length ? read.Verbs : [opening];
}
