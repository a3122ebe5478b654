using System.Globalization;
using Dais.Documents.Concording;

namespace Dais.Documents.Tests.Concording;

/// <summary>
/// How much of what is shown about dates, figures and sessions is right, by judgements.json: each was read with the words of two versions beside
/// it, and is right where the versions do differ in that value. They come from the session the detectors were made on; the other kinds were not judged one by one.
/// </summary>
public class PrecisionTests(ITestOutputHelper output)
{
    private static readonly string[] NumbersAndDates = [nameof(DiscordKind.Date), nameof(DiscordKind.Figure), nameof(DiscordKind.Time)];

    [Fact]
    public void Of_the_dates_figures_and_sessions_that_were_read_nearly_all_are_right()
    {
        var works = Session79.Works();
        var found = new List<string>[works.Count];
        Parallel.For(0, works.Count, i =>
            found[i] = [.. Concordance.Of(works[i].Versions).Discords.Where(d => d.IsShown).Select(d => Judgement.KeyOf(works[i].Symbol, d))]);
        var shown = found.SelectMany(f => f).ToHashSet(StringComparer.Ordinal);
        var judged = Judgement.All().Where(j => shown.Contains(j.Key)).ToList();
        var exact = judged.Where(j => NumbersAndDates.Contains(j.Kind, StringComparer.Ordinal)).ToList();

        foreach (var kind in judged.GroupBy(j => j.Kind, StringComparer.Ordinal))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Key}: {kind.Count(j => j.Right)} of {kind.Count()}"));
        Assert.True(judged.Count >= 60, $"{judged.Count} of what is shown were judged.");
        Assert.True(judged.Count(j => j.Right) >= judged.Count * 0.95, $"{judged.Count(j => j.Right)} of {judged.Count} are right.");
        Assert.True(exact.Count(j => j.Right) >= exact.Count * 0.97, $"{exact.Count(j => j.Right)} of {exact.Count} numbers and dates are right.");
    }
}
