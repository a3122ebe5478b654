using Dais.Directory.Accounts.Invitations;
using Dais.Kernel;
using Dais.Record.Acts;

namespace Dais.Directory.Tests.Accounts;

public sealed class InvitationTests
{
    private static readonly Scope workingGroup = new(ScopeKind.Body, "wg-trafficking");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_invited_person_has_the_roles_once_they_set_a_key()
    {
        await using var desk = await Desk.OpenAsync();
        var secret = await desk.Inviting.InviteAsync(Amina(Role.Delegate), "person/officer", Cancel);
        var invitation = (await desk.Invitations.FindAsync(secret!, Cancel))!;
        Assert.Empty((await desk.People.OfAsync(invitation.Person, Cancel)).Grants);

        await AcceptAsync(desk, secret!, invitation);

        var grant = Assert.Single((await desk.People.OfAsync(invitation.Person, Cancel)).Grants);
        Assert.Equal((Role.Delegate, workingGroup), (grant.Role, grant.Scope));
    }

    [Fact]
    public async Task A_link_leads_somewhere_once()
    {
        await using var desk = await Desk.OpenAsync();
        var secret = await desk.Inviting.InviteAsync(Amina(Role.Delegate), "person/officer", Cancel);
        var invitation = (await desk.Invitations.FindAsync(secret!, Cancel))!;
        Assert.IsType<Accepted.Opened>(await AcceptAsync(desk, secret!, invitation));

        Assert.Null(await desk.Invitations.FindAsync(secret!, Cancel));
        Assert.IsType<Accepted.Gone>(await AcceptAsync(desk, secret!, invitation));
    }

    [Fact]
    public async Task Of_two_who_use_a_link_at_once_one_has_the_account()
    {
        await using var desk = await Desk.OpenAsync();
        var secret = await desk.Inviting.InviteAsync(Amina(Role.Delegate), "person/officer", Cancel);
        var invitation = (await desk.Invitations.FindAsync(secret!, Cancel))!;

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => AcceptAsync(desk, secret!, invitation))));

        Assert.Single(both.OfType<Accepted.Opened>());
        Assert.Single(both.OfType<Accepted.Gone>());
    }

    [Fact]
    public async Task A_link_expires_and_so_does_one_that_is_followed_by_another()
    {
        await using var desk = await Desk.OpenAsync();
        var secret = await desk.Inviting.InviteAsync(Amina(Role.Delegate), "person/officer", Cancel);
        var invitation = (await desk.Invitations.FindAsync(secret!, Cancel))!;
        desk.Clock.Pass(InvitationTable.GoodFor);

        Assert.Null(await desk.Invitations.FindAsync(secret!, Cancel));
        Assert.IsType<Accepted.Gone>(await AcceptAsync(desk, secret!, invitation));

        var account = (await desk.OpenAccountAsync("boris@example.org", Role.Officer)).Opened.Account;
        var first = await desk.Inviting.ResetAsync(account, "operator", Cancel);
        var second = await desk.Inviting.ResetAsync(account, "operator", Cancel);
        Assert.Null(await desk.Invitations.FindAsync(first, Cancel));
        Assert.NotNull(await desk.Invitations.FindAsync(second, Cancel));
    }

    [Fact]
    public async Task A_link_has_256_bits_and_is_kept_as_a_hash()
    {
        await using var desk = await Desk.OpenAsync();
        var secret = await desk.Inviting.InviteAsync(Amina(Role.Delegate), "person/officer", Cancel);

        Assert.Equal(43, secret!.Length);
        Assert.Null(await desk.Invitations.FindAsync(secret[..^1] + (secret[^1] == 'A' ? 'B' : 'A'), Cancel));
        var kept = await Dais.Record.Tables.Statements.ReadAsync(desk.Tables, "SELECT hash FROM invitation", r => r.GetString(0), Cancel);
        Assert.NotEqual(secret, Assert.Single(kept));
    }

    [Fact]
    public async Task A_new_key_takes_the_place_of_all_the_old_ones_and_the_roles_stay()
    {
        await using var desk = await Desk.OpenAsync();
        var (opened, key) = await desk.OpenAccountAsync("amina@example.org", Role.Delegate);
        var session = await desk.Sessions.OpenAsync(opened.Account.Id, "Firefox, Linux", Cancel);
        var secret = await desk.Inviting.ResetAsync(opened.Account, "operator", Cancel);
        var invitation = (await desk.Invitations.FindAsync(secret, Cancel))!;
        byte[] other = [.. Enumerable.Repeat((byte)7, 20)];

        await desk.Accepting.AcceptAsync(secret, invitation, new NewKey.OfPassword("eight mountains to the south", other, 0), Cancel);

        Assert.Null(await desk.Sessions.FindAsync(session, Cancel));
        Assert.Null(await desk.SigningIn.WithPasswordAsync("amina@example.org", Desk.Password, desk.CodeOf(key), Cancel));
        Assert.NotNull(await desk.SigningIn.WithPasswordAsync("amina@example.org", "eight mountains to the south", desk.CodeOf(other), Cancel));
        Assert.Single((await desk.People.OfAsync(opened.Account.Id, Cancel)).Grants);
    }

    [Fact]
    public async Task A_sign_in_name_has_one_account()
    {
        await using var desk = await Desk.OpenAsync();
        var secret = await desk.Inviting.InviteAsync(Amina(Role.Delegate), "person/officer", Cancel);
        var invitation = (await desk.Invitations.FindAsync(secret!, Cancel))!;
        await desk.OpenAccountAsync("AMINA@example.org", Role.Delegate);

        Assert.IsType<Accepted.NameTaken>(await AcceptAsync(desk, secret!, invitation));
        Assert.Null(await desk.Inviting.InviteAsync(Amina(Role.Delegate), "person/officer", Cancel));
        Assert.NotNull(await desk.Invitations.FindAsync(secret!, Cancel));
    }

    [Fact]
    public async Task On_the_record_stands_that_and_not_who()
    {
        await using var desk = await Desk.OpenAsync();
        var (opened, _) = await desk.OpenAccountAsync("amina@example.org", Role.Administrator, Role.Officer);
        await desk.People.WithdrawAsync(opened.Account.Id, Role.Officer, Scope.Everything, "operator", Cancel);

        var acts = await desk.Record.ReadStreamAsync(StreamName.Parse(opened.Account.Id), 0, 100, Cancel);

        Assert.Equal(["account-opened", "role-granted", "role-granted", "key-registered", "role-withdrawn"], acts.Select(a => a.Envelope.Type));
        foreach (var act in acts)
        {
            var text = System.Text.Encoding.UTF8.GetString(act.Bytes.Span);
            Assert.DoesNotContain("amina", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Odhiambo", text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal([Role.Administrator], (await desk.People.OfAsync(opened.Account.Id, Cancel)).Grants.Select(g => g.Role));
    }

    [Theory]
    [InlineData("", "a@example.org", ScopeKind.Everything, "", "name-missing")]
    [InlineData("A", "a@", ScopeKind.Everything, "", "email-wrong")]
    [InlineData("A", "a@example.org,b@example.org", ScopeKind.Everything, "", "email-wrong")]
    [InlineData("A", "a b@example.org", ScopeKind.Everything, "", "email-wrong")]
    [InlineData("A", "a@example.org", ScopeKind.Body, "", "scope-missing")]
    [InlineData("A", "a@example.org", ScopeKind.Body, "a/b", "scope-missing")]
    [InlineData("A", "a@example.org", ScopeKind.State, "XQX", "scope-no-state")]
    [InlineData("A", "a@example.org", ScopeKind.State, "KEN", null)]
    [InlineData("A", "a@example.org", ScopeKind.Session, "wg-2027", null)]
    public void What_cannot_be_is_refused_with_the_reason(string name, string email, ScopeKind kind, string id, string? refusal) =>
        Assert.Equal(refusal, new Invite(name, email, Language.English, [Role.Delegate], new(kind, id)).Refusal);

    [Fact]
    public void The_letter_is_in_the_invited_persons_language_and_holds_the_link()
    {
        foreach (var language in Language.All)
        {
            var letter = Letter.Of(Amina(Role.Delegate) with { Language = language }, "Ligue", "https://dais.example/x");
            Assert.Contains("https://dais.example/x", letter, StringComparison.Ordinal);
            Assert.Contains("Amina Odhiambo", letter, StringComparison.Ordinal);
            Assert.DoesNotContain("{", letter, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_organizations_name_stands_on_the_record_once()
    {
        await using var desk = await Desk.OpenAsync();
        var name = LocalizedText.Of(Language.French, [new(Language.French, "Ligue des rivières"), new(Language.Arabic, "رابطة الأنهار")]);
        Assert.Null(await desk.People.OrganizationAsync(Cancel));

        await desk.People.NameOrganizationAsync(name, "local-operator", Cancel);
        await desk.People.NameOrganizationAsync(name, "local-operator", Cancel);

        Assert.Equal(name, await desk.People.OrganizationAsync(Cancel));
        Assert.Equal(1, (await desk.Record.HeadAsync(Cancel)).Position);
    }

    private static Invite Amina(Role role) => new("Amina Odhiambo", "amina@example.org", Language.English, [role], workingGroup);

    private static Task<Accepted> AcceptAsync(Desk desk, string secret, Invitation invitation) =>
        desk.Accepting.AcceptAsync(secret, invitation, new NewKey.OfPassword(Desk.Password, [.. Enumerable.Repeat((byte)1, 20)], 0), Cancel);
}
