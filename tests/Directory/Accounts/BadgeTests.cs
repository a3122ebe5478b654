using Dais.Directory.Accounts.Badges;
using Dais.Kernel;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Dais.Directory.Tests.Accounts;

public sealed class BadgeTests
{
    private static readonly Instant morning = Instant.FromUtc(2027, 3, 1, 9, 0);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_badge_opens_while_its_body_meets_and_not_between()
    {
        await using var desk = await Desk.OpenAsync();
        var badges = new BadgeTable(desk.Tables, desk.Clock);
        var code = await badges.IssueAsync("wg-trafficking", [Hours(0, 3), Hours(5, 8)], "person/officer", Cancel);

        Assert.Equal("wg-trafficking", (await badges.FindByCodeAsync(code.ToLowerInvariant(), "192.0.2.1", Cancel))?.Body);
        desk.Clock.Now = morning + Duration.FromHours(3);
        Assert.Null(await badges.FindByCodeAsync(code, "192.0.2.1", Cancel));
        desk.Clock.Now = morning + Duration.FromHours(5);
        Assert.NotNull(await badges.FindByCodeAsync(code, "192.0.2.1", Cancel));
        desk.Clock.Now = morning + Duration.FromHours(8);
        Assert.Null(await badges.FindByCodeAsync(code, "192.0.2.1", Cancel));
    }

    [Fact]
    public async Task Guessing_is_held_back_and_a_room_behind_one_address_is_not()
    {
        await using var desk = await Desk.OpenAsync();
        var badges = new BadgeTable(desk.Tables, desk.Clock);
        var code = await badges.IssueAsync("wg-trafficking", [Hours(0, 3)], "person/officer", Cancel);
        for (var delegates = 0; delegates < 3 * BadgeTable.MostFromOne; delegates++)
            Assert.NotNull(await badges.FindByCodeAsync(code, "192.0.2.1", Cancel));
        for (var guess = 0; guess < BadgeTable.MostFromOne; guess++)
            Assert.Null(await badges.FindByCodeAsync("2222-2222", "192.0.2.9", Cancel));

        Assert.Null(await badges.FindByCodeAsync(code, "192.0.2.9", Cancel));
        Assert.NotNull(await badges.FindByCodeAsync(code, "192.0.2.1", Cancel));
        desk.Clock.Pass(Duration.FromMinutes(16));
        Assert.NotNull(await badges.FindByCodeAsync(code, "192.0.2.9", Cancel));
    }

    [Fact]
    public async Task A_badge_that_is_withdrawn_opens_nothing()
    {
        await using var desk = await Desk.OpenAsync();
        var badges = new BadgeTable(desk.Tables, desk.Clock);
        var code = await badges.IssueAsync("wg-trafficking", [Hours(0, 3)], "person/officer", Cancel);

        await badges.WithdrawAsync(Assert.Single(await badges.AllAsync(Cancel)).Id, Cancel);

        Assert.Null(await badges.FindByCodeAsync(code, "192.0.2.1", Cancel));
    }

    [Fact]
    public void Whoever_holds_a_badge_reads_what_delegates_read_and_does_nothing()
    {
        var holder = new Reader("badge/x", [new(Role.BadgeHolder, new(ScopeKind.Body, "wg-trafficking"), morning, morning + Duration.FromHours(3))]);
        var here = new Place { Body = "wg-trafficking" };
        var breakSilence = Deed.For("silence.break", Role.Delegate, Role.FocalPoint);

        Assert.Equal(Audience.Public | Audience.Delegates, holder.ClearanceIn(here, morning).Audience);
        Assert.False(holder.May(breakSilence, new(here), morning));
        Assert.Equal(Audience.Public, holder.ClearanceIn(new Place { Body = "cop" }, morning).Audience);
        Assert.Equal(Audience.Public, holder.ClearanceIn(here, morning + Duration.FromHours(3)).Audience);
        foreach (var confidential in new[] { Audience.Bureau, Audience.Reviewers, Audience.Secretariat, Audience.Agencies, Audience.CaseWorkers, Audience.StateConcerned })
            Assert.False(holder.MaySee(Label.For(confidential), new(here), morning));
    }

    [Fact]
    public void The_hours_are_those_of_the_bodys_time_zone()
    {
        var request = BadgeRequest.Read(Form(), morning, out var refusal);

        Assert.Null(refusal);
        Assert.Equal(4, request!.Hours.Length);
        Assert.Equal(new Interval(Instant.FromUtc(2027, 3, 27, 9, 0), Instant.FromUtc(2027, 3, 27, 12, 0)), request.Hours[0]);
        // The clocks of Vienna were put forward in the night between the two days.
        Assert.Equal(Instant.FromUtc(2027, 3, 28, 8, 0), request.Hours[2].Start);
    }

    [Theory]
    [InlineData("body", "a b", "scope-missing")]
    [InlineData("zone", "Vienna", "zone-wrong")]
    [InlineData("last", "2027-03-26", "days-wrong")]
    [InlineData("last", "2027-05-01", "days-wrong")]
    [InlineData("to-1", "09:00", "hours-wrong")]
    [InlineData("from-2", "", "hours-wrong")]
    [InlineData("count", "501", "count-wrong")]
    public void What_cannot_be_is_refused_with_the_reason(string field, string value, string refusal)
    {
        Assert.Null(BadgeRequest.Read(Form((field, value)), morning, out var why));
        Assert.Equal(refusal, why);
    }

    private static Interval Hours(int from, int to) => new(morning + Duration.FromHours(from), morning + Duration.FromHours(to));

    private static FormCollection Form(params (string Field, string Value)[] but)
    {
        var fields = new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>(StringComparer.Ordinal)
        {
            ["body"] = "wg-trafficking",
            ["first"] = "2027-03-27",
            ["last"] = "2027-03-28",
            ["zone"] = "Europe/Vienna",
            ["count"] = "3",
            ["from-1"] = "10:00",
            ["to-1"] = "13:00",
            ["from-2"] = "15:00",
            ["to-2"] = "18:00",
        };
        foreach (var (field, value) in but) fields[field] = value;
        return new(fields);
    }
}
