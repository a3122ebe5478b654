using System.Globalization;
using Dais.Documents.Aligning;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>How sure it is that a version which has another value does say something else, in one unit.</summary>
internal sealed class Weighing(Unit unit, IReadOnlyDictionary<Language, List<Fact>> facts)
{
    private const int NotesAround = 3;
    private readonly Lazy<FactVote> names = new(() => NamesIn(unit));

    /// <summary>The confidence of one difference.</summary>
    /// <param name="kind">What the values are.</param>
    /// <param name="vote">What the versions say of that kind.</param>
    /// <param name="language">The odd version.</param>
    /// <param name="lacks">What it lacks; null for nothing.</param>
    /// <param name="has">What it has instead; null for nothing.</param>
    /// <param name="count">How many differences of the kind it has in the unit.</param>
    internal double Of(DiscordKind kind, FactVote vote, Language language, string? lacks, string? has, int count)
    {
        var isAlone = unit.Languages.Length > 3 && (lacks is null || vote.IsAlone(lacks, language)) && (has is null || vote.IsAlone(has, language));
        var isDoubtful = count > 2 || (unit.IsLoose && count > 1) || !unit.IsAlike(language);
        if (lacks is null || has is null)
        {
            return kind == DiscordKind.Date && lacks is not null && isAlone && !isDoubtful && IsGarbled(vote, language)
                ? Confidences.GarbledDate
                : Confidences.OfValue(kind, isReplaced: false, isAlone, isDoubtful);
        }

        if (kind == DiscordKind.Request && IsNamed(language, Bare(lacks), Bare(has), isAlone)) return Confidences.OfAddressee(unit.Languages.Length > 3, isDoubtful);
        isAlone |= IsWrittenAlike(kind, lacks, has) && vote.IsReplaced(lacks, has, language);
        isDoubtful |= kind switch
        {
            DiscordKind.Figure => !Pairing.MayStandFor(lacks, has) || SaysInCharacters(language, lacks) || IsMargin(language, lacks, has),

            // "The first meeting" of one language is "the inaugural meeting" of another.
            DiscordKind.Session => has is "1",
            _ => false,
        };
        return isAlone && !isDoubtful && unit.Row.Kind == AlignedKind.Note && IsOrder(language)
            ? Confidences.Hidden
            : Confidences.OfValue(kind, isReplaced: true, isAlone, isDoubtful);
    }

    /// <summary>Whether what one version has is likely what it says; a figure may be said in words, unless it has decimals, which Arabic files part in two.</summary>
    private static bool IsWrittenAlike(DiscordKind kind, string lacks, string has) => kind switch
    {
        DiscordKind.Date or DiscordKind.Time or DiscordKind.Symbol => true,
        DiscordKind.Figure => lacks.Contains('.', StringComparison.Ordinal) && has.Contains('.', StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Whether a version that lacks dates has figures in their stead which are no part of them: "29 to 22 July", in Chinese the 13th month.</summary>
    private bool IsGarbled(FactVote dates, Language language)
    {
        var missing = dates.Missing(language).FindAll(d => dates.Count(language, d) == 0).ConvertAll(d => d.Split('-', StringSplitOptions.RemoveEmptyEntries));
        List<string> parts = [.. missing.SelectMany(d => d).Select(p => p.TrimStart('0'))];
        var figures = FactVote.Of(DiscordKind.Figure, facts);
        var added = figures.Added(language);
        return added.Exists(IsForeign) && missing.Exists(d => !added.Contains(d[^1].TrimStart('0')) || (language == Language.Chinese && !added.Contains(d[^2].TrimStart('0'))));

        bool IsForeign(string figure) =>
            figure.Length < 5 && !figure.Contains('.', StringComparison.Ordinal) && figures.Count(language, figure) - figures.Usual(figure) > parts.Count(p => p == figure);
    }

    /// <summary>Whether a footnote changed its place with another: a sentence in another order calls them so.</summary>
    private bool IsOrder(Language language)
    {
        var rows = unit.Alignment.Rows;
        var (here, theirs) = (facts[language], facts[unit.Languages.First(l => l != language)]);
        var (isBeside, isTheirs) = (false, false);
        for (var i = Math.Max(0, unit.Place - NotesAround); i < Math.Min(rows.Count, unit.Place + NotesAround + 1); i++)
        {
            if (i == unit.Place || rows[i].Kind != AlignedKind.Note) continue;
            isBeside |= Says(rows[i], language, theirs);
            isTheirs |= unit.Languages.Any(l => l != language && Says(rows[i], l, here));
        }

        return isBeside && isTheirs;
    }

    private static bool Says(AlignmentRow row, Language language, List<Fact> said) =>
        row.In(language).Count > 0 && FactReader.Read(row.WholeTextIn(language), language, isThorough: false).ToHashSet().SetEquals(said);

    /// <summary>Whether one version says by how many per cent something is more where others say to what it comes: 17 per cent, 117.</summary>
    private bool IsMargin(Language language, string lacks, string has)
    {
        var difference = decimal.Parse(lacks, CultureInfo.InvariantCulture) - decimal.Parse(has, CultureInfo.InvariantCulture);
        return Math.Abs(difference) == 100 && IsPercentage(language) != unit.Languages.Any(l => l != language && IsPercentage(l));
    }

    private bool IsPercentage(Language language)
    {
        var text = unit.TextIn(language);
        return text.Contains('%', StringComparison.Ordinal) || FactWords.Of(language).Percent.Exists(w => text.Contains(w, StringComparison.Ordinal));
    }

    /// <summary>Whether a Chinese text says a figure in characters: 第四十一条, 二十年.</summary>
    private bool SaysInCharacters(Language language, string figure) =>
        language == Language.Chinese && int.TryParse(figure, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100
        && unit.TextIn(language).Contains(InCharacters(number), StringComparison.Ordinal);

    private static string InCharacters(int number)
    {
        const string Ones = "〇一二三四五六七八九";
        var tens = number / 10;
        return (tens > 1 ? Ones[tens].ToString() : "") + (tens > 0 ? "十" : "") + (number % 10 > 0 ? Ones[number % 10].ToString() : "");
    }

    /// <summary>Whether the other addressee is named more often than in most versions, and the right one less often: then it is no matter of where a list ends.</summary>
    private bool IsNamed(Language language, string lacks, string has, bool isAlone) =>
        !VagueNames.Are(lacks, has) && names.Value.Missing(language).Contains(lacks) && names.Value.Added(language).Contains(has)
        && (isAlone || (names.Value.Usual(has) == 0 && names.Value.IsAlone(lacks, language) && names.Value.IsAlone(has, language)));

    /// <summary>The name alone of the body to which a report is due.</summary>
    private static string Bare(string request) => request.StartsWith(RequestFacts.ReportTo, StringComparison.Ordinal) ? request[RequestFacts.ReportTo.Length..] : request;

    private static FactVote NamesIn(Unit unit)
    {
        var named = new Dictionary<Language, List<Fact>>();
        foreach (var language in unit.Languages) NameFacts.Read(unit.TextIn(language), language, named[language] = []);
        return FactVote.Of(DiscordKind.Name, named);
    }
}
