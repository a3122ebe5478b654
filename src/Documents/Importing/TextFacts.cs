using Dais.Documents.Register.Pages;
using Dais.Documents.Reports;
using Dais.Documents.Resolutions;
using Dais.Kernel;
using Dais.Ui.Phrases;

namespace Dais.Documents.Importing;

/// <summary>Something that a masthead says, as the page of a reading lists it.</summary>
/// <param name="Key">The key of its name.</param>
/// <param name="Value">Its value; null when the document does not say it.</param>
/// <param name="IsRecord">Whether the value is the document's own words.</param>
public sealed record ReadFact(string Key, string? Value, bool IsRecord);

/// <summary>What stands above the text of a resolution or a report.</summary>
internal static class TextFacts
{
    public static List<ReadFact> Of(Resolution resolution, Language language) =>
    [
        new("fact-symbol", resolution.Symbols.Count > 0 ? string.Join(" – ", resolution.Symbols) : null, false),
        new("fact-title", resolution.Title?.Text, true),
        new("fact-number", resolution.Number, false),
        new("fact-body", resolution.OrganName ?? (resolution.Organ is { } organ ? AddresseeWords.Say(organ, language) : null), resolution.OrganName is not null),
        new("fact-session", resolution.Session is { } session ? SessionOrdinal.FormatSession(session, language) : null, false),
        new("fact-committee", resolution.Committee, true),
        new("fact-items", resolution.AgendaItems.Count > 0 ? string.Join("; ", resolution.AgendaItems.Select(i => $"{i.Number} {i.Title}".Trim())) : null, true),
        new("fact-adopted", resolution.Adopted is { } adopted ? UnDate.Format(adopted, language) : null, false),
        new("fact-sponsors", resolution.Sponsors.Count > 0 ? string.Join(DocumentWords.Say("and-list", language), resolution.Sponsors.Select(s => States.Find(s)?.ShortName(language) ?? s)) : resolution.SponsorsLine, resolution.Sponsors.Count == 0),
        new("fact-distribution", resolution.Distribution is { } to ? ImportWords.Say($"distribution-{to.ToString().ToLowerInvariant()}", language) : null, false),
        new("fact-issued", resolution.Issued is { } issued ? UnDate.Format(issued, language) : null, false),
        new("fact-original", resolution.Original is { } original ? UiWords.NameOf(original, language) : null, false),
    ];

    public static List<ReadFact> Of(WorkingGroupReport report, Language language) =>
    [
        new("fact-symbol", report.Symbols.Count > 0 ? string.Join(" – ", report.Symbols) : null, false),
        new("fact-title", report.Title?.Text, true),
        new("fact-body", report.Body, true),
        new("fact-parent", report.ParentBody, true),
        new("fact-session", report.SessionNumber is { } session ? SessionOrdinal.FormatSession(session, language) : null, false),
        new("fact-place", report.Place, true),
        new("fact-dates", report.Start is { } start ? report.End is { } end ? UnDate.FormatRange(start, end, language) : UnDate.Format(start, language) : null, false),
        new("fact-adopted", report.Adopted is { } adopted ? UnDate.Format(adopted, language) : null, false),
        new("fact-distribution", report.Distribution is { } to ? ImportWords.Say($"distribution-{to.ToString().ToLowerInvariant()}", language) : null, false),
        new("fact-issued", report.Issued is { } issued ? UnDate.Format(issued, language) : null, false),
        new("fact-original", report.Original is { } original ? UiWords.NameOf(original, language) : null, false),
    ];
}
