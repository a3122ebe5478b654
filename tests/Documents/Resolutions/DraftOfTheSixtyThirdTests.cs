using System.Text.Json;
using Dais.Documents.Resolutions;
using Dais.Kit;

namespace Dais.Documents.Tests.Resolutions;

/// <summary>The draft of the sixty-third session: lines broken inside words, raised marks on lines of their own, notes between pages.</summary>
public sealed class DraftOfTheSixtyThirdTests
{
    [Theory]
    [InlineData("kind")]
    [InlineData("language")]
    [InlineData("symbol")]
    [InlineData("organ")]
    [InlineData("session")]
    [InlineData("committee")]
    [InlineData("agendaItem")]
    [InlineData("title")]
    [InlineData("adopted")]
    [InlineData("sponsors")]
    [InlineData("cites")]
    public void It_comes_out_as_a_careful_reader_finds_it(string key)
    {
        var (gold, read) = (Gold(), ReadResolution.Json(Read()));

        Assert.Equal(Plain(gold.GetProperty(key)), Plain(read.GetProperty(key)));
    }

    [Fact]
    public void Its_paragraphs_recitals_and_notes_are_all_there()
    {
        var (gold, reading) = (Gold(), Read());

        Assert.Equal(Numbers(gold), reading.Resolution.Parts.OfType<OperativeParagraph>().Select(p => p.Number));
        Assert.Equal(gold.GetProperty("recitals").EnumerateArray().Select(r => r.GetProperty("opening").GetString()![..1]), reading.Resolution.Parts.OfType<Recital>().Select(r => r.Words.Text[..1]));
        Assert.Equal(gold.GetProperty("footnotes").GetInt32(), reading.Resolution.Notes.Count);
        Assert.Equal(["1", "2", "3", "4", "1", "2", "3", "5"], reading.Resolution.Parts.OfType<WordedPart>().SelectMany(p => p.Words.Notes).Select(n => n.Mark));
    }

    [Fact]
    public void Its_opening_words_and_verbs_are_those_of_a_careful_reader()
    {
        var (gold, read) = (Gold(), ReadResolution.Json(Read()));

        foreach (var key in new[] { "number", "opening", "verbs" }) Assert.Equal(Each(gold, "paragraphs", key), Each(read, "paragraphs", key));
        Assert.Equal(Each(gold, "recitals", "opening"), Each(read, "recitals", "opening"));
    }

    [Fact]
    public void All_that_it_asks_is_found_and_nothing_else()
    {
        var (gold, read) = (Gold(), ReadResolution.Json(Read()));

        foreach (var key in new[] { "paragraph", "verb", "to", "due", "reportTo" }) Assert.Equal(Each(gold, "requests", key), Each(read, "requests", key));
        foreach (var (asked, found) in Each(gold, "requests", "what").Zip(Each(read, "requests", "what")))
            Assert.True(asked.Contains(found.Trim('"'), StringComparison.Ordinal) || found.Contains(asked.Trim('"'), StringComparison.Ordinal), $"{asked} and {found}");
    }

    [Fact]
    public void Words_that_were_broken_are_whole_and_nothing_is_doubted()
    {
        var source = ReadResolution.Source(File.ReadAllBytes(Repository.Corpus("corpus", "ga-63-coordination-draft-resolution.zh.txt")));
        var reading = ResolutionReader.Read(source);

        Assert.All(reading.Resolution.Parts.OfType<WordedPart>(), p => Assert.DoesNotMatch(@"[\u4E00-\u9FFF] [\u4E00-\u9FFF]", p.Words.Text));
        ReadResolution.AccountsForEveryLine(source, reading);
        Assert.DoesNotContain(reading.Findings, f => f.Code != "masthead-incomplete");
    }

    private static ResolutionReading Read() => ReadResolution.OfFile(Repository.Corpus("corpus", "ga-63-coordination-draft-resolution.zh.txt"));

    private static JsonElement Gold()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Repository.Corpus("corpus", "ga-63-coordination-draft-resolution.zh.gold.json")));
        return json.RootElement.Clone();
    }

    private static IEnumerable<int?> Numbers(JsonElement gold) => gold.GetProperty("paragraphs").EnumerateArray().Select(p => (int?)p.GetProperty("number").GetInt32());

    private static List<string> Each(JsonElement of, string list, string key) =>
        [.. of.GetProperty(list).EnumerateArray().Select(e => e.TryGetProperty(key, out var value) ? Plain(value) : "null")];

    private static string Plain(JsonElement value) => JsonSerializer.Serialize(value);
}
