using Dais.Kernel;
using NodaTime;

namespace Dais.App.LatestActs;

/// <summary>The words of the page of the record.</summary>
internal static class ActWords
{
    private static readonly PhraseBook book = PhraseBook.Load(typeof(ActWords).Assembly, "dais/LatestActs/Phrases.json");

    public static string Say(string key, Language language, params ReadOnlySpan<object?> details) => book.Say(key, language, details);

    /// <summary>Whether a type of act has words; one that has none is called as the record calls it.</summary>
    public static bool Has(string type) => book.Has("act-" + type);

    /// <summary>What was done: "A list of participants was taken over".</summary>
    public static string Act(string type, Language language) => Has(type) ? Say("act-" + type, language) : type;

    /// <summary>An instant to the second, in UTC.</summary>
    public static string At(Instant instant, Language language)
    {
        var utc = instant.InUtc();
        return Say("at", language, UnDate.Format(utc.Date, language), $"{utc.Hour:00}:{utc.Minute:00}:{utc.Second:00}");
    }
}
