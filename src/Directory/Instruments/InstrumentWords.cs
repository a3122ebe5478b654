using Dais.Kernel;
using NodaTime;

namespace Dais.Directory.Instruments;

/// <summary>The words of the pages of instruments.</summary>
internal static class InstrumentWords
{
    private static readonly PhraseBook book = PhraseBook.Load(typeof(InstrumentWords).Assembly, "Dais.Directory/Instruments/Phrases.json");

    internal static string Say(string key, Language language, params ReadOnlySpan<object?> details) => book.Say(key, language, details);

    /// <summary>The date in the language's form: "24 September 2003", "March 2015", "1962".</summary>
    internal static string Date(ListedDate date, Language language) => date switch
    {
        { Day: not null } => UnDate.Format(date.Earliest, language),
        { Month: { } month } => Say($"month-{month}", language, $"{date.Year}"),
        _ => Say("year", language, $"{date.Year}"),
    };

    internal static string Date(LocalDate date, Language language) => UnDate.Format(date, language);

    /// <summary>"ratification", "accession"….</summary>
    internal static string Action(ActionKind kind, Language language) => Say("action-" + kind.Key(), language);

    /// <summary>"party", "signed only"….</summary>
    internal static string Status(TreatyStatus status, Language language) => Say("status-" + KeyOf(status), language);

    /// <summary>The same for an instrument: where its list is not complete, who does not stand in it is not said to have done nothing.</summary>
    internal static string Status(TreatyStatus status, Instrument instrument, Language language) =>
        status == TreatyStatus.None && instrument.ListBegins is not null ? Say("status-not-listed", language) : Status(status, language);

    /// <summary>The name of a status in data and in addresses.</summary>
    internal static string KeyOf(TreatyStatus status) => status switch
    {
        TreatyStatus.Party => "party",
        TreatyStatus.SignedOnly => "signed-only",
        TreatyStatus.Withdrawn => "withdrawn",
        _ => "none",
    };

    /// <summary>The status of a name in addresses.</summary>
    internal static TreatyStatus? StatusOf(string? key) => Enum.GetValues<TreatyStatus>().Where(s => KeyOf(s) == key).Select(s => (TreatyStatus?)s).FirstOrDefault();

    /// <summary>Which sign stands before a status.</summary>
    internal static string SignOf(TreatyStatus status) => status switch
    {
        TreatyStatus.Party => "done",
        TreatyStatus.SignedOnly => "soon",
        TreatyStatus.Withdrawn => "late",
        _ => "waiting",
    };

    /// <summary>A remark of a rule, in words; the dates in it are ours.</summary>
    internal static string Remark(Remark remark, Language language) =>
        Say(remark.Rule.Key, language, [.. remark.Details.Select(d => d is ListedDate date ? Date(date, language) : d)]);

    /// <summary>The place in the United Nations' or the League of Nations' Treaty Series.</summary>
    internal static string TreatySeries(Instrument instrument, Language language)
    {
        var parts = instrument.TreatySeries.Split(' ', ',');
        return Say(parts[0] == "LNTS" ? "series-league" : "series-un", language, parts[1], parts[^1]);
    }
}
