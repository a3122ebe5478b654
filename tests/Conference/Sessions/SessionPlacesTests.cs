using Dais.Conference.Sessions;
using Dais.Directory.Bodies;
using Dais.Kernel;
using Dais.Record.Folding;
using NodaTime;

namespace Dais.Conference.Tests.Sessions;

public sealed class SessionPlacesTests
{
    private static readonly Instant now = Instant.FromUtc(2024, 7, 11, 8, 0);

    [Theory]
    [InlineData("ctoc-cop-wg.7-2024-1", "wg-smuggling")]
    [InlineData("ctoc-cop-wg.7-2024-1-3f2a9c", "wg-smuggling")]
    [InlineData("ctoc-cop-2024-1", "cop")]
    [InlineData("ctoc-cop-wg.70-2024-1", "cop")]
    [InlineData("a-c.3-63-l.5", null)]
    [InlineData("3f2a9c", null)]
    public void A_session_stands_within_the_body_whose_symbols_its_own_begins_with(string session, string? body) =>
        Assert.Equal(body, Places().StandingOf(session).Place.Body);

    [Fact]
    public void The_chair_of_a_body_is_the_chair_of_its_sessions_and_of_no_other()
    {
        var chair = new Reader("chair", [new(Role.Chair, new(ScopeKind.Body, "wg-smuggling"), Instant.MinValue, null)]);

        Assert.True(chair.MaySee(Label.For(Audience.Bureau), Places().StandingOf("ctoc-cop-wg.7-2024-1"), now));
        Assert.False(chair.MaySee(Label.For(Audience.Bureau), Places().StandingOf("ctoc-cop-2024-1"), now));
    }

    private static SessionPlaces Places() => new(new ReadModel<BodyRegister>("bodies", BodyRegister.Fold with
    {
        Beginning = BodyRegister.Fold.Beginning with
        {
            ById = BodyRegister.Fold.Beginning.ById.Add("cop", ABody("cop", "CTOC/COP")).Add("wg-smuggling", ABody("wg-smuggling", "CTOC/COP/WG.7")),
        },
    }));

    private static Body ABody(string id, string root) =>
        new(id, LocalizedText.Of(Language.English, id), BodyKind.Conference, null, root, "Convention, article 32", new(2004, 6, 28));
}
