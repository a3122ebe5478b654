using System.Globalization;
using Dais.Documents.Concording;
using Dais.Documents.Resolutions;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.Concording;

/// <summary>Sixty errors of ten kinds, planted by code with a fixed seed, six of a kind, each language once.</summary>
public class PlantedErrorsTests(ITestOutputHelper output)
{
    private const int Seed = 79;
    private const int FirstOther = 301;
    private const int Others = 5;

    private sealed record Outcome(PlantedError Kind, Language Language, string Work, bool IsFound, bool IsNamed);

    [Fact]
    public void Of_sixty_errors_planted_into_real_works_nineteen_in_twenty_are_found_and_nine_in_ten_versions_named()
    {
        var outcomes = Sixty(Unseen(), Seed);

        foreach (var outcome in outcomes) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome.Kind} {outcome.Language} {outcome.Work} found {outcome.IsFound} named {outcome.IsNamed}"));
        Assert.Equal(60, outcomes.Count);
        Assert.True(outcomes.Count(o => o.IsFound) >= 57, Missed(outcomes, o => !o.IsFound));
        Assert.True(outcomes.Count(o => o.IsNamed) >= 54, Missed(outcomes, o => !o.IsNamed));
    }

    [Fact]
    public void Of_errors_planted_with_five_other_seeds_as_many_are_found_on_the_mean()
    {
        Assert.SkipUnless(Repository.Long, "Five times sixty errors; set DAIS_LONG=1.");
        var works = Unseen();
        var outcomes = Enumerable.Range(FirstOther, Others).SelectMany(s => Sixty(works, s)).ToList();

        foreach (var kind in outcomes.GroupBy(o => o.Kind)) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Key}: found {kind.Count(o => o.IsFound)} named {kind.Count(o => o.IsNamed)} of {kind.Count()}"));
        Assert.True(outcomes.Count(o => o.IsFound) >= outcomes.Count * 0.95, Missed(outcomes, o => !o.IsFound));
        Assert.True(outcomes.Count(o => o.IsNamed) >= outcomes.Count * 0.9, Missed(outcomes, o => !o.IsNamed));
    }

    [Fact]
    public void Of_errors_planted_into_versions_of_ours_nineteen_in_twenty_are_found_and_nine_in_ten_versions_named()
    {
        List<WorkVersions> works = [new("A/RES/97/901", Lighthouses.Versions())];
        var random = new Random(Seed);
        var outcomes = Enum.GetValues<PlantedError>().SelectMany(k => Language.All.Select(l => Try(k, l, works, random))).Where(o => o.Work.Length > 0).ToList();

        Assert.True(outcomes.Count >= 54, $"{outcomes.Count} errors could be planted.");
        Assert.True(outcomes.Count(o => o.IsFound) >= outcomes.Count * 0.95, Missed(outcomes, o => !o.IsFound));
        Assert.True(outcomes.Count(o => o.IsNamed) >= outcomes.Count * 0.9, Missed(outcomes, o => !o.IsNamed));
    }

    private static List<WorkVersions> Unseen() => [.. Session79.Complete().Where(w => Session79.IsUnseen(w.Symbol))];

    private static List<Outcome> Sixty(List<WorkVersions> works, int seed)
    {
        var random = new Random(seed);
        return [.. Enum.GetValues<PlantedError>().SelectMany(k => Language.All.Select(l => Try(k, l, works, random)))];
    }

    /// <summary>Plants into works drawn at random until one has a place for it.</summary>
    private static Outcome Try(PlantedError kind, Language language, List<WorkVersions> works, Random random)
    {
        WorkVersions[] order = [.. works];
        random.Shuffle(order);
        foreach (var work in order)
        {
            if (new Planting(work.Versions, language, random).Plant(kind) is not { } planted) continue;
            var before = Shown(work.Versions).Select(Key).ToHashSet(StringComparer.Ordinal);
            var found = Shown(work.Versions.ToDictionary(v => v.Key, v => v.Key == language ? planted : v.Value)).Where(d => !before.Contains(Key(d))).ToList();
            return new(kind, language, work.Symbol, found.Count > 0, found.Exists(d => d.Odd is [var odd] && odd == language));
        }

        return new(kind, language, "", IsFound: false, IsNamed: false);
    }

    private static IEnumerable<Discord> Shown(IReadOnlyDictionary<Language, Resolution> versions) => Concordance.Of(versions).Discords.Where(d => d.IsShown);

    private static string Key(Discord discord) =>
        $"{discord.Kind} {string.Join(' ', discord.Odd)} {string.Join('|', discord.Says.OrderBy(s => s.Key.Index).Select(s => $"{s.Key}={s.Value}"))}";

    private static string Missed(List<Outcome> outcomes, Func<Outcome, bool> isMissed) =>
        string.Join(", ", outcomes.Where(isMissed).Select(o => $"{o.Kind} {o.Language} {o.Work}"));
}
