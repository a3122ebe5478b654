using Dais.Documents.Concording;
using Dais.Kernel;

namespace Dais.Documents.Register.Pages;

/// <summary>The words around what a version says, and the place of it; where that cannot be told, the beginning of the text.</summary>
/// <param name="Before">The words before it.</param>
/// <param name="Said">The words that say it; empty where they cannot be told.</param>
/// <param name="After">The words behind it.</param>
internal sealed record Excerpt(string Before, string Said, string After)
{
    private const int Beside = 110;
    private const int Beginning = 260;
    private const int LongestWord = 20;
    private const int OfCharacters = 2;

    /// <summary>The words of a text around a value.</summary>
    public static Excerpt Of(string text, Language language, DiscordKind? kind, string? value)
    {
        // A Chinese character says as much as several letters.
        var dense = language == Language.Chinese ? OfCharacters : 1;
        if (kind is not { } what || value is null || ValuePlace.Find(text, language, what, value) is not var (start, length)) return new("", "", Until(text, 0, Beginning / dense));
        return new(From(text, start - (Beside / dense), start), text.Substring(start, length), Until(text, start + length, start + length + (Beside / dense)));
    }

    private static string From(string text, int wish, int end)
    {
        if (wish <= 0) return text[..end];
        var blank = text.IndexOf(' ', wish, Math.Min(LongestWord, end - wish));
        return "…" + text[(blank < 0 ? Whole(text, wish) : blank + 1)..end];
    }

    private static string Until(string text, int start, int wish)
    {
        if (wish >= text.Length) return text[start..];
        var blank = text.LastIndexOf(' ', wish, Math.Min(LongestWord, wish - start));
        return text[start..(blank < 0 ? Whole(text, wish) : blank)] + "…";
    }

    // Never between the halves of a character.
    private static int Whole(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
