using System.Globalization;
using Dais.Documents.Importing;

namespace Dais.Documents.Tests.Importing;

public sealed class LineChangesTests
{
    [Theory]
    [InlineData("a b c", "a b c", "1=1 2=2 3=3")]
    [InlineData("a b c", "a x c", "1=1 2=2 3=3")]
    [InlineData("a b c", "a c", "1=1 2=- 3=2")]
    [InlineData("a c", "a b c", "1=1 -=2 2=3")]
    [InlineData("a b c d", "b x d e", "1=- 2=1 3=2 4=3 -=4")]
    [InlineData("", "a", "1=1")]
    public void Every_line_of_both_texts_has_its_place(string before, string after, string expected)
    {
        var changes = LineChanges.Compare(before.Split(' '), after.Split(' '));

        Assert.Equal(expected, string.Join(' ', changes.Select(c => $"{Said(c.Before)}={Said(c.After)}")));
    }

    [Fact]
    public void Texts_of_any_length_and_difference_are_compared_in_order_and_without_loss()
    {
        var random = new Random(20260711);
        for (var round = 0; round < 300; round++)
        {
            string[] before = AnyLines(random), after = AnyLines(random);

            var changes = LineChanges.Compare(before, after);

            Assert.Equal(Enumerable.Range(1, before.Length), changes.Where(c => c.Before is not null).Select(c => c.Before!.Value));
            Assert.Equal(Enumerable.Range(1, after.Length), changes.Where(c => c.After is not null).Select(c => c.After!.Value));
        }
    }

    [Fact]
    public void Two_texts_too_long_to_compare_are_paired_line_by_line()
    {
        string[] before = [.. Enumerable.Range(0, 3000).Select(i => $"a{i}")], after = [.. Enumerable.Range(0, 3100).Select(i => $"b{i}")];

        Assert.Equal(3100, LineChanges.Compare(before, after).Count);
    }

    [Theory]
    [InlineData("the first of meetings", "the second of meetings", "the |first|second| of meetings")]
    [InlineData("临时议程和说眀", "临时议程和说明", "临时议程和说|眀|明|")]
    [InlineData("same", "same and more", "same|| and more|")]
    [InlineData("", "new", "||new|")]
    [InlineData("a \U0001F600", "a \U0001F601", "a |\U0001F600|\U0001F601|")]
    public void A_change_within_a_line_is_told_in_whole_words(string before, string after, string expected)
    {
        var (head, removed, added, tail) = LineChanges.Within(before, after);

        Assert.Equal(expected, $"{head}|{removed}|{added}|{tail}");
        Assert.Equal(before, head + removed + tail);
        Assert.Equal(after, head + added + tail);
    }

    private static string Said(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static string[] AnyLines(Random random) => [.. Enumerable.Range(0, random.Next(30)).Select(_ => Said(random.Next(6)))];
}
