using System.Text;
using System.Text.Json.Nodes;
using Dais.Documents.Agendas;
using Dais.Documents.Reading;
using Dais.Kernel;
using Dais.Kit;
using NodaTime;

namespace Dais.Documents.Tests.Agendas;

public sealed class AgendaJsonTests
{
    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        for (var seed = 0; seed < (Repository.Long ? 5000 : 500); seed++)
        {
            var written = AgendaJson.Write(new RandomAgenda(seed).Next());

            var again = AgendaJson.Write(AgendaJson.Read(Encoding.UTF8.GetBytes(written)));

            Assert.True(written == again, $"Seed {seed}:\n{written}\n{again}");
        }
    }

    [Fact]
    public void The_sample_session_keeps_every_fact()
    {
        var written = JsonNode.Parse(AgendaJson.Write(Sample.Agenda))!;
        var typed = JsonNode.Parse(Sample.Json)!;
        foreach (var item in typed["items"]!.AsArray()) ListUnderTheItem(item!);

        AssertHolds(typed, written, "$");
    }

    /// <summary>What is typed under a sub-item is written among the item's documents, and names the sub-item.</summary>
    private static void ListUnderTheItem(JsonNode item)
    {
        foreach (var subItem in item["subitems"]?.AsArray() ?? [])
        {
            foreach (var document in subItem!["documents"]?.AsArray() ?? [])
            {
                var listed = document!.DeepClone();
                listed["subitem"] = subItem["letter"]!.GetValue<string>();
                item["documents"]!.AsArray().Add(listed);
            }

            subItem.AsObject().Remove("documents");
        }
    }

    [Theory]
    [InlineData("wg-trafficking-2009-agenda.zh")]
    [InlineData("wg-trafficking-2010-agenda.ar")]
    [InlineData("wg-smuggling-2024-agenda.zh")]
    public void A_gold_file_without_annotations_keeps_its_mandates_and_provisions(string name)
    {
        var bytes = File.ReadAllBytes(Repository.Corpus("corpus", name + ".gold.json"));

        var written = JsonNode.Parse(AgendaJson.Write(AgendaJson.Read(bytes)))!;

        var gold = JsonNode.Parse(bytes)!.AsObject();
        gold.Remove("expectedFindings");
        AssertHolds(gold, written, "$");
    }

    [Fact]
    public void A_text_in_the_agendas_language_alone_is_a_string_and_any_other_an_object()
    {
        var agenda = AgendaOf(LocalizedText.Of(Language.Arabic, "البند")) with { Body = LocalizedText.Of(Language.English, "Body") };

        var json = AgendaJson.Write(agenda);

        Assert.Contains("\"title\":\"البند\"", json, StringComparison.Ordinal);
        Assert.Contains("\"body\":{\"original\":\"en\",\"en\":\"Body\"}", json, StringComparison.Ordinal);
    }

    [Fact]
    public void One_object_is_one_line_however_many_lines_its_texts_have() =>
        Assert.DoesNotContain('\n', AgendaJson.Write(AgendaOf(LocalizedText.Of(Language.Arabic, "one\ntwo\u2028three"))));

    [Fact]
    public void Half_a_character_is_written_as_the_sign_for_one_that_cannot_be_read()
    {
        var json = AgendaJson.Write(AgendaOf(LocalizedText.Of(Language.Arabic, "a\uD800b")));

        Assert.Equal("a\uFFFDb", AgendaJson.Read(Encoding.UTF8.GetBytes(json)).Items[0].Title[Language.Arabic]);
    }

    [Fact]
    public void A_reading_tells_its_kind_and_its_findings()
    {
        var reading = new AgendaReading(DocumentKind.Unknown, AgendaOf(LocalizedText.Of(Language.Arabic, "x")), [], []);

        var json = JsonNode.Parse(AgendaJson.Write(reading.Agenda, reading))!;

        Assert.Equal("unknown", (string?)json["kind"]);
        Assert.Empty(json["findings"]!.AsArray());
    }

    [Fact]
    public void A_reading_that_contradicts_itself_is_taken_as_it_is()
    {
        var json = """{"language":"en","items":[{"number":2,"title":"a"},{"number":2,"title":"b"}],"findings":[]}""";

        Assert.Equal([2, 2], AgendaJson.Read(Encoding.UTF8.GetBytes(json)).Items.Select(i => i.Number));
    }

    [Fact]
    public void Paragraphs_may_be_plain_strings()
    {
        var agenda = AgendaJson.Read("""{"language":"fr","items":[{"number":1,"title":"Un","annotation":["Deux"]}]}"""u8);

        Assert.Equal("Deux", Assert.Single(agenda.Items[0].Annotation).Text[Language.French]);
    }

    [Fact]
    public void A_mandate_that_a_paragraph_cites_is_kept_once()
    {
        var agenda = AgendaJson.Read("""
            {"language":"en","items":[{"number":1,"title":"One","annotation":[{"text":"x","cites":[{"body":"COP","kind":"decision","number":"4/4"}]}]}],
             "mandates":[{"body":"COP","kind":"decision","number":"4/4"},{"body":"GA","kind":"resolution","number":"79/154"}]}
            """u8);

        Assert.Equal([new Mandate("COP", MandateKind.Decision, "4/4"), new("GA", MandateKind.Resolution, "79/154")], agenda.Mandates);
        Assert.Equal([new Mandate("GA", MandateKind.Resolution, "79/154")], agenda.AlsoCited);
    }

    private static ProvisionalAgenda AgendaOf(LocalizedText title) => new()
    {
        Language = Language.Arabic,
        Start = new LocalDate(2027, 4, 13),
        Items = [new() { Number = 1, Title = title }],
    };

    // Everything that was there is there; more may be.
    private static void AssertHolds(JsonNode? wanted, JsonNode? found, string path)
    {
        if (wanted is JsonObject wantedObject)
        {
            foreach (var (key, value) in wantedObject)
            {
                if (value is null or JsonArray { Count: 0 }) continue;
                AssertHolds(value, found?[key], $"{path}.{key}");
            }
        }
        else if (wanted is JsonArray wantedArray)
        {
            Assert.True(found is JsonArray array && array.Count == wantedArray.Count, $"{path}: {found?.ToJsonString()}");
            for (var i = 0; i < wantedArray.Count; i++) AssertHolds(wantedArray[i], found![i], $"{path}[{i}]");
        }
        else
        {
            Assert.True(JsonNode.DeepEquals(wanted, found), $"{path}: {wanted} is {found}");
        }
    }
}
