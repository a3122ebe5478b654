using Dais.Kernel;

namespace Dais.Documents.Redlining.Writing;

/// <summary>The words that a redline is printed with (Redlining/Phrases.json).</summary>
internal static class RedlineWords
{
    private static readonly PhraseBook book = PhraseBook.Load(typeof(RedlineWords).Assembly, "Dais.Documents/Redlining/Phrases.json");

    public static string Say(string key, Language language, params ReadOnlySpan<object?> details) => book.Say(key, language, details);

    /// <summary>How many paragraphs were changed, inserted, deleted, moved, renumbered, and left as they were.</summary>
    public static string Summary(Redline redline, Language language)
    {
        var counts = RedlineCounts.Of(redline);
        return Say("summary", language, counts.Changed, counts.Inserted, counts.Deleted, counts.Moved, counts.Renumbered, counts.Kept);
    }
}
