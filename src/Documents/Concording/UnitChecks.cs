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
        var names = new Lazy<FactVote>(() => NamesIn(unit));
        List<Discord> found = [];
        foreach (var kind in Kinds)
        {
            if (!kinds.Contains(kind)) continue;
            var vote = FactVote.Of(kind, facts);
            found.AddRange(kind == DiscordKind.Negation ? Negated(unit, vote) : Said(unit, kind, vote, names));
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

    private static IEnumerable<Discord> Said(Unit unit, DiscordKind kind, FactVote vote, Lazy<FactVote> names)
    {
        foreach (var language in unit.Languages)
        {
            var pairs = Pairing.Of(vote.Missing(language), vote.Added(language), kind, language);
            foreach (var (lacks, has) in pairs)
            {
                if (kind is DiscordKind.Name or DiscordKind.NumberInWords && (lacks is null || has is null)) continue;
                var isAlone = unit.Languages.Length > 3 && (lacks is null || vote.IsAlone(lacks)) && (has is null || vote.IsAlone(has));
                var isDoubtful = pairs.Count > 2 || (unit.IsLoose && pairs.Count > 1) || !unit.IsAlike(language)
                    || (kind == DiscordKind.Figure && lacks is not null && has is not null && (!Pairing.MayStandFor(lacks, has) || SaysInCharacters(unit, language, lacks)));
                var confidence = kind == DiscordKind.Request && lacks is not null && has is not null && isAlone && IsNamed(names, language, lacks, has)
                    ? Confidences.OfAddressee(isAlone, isDoubtful)
                    : Confidences.OfValue(kind, lacks is not null && has is not null, isAlone, isDoubtful);
                ImmutableArray<Language> odd = unit.Languages.Length > 2 ? [language] : [];
                yield return unit.Discord(kind, SaysOf(unit, language, lacks, has, vote), odd, confidence, Narrowed(unit));
            }
        }
    }

    /// <summary>Whether a Chinese text says a figure in characters: 第四十一条, 二十年.</summary>
    private static bool SaysInCharacters(Unit unit, Language language, string figure) =>
        language == Language.Chinese && int.TryParse(figure, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100
        && unit.TextIn(language).Contains(InCharacters(number), StringComparison.Ordinal);

    private static string InCharacters(int number)
    {
        const string Ones = "〇一二三四五六七八九";
        var tens = number / 10;
        return (tens > 1 ? Ones[tens].ToString() : "") + (tens > 0 ? "十" : "") + (number % 10 > 0 ? Ones[number % 10].ToString() : "");
    }

    /// <summary>Whether the other addressee is named nowhere in most versions, and the right one less often in this: then it is no matter of where a list ends.</summary>
    private static bool IsNamed(Lazy<FactVote> names, Language language, string lacks, string has) =>
        !VagueNames.Are(lacks, has) && names.Value.Missing(language).Contains(lacks) && names.Value.Added(language).Contains(has)
        && names.Value.Usual(has) == 0;

    private static FactVote NamesIn(Unit unit)
    {
        var names = new Dictionary<Language, List<Fact>>();
        foreach (var language in unit.Languages) NameFacts.Read(unit.TextIn(language), language, names[language] = []);
        return FactVote.Of(DiscordKind.Name, names);
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
        var near = unit.Languages.ToDictionary(l => l, l => Negations.CountNear(Folding.Words(row is null ? unit.TextIn(l) : row.WholeTextIn(l)), l));
        var mayStand = near.Any(n => n.Value < near[language]);
        var confidence = Confidences.OfNegation(mayStand, unit.IsLoose || !unit.IsAlike(language));
        return unit.Discord(DiscordKind.Negation, counts.ToDictionary(c => c.Key, c => c.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)), [language], confidence, row);
    }

    private static AlignmentRow? Narrowed(Unit unit) => unit.Inner.Count == 0 ? unit.Row : null;
}
