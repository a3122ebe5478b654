using System.Collections.Immutable;
using Dais.Documents.Aligning;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>Compares what the versions of one paragraph say: each value is voted on, and what a version has otherwise is a discord.</summary>
internal static class UnitChecks
{
    private static readonly DiscordKind[] Kinds =
    [
        DiscordKind.Date, DiscordKind.Time, DiscordKind.Symbol, DiscordKind.Session, DiscordKind.Figure, DiscordKind.NumberInWords, DiscordKind.Request, DiscordKind.Name, DiscordKind.Negation,
    ];

    internal static IEnumerable<Discord> Compare(Unit unit, RequestFacts requests, TermBase? terms)
    {
        if (unit.Languages.Length < 2) return [];
        var facts = unit.Languages.ToDictionary(l => l, l => Read(unit, l, requests, terms));
        var kinds = facts.Values.SelectMany(f => f.Select(x => x.Kind)).ToHashSet();
        var names = FactVote.Of(DiscordKind.Name, facts);
        List<Discord> found = [];
        foreach (var kind in Kinds)
        {
            if (!kinds.Contains(kind)) continue;
            var vote = FactVote.Of(kind, facts);
            found.AddRange(kind == DiscordKind.Negation ? Negated(unit, vote) : Said(unit, kind, vote, names));
        }

        return found;
    }

    private static List<Fact> Read(Unit unit, Language language, RequestFacts requests, TermBase? terms)
    {
        var text = unit.TextIn(language);
        var facts = FactReader.Read(text, language);
        if (unit.Row.Kind is not (AlignedKind.Note or AlignedKind.Row)) NameFacts.Read(text, language, facts);
        terms?.Read(text, language, facts);
        requests.AddTo(facts, unit, language);
        return facts;
    }

    private static IEnumerable<Discord> Said(Unit unit, DiscordKind kind, FactVote vote, FactVote names)
    {
        foreach (var language in unit.Languages)
        {
            var pairs = Pairing.Of(vote.Missing(language), vote.Added(language), kind, language);
            foreach (var (lacks, has) in pairs)
            {
                if (kind is DiscordKind.Name or DiscordKind.NumberInWords && (lacks is null || has is null)) continue;
                var isAlone = unit.Languages.Length > 3 && (lacks is null || vote.IsAlone(lacks)) && (has is null || vote.IsAlone(has));
                var isDoubtful = pairs.Count > 2 || (unit.IsLoose && pairs.Count > 1) || !unit.IsAlike(language);
                var confidence = kind == DiscordKind.Request && lacks is not null && has is not null && IsNamed(names, language, lacks, has)
                    ? Confidences.OfAddressee(isAlone, isDoubtful)
                    : Confidences.OfValue(kind, lacks is not null && has is not null, isAlone, isDoubtful);
                ImmutableArray<Language> odd = unit.Languages.Length > 2 ? [language] : [];
                yield return unit.Discord(kind, SaysOf(unit, language, lacks, has, vote), odd, confidence, Narrowed(unit));
            }
        }
    }

    /// <summary>Whether the other addressee is named nowhere in the other versions, and the right one nowhere in this: then it is no matter of where a list ends.</summary>
    private static bool IsNamed(FactVote names, Language language, string lacks, string has) =>
        !VagueNames.Are(lacks, has) && names.Missing(language).Contains(lacks) && names.Added(language).Contains(has) && names.Count(language, lacks) == 0 && names.Usual(has) == 0;

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
        if (unit.Languages.Length < 4) yield break;
        foreach (var language in unit.Languages)
        {
            if (vote.Count(language, Negations.Plain) > 0 || unit.Languages.Any(l => l != language && vote.Count(l, Negations.Plain) == 0)) continue;
            yield return Lost(unit, language, vote.Count(language, Negations.Near), l => vote.Count(l, Negations.Plain), null);
            yield break;
        }

        foreach (var row in unit.Inner)
        {
            if (row.Languages.Length != unit.Languages.Length || row.Kind != AlignedKind.Point) continue;
            var counts = unit.Languages.ToDictionary(l => l, l => Negations.Count(row.WholeTextIn(l), l));
            Language[] without = [.. unit.Languages.Where(l => counts[l].Plain == 0)];
            if (without is [var only]) yield return Lost(unit, only, counts[only].Near, l => counts[l].Plain, row);
        }
    }

    private static Discord Lost(Unit unit, Language language, int near, Func<Language, int> count, AlignmentRow? row)
    {
        var says = unit.Languages.ToDictionary(l => l, l => count(l).ToString(System.Globalization.CultureInfo.InvariantCulture));
        return unit.Discord(DiscordKind.Negation, says, [language], Confidences.OfNegation(near, unit.IsLoose || !unit.IsAlike(language)), row);
    }

    private static AlignmentRow? Narrowed(Unit unit) => unit.Inner.Count == 0 ? unit.Row : null;
}
