using Dais.Kernel;

namespace Dais.Documents.Writing;

/// <summary>What a masthead prints, line by line, for every writer alike.</summary>
/// <remarks>
/// Distribution, date and languages are printed in English in Arabic, Chinese and Russian documents, and in the document's own
/// language in English, French and Spanish ones: <see cref="WrittenIn"/>. The rest is in the document's language.
/// </remarks>
internal sealed class MastheadWords(Document document)
{
    private readonly Masthead masthead = document.Masthead;

    private Language Language => document.Language;

    /// <summary>The language of <see cref="IssueLines"/>; a writer tags them (lang, dir) where it is not the document's.</summary>
    public Language WrittenIn { get; } = Language.Parse(DocumentPhrases.Say("masthead.written-in", document.Language));

    /// <summary>The symbols; a joint document prints one a line.</summary>
    public IReadOnlyList<string> Symbols => [.. masthead.Symbols.Select(s => s.ToString())];

    /// <summary>Distribution, date of issue, language and original, those that the masthead has, in this order.</summary>
    public IReadOnlyList<string> IssueLines => [.. new[] { DistributionLine, DateLine, LanguageLine, OriginalLine }.OfType<string>()];

    /// <summary>"Distr.: General".</summary>
    public string? DistributionLine => masthead.Distribution switch
    {
        Distribution.General => DocumentPhrases.Say("masthead.distribution.general", Language),
        Distribution.Limited => DocumentPhrases.Say("masthead.distribution.limited", Language),
        Distribution.Restricted => DocumentPhrases.Say("masthead.distribution.restricted", Language),
        _ => null,
    };

    /// <summary>"11 March 2024".</summary>
    public string? DateLine => masthead.Issued is { } issued ? UnDate.Format(issued, WrittenIn) : null;

    /// <summary>"Chinese"; an English document that was drafted in English has no such line.</summary>
    public string? LanguageLine => masthead.Original is null || (Language == Language.English && masthead.Original == Language.English)
        ? null
        : DocumentPhrases.Say("masthead.language", Language);

    /// <summary>"Original: English".</summary>
    public string? OriginalLine => masthead.Original is { } original
        ? DocumentPhrases.Say("masthead.original", Language, DocumentPhrases.Say($"masthead.original.{original.Code}", Language))
        : null;

    /// <summary>"Eleventh session".</summary>
    public string? SessionLine => masthead.SessionNumber is { } number ? SessionOrdinal.FormatSession(number, Language) : null;

    /// <summary>"Agenda item 125 (t)" and, a line below, its title.</summary>
    public IReadOnlyList<Wording> AgendaItemLines =>
    [
        .. masthead.AgendaItems.SelectMany(i => new[]
        {
            i.Number is { Length: > 0 } number ? new Wording(DocumentPhrases.Say(DocumentPhrases.AgendaItem, Language, number), Language) : (Wording?)null,
            i.Title,
        }).OfType<Wording>(),
    ];

    /// <summary>By whom and when it was adopted, where it came from, who puts it forward: what stands between masthead and title.</summary>
    public IReadOnlyList<(string Kind, Wording Words)> AdoptionLines =>
    [
        .. new[] { ("adoption", masthead.AdoptionLine), ("origin", masthead.Origin), ("proponents", masthead.Proponents) }
            .Where(l => l.Item2 is not null).Select(l => (l.Item1, l.Item2!.Value)),
    ];

    /// <summary>The number before the title, with what closes it: "79/10."; null for none.</summary>
    public string? NumberOfTitle => masthead.Number is { Length: > 0 } number
        ? DocumentPhrases.Say(DocumentPhrases.ResolutionNumber, Language, Numbering.Digits(number, Language, document.Digits))
        : null;

    /// <summary>"11–12 July 2024".</summary>
    public string? Dates => masthead.Start is { } start
        ? masthead.End is { } end && end > start
            ? UnDate.FormatRange(start, end, Language, document.Digits)
            : UnDate.Format(start, Language, document.Digits)
        : null;

    /// <summary>"Vienna, 11–12 July 2024", in the order of the language; empty when neither is known.</summary>
    /// <remarks>In runs, because the place may stand in another language than the dates.</remarks>
    public IReadOnlyList<Wording> PlaceAndDates => (masthead.Place, Dates) switch
    {
        ({ } place, { } dates) => Compose(DocumentPhrases.Say("masthead.place-and-dates", Language), place, new(dates, Language)),
        ({ } place, null) => [place],
        (null, { } dates) => [new(dates, Language)],
        _ => [],
    };

    private List<Wording> Compose(string pattern, Wording place, Wording dates)
    {
        var placeFirst = pattern.IndexOf("{0}", StringComparison.Ordinal) < pattern.IndexOf("{1}", StringComparison.Ordinal);
        var between = new Wording(pattern.Replace("{0}", "", StringComparison.Ordinal).Replace("{1}", "", StringComparison.Ordinal), Language);
        return placeFirst ? [place, between, dates] : [dates, between, place];
    }
}
