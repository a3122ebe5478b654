using System.Text;
using Dais.Documents.Agendas;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.Agendas;

public sealed class AgendaRefusalTests
{
    [Theory]
    [InlineData("", "not-json", "$")]
    [InlineData("{", "not-json", "$")]
    [InlineData("{} {}", "not-json", "$")]
    [InlineData("[]", "not-an-object", "$")]
    [InlineData("{}", "missing", "$")]
    [InlineData("""{"language":"de"}""", "not-one-of", "$.language")]
    [InlineData("""{"language":"en","kind":"resolution"}""", "not-one-of", "$.kind")]
    [InlineData("""{"language":"en","itmes":[]}""", "mistyped-key", "$")]
    [InlineData("""{"language":"en","subItems":[],"organisationOfWork":[]}""", "mistyped-key", "$")]
    [InlineData("""{"language":"en","issued":"2027-02-30"}""", "not-a-date", "$.issued")]
    [InlineData("""{"language":"en","issued":20270213}""", "not-a-text", "$.issued")]
    [InlineData("""{"language":"en","start":"2027-02-03","end":"2027-02-02"}""", "ends-before-it-starts", "$.end")]
    [InlineData("""{"language":"en","timeZone":"Vienna"}""", "not-a-time-zone", "$.timeZone")]
    [InlineData("""{"language":"en","sessionNumber":"11"}""", "not-a-number", "$.sessionNumber")]
    [InlineData("""{"language":"en","sessionNumber":11.5}""", "not-a-number", "$.sessionNumber")]
    [InlineData("""{"language":"en","sample":"yes"}""", "not-a-flag", "$.sample")]
    [InlineData("""{"language":"en","symbols":"A/1"}""", "not-an-array", "$.symbols")]
    [InlineData("""{"language":"en","symbols":["not a symbol"]}""", "not-a-symbol", "$.symbols[0]")]
    [InlineData("""{"language":"en","body":{"en":"x","xx":"y"}}""", "unknown-language", "$.body")]
    [InlineData("""{"language":"en","body":{"fr":"x","ru":"y"}}""", "no-original", "$.body")]
    [InlineData("""{"language":"en","body":{"original":"ar","en":"x"}}""", "original-missing", "$.body")]
    [InlineData("""{"language":"en","body":"  "}""", "blank", "$.body")]
    [InlineData("""{"language":"en","body":"\ud800"}""", "half-a-character", "$")]
    [InlineData("""{"language":"en","items":[{"title":"x"}]}""", "missing", "$.items[0]")]
    [InlineData("""{"language":"en","items":[{"number":1,"title":"x"},{"number":1,"title":"y"}]}""", "item-twice", "$.items[1].number")]
    [InlineData("""{"language":"en","items":[{"number":1,"title":"x","subitems":[{"letter":"а","title":"y"}]}]}""", "not-a-letter", "$.items[0].subitems[0].letter")]
    [InlineData("""{"language":"en","items":[{"number":1,"title":"x","subitems":[{"letter":"a","title":"y"},{"letter":"a","title":"z"}]}]}""", "letter-twice", "$.items[0].subitems[1].letter")]
    [InlineData("""{"language":"en","items":[{"number":1,"title":"x","lines":[3]}]}""", "not-lines", "$.items[0].lines")]
    [InlineData("""{"language":"en","items":[{"number":1,"title":"x","documents":[{}]}]}""", "empty-document", "$.items[0].documents[0]")]
    [InlineData("""{"language":"en","items":[{"number":1,"title":"x","label":["friends"]}]}""", "not-one-of", "$.items[0].label[0]")]
    [InlineData("""{"language":"en","organizationOfWork":[{"date":"2027-02-03","start":"25:00","end":"13:00"}]}""", "not-an-hour", "$.organizationOfWork[0].start")]
    [InlineData("""{"language":"en","organizationOfWork":[{"date":"2027-02-03","start":"13:00","end":"10:00"}]}""", "ends-before-it-starts", "$.organizationOfWork[0].end")]
    [InlineData("""{"language":"en","organizationOfWork":[{"date":"2027-02-03","start":"10:00","end":"13:00","entries":[{"item":7}]}]}""", "unknown-item", "$.organizationOfWork[0].entries[0].item")]
    [InlineData("""{"language":"en","items":[{"number":7,"title":"x"}],"organizationOfWork":[{"date":"2027-02-03","start":"10:00","end":"13:00","entries":[{"item":7,"subitem":"b"}]}]}""", "unknown-subitem", "$.organizationOfWork[0].entries[0].subitem")]
    [InlineData("""{"language":"en","mandates":[{"body":"COP","kind":"wish","number":"1/1"}]}""", "not-one-of", "$.mandates[0].kind")]
    public void What_is_wrong_is_told_with_its_place_in_six_languages(string json, string key, string path)
    {
        var wrong = Assert.Throws<AgendaFormatException>(() => AgendaJson.Read(Encoding.UTF8.GetBytes(json)));

        Assert.Equal((key, path), (wrong.Key, wrong.Path));
        Assert.Equal(wrong.Message, wrong.MessageIn(Language.English));
        Assert.All(Language.All, l => Assert.StartsWith(path, wrong.MessageIn(l), StringComparison.Ordinal));
        Assert.Equal(6, Language.All.Select(wrong.MessageIn).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_name_that_is_given_twice_is_refused() =>
        Assert.Equal("not-json", RefusalOf("""{"language":"en","language":"fr"}"""));

    [Fact]
    public void Nesting_beyond_sixty_four_is_refused() =>
        Assert.Equal("not-json", RefusalOf($$"""{"language":"en","x":{{new string('[', 64)}}{{new string(']', 64)}}}"""));

    [Fact]
    public void A_file_beyond_sixteen_megabytes_is_refused() =>
        Assert.Equal("too-large", RefusalOf(new string(' ', AgendaJson.LargestFile + 1)));

    [Fact]
    public void A_byte_order_mark_and_the_keys_of_another_tool_do_no_harm() =>
        Assert.Equal(Language.English, AgendaJson.Read("\uFEFF{\"language\":\"en\",\"x-revision\":7}"u8).Language);

    [Fact]
    public void A_damaged_file_is_read_or_refused_and_nothing_else()
    {
        for (var seed = 0; seed < (Repository.Long ? 10_000 : 1000); seed++)
        {
            var bytes = Damaged(new Random(seed));
            try
            {
                AgendaJson.Read(bytes);
            }
            catch (AgendaFormatException refused)
            {
                Assert.NotEmpty(refused.Message);
            }
            catch (Exception other)
            {
                Assert.Fail($"Seed {seed}: {other}");
            }
        }
    }

    private static string RefusalOf(string json) =>
        Assert.Throws<AgendaFormatException>(() => AgendaJson.Read(Encoding.UTF8.GetBytes(json))).Key;

    private static byte[] Damaged(Random random)
    {
        var bytes = Sample.Json.ToArray();
        if (random.Next(4) == 0) return bytes[..random.Next(bytes.Length)];
        ReadOnlySpan<byte> likely = "{}[]\",:\\0123456789-enfrtu"u8;
        for (var i = random.Next(1, 8); i > 0; i--)
            bytes[random.Next(bytes.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : likely[random.Next(likely.Length)];
        return bytes;
    }
}
