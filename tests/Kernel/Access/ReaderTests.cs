using NodaTime;

namespace Dais.Kernel.Tests.Access;

/// <summary>Who may see what, read as the rules say it.</summary>
public sealed class ReaderTests
{
    private const Audience Nobody = Audience.None;
    private static readonly Instant Now = Instant.FromUtc(2027, 6, 8, 10, 0);
    private static readonly Place Paper = new() { Body = "wg", Session = "wg-3", Document = "wg-3/list", State = "PTA" };

    private static readonly Scope[] ScopesOfThePaper =
        [Scope.Everything, new(ScopeKind.Body, "wg"), new(ScopeKind.Session, "wg-3"), new(ScopeKind.Document, "wg-3/list"), new(ScopeKind.State, "PTA")];

    [Theory]
    [InlineData(Role.Administrator, Nobody)]
    [InlineData(Role.Officer, Audience.Secretariat)]
    [InlineData(Role.Editor, Audience.Secretariat)]
    [InlineData(Role.Chair, Audience.Bureau | Audience.Delegates)]
    [InlineData(Role.BureauMember, Audience.Bureau | Audience.Delegates)]
    [InlineData(Role.Delegate, Audience.Delegates)]
    [InlineData(Role.FocalPoint, Audience.Delegates)]
    [InlineData(Role.Reviewer, Audience.Reviewers)]
    [InlineData(Role.Analyst, Audience.Agencies)]
    [InlineData(Role.CaseWorker, Audience.CaseWorkers)]
    public void A_role_held_for_the_session_admits_to_its_audiences(Role role, Audience audiences) =>
        Assert.Equal(audiences | Audience.Public, Holding(role, ScopeKind.Session, "wg-3").ClearanceIn(Paper, Now).Audience);

    [Fact]
    public void Every_role_is_in_the_table() =>
        Assert.All(Enum.GetValues<Role>(), role => Assert.Equal(role == Role.Administrator, RoleAudiences.Of(role, Scope.Everything) == Nobody));

    [Theory]
    [InlineData(ScopeKind.Everything, "", true)]
    [InlineData(ScopeKind.Body, "wg", true)]
    [InlineData(ScopeKind.Body, "cop", false)]
    [InlineData(ScopeKind.Session, "wg-3", true)]
    [InlineData(ScopeKind.Session, "wg-2", false)]
    [InlineData(ScopeKind.Session, "WG-3", false)]
    [InlineData(ScopeKind.Session, "wg", false)]
    [InlineData(ScopeKind.Document, "wg-3/list", true)]
    [InlineData(ScopeKind.Document, "wg-3/summary", false)]
    [InlineData(ScopeKind.State, "PTA", true)]
    [InlineData(ScopeKind.State, "PTB", false)]
    public void A_role_counts_within_what_it_is_held_for(ScopeKind kind, string id, bool counts) =>
        Assert.Equal(counts, Holding(Role.Officer, kind, id).MaySee(Label.For(Audience.Secretariat), new(Paper), Now));

    [Fact]
    public void What_is_not_named_of_a_place_is_within_no_scope_but_everything() =>
        Assert.All(ScopesOfThePaper, scope => Assert.Equal(scope == Scope.Everything, Place.Anywhere.IsWithin(scope)));

    [Fact]
    public void A_focal_point_is_of_the_State_concerned_for_its_own_State_only()
    {
        var own = Label.For(Audience.StateConcerned);

        Assert.True(Holding(Role.FocalPoint, ScopeKind.State, "PTA").MaySee(own, new(Paper), Now));
        Assert.False(Holding(Role.FocalPoint, ScopeKind.State, "PTB").MaySee(own, new(Paper), Now));
        Assert.False(Holding(Role.FocalPoint, ScopeKind.Body, "wg").MaySee(own, new(Paper), Now));
        Assert.False(Holding(Role.FocalPoint, ScopeKind.Everything, "").MaySee(own, new(Paper), Now));
        Assert.False(Holding(Role.Officer, ScopeKind.Everything, "").MaySee(own, new(Paper), Now));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public void A_role_counts_while_it_is_held(int minutes, bool counts)
    {
        var reader = new Reader("p1", [new(Role.Reviewer, Scope.Everything, Now, Now + Duration.FromHours(1))]);

        Assert.Equal(counts, reader.MaySee(Label.For(Audience.Reviewers), new(Paper), Now + Duration.FromMinutes(minutes)));
    }

    // Each row: the label, the stage, and who sees the part then.
    [Theory]
    [InlineData(Audience.Public, Stage.InPreparation, new[] { Role.Officer, Role.Editor })]
    [InlineData(Audience.Bureau, Stage.InPreparation, new[] { Role.Officer, Role.Editor })]
    [InlineData(Audience.Reviewers, Stage.InPreparation, new[] { Role.Officer, Role.Editor })]
    [InlineData(Audience.Public, Stage.Circulated, new[] { Role.Officer, Role.Editor, Role.Chair, Role.BureauMember, Role.Delegate, Role.FocalPoint, Role.BadgeHolder })]
    [InlineData(Audience.Bureau, Stage.Circulated, new[] { Role.Chair, Role.BureauMember })]
    [InlineData(Audience.Reviewers | Audience.Secretariat, Stage.Circulated, new[] { Role.Officer, Role.Editor, Role.Reviewer })]
    [InlineData(Audience.Bureau, Stage.Issued, new[] { Role.Chair, Role.BureauMember })]
    [InlineData(Audience.Agencies, Stage.Issued, new[] { Role.Analyst })]
    [InlineData(Audience.CaseWorkers, Stage.Closed, new[] { Role.CaseWorker })]
    [InlineData(Audience.Secretariat, Stage.Closed, new[] { Role.Officer, Role.Editor })]
    public void The_stage_narrows_what_the_label_allows(Audience label, Stage stage, Role[] seenBy)
    {
        var part = label == Audience.Public ? Label.Public : Label.For(label);

        Assert.Equal(seenBy, Enum.GetValues<Role>().Where(role => Holding(role, ScopeKind.Body, "wg").MaySee(part, new(Paper, stage), Now)));
    }

    [Theory]
    [InlineData(Stage.InPreparation, false)]
    [InlineData(Stage.Circulated, false)]
    [InlineData(Stage.Issued, true)]
    [InlineData(Stage.Closed, true)]
    public void Who_is_unknown_sees_the_public_parts_of_what_is_issued(Stage stage, bool sees)
    {
        Assert.Equal(sees, Reader.Anonymous.MaySee(Label.Public, new(Paper, stage), Now));
        Assert.Equal(sees ? Clearance.Public : null, Reader.Anonymous.ClearanceFor(new(Paper, stage), Now));
        Assert.False(Reader.Anonymous.MaySee(Label.For(Audience.Delegates), new(Paper, stage), Now));
    }

    [Fact]
    public void A_stage_shows_nobody_more_than_when_the_thing_is_issued_except_the_secretariat()
    {
        var labels = Enumerable.Range(1, 255).Select(bits => Label.For((Audience)bits));
        var others = Enum.GetValues<Role>().Except([Role.Officer, Role.Editor]).Select(role => Holding(role, ScopeKind.State, "PTA")).ToList();

        Assert.All(labels, label => Assert.All(others, reader => Assert.All(Enum.GetValues<Stage>(), stage =>
            Assert.True(!reader.MaySee(label, new(Paper, stage), Now) || reader.MaySee(label, new(Paper), Now)))));
    }

    private static Reader Holding(Role role, ScopeKind kind, string id) => new("p1", [new(role, new(kind, id), Now - Duration.FromDays(1), null)]);
}
