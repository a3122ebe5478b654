using Dais.Documents.Register;
using Dais.Documents.Register.Pages;
using Dais.Kernel;
using Dais.Record.Folding;

namespace Dais.Documents.Tests.Register;

/// <summary>What a person decides about the requests that a reader found.</summary>
public sealed class RequestDecisionTests : IAsyncLifetime
{
    private static readonly RequestFacts another = new("para_3", 3, "secretariat,unodc", "session 6", null);
    private readonly DocumentGround ground = new();

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await ground.OpenAsync();
        await ground.KeepAsync(APaper.Text(), APaper.Version());
    }

    public ValueTask DisposeAsync() => ground.DisposeAsync();

    [Fact]
    public async Task A_request_is_open_until_it_is_confirmed()
    {
        Assert.Equal([("para_2.1", RequestStanding.Open), ("para_3.1", RequestStanding.Open)], (await RequestsAsync()).Select(r => (r.Id, r.Standing)));

        await DoneAsync(d => ground.Store.ConfirmAsync(d, d.Versions[0], "para_3.1", d.Version, DocumentGround.Officer, Ended));

        Assert.Equal(RequestStanding.Confirmed, (await RequestsAsync())[1].Standing);
    }

    [Fact]
    public async Task A_correction_stands_in_place_of_what_was_found_and_the_history_tells_both()
    {
        await DoneAsync(d => ground.Store.ConfirmAsync(d, d.Versions[0], "para_3.1", d.Version, DocumentGround.Officer, Ended));
        await DoneAsync(d => ground.Store.CorrectAsync(d, d.Versions[0], "para_3.1", another, d.Version, DocumentGround.Officer, Ended));

        var request = (await RequestsAsync())[1];
        Assert.Equal((another, RequestStanding.Corrected), (request.Facts, request.Standing));
        Assert.Equal([(RequestState.Confirmed, "person/1"), (RequestState.Corrected, "person/1")], request.History.Select(h => (h.Kind, h.By)));
    }

    [Fact]
    public async Task What_is_dismissed_stays_on_the_page_as_none()
    {
        await DoneAsync(d => ground.Store.DismissAsync(d, d.Versions[0], "para_2.1", d.Version, DocumentGround.Officer, Ended));

        Assert.Equal(RequestStanding.Dismissed, (await RequestsAsync())[0].Standing);
    }

    [Fact]
    public async Task A_request_that_was_not_found_is_added_in_its_place()
    {
        await DoneAsync(d => ground.Store.AddAsync(d, d.Versions[0], new("para_1", 1, "states-parties", null, null), "Welcomes", "the survey", d.Version, DocumentGround.Officer, Ended));

        var requests = await RequestsAsync();
        Assert.Equal(["para_1.added-1", "para_2.1", "para_3.1"], requests.Select(r => r.Id));
        Assert.Equal(("the survey", RequestStanding.Added), (requests[0].What, requests[0].Standing));
    }

    [Fact]
    public async Task A_decision_on_what_somebody_else_decided_meanwhile_is_refused()
    {
        var seen = await ground.FindAsync("riv-res-4-2");
        await DoneAsync(d => ground.Store.DismissAsync(d, d.Versions[0], "para_3.1", d.Version, DocumentGround.Officer, Ended));

        var late = await ground.Store.ConfirmAsync(seen, seen.Versions[0], "para_3.1", seen.Version, DocumentGround.Officer, Ended);

        DocumentGround.ShouldRefuse(late, DocumentRules.Stale);
    }

    [Fact]
    public async Task A_form_sent_twice_is_done_once()
    {
        var seen = await ground.FindAsync("riv-res-4-2");
        var first = Assert.IsType<Recorded.Done>(await ground.Store.ConfirmAsync(seen, seen.Versions[0], "para_3.1", seen.Version, DocumentGround.Officer, Ended));
        var second = Assert.IsType<Recorded.Done>(await ground.Store.ConfirmAsync(seen, seen.Versions[0], "para_3.1", seen.Version, DocumentGround.Officer, Ended));

        Assert.Equal((first.Position, true), (second.Position, second.WasBefore));
    }

    [Theory]
    [InlineData("para_9.1")]
    [InlineData("para_3.2")]
    [InlineData("../../x")]
    public async Task What_the_text_does_not_ask_is_not_decided_on(string request)
    {
        var document = await ground.FindAsync("riv-res-4-2");

        DocumentGround.ShouldRefuse(await ground.Store.ConfirmAsync(document, document.Versions[0], request, document.Version, DocumentGround.Officer, Ended), DocumentRules.NoSuchRequest);
    }

    [Fact]
    public async Task A_request_without_addressee_is_none()
    {
        var document = await ground.FindAsync("riv-res-4-2");

        DocumentGround.ShouldRefuse(
            await ground.Store.CorrectAsync(document, document.Versions[0], "para_3.1", another with { To = "" }, document.Version, DocumentGround.Officer, Ended), DocumentRules.NamesAddressee);
    }

    [Fact]
    public async Task A_later_version_that_says_something_else_is_to_be_looked_at_again()
    {
        await DoneAsync(d => ground.Store.ConfirmAsync(d, d.Versions[0], "para_3.1", d.Version, DocumentGround.Officer, Ended));
        var text = APaper.Text();
        await ground.KeepAsync(text with { Requests = [text.Requests[0], text.Requests[1] with { Due = "session 7" }] }, APaper.Version(bytes: "b2"), seen: 1);

        Assert.Equal([RequestStanding.Open, RequestStanding.Changed], (await RequestsAsync()).Select(r => r.Standing));
    }

    [Fact]
    public async Task A_request_confirmed_in_one_language_is_confirmed_in_the_others_and_one_that_is_missing_there_is_told()
    {
        await DoneAsync(d => ground.Store.ConfirmAsync(d, d.Versions[0], "para_3.1", d.Version, DocumentGround.Officer, Ended));
        var text = APaper.Text(APaper.Resolution(language: Language.French));
        await ground.KeepAsync(text with { Requests = [text.Requests[1]] }, APaper.Version(language: Language.French, bytes: "b2"));

        var document = await ground.FindAsync("riv-res-4-2");
        var french = RequestView.Of(document, document.Versions[1], text with { Requests = [text.Requests[1]] }, [(Language.English, APaper.Text())]);
        var english = RequestView.Of(document, document.Versions[0], APaper.Text(), [(Language.French, text with { Requests = [text.Requests[1]] })]);
        Assert.Equal(RequestStanding.Confirmed, Assert.Single(french).Standing);
        Assert.Equal([Language.French], english[0].MissingIn);
        Assert.Empty(english[1].MissingIn);
    }

    private async Task<IReadOnlyList<RequestView>> RequestsAsync()
    {
        var document = await ground.FindAsync("riv-res-4-2");
        var version = document.Versions[^1];
        return RequestView.Of(document, version, await ground.Store.TextOfAsync(version, Ended), []);
    }

    private async Task DoneAsync(Func<DocumentOnRecord, ValueTask<Recorded>> what) => Assert.IsType<Recorded.Done>(await what(await ground.FindAsync("riv-res-4-2")));
}
