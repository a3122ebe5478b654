using System.Collections.Immutable;
using Dais.Documents.Aligning;
using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>Compares what the versions of one paragraph say: each value is voted on, and what a version has otherwise is a discord.</summary>
internal static class UnitChecks
{
    private static readonly DiscordKind[] Kinds =
    [
        DiscordKind.Date, DiscordKind.Time, DiscordKind.Symbol, DiscordKind.Session, DiscordKind.Figure, DiscordKind.NumberInWords, DiscordKind.Request, DiscordKind.Name, DiscordKind.Negation,
    ];

    internal static IEnumerable<Discord> Compare(Unit unit, RequestFacts requests, TermBase? terms, bool isThorough)
    {
        if (unit.Languages.Length < 2) return [];
        var facts = unit.Languages.ToDictionary(l => l, l => Read(unit, l, requests, terms, isThorough));
        var kinds = facts.Values.SelectMany(f => f.Select(x => x.Kind)).ToHashSet();
        var weighing = new Weighing(unit, facts);
        List<Discord> found = [];
        foreach (var kind in Kinds)
        {
            if (!kinds.Contains(kind)) continue;
            var vote = FactVote.Of(kind, facts);
            found.AddRange(kind == DiscordKind.Negation ? Negated(unit, vote) : Said(unit, kind, vote, weighing));
        }

        return found;
    }

    private static List<Fact> Read(Unit unit, Language language, RequestFacts requests, TermBase? terms, bool isThorough)
    {
        var text = unit.TextIn(language);
        var facts = FactReader.Read(text, language, isThorough);
        if (isThorough && unit.Row.Kind is not (AlignedKind.Note or AlignedKind.Row)) NameFacts.Read(text, language, facts);
        terms?.Read(text, language, facts);
        requests.AddTo(facts, unit, language);
        return facts;
    }

    private static IEnumerable<Discord> Said(Unit unit, DiscordKind kind, FactVote vote, Weighing weighing)
    {
        foreach (var language in unit.Languages)
        {
            var pairs = Pairing.Of(vote.Missing(language), vote.Added(language), kind, language);
            foreach (var (lacks, has) in pairs)
            {
                if (kind is DiscordKind.Name or DiscordKind.NumberInWords && (lacks is null || has is null)) continue;
                ImmutableArray<Language> odd = unit.Languages.Length > 2 ? [language] : [];
                yield return unit.Discord(kind, SaysOf(unit, language, lacks, has, vote), odd, weighing.Of(kind, vote, language, lacks, has, pairs.Count), Narrowed(unit));
            }
        }
    }

    private static Dictionary<Language, string> SaysOf(Unit unit, Language odd, string? lacks, string? has, FactVote vote)
    {
        var says = new Dictionary<Language, string>();
        foreach (var language in unit.Languages)
        {
            var said = language == odd ? has : lacks;
            if (said is not null && (language == odd || vote.Count(language, said) > 0)) says[language] = said;
        }

        return says;
    }

    private static IEnumerable<Discord> Negated(Unit unit, FactVote vote)
    {
        if (unit.Languages.Length < 4 || unit.Languages.Count(l => vote.Count(l, Negations.Plain) > 0) < unit.Languages.Length - 1) return [];
        if (Lost(unit, l => vote.Count(l, Negations.Plain), null) is { } lost) return [lost];
        return unit.Inner.Where(r => r.Kind == AlignedKind.Point && r.Languages.Length == unit.Languages.Length)
            .Select(r => Lost(unit, l => Negations.CountPlain(Folding.Words(r.WholeTextIn(l)), l), r)).OfType<Discord>();
    }

    /// <summary>The only version that has no negation.</summary>
    private static Discord? Lost(Unit unit, Func<Language, int> count, AlignmentRow? row)
    {
        var counts = unit.Languages.ToDictionary(l => l, count);
        if (counts.Where(c => c.Value == 0).Select(c => c.Key).ToList() is not [var language]) return null;
        var folded = unit.Languages.ToDictionary(l => l, l => Folding.Words(row is null ? unit.TextIn(l) : row.WholeTextIn(l)));
        var confidence = Confidences.OfNegation(Negations.IsLost(folded, language), unit.IsLoose || !unit.IsAlike(language));
        return unit.Discord(DiscordKind.Negation, counts.ToDictionary(c => c.Key, c => c.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)), [language], confidence, row);
    }

    private static AlignmentRow? Narrowed(Unit unit) => unit.Inner.Count == 0 ? unit.Row : null;
}
