using Dais.Kernel;

namespace Dais.Documents.Concording.Writing;

/// <summary>The words that a concordance is told with (Concording/Phrases.json).</summary>
internal static class ConcordanceWords
{
    private static readonly PhraseBook Book = PhraseBook.Load(typeof(ConcordanceWords).Assembly, "Dais.Documents/Concording/Phrases.json");

    internal static string Say(string key, Language language, params ReadOnlySpan<object?> details) => Book.Say(key, language, details);

    /// <summary>In what versions part.</summary>
    internal static string KindOf(Discord discord, Language language) => Say(KeyOf(discord.Kind), language);

    /// <summary>Where: "paragraph 4", or the id of the part.</summary>
    internal static string PlaceOf(Discord discord, Language language)
    {
        var id = discord.Places.OrderBy(p => discord.Odd.Contains(p.Key)).ThenBy(p => p.Key.Index).Select(p => p.Value).FirstOrDefault();
        return id is null ? Say("whole", language) : Say("place", language, $"\u2068{id}\u2069");
    }

    /// <summary>Which versions say otherwise; empty where none can be named.</summary>
    internal static string OddOf(Discord discord, Language language) =>
        discord.Odd.IsEmpty ? "" : Say("odd", language, string.Join(Say("and", language), discord.Odd.Select(l => Say(l.Code, language))));

    internal static string Summary(ConcordanceReport report)
    {
        var differing = report.Works.Count(w => w.Discords.Count > 0);
        return Say("summary", report.Language, report.Works.Count, differing, report.Works.Sum(w => w.Discords.Count), report.Works.Sum(w => w.Hidden));
    }

    internal static string KeyOf(DiscordKind kind)
    {
        var name = kind.ToString();
        return string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
    }
}
