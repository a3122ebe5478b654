using Dais.Documents.Agendas;
using Dais.Kernel;
using Dais.Ui.Phrases;

namespace Dais.Documents.Importing;

/// <summary>What a masthead says, as the page of a reading lists it.</summary>
internal static class MastheadFacts
{
    /// <summary>Key of the fact's name, its value (null when the document does not say it), and whether the value is the document's own words.</summary>
    public static List<(string Key, string? Value, bool IsRecord)> Of(ProvisionalAgenda agenda, Language language) =>
    [
        ("fact-symbol", agenda.Symbols.Count > 0 ? string.Join(" – ", agenda.Symbols) : null, false),
        ("fact-body", Own(agenda.Body, agenda), true),
        ("fact-parent", Own(agenda.ParentBody, agenda), true),
        ("fact-session", agenda.SessionNumber is { } number ? SessionOrdinal.FormatSession(number, language) : null, false),
        ("fact-place", Own(agenda.Place, agenda), true),
        ("fact-dates", Dates(agenda, language), false),
        ("fact-distribution", agenda.Distribution is { } to ? ImportWords.Say($"distribution-{to.ToString().ToLowerInvariant()}", language) : null, false),
        ("fact-issued", agenda.Issued is { } issued ? UnDate.Format(issued, language) : null, false),
        ("fact-original", agenda.Original is { } original ? UiWords.NameOf(original, language) : null, false),
        ("fact-meetings", agenda.MeetingsAnnounced is { } meetings ? Numbering.Digits(meetings, language, DigitStyle.Western) : null, false),
    ];

    private static string? Own(LocalizedText? text, ProvisionalAgenda agenda) => text?.In(agenda.Language).Text;

    private static string? Dates(ProvisionalAgenda agenda, Language language) => (agenda.Start, agenda.End) switch
    {
        ({ } start, { } end) => UnDate.FormatRange(start, end, language),
        ({ } start, null) => UnDate.Format(start, language),
        _ => null,
    };
}
