using Dais.Directory.Bodies;

namespace Dais.Directory.Tests.Bodies;

public sealed class BodyTests
{
    [Fact]
    public void A_group_is_there_from_the_day_it_was_set_up()
    {
        var group = Given.AConferenceWithAGroup().Find("wg-smuggling")!;

        Assert.False(group.IsThereOn(new(2010, 10, 21)));
        Assert.True(group.IsThereOn(new(2010, 10, 22)));
        Assert.Equal("resolution 5/3", group.Mandate);
    }

    [Fact]
    public void An_interim_group_ends_with_its_last_day_unless_it_is_made_standing()
    {
        var interim = Given.AGroup with { Tenure = new(new(2012, 10, 19), null) };
        var bodies = Given.Nothing.After("cop", EstablishingBody.Decide(null, Given.Nothing, Given.AConference))
            .Then("wg-smuggling", (b, all) => EstablishingBody.Decide(b, all, interim));
        Assert.False(bodies.Find("wg-smuggling")!.IsThereOn(Given.Today));

        var standing = bodies.Then("wg-smuggling", (b, _) => ChangingTenure.Decide(b, "wg-smuggling", new ChangeTenure(Tenure.Standing, "resolution 6/1", new(2012, 10, 19))));

        Assert.True(standing.Find("wg-smuggling")!.IsThereOn(Given.Today));
    }

    [Fact]
    public void A_body_that_was_ended_cannot_be_prolonged()
    {
        var ended = Given.AConferenceWithAGroup().Then("wg-smuggling", (b, _) => ChangingTenure.Decide(b, "wg-smuggling", new EndBody("decision 12/1", new(2020, 1, 1))));

        ChangingTenure.Decide(ended.Find("wg-smuggling"), "wg-smuggling", new ChangeTenure(Tenure.Standing, "decision 12/2", Given.Today)).ShouldRefuse(BodyRules.IsThere);
    }

    [Theory]
    [InlineData("WG smuggling")]
    [InlineData("-wg")]
    [InlineData("")]
    [InlineData("مجموعة")]
    public void An_id_that_cannot_stand_in_an_address_is_refused(string id) =>
        EstablishingBody.Decide(null, Given.Nothing, Given.AConference with { Id = id }).ShouldRefuse(BodyRules.IdIsName);

    [Fact]
    public void A_body_is_set_up_once()
    {
        var bodies = Given.AConferenceWithAGroup();

        EstablishingBody.Decide(bodies.Find("cop"), bodies, Given.AConference).ShouldRefuse(BodyRules.IsNew);
    }

    [Fact]
    public void A_group_needs_a_parent_that_is_there_and_every_body_a_mandate()
    {
        EstablishingBody.Decide(null, Given.Nothing, Given.AGroup with { Parent = null }).ShouldRefuse(BodyRules.GroupHasParent);
        EstablishingBody.Decide(null, Given.Nothing, Given.AGroup).ShouldRefuse(BodyRules.IsThere);
        EstablishingBody.Decide(null, Given.Nothing, Given.AConference with { Mandate = " " }).ShouldRefuse(BodyRules.HasMandate);
    }

    [Theory]
    [InlineData("CTOC/COP/WG.7", true)]
    [InlineData("A/C.3", true)]
    [InlineData("not a root", false)]
    public void What_symbols_begin_with_must_be_the_beginning_of_a_symbol(string root, bool isOne)
    {
        var decision = EstablishingBody.Decide(null, Given.Nothing, Given.AConference with { SymbolRoot = root });

        Assert.Equal(isOne, decision.IsDone);
    }
}
