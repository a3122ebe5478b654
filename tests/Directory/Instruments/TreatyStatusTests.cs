using Dais.Directory.Instruments;
using Dais.Kernel;
using NodaTime;

namespace Dais.Directory.Tests.Instruments;

public sealed class TreatyStatusTests
{
    [Theory]
    [InlineData("2000-12-11", TreatyStatus.None)]
    [InlineData("2000-12-12", TreatyStatus.SignedOnly)]
    [InlineData("2002-10-28", TreatyStatus.SignedOnly)]
    [InlineData("2002-10-29", TreatyStatus.Party)]
    [InlineData("2009-12-31", TreatyStatus.Party)]
    [InlineData("2010-01-01", TreatyStatus.Withdrawn)]
    public void A_State_is_what_it_had_done_by_the_day(string day, TreatyStatus expected) =>
        Assert.Equal(expected, Participation("France,12 Dec 2000,29 Oct 2002,1 Jan 2010", "FRA").On(Lists.Date(day).Earliest));

    [Fact]
    public void Who_accedes_again_after_a_withdrawal_is_a_party_again()
    {
        var again = Participation("Mali,,1 Jan 2003 a; 5 May 2012 a,1 Jan 2010", "MLI");

        Assert.Equal(TreatyStatus.Withdrawn, again.On(new(2012, 5, 4)));
        Assert.Equal(TreatyStatus.Party, again.On(new(2012, 5, 5)));
        Assert.Equal(new LocalDate(2012, 6, 4), again.InForceFor(Lists.Untoc, new(2015, 1, 1)));
    }

    [Fact]
    public void An_action_dated_to_a_year_counts_when_the_year_is_over()
    {
        var vague = Participation("Mali,,2003 a", "MLI");

        Assert.Equal(TreatyStatus.None, vague.On(new(2003, 12, 30)));
        Assert.Equal(TreatyStatus.Party, vague.On(new(2003, 12, 31)));
        Assert.Null(vague.InForceFor(Lists.Untoc, new(2015, 1, 1)));
    }

    [Theory]
    [InlineData("European Union,12 Dec 2000,21 May 2004 AA", "EUE", "2004-06-20")]
    [InlineData("France,12 Dec 2000,29 Oct 2002", "FRA", "2003-09-29")]
    [InlineData("Angola,13 Dec 2000,1 Apr 2013", "AGO", "2013-05-01")]
    public void The_instrument_enters_into_force_for_a_State_thirty_days_after_its_deposit_and_not_before_the_instrument_itself(string line, string code, string expected) =>
        Assert.Equal(Lists.Date(expected).Earliest, Participation(line, code).InForceFor(Lists.Untoc, new(2015, 3, 31)));

    [Fact]
    public void For_a_successor_the_thirty_days_are_not_counted() =>
        Assert.Null(Participation("Montenegro,,23 Oct 2006 d", "MNE").InForceFor(Lists.Untoc, new(2015, 3, 31)));

    [Fact]
    public void An_instrument_without_a_plain_rule_enters_into_force_for_nobody_by_guess() =>
        Assert.Null(Participation("France,12 Dec 2000,29 Oct 2002", "FRA").InForceFor(Instrument.Find("slavery-1926")!, new(2015, 3, 31)));

    [Fact]
    public void Instruments_are_in_order()
    {
        Assert.Equal(10, Instrument.All.Length);
        Assert.Equal(10, Instrument.All.Select(i => i.Chapter).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Instrument.All, i => Assert.True(i.Adopted <= i.InForce && i.Title.IsComplete && i.ShortTitle.IsComplete, i.Code));
    }

    private static Participation Participation(string line, string code) => Lists.List(line).Of(States.Find(code)!);
}
