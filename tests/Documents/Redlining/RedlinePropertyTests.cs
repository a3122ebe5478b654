using System.Globalization;
using Dais.Documents.Redlining;
using Dais.Documents.Redlining.Comparing;
using Dais.Documents.Redlining.Cutting;
using Dais.Documents.Redlining.Writing;
using Dais.Kernel;
using Dais.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace Dais.Documents.Tests.Redlining;

/// <summary>What holds of every redline, whatever the versions.</summary>
public sealed class RedlinePropertyTests(ITestOutputHelper output)
{
    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Code)];

    private static Config Steady => Config.QuickThrowOnFailure.WithMaxTest(Repository.Long ? 5000 : 300).WithReplay(20260301, 7);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Applied_to_the_old_version_it_gives_the_new_one_and_its_inverse_gives_the_old(string language) => ForAll(language, versions =>
    {
        foreach (var tidying in Enum.GetValues<Tidying>())
        {
            var redline = Redline.Between(versions.Old, versions.Revised, tidying);
            if (!IsSame(redline.Apply(versions.Old), versions.Revised) || !IsSame(redline.Inverse().Apply(versions.Revised), versions.Old)) return false;
        }

        return true;
    });

    [Theory]
    [MemberData(nameof(Languages))]
    public void Turned_around_twice_it_is_the_same(string language) => ForAll(language, versions =>
    {
        var redline = Redline.Between(versions.Old, versions.Revised);
        return RedlineJson.Write(redline.Inverse().Inverse()) == RedlineJson.Write(redline);
    });

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_beside_itself_has_no_changes(string language) => ForAll(language, versions => !Redline.Between(versions.Old, versions.Old).HasChanges);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Nothing_is_cut_within_a_character(string language) => ForAll(language, versions =>
    {
        foreach (var entry in Redline.Between(versions.Old, versions.Revised).Entries)
        {
            for (var i = 1; i < entry.Segments.Count; i++)
            {
                var (before, text) = (entry.Segments[i - 1].Text, entry.Segments[i].Text);
                if (char.IsHighSurrogate(before[^1]) && char.IsLowSurrogate(text[0])) return false;
                // A mark that begins a run begins its version's paragraph too, or the run in its place that was deleted.
                if (CharUnicodeInfo.GetUnicodeCategory(text, 0) == UnicodeCategory.NonSpacingMark && entry.Segments.Take(i).All(s => s.Kind == entry.Segments[i].Kind)) return false;
            }
        }

        return true;
    });

    [Theory]
    [MemberData(nameof(Languages))]
    public void Tokens_together_are_the_text(string language) => ForAll(language, versions =>
    {
        var spoken = Language.Parse(language);
        var cutter = new WordCutter(spoken, new(spoken));
        return versions.Old.Paragraphs.Concat(versions.Revised.Paragraphs).All(p =>
        {
            var end = 0;
            var isWhole = cutter.Cut(p.Text).All(t => t.Length > 0 && t.Start == end && (end = t.End) <= p.Text.Length);
            return isWhole && end == p.Text.Length;
        });
    });

    [Fact]
    public void Untidied_as_few_tokens_change_as_a_longest_common_subsequence_allows()
    {
        var pair =
            from old in Gen.Choose(0, 30).ListOf()
            from edits in Gen.Choose(0, 10_000).Two().ListOf()
            select (Old: old.ToArray(), New: edits.Aggregate(old.ToList(), (l, e) => Edited(l, e.Item1, e.Item2)).ToArray());
        var difference = new Difference();
        Check.One(Steady.WithMaxTest(2000).WithEndSize(300), Prop.ForAll(pair.ToArbitrary(), p =>
            difference.Between(p.Old, p.New).Sum(b => b.OldLength + b.NewLength) == p.Old.Length + p.New.Length - (2 * TextbookDifference.CommonLength(p.Old, p.New))));
    }

    /// <summary>Untidied by tokens; tidied by words, because the blanks and commas between two changed words are drawn into the change.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void On_random_edits_the_redline_is_minimal_within_a_tenth(string code)
    {
        var language = Language.Parse(code);
        var cutter = new WordCutter(language, new(language));
        var (difference, random) = (new WordDifference(), new Random(79));
        long least = 0, raw = 0, leastWords = 0, tidied = 0, tidiedTokens = 0;
        foreach (var text in Drafts.Old(language).Paragraphs.SelectMany(p => Enumerable.Repeat(p.Text, 40)))
        {
            var (old, revised) = (cutter.Cut(text), cutter.Cut(WordEdits.Touch(text, language, random)));
            least += Least(old, revised, _ => true);
            raw += Cost(difference.Exact(old, revised), old, revised, _ => true);
            leastWords += Least(old, revised, t => t.Weight > 0);
            var forReaders = Tidier.Tidy(difference.WordsFirst(old, revised), old, revised);
            tidied += Cost(forReaders, old, revised, t => t.Weight > 0);
            tidiedTokens += Cost(forReaders, old, revised, _ => true);
        }

        output.WriteLine($"{code}: tokens {raw} raw, {tidiedTokens} tidied, {least} at least; words {tidied} tidied, {leastWords} at least");
        Assert.InRange(raw, least, least * 1.10);
        Assert.InRange(tidied, leastWords, leastWords * 1.10);
    }

    private static int Least(Token[] old, Token[] revised, Predicate<Token> counts)
    {
        var (a, b) = (Ids(old, counts), Ids(revised, counts));
        return a.Length + b.Length - (2 * TextbookDifference.CommonLength(a, b));
    }

    private static int Cost(List<Divergence> blocks, Token[] old, Token[] revised, Predicate<Token> counts) =>
        blocks.Sum(b => old[b.Old..b.OldEnd].Count(t => counts(t)) + revised[b.New..b.NewEnd].Count(t => counts(t)));

    private static int[] Ids(Token[] tokens, Predicate<Token> counts) => [.. tokens.Where(t => counts(t)).Select(t => t.Id)];

    private static List<int> Edited(List<int> list, int at, int what)
    {
        var i = at % (list.Count + 1);
        if (what % 3 == 0 || i == list.Count) list.Insert(i, what % 31);
        else if (what % 3 == 1) list.RemoveAt(i);
        else list[i] = what % 31;
        return list;
    }

    private static bool IsSame(RedlineText? made, RedlineText wanted) => made is not null && made.Paragraphs.SequenceEqual(wanted.Paragraphs);

    private static void ForAll(string language, Func<RandomVersions, bool> holds) =>
        Check.One(Steady, Prop.ForAll(RandomVersions.Of(Language.Parse(language)).ToArbitrary(), holds));
}
