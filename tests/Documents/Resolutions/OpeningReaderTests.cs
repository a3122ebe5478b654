using System.Text.Json;
using Dais.Documents.Resolutions;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.Resolutions;

/// <summary>Openings of invented paragraphs; many join known parts in a way that no real text may have.</summary>
public sealed class OpeningReaderTests
{
    public static TheoryData<string, string, string, string, string> Invented()
    {
        TheoryData<string, string, string, string, string> data = [];
        using var json = JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf("tests", "Documents", "Resolutions", "Openings-invented.json")));
        foreach (var one in json.RootElement.EnumerateArray())
            data.Add(one.GetProperty("language").GetString()!, one.GetProperty("place").GetString()!, one.GetProperty("text").GetString()!, Joined(one, "verbs"), Joined(one, "later"));
        return data;

        static string Joined(JsonElement one, string name) =>
            one.TryGetProperty(name, out var list) ? string.Join('|', list.EnumerateArray().Select(v => v.GetString())) : "";
    }

    [Theory]
    [MemberData(nameof(Invented))]
    public void An_invented_paragraph_opens_with_the_verbs_that_a_reader_sees(string language, string place, string text, string verbs, string later)
    {
        var (spoken, at) = (Spoken(language), Enum.Parse<OpeningPlace>(place, ignoreCase: true));

        var opening = OpeningReader.Read(text, spoken, at);
        var found = OpeningVerbs.Find(text, spoken, at);

        Assert.Equal(verbs, string.Join('|', opening?.Verbs ?? []));
        Assert.Equal(verbs, string.Join('|', found.Where(v => v.InOpening).Select(v => v.Span.Of(text))));
        if (later.Length > 0) Assert.Equal(later, string.Join('|', found.Where(v => !v.InOpening).Select(v => v.Span.Of(text))));
    }

    [Fact]
    public void The_opening_reaches_from_its_first_verb_to_its_last()
    {
        Assert.Equal("Applauds and warmly supports", OpeningReader.Read("\u200E Applauds and warmly supports the choir;", Language.English, OpeningPlace.Operative)?.Text);
        Assert.Equal("还着重指出", OpeningReader.Read("为此，还着重指出桥梁狭窄；", Language.Chinese, OpeningPlace.Operative)?.Text);
    }

    [Theory]
    [InlineData("en", "Requests", OpeningAct.Request)]
    [InlineData("en", "Reiterates its request", OpeningAct.Request)]
    [InlineData("en", "Calls upon", OpeningAct.CallUpon)]
    [InlineData("en", "Takes note with appreciation", OpeningAct.TakeNote)]
    [InlineData("fr", "Prie instamment", OpeningAct.Urge)]
    [InlineData("fr", "Demande", OpeningAct.CallUpon)]
    [InlineData("es", "Alienta", OpeningAct.Encourage)]
    [InlineData("es", "Reitera su invitación", OpeningAct.Invite)]
    [InlineData("ru", "настоятельно призывает", OpeningAct.Urge)]
    [InlineData("ru", "рекомендует", OpeningAct.Encourage)]
    [InlineData("ar", "تكرر طلبها", OpeningAct.Request)]
    [InlineData("ar", "تهيب", OpeningAct.CallUpon)]
    [InlineData("zh", "再次请", OpeningAct.Request)]
    [InlineData("zh", "吁请", OpeningAct.CallUpon)]
    public void A_verb_is_known_by_what_it_does_in_every_language(string language, string text, OpeningAct act) =>
        Assert.Equal(act, Assert.Single(OpeningVerbs.Find(text, Spoken(language), OpeningPlace.Operative)).Act);

    [Fact]
    public void Requests_ask_and_notes_do_not()
    {
        Assert.True(new VerbFound(default, OpeningAct.Urge, true).Asks);
        Assert.False(new VerbFound(default, OpeningAct.TakeNote, true).Asks);
        Assert.False(new VerbFound(default, OpeningAct.Decide, true).Asks);
    }

    [Fact]
    public void Any_text_gives_verbs_that_lie_within_it_in_order()
    {
        string[] pieces =
        [
            "Requests", " ", "and", ", ", "strongly", "its", "commitment", "\u200F", "é", "“", "[", "Se", "déclare", "préoccupée", "и", "просит", "с", "удовлетворением", "отмечает",
            "و", "وإذ", "تشير", "أيضا", "请", "对", "，", "表示", "关切", "并", "\uD83D", "\0", "ﷺ", "١", "-", "'", "’", "Y", "insta", new('a', 70), string.Concat(Enumerable.Repeat("also ", 80)),
        ];
        var random = new Random(63);
        for (var i = 0; i < 3_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => pieces[random.Next(pieces.Length)]));
            var at = 0;
            foreach (var verb in OpeningVerbs.Find(text, Language.All[i % 6], (OpeningPlace)(i / 6 % 2)))
            {
                Assert.InRange(verb.Span.Start, at, text.Length - 1);
                Assert.InRange(verb.Span.End, verb.Span.Start + 1, text.Length);
                at = verb.Span.End;
            }
        }
    }

    private static Language Spoken(string code) => Language.TryParse(code, out var language) ? language : throw new ArgumentException(code, nameof(code));
}
