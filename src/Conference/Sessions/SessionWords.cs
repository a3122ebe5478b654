using Dais.Documents.Agendas;
using Dais.Kernel;

namespace Dais.Conference.Sessions;

/// <summary>The words of the session pages.</summary>
internal static class SessionWords
{
    private static readonly PhraseBook book = PhraseBook.Load(typeof(SessionWords).Assembly, "Dais.Conference/Sessions/Phrases.json");
    private static readonly PhraseBook acts = PhraseBook.Load(typeof(SessionWords).Assembly, "Dais.Conference/Sessions/Acts.json");

    public static string Say(string key, Language language, params ReadOnlySpan<object?> details) => book.Say(key, language, details);

    /// <summary>"meeting 1", "meetings 1 and 2", "meetings 2–4", "meetings 1, 3, 4"; null for none.</summary>
    public static string? Meetings(IReadOnlyList<int> numbers, Language language, DigitStyle digits)
    {
        var written = numbers.Select(n => Numbering.Digits(n, language, digits)).ToArray();
        return written switch
        {
            [] => null,
            [var one] => Say("in-meeting", language, one),
            [var first, var second] => Say("in-two-meetings", language, first, second),
            _ when numbers[^1] - numbers[0] == numbers.Count - 1 => Say("in-meetings-range", language, written[0], written[^1]),
            _ => Say("in-meetings", language, string.Join(Say("in-meetings-separator", language), written)),
        };
    }

    /// <summary>What an annotation told was done, as a sentence.</summary>
    public static string Act(ActTold act, Language language)
    {
        string[] keys = [$"{act.Verb}.{act.By}.{act.To}", $"{act.Verb}.{act.By}", act.Verb];
        var what = What(act.What, language);
        return keys.FirstOrDefault(acts.Has) is { } key ? acts.Say(key, language, what) : what;
    }

    private static string What(string? what, Language language)
    {
        if (what is null) return acts.Say("what.unsaid", language);
        var key = "what." + what.Replace(' ', '-');
        return acts.Has(key) ? acts.Say(key, language) : acts.Say("what.quoted", language, what);
    }
}
