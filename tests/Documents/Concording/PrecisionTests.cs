using System.Globalization;
using Dais.Documents.Concording;

namespace Dais.Documents.Tests.Concording;

/// <summary>
/// How much of what is shown is right, by judgements.json: each was read with the texts of the versions beside it. What was judged wrong and is
/// shown again counts against; what was judged right and is shown no longer is lost.
/// </summary>
public class PrecisionTests(ITestOutputHelper output)
{
    [Fact]
    public void All_that_was_judged_right_is_still_shown()
    {
        var shown = Shown();

        Assert.Equal([], Judgement.All().Where(j => j.Right && !shown.Contains(j.Key)).Select(j => j.Key));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nine_in_ten_of_what_is_shown_are_right_and_nearly_all_numbers_and_dates(bool isUnseen)
    {
        var shown = Shown();
        var judged = Judgement.All().Where(j => Session79.IsUnseen(j.Work) == isUnseen && shown.Contains(j.Key)).ToList();
        var exact = judged.Where(j => j.IsNumberOrDate).ToList();

        foreach (var kind in judged.GroupBy(j => j.Kind, StringComparer.Ordinal))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Key}: {kind.Count(j => j.Right)} of {kind.Count()}"));
        Assert.True(judged.Count >= 100, $"{judged.Count} of what is shown were judged.");
        Assert.True(judged.Count(j => j.Right) >= judged.Count * 0.9, $"{judged.Count(j => j.Right)} of {judged.Count} are right.");
        Assert.True(exact.Count(j => j.Right) >= exact.Count * 0.97, $"{exact.Count(j => j.Right)} of {exact.Count} numbers and dates are right.");
    }

    [Fact]
    public void Nearly_all_that_is_shown_was_judged()
    {
        var shown = Shown();
        var judged = Judgement.All().Select(j => j.Key).ToHashSet(StringComparer.Ordinal);

        Assert.True(shown.Count(judged.Contains) >= shown.Count * 0.97, string.Join('\n', shown.Where(s => !judged.Contains(s))));
    }

    private static HashSet<string> Shown()
    {
        var works = Session79.Works();
        var found = new List<string>[works.Count];
        Parallel.For(0, works.Count, i => found[i] = [.. Concordance.Of(works[i].Versions).Discords.Where(d => d.IsShown).Select(d => Judgement.KeyOf(works[i].Symbol, d))]);
        return found.SelectMany(f => f).ToHashSet(StringComparer.Ordinal);
    }
}
