using Dais.Documents.Agendas;
using Dais.Kernel;
using Dais.Ui.Phrases;

namespace Dais.Documents.Importing;

/// <summary>What the masthead of an agenda says, as the page of a reading lists it.</summary>
internal static class MastheadFacts
{
    public static List<ReadFact> Of(ProvisionalAgenda agenda, Language language) =>
    [
        new("fact-symbol", agenda.Symbols.Count > 0 ? string.Join(" – ", agenda.Symbols) : null, false),
        new("fact-body", Own(agenda.Body, agenda), true),
        new("fact-parent", Own(agenda.ParentBody, agenda), true),
        new("fact-session", agenda.SessionNumber is { } number ? SessionOrdinal.FormatSession(number, language) : null, false),
        new("fact-place", Own(agenda.Place, agenda), true),
        new("fact-dates", Dates(agenda, language), false),
        new("fact-distribution", agenda.Distribution is { } to ? ImportWords.Say($"distribution-{to.ToString().ToLowerInvariant()}", language) : null, false),
        new("fact-issued", agenda.Issued is { } issued ? UnDate.Format(issued, language) : null, false),
        new("fact-original", agenda.Original is { } original ? UiWords.NameOf(original, language) : null, false),
        new("fact-meetings", agenda.MeetingsAnnounced is { } meetings ? Numbering.Digits(meetings, language, DigitStyle.Western) : null, false),
    ];

    private static string? Own(LocalizedText? text, ProvisionalAgenda agenda) => text?.In(agenda.Language).Text;

    private static string? Dates(ProvisionalAgenda agenda, Language language) => (agenda.Start, agenda.End) switch
    {
        ({ } start, { } end) => UnDate.FormatRange(start, end, language),
        ({ } start, null) => UnDate.Format(start, language),
        _ => null,
    };
}
