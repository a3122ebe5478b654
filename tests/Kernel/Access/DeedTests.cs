using NodaTime;

namespace Dais.Kernel.Tests.Access;

/// <summary>Who may do what.</summary>
public sealed class DeedTests
{
    private static readonly Instant Now = Instant.FromUtc(2027, 6, 8, 10, 0);
    private static readonly Place Session = new() { Body = "wg", Session = "wg-3" };
    private static readonly Deed GiveTheFloor = Deed.For("floor.give", Role.Officer, Role.Chair);

    [Theory]
    [InlineData(Role.Officer, true)]
    [InlineData(Role.Chair, true)]
    [InlineData(Role.Delegate, false)]
    [InlineData(Role.Administrator, false)]
    public void A_deed_is_for_the_roles_it_names(Role role, bool may) =>
        Assert.Equal(may, Holding(role, ScopeKind.Body, "wg").May(GiveTheFloor, new(Session), Now));

    [Fact]
    public void A_role_for_another_body_gives_nothing_here() =>
        Assert.False(Holding(Role.Chair, ScopeKind.Body, "cop").May(GiveTheFloor, new(Session), Now));

    [Fact]
    public void An_open_deed_is_for_anyone_and_no_other_is()
    {
        Assert.True(Reader.Anonymous.May(Deed.Open("session.read"), new(Session), Now));
        Assert.False(Reader.Anonymous.May(GiveTheFloor, new(Session), Now));
        Assert.False(Reader.Anonymous.May(Deed.For("nobody.may"), new(Session), Now));
    }

    [Fact]
    public void What_is_in_preparation_is_done_and_read_by_the_secretariat_alone()
    {
        var draft = new Standing(Session, Stage.InPreparation);

        Assert.False(Reader.Anonymous.May(Deed.Open("session.read"), draft, Now));
        Assert.False(Holding(Role.Chair, ScopeKind.Body, "wg").May(GiveTheFloor, draft, Now));
        Assert.True(Holding(Role.Officer, ScopeKind.Body, "wg").May(GiveTheFloor, draft, Now));
    }

    [Theory]
    [InlineData(Stage.Circulated, false)]
    [InlineData(Stage.Issued, true)]
    [InlineData(Stage.Closed, false)]
    public void A_deed_that_names_stages_is_done_at_these(Stage stage, bool may) =>
        Assert.Equal(may, Reader.LocalOperator.May(GiveTheFloor.At(Stage.Issued), new(Session, stage), Now));

    [Fact]
    public void Whoever_sits_at_the_machine_is_officer_and_administrator_of_everything()
    {
        Assert.True(Reader.LocalOperator.Is(Role.Officer, Session, Now));
        Assert.True(Reader.LocalOperator.Is(Role.Administrator, Place.Anywhere, Instant.MinValue));
        Assert.Equal(Audience.Public | Audience.Secretariat, Reader.LocalOperator.ClearanceIn(Session, Now).Audience);
    }

    private static Reader Holding(Role role, ScopeKind kind, string id) => new("p1", [new(role, new(kind, id), Now, null)]);
}
