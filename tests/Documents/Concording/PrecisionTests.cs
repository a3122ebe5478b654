using System.Globalization;
using Dais.Documents.Concording;

namespace Dais.Documents.Tests.Concording;

/// <summary>How much of what is shown is right, by the judgements of those who read it (judgements.json).</summary>
public class PrecisionTests(ITestOutputHelper output)
{
    private static readonly string[] NumbersAndDates = [nameof(DiscordKind.Date), nameof(DiscordKind.Figure), nameof(DiscordKind.Time)];

    [Fact]
    public void Of_what_is_shown_and_was_judged_nine_in_ten_are_right_and_of_numbers_and_dates_nearly_all()
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
        Assert.True(judged.Count >= 200, $"{judged.Count} of what is shown were judged.");
        Assert.True(judged.Count >= shown.Count * 0.5, $"{judged.Count} of {shown.Count} shown were judged.");
        Assert.True(judged.Count(j => j.Right) >= judged.Count * 0.9, $"{judged.Count(j => j.Right)} of {judged.Count} are right.");
        Assert.True(exact.Count(j => j.Right) >= exact.Count * 0.97, $"{exact.Count(j => j.Right)} of {exact.Count} numbers and dates are right.");
    }
}
