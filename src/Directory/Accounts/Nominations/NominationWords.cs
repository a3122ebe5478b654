using Dais.Kernel;
using Dais.Record.Folding;
using NodaTime;

namespace Dais.Directory.Accounts.Nominations;

/// <summary>The words of the pages of nominations.</summary>
internal static class NominationWords
{
    private static readonly PhraseBook book = PhraseBook.Load(typeof(NominationWords).Assembly, "Dais.Directory/Accounts/Nominations/Phrases.json");

    internal static string Say(string key, Language language, params ReadOnlySpan<object?> details) => book.Say(key, language, details);

    /// <summary>For whom a person was nominated.</summary>
    internal static string Of(Nomination nomination, Language language) => States.Find(nomination.Act.Of)?.ShortName(language) ?? $"\u2068{nomination.Act.Of}\u2069";

    /// <summary>Why a command was not done, in words.</summary>
    internal static string WhyNot(Recorded recorded, Language language) => recorded switch
    {
        Recorded.Refused refused => string.Join(" ", refused.Because.Select(r => Say(r.Rule.Key, language, [.. r.Details.Select(d => d is LocalDate day ? UnDate.Format(day, language) : $"\u2068{d}\u2069")]))),
        _ => Say("not-recorded", language),
    };
}
