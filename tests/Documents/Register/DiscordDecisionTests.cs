using Dais.Documents.Concording;
using Dais.Documents.Register;
using Dais.Documents.Register.Pages;
using Dais.Documents.Resolutions;
using Dais.Documents.Tests.Concording;
using Dais.Kernel;
using Dais.Record.Folding;

namespace Dais.Documents.Tests.Register;

/// <summary>What a person decides about places where the language versions of a document part.</summary>
public sealed class DiscordDecisionTests : IAsyncLifetime
{
    private const string Id = "riv-res-4-2";
    private static readonly Clearance secretariat = Clearance.Of(Audience.Secretariat);
    private readonly DocumentGround ground = new();

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await ground.OpenAsync();
        foreach (var (language, text) in Lighthouses.Versions((Language.Russian, "125 инженеров", "152 инженеров"))) await KeepAsync(language, text, "a");
    }

    public ValueTask DisposeAsync() => ground.DisposeAsync();

    [Fact]
    public async Task A_difference_is_open_until_it_is_accepted_and_says_which_version_is_to_be_corrected()
    {
        var open = Assert.Single((await ViewAsync()).Discords);
        Assert.Equal((DiscordStanding.Open, "figure", "para_1"), (open.Standing, open.Facts.Kind, open.Facts.Part));
        Assert.Equal([Language.Russian], open.Facts.Odd);
        Assert.Equal("Russian: \u2068152\u2069; the others: \u2068125\u2069", DiscordWords.Title(open.Facts, Language.English));

        await DoneAsync(DiscordState.Accepted, null);

        var accepted = Assert.Single((await ViewAsync()).Discords);
        Assert.Equal((open.Id, DiscordStanding.Accepted), (accepted.Id, accepted.Standing));
        Assert.Equal("person/1", Assert.Single(accepted.History).By);
    }

    [Fact]
    public async Task Whoever_leaves_it_as_it_is_says_why_and_it_can_be_opened_again()
    {
        DocumentGround.ShouldRefuse(await DecideAsync(DiscordState.Waived, " "), DocumentRules.WaiverHasReason);
        await DoneAsync(DiscordState.Waived, "the engineers of two coasts");
        Assert.Equal(DiscordStanding.Waived, (await ViewAsync()).Discords[0].Standing);

        await DoneAsync(DiscordState.Open, null);

        var again = (await ViewAsync()).Discords[0];
        Assert.Equal(DiscordStanding.Open, again.Standing);
        Assert.Equal([(DiscordState.Waived, "the engineers of two coasts"), (DiscordState.Open, null)], again.History.Select(h => (h.State, h.Reason)));
    }

    [Fact]
    public async Task It_is_corrected_when_a_later_version_says_what_the_others_say()
    {
        await DoneAsync(DiscordState.Accepted, null);
        await KeepAsync(Language.Russian, Lighthouses.Versions()[Language.Russian], "b", seen: 1);

        var discord = Assert.Single((await ViewAsync()).Discords);

        Assert.Equal(DiscordStanding.Corrected, discord.Standing);
        Assert.Equal("152", Assert.Single(discord.Facts.Says, s => s.Language == Language.Russian).Value);
    }

    [Fact]
    public async Task A_later_version_that_says_yet_something_else_is_open_again()
    {
        await DoneAsync(DiscordState.Waived, "the engineers of two coasts");
        await KeepAsync(Language.Russian, Lighthouses.Versions((Language.Russian, "125 инженеров", "251 инженера"))[Language.Russian], "b", seen: 1);

        Assert.Equal(DiscordStanding.Open, Assert.Single((await ViewAsync()).Discords).Standing);
    }

    [Fact]
    public async Task What_was_decided_meanwhile_and_what_is_not_there_are_refused()
    {
        var (document, view) = (await ground.FindAsync(Id), await ViewAsync());
        var (id, facts) = (view.Discords[0].Id, view.Discords[0].Facts);
        await DoneAsync(DiscordState.Accepted, null);

        DocumentGround.ShouldRefuse(await SendAsync(document, new(id, null, DiscordState.Waived, "late", document.Version), facts), DocumentRules.Stale);
        var now = await ground.FindAsync(Id);
        DocumentGround.ShouldRefuse(await SendAsync(now, new("date.para_9.00000000", null, DiscordState.Accepted, null, now.Version), null), DocumentRules.NoSuchDiscord);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_decision()
    {
        var (document, facts) = (await ground.FindAsync(Id), (await ViewAsync()).Discords[0]);
        var command = new DecideDiscord(facts.Id, null, DiscordState.Waived, "so it is", document.Version);

        var first = Assert.IsType<Recorded.Done>(await SendAsync(document, command, facts.Facts));
        var second = Assert.IsType<Recorded.Done>(await SendAsync(document, command, facts.Facts));

        Assert.Equal((first.Position, true), (second.Position, second.WasBefore));
    }

    [Fact]
    public async Task Nobody_learns_of_a_difference_in_a_part_that_they_may_not_see_nor_that_one_was_decided_on()
    {
        await DoneAsync(DiscordState.Accepted, null);
        var document = await ground.FindAsync(Id);
        Assert.IsType<Recorded.Done>(await ground.Store.LabelAsync(document, "para_1", Language.English, Label.For(Audience.Secretariat), document.Version, DocumentGround.Officer, Ended));

        Assert.Empty((await ViewAsync(Clearance.Public)).Discords);
        Assert.Single((await ViewAsync()).Discords);
    }

    [Fact]
    public void Every_kind_and_every_standing_has_its_words_in_six_languages()
    {
        foreach (var language in Language.All)
        {
            foreach (var kind in Enum.GetValues<DiscordKind>())
                Assert.NotEmpty(DiscordWords.Kind(DiscordFacts.Of(new() { Kind = kind, Says = new Dictionary<Language, string>() }), language));
            foreach (var standing in Enum.GetValues<DiscordStanding>())
                Assert.NotEmpty(DocumentWords.Say($"discord-{standing.ToString().ToLowerInvariant()}", language));
            foreach (var part in new[] { "recital_3", "para_2__point_b", "annex_1__para_2", "sec_IV__para_2", "table_1__row_2", "heading_2", "note_3", "text_1", "title", "formula_1", "annotation_2__a__p_1", "meeting_3", "para_5__note_1" })
                Assert.DoesNotContain('_', DiscordWords.Place(part, language));
        }
    }

    [Theory]
    [InlineData("para_36__point_b__point_ii", "Paragraph 36 (b) (ii)")]
    [InlineData("annex_1__para_2", "Annex 1: Paragraph 2")]
    [InlineData("sec_IV__para_2", "Section IV: Paragraph 2")]
    [InlineData("para_5__note_1", "Paragraph 5: Footnote")]
    [InlineData("note_3", "Footnote 3")]
    [InlineData("annotation_1__a__p_2", "Item 1 (a)")]
    [InlineData("text_4", null)]
    public void A_part_is_called_by_its_id(string part, string? name) => Assert.Equal(name, PartName.Of(part, Language.English));

    [Theory]
    [InlineData("en", DiscordKind.Date, "2031-05-21", "21 May 2031")]
    [InlineData("zh", DiscordKind.Time, "18:00", "6时")]
    [InlineData("fr", DiscordKind.Figure, "125", "125")]
    [InlineData("ru", DiscordKind.Symbol, "95/17", "95/17")]
    [InlineData("ar", DiscordKind.Figure, "48", "48")]
    public void The_words_that_say_a_value_are_marked(string code, DiscordKind kind, string value, string said)
    {
        var language = Language.Parse(code);
        var texts = Concordance.Of(Lighthouses.Versions()).Alignment.Rows.Select(r => r.WholeTextIn(language));

        Assert.Contains(texts, t => Excerpt.Of(t, language, kind, value).Said.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void An_excerpt_is_cut_at_words_and_never_within_a_character()
    {
        var text = string.Concat(Enumerable.Repeat("towers and lamps 𠮷 ", 40)) + "on 5 May 2031 " + string.Concat(Enumerable.Repeat("𠮷𠮷𠮷", 200));

        var excerpt = Excerpt.Of(text, Language.English, DiscordKind.Date, "2031-05-05");

        Assert.Equal("5 May 2031", excerpt.Said);
        Assert.StartsWith("…", excerpt.Before, StringComparison.Ordinal);
        Assert.EndsWith("…", excerpt.After, StringComparison.Ordinal);
        Assert.DoesNotContain(excerpt.Before + excerpt.After, "\uFFFD", StringComparison.Ordinal);
        Assert.False(char.IsHighSurrogate(excerpt.After[^2]));
    }

    private Task<DocumentOnRecord> KeepAsync(Language language, Resolution text, string bytes, int seen = 0) =>
        ground.KeepAsync(new() { Resolution = text }, APaper.Version(language: language, bytes: $"{bytes}-{language}"), seen);

    private async Task<ConcordanceView> ViewAsync(Clearance? clearance = null)
    {
        var document = await ground.FindAsync(Id);
        var texts = new List<(DocumentVersion, KeptText)>();
        foreach (var version in document.InEachLanguage(null)) texts.Add((version, await ground.Store.TextOfAsync(version, Ended)));
        return ConcordanceView.Of(document, texts, clearance ?? secretariat, Language.English, showsAll: false)!;
    }

    private async Task<Recorded> DecideAsync(DiscordState to, string? reason)
    {
        var (document, discord) = (await ground.FindAsync(Id), (await ViewAsync()).Discords[0]);
        return await SendAsync(document, new(discord.Id, null, to, reason, document.Version), discord.Facts);
    }

    private ValueTask<Recorded> SendAsync(DocumentOnRecord document, DecideDiscord command, DiscordFacts? facts) =>
        ground.Store.DecideAsync(document, command, facts, DocumentGround.Officer, Ended);

    private async Task DoneAsync(DiscordState to, string? reason) => Assert.IsType<Recorded.Done>(await DecideAsync(to, reason));
}
