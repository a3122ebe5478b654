using Dais.Documents.Redlining.Aligning;
using FsCheck;
using FsCheck.Fluent;

namespace Dais.Documents.Tests.Redlining;

/// <summary>Which paragraph is which.</summary>
public sealed class AlignmentTests
{
    private static readonly Config Steady = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20260301, 13);

    private static readonly Gen<int[][]> Text = Gen.Choose(0, 12).ArrayOf().ArrayOf();

    [Fact]
    public void Pairs_are_one_to_one_and_those_that_were_not_moved_keep_their_order() => Check.One(Steady, Prop.ForAll(Text.Two().ToArbitrary(), texts =>
    {
        var pairs = Alignment.Between(Paragraphs(texts.Item1), Paragraphs(texts.Item2));
        var kept = pairs.Where(p => !p.IsMoved).ToList();
        return pairs.DistinctBy(p => p.Old).Count() == pairs.Count && pairs.DistinctBy(p => p.New).Count() == pairs.Count
            && kept.Zip(kept.Skip(1)).All(p => p.First.Old < p.Second.Old && p.First.New < p.Second.New);
    }));

    [Fact]
    public void The_chain_is_the_heaviest_there_is()
    {
        var pair = from old in Gen.Choose(0, 9) from revised in Gen.Choose(0, 9) from weight in Gen.Choose(1, 9) select new Candidate(old, revised, 1, weight);
        Check.One(Steady, Prop.ForAll(pair.ListOf().ToArbitrary(), pairs =>
        {
            var chain = Chain.Heaviest([.. pairs], 10);
            return chain.Zip(chain.Skip(1)).All(p => p.First.Old < p.Second.Old && p.First.New < p.Second.New) && chain.Sum(c => c.Weight).Equals(Heaviest(pairs));
        }));
    }

    [Fact]
    public void Paragraphs_that_changed_places_are_found_among_hundreds()
    {
        var old = Enumerable.Range(0, 300).Select(i => Said(i)).ToArray();
        var revised = old.Where((_, i) => i is not (10 or 200)).Append(old[10]).Prepend(old[200]).ToArray();

        var pairs = Alignment.Between(Paragraphs(old), Paragraphs(revised));

        Assert.Equal(300, pairs.Count);
        Assert.Equal([(10, 299), (200, 0)], pairs.Where(p => p.IsMoved).Select(p => (p.Old, p.New)));
    }

    [Fact]
    public void Paragraphs_that_are_all_alike_are_paired_in_their_order()
    {
        var (old, revised) = (Enumerable.Repeat(Said(1), 40).ToArray(), Enumerable.Repeat(Said(1), 41).ToArray());

        var pairs = Alignment.Between(Paragraphs(old), Paragraphs(revised));

        Assert.Equal(40, pairs.Count);
        Assert.All(pairs, p => Assert.False(p.IsMoved));
    }

    [Fact]
    public void One_number_lets_two_paragraphs_be_one_with_less_in_common()
    {
        int[] was = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], now = [1, 2, 3, 24, 25, 26, 27, 28, 29, 30], other = [40, 41, 42, 43];

        Assert.Empty(Alignment.Between(Paragraphs([was, other], "1."), Paragraphs([now], "2.")));
        Assert.Equal([new(0, 0, IsMoved: false)], Alignment.Between(Paragraphs([was, other], "1."), Paragraphs([now], "1.")));
    }

    [Fact]
    public void The_only_two_between_the_same_neighbours_are_one_with_a_word_in_common()
    {
        int[] was = [1, 2, 3, 4], now = [1, 12, 13, 14];

        Assert.Equal(3, Alignment.Between(Paragraphs([Said(7), was, Said(8)]), Paragraphs([Said(7), now, Said(8)])).Count);
    }

    private static int[] Said(int i) => [.. Enumerable.Range(0, 12).Select(k => 100 + (((i * 31) + (k * k * 7)) % 997))];

    private static List<AlignedParagraph> Paragraphs(int[][] texts, string? mark = null) =>
        [.. texts.Select(words => new AlignedParagraph(words.Aggregate(17, (mixed, word) => unchecked((mixed * 31) + word)), Shingles.OfWords(words), mark is null ? null : (1, mark)))];

    private static double Heaviest(IEnumerable<Candidate> pairs)
    {
        var sorted = pairs.OrderBy(p => p.Old).ThenByDescending(p => p.New).ToList();
        var best = new double[sorted.Count];
        for (var k = 0; k < sorted.Count; k++)
            best[k] = sorted[k].Weight + Enumerable.Range(0, k).Where(b => sorted[b].Old < sorted[k].Old && sorted[b].New < sorted[k].New).Select(b => best[b]).DefaultIfEmpty().Max();
        return best.DefaultIfEmpty().Max();
    }
}
