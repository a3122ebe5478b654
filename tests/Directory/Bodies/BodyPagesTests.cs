using System.Net;
using Dais.Directory.Bodies;
using Dais.Directory.Bodies.Pages;
using Dais.Kernel;
using Dais.Record.Acts;
using Dais.Record.Folding;
using Dais.Ui.Phrases;
using Microsoft.Extensions.DependencyInjection;

namespace Dais.Directory.Tests.Bodies;

public sealed class BodyPagesTests(DirectoryServer server)
{
    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Code)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_page_stands_in_every_language(string language)
    {
        var of = Language.Parse(language);
        var cop = server.Services.GetRequiredService<BodyDesk>().Known.Find("cop")!;

        Assert.Contains(cop.Names[of]!, WebUtility.HtmlDecode(await server.PageAsync($"/{language}/bodies")), StringComparison.Ordinal);
        var page = WebUtility.HtmlDecode(await server.PageAsync($"/{language}/bodies/cop"));
        Assert.Contains(BodyWords.Say("vacant", of), page, StringComparison.Ordinal);
        Assert.Contains(cop.Circle("bureau")!.Seat("rapporteur")!.Names[of]!, page, StringComparison.Ordinal);
        foreach (var path in new[] { "bodies/wg-trafficking", "bodies/cop/change", "bodies/cop/circles/bureau/seats/president", "establish-body", "rules" })
            Assert.DoesNotContain(UiWords.Say("not-yet-translated", of), await server.PageAsync($"/{language}/{path}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/bodies/none")]
    [InlineData("/en/bodies/NONE")]
    [InlineData("/en/bodies/none/change")]
    [InlineData("/en/bodies/cop/circles/none/seats/president")]
    [InlineData("/en/bodies/cop/circles/bureau/seats/none")]
    public async Task What_is_not_there_is_not_there(string path) => Assert.Equal(HttpStatusCode.NotFound, (await server.Http.GetAsync(path, Cancel)).StatusCode);

    [Fact]
    public async Task A_Conference_of_ones_own_with_a_group_is_set_up_and_its_seats_are_filled()
    {
        await LedAsync("/en/bodies/water", EstablishAsync("water", ("kind", "Conference"), ("name-en", "Conference of the Parties to the Water Treaty"), ("name-fr", "Conférence des Parties au Traité sur l’eau"), ("mandate", "Water Treaty, article 7")));
        await LedAsync("/en/bodies/wg-rivers", EstablishAsync("wg-rivers", ("kind", "WorkingGroup"), ("parent", "water"), ("name-en", "Working Group on Rivers"), ("mandate", "decision 1/2"), ("tenure", "interim"), ("review-en", "the third session")));
        await LedAsync("/en/bodies/water", SendAsync("water", "circles", ("name-en", "Bureau"), ("circle", "bureau")));
        await LedAsync("/en/bodies/water", SendAsync("water", "seats", ("circle", "bureau"), ("name-en", "President"), ("seat", "president"), ("basis", "Office")));
        await LedAsync("/en/bodies/wg-rivers", SendAsync("wg-rivers", "circles", ("name-en", "Officers"), ("circle", "officers")));
        await LedAsync("/en/bodies/wg-rivers", SendAsync("wg-rivers", "seats", ("circle", "officers"), ("name-en", "Chair"), ("seat", "chair"), ("basis", "Office"), ("from", "water/bureau")));
        await LedAsync("/en/bodies/water", FillAsync("water", "bureau", "president", ("holder", "NGA")));

        var tree = await server.PageAsync("/fr/bodies");
        Assert.Contains("Traité sur l’eau", WebUtility.HtmlDecode(tree), StringComparison.Ordinal);
        Assert.Contains("Nigéria", WebUtility.HtmlDecode(await server.PageAsync("/fr/bodies/water")), StringComparison.Ordinal);
        await ChairIsRefusedAndWaivedAsync();
    }

    private async Task ChairIsRefusedAndWaivedAsync()
    {
        var refused = await FillAsync("wg-rivers", "officers", "chair", ("holder", "ITA"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var words = await refused.WordsAsync();
        Assert.Contains("Italy holds no seat in the", words, StringComparison.Ordinal);
        Assert.Contains("the group’s mandate", words, StringComparison.Ordinal);
        Assert.Contains("name=\"waiver-authority\"", words, StringComparison.Ordinal);

        var halfWaived = await FillAsync("wg-rivers", "officers", "chair", ("holder", "ITA"), ("waive", "chair-bureau"), ("waiver-authority", "extended Bureau"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, halfWaived.StatusCode);
        await LedAsync("/en/bodies/wg-rivers", FillAsync("wg-rivers", "officers", "chair", ("holder", "ITA"), ("waive", "chair-bureau"), ("waiver-authority", "extended Bureau, 22 January 2024"), ("waiver-reason", "nobody of the Bureau is free")));

        var acts = await server.Record.ReadStreamAsync(BodyRegister.StreamOf("wg-rivers"), 0, 100, Cancel);
        var types = server.Services.GetRequiredService<ActTypes>();
        Assert.Equal("extended Bureau, 22 January 2024", Assert.Single(Assert.IsType<RulesNoted>(types.Read(acts[^1].Envelope)).Waivers).Authority);
        Assert.Contains("nobody of the Bureau is free", await server.PageAsync("/en/bodies/wg-rivers"), StringComparison.Ordinal);
        await LedAsync("/en/bodies/wg-rivers", server.SendAsync("/en/bodies/wg-rivers/circles/officers/seats/chair", "/en/bodies/wg-rivers/circles/officers/seats/chair/leave", ("on", "2099-01-01")));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_command()
    {
        await LedAsync("/en/bodies/twice", EstablishAsync("twice", ("kind", "Committee"), ("name-en", "Twice"), ("mandate", "decision 1/1")));
        await LedAsync("/en/bodies/twice", EstablishAsync("twice", ("kind", "Committee"), ("name-en", "Twice"), ("mandate", "decision 1/1")));

        Assert.Single(await server.Record.ReadStreamAsync(BodyRegister.StreamOf("twice"), 0, 10, Cancel));
        var other = await EstablishAsync("twice", ("kind", "Committee"), ("name-en", "Another"), ("mandate", "decision 1/1"));
        Assert.Contains("There is a body with the id", await other.WordsAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Not An Id", "en", "cannot be an id")]
    [InlineData("مجموعة", "ar", "لا يصلح")]
    [InlineData("", "fr", "ne peut servir")]
    public async Task What_is_refused_says_why_in_the_readers_language_and_what_was_typed_stays(string id, string language, string why)
    {
        var answer = await server.SendAsync(
            $"/{language}/establish-body", $"/{language}/establish-body", ("id", id), ($"name-{language}", "X"), ("on", "2020-01-01"), ("mandate", "decision 9/9"), ("kind", "Conference"));

        var words = await answer.WordsAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(why, words, StringComparison.Ordinal);
        Assert.Contains("value=\"decision 9/9\"", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interim_body_without_an_end_and_a_person_nobody_knows_are_refused()
    {
        var interim = await EstablishAsync("endless", ("kind", "Conference"), ("name-en", "Endless"), ("mandate", "decision 1/1"), ("tenure", "interim"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, interim.StatusCode);

        var person = await FillAsync("cop", "bureau", "vice-president-8", ("holder", "ITA"), ("person", "Jane Doe"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.StatusCode);
        Assert.Null(server.Services.GetRequiredService<BodyDesk>().Known.Find("cop")!.Circle("bureau")!.Seat("vice-president-8")!.TermOn(new(2024, 7, 11)));
    }

    [Fact]
    public void Every_rule_has_its_message_and_its_source_in_six_languages()
    {
        var rules = typeof(BodyRules).GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic).Select(f => f.GetValue(null)).OfType<Rule>().ToList();

        Assert.True(rules.Count >= 19);
        foreach (var rule in rules)
        {
            foreach (var language in Language.All)
            {
                Assert.NotEmpty(BodyWords.Say(rule.Key, language));
                Assert.DoesNotContain(Directory.Rules.Citation.Of(rule.Source, language), c => c.IsAsWritten);
            }
        }
    }

    private static async Task LedAsync(string to, Task<HttpResponseMessage> sending)
    {
        var answer = await sending;
        Assert.True(answer.Headers.Location?.OriginalString == to, $"{to}: {answer.StatusCode}: {await answer.WordsAsync()}");
    }

    private Task<HttpResponseMessage> EstablishAsync(string id, params (string, string)[] fields) =>
        server.SendAsync("/en/establish-body", "/en/establish-body", [("id", id), ("on", "2020-05-04"), ("open", "yes"), .. fields]);

    private Task<HttpResponseMessage> SendAsync(string body, string what, params (string, string)[] fields) => server.SendAsync($"/en/bodies/{body}/change", $"/en/bodies/{body}/{what}", fields);

    private Task<HttpResponseMessage> FillAsync(string body, string circle, string seat, params (string, string)[] fields)
    {
        var address = $"/en/bodies/{body}/circles/{circle}/seats/{seat}";
        return server.SendAsync(address, address + "/fill", [("from", "2024-01-01"), .. fields]);
    }
}
