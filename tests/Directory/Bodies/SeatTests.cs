using Dais.Directory.Bodies;
using Dais.Kernel;

namespace Dais.Directory.Tests.Bodies;

public sealed class SeatTests
{
    private static Decision Filling(BodyRegister bodies, string body, FillSeat command) => FillingSeat.Decide(bodies.Find(body), body, bodies, command);

    [Fact]
    public void A_seat_that_is_filled_has_a_holder_who_may_speak_and_an_alternate()
    {
        var president = Given.AConferenceWithAGroup().Find("cop")!.Circle("bureau")!.Seat("president")!;

        Assert.Equal("ITA", president.TermOn(Given.Today)!.Holder);
        Assert.True(president.MaySpeak("person/1", Given.Today));
        Assert.True(president.MaySpeak("person/2", Given.Today));
        Assert.False(president.MaySpeak("person/3", Given.Today));
        Assert.False(president.MaySpeak("person/1", Given.Today.PlusYears(3)));
    }

    [Fact]
    public void A_seat_is_held_by_one_at_a_time()
    {
        var bodies = Given.AConferenceWithAGroup();

        Filling(bodies, "cop", Given.Fill("bureau", "president", "FRA")).ShouldRefuse(BodyRules.SeatIsFree);
        Assert.True(Filling(bodies, "cop", Given.Fill("bureau", "president", "FRA") with { From = Given.Today.PlusYears(2).PlusDays(1), Until = null }).IsDone);
    }

    [Fact]
    public void A_seat_that_was_left_can_be_filled_from_the_next_day()
    {
        var bodies = Given.AConferenceWithAGroup().Then("cop", (b, _) => FillingSeat.Decide(b, "cop", new LeaveSeat("bureau", "president", Given.Today.PlusDays(9))));

        Filling(bodies, "cop", Given.Fill("bureau", "president", "FRA") with { From = Given.Today.PlusDays(9) }).ShouldRefuse(BodyRules.SeatIsFree);
        Assert.True(Filling(bodies, "cop", Given.Fill("bureau", "president", "FRA") with { From = Given.Today.PlusDays(10) }).IsDone);
    }

    [Fact]
    public void A_seat_nobody_holds_cannot_be_left() =>
        FillingSeat.Decide(Given.AConferenceWithAGroup().Find("cop"), "cop", new LeaveSeat("bureau", "rapporteur", Given.Today)).ShouldRefuse(BodyRules.SeatIsHeld);

    [Fact]
    public void The_chair_of_a_group_comes_from_the_bureau_where_the_mandate_says_so()
    {
        var bodies = Given.AConferenceWithAGroup();

        Filling(bodies, "wg-smuggling", Given.Fill("officers", "chair", "NGA")).ShouldRefuse(BodyRules.ChairIsFromTheBureau);
        Assert.True(Filling(bodies, "wg-smuggling", Given.Fill("officers", "chair", "ITA")).IsDone);
    }

    [Fact]
    public void A_waiver_with_authority_sets_a_rule_aside_and_is_kept()
    {
        var waiver = new Waiver(BodyRules.ChairIsFromTheBureau, "extended Bureau, 22 January 2024", "no member of the Bureau is available", Given.Today);

        var decision = Filling(Given.AConferenceWithAGroup(), "wg-smuggling", Given.Fill("officers", "chair", "NGA", waiver));

        Assert.Equal(waiver, Assert.Single(Assert.IsType<Decision.Done>(decision).Waivers));
    }

    [Fact]
    public void The_chair_of_a_regional_group_is_one_of_its_States()
    {
        var bodies = Given.AConferenceWithAGroup();

        Filling(bodies, "cop", Given.Fill("extended-bureau", "african-group", "ITA")).ShouldRefuse(BodyRules.HolderIsOfTheGroup);
        Assert.True(Filling(bodies, "cop", Given.Fill("extended-bureau", "african-group", "NGA")).IsDone);
    }

    [Fact]
    public void A_second_office_for_one_group_is_remarked_upon_not_refused()
    {
        var decision = Filling(Given.AConferenceWithAGroup(), "cop", Given.Fill("bureau", "rapporteur", "FRA"));

        Assert.Equal(BodyRules.OfficesAreDistributed, Assert.Single(Assert.IsType<Decision.Done>(decision).Remarks).Rule);
    }

    [Theory]
    [InlineData("XXX")]
    [InlineData("EUE")]
    public void An_office_is_held_by_a_State(string holder) =>
        Filling(Given.AConferenceWithAGroup(), "cop", Given.Fill("bureau", "rapporteur", holder)).ShouldRefuse(BodyRules.HolderIsKnown);

    [Fact]
    public void A_term_ends_after_it_begins() =>
        Filling(Given.AConferenceWithAGroup(), "cop", Given.Fill("bureau", "rapporteur", "NGA") with { Until = Given.Today.PlusDays(-1) }).ShouldRefuse(BodyRules.EndsAfterItBegins);

    [Fact]
    public void The_extended_bureau_has_the_seats_of_the_bureau_and_its_own()
    {
        var bodies = Given.AConferenceWithAGroup();
        var cop = bodies.Find("cop")!;

        Assert.Equal(["president", "rapporteur", "african-group"], BodyRegister.SeatsOf(cop, cop.Circle("extended-bureau")!).Select(s => s.Id));
        Assert.Equal(["ITA"], bodies.HoldersOf("cop/extended-bureau", Given.Today));
    }
}
