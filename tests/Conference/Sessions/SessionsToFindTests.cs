using Dais.Conference.Sessions;
using Dais.Kernel;

namespace Dais.Conference.Tests.Sessions;

/// <summary>What the search is told of sessions.</summary>
public sealed class SessionsToFindTests : IAsyncLifetime
{
    private readonly Ground ground = new();

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await ground.OpenAsync();

    public ValueTask DisposeAsync() => ground.DisposeAsync();

    [Fact]
    public async Task An_agenda_on_the_record_is_told_with_its_stamp_and_a_sample_is_not()
    {
        var real = SampleSession.Load() with { IsSample = false };
        var before = ground.SessionsToFind.Known;
        await ground.Sessions.KeepAsync(real, "0123456789abcdef", Ground.Officer, Ended);
        await ground.CatchUpAsync();

        Assert.NotSame(before, ground.SessionsToFind.Known);
        var kept = Assert.Single(await ground.SessionsToFind.AllAsync(Ended));
        Assert.Equal(("path-cop-wg.1-2027-1", 7), (kept.Session, kept.Agenda.Items.Count));

        await ground.Sessions.KeepAsync(SampleSession.Load(), "0123456789abcdef", Ground.Officer, Ended);
        await ground.CatchUpAsync();
        Assert.Empty(await ground.SessionsToFind.AllAsync(Ended));
    }

    [Theory]
    [InlineData(null, "/fr/sessions/wg.7")]
    [InlineData("item_2", "/fr/sessions/wg.7#item-2")]
    [InlineData("item_2__a", "/fr/sessions/wg.7#item-2-a")]
    [InlineData("annotation_2__p_3", "/fr/sessions/wg.7#item-2")]
    [InlineData("annotation_2__a__p_3", "/fr/sessions/wg.7#item-2-a")]
    [InlineData("documentation_10", "/fr/sessions/wg.7#item-10")]
    [InlineData("meeting_3", "/fr/sessions/wg.7#work")]
    public void A_part_is_shown_with_its_item_and_a_meeting_with_the_organization_of_work(string? part, string address) =>
        Assert.Equal(address, ground.SessionsToFind.AddressOf("wg.7", part, Language.French));

    [Fact]
    public void A_session_that_is_not_there_stands_nowhere() => Assert.Null(ground.SessionsToFind.StandingOf("wg.7"));
}
