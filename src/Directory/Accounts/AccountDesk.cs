using System.Collections.Immutable;
using Dais.Directory.Accounts.Invitations;
using Dais.Directory.Accounts.OnRecord;
using Dais.Kernel;

namespace Dais.Directory.Accounts;

/// <summary>What the operator does about accounts at the machine itself, for whoever locked themselves out.</summary>
public sealed class AccountDesk
{
    /// <summary>Who the record says did it.</summary>
    public const string Operator = "operator";

    private readonly AccountTable accounts;
    private readonly Inviting inviting;
    private readonly PeopleOnRecord people;

    internal AccountDesk(AccountTable accounts, Inviting inviting, PeopleOnRecord people) => (this.accounts, this.inviting, this.people) = (accounts, inviting, people);

    /// <summary>Whether anyone has an account.</summary>
    public Task<bool> AnyAsync(CancellationToken cancellation) => accounts.AnyAsync(cancellation);

    /// <summary>The accounts with the roles each holds.</summary>
    public async Task<IReadOnlyList<(Account Account, ImmutableArray<Grant> Grants)>> ListAsync(CancellationToken cancellation)
    {
        var all = new List<(Account, ImmutableArray<Grant>)>();
        foreach (var account in await accounts.AllAsync(cancellation))
            all.Add((account, (await people.OfAsync(account.Id, cancellation)).Grants));
        return all;
    }

    /// <summary>Invites a person; answers the path of the link, or the reason in English why not.</summary>
    public async Task<(string? Path, string? Refusal)> AddAsync(
        string name, string email, Language language, ImmutableArray<Role> roles, CancellationToken cancellation)
    {
        var invite = new Invite(name, email, language, roles, Scope.Everything);
        if (invite.Refusal is { } key) return (null, AccountWords.Say(key, Language.English));
        return await inviting.InviteAsync(invite, Operator, cancellation) is { } secret
            ? (PathOf(language, secret), null)
            : (null, AccountWords.Say("email-has-account", Language.English));
    }

    /// <summary>Lets a person set a new key in place of all the old ones; answers the path of the link, null where the name has no account.</summary>
    public async Task<string?> ResetAsync(string email, CancellationToken cancellation) => await accounts.FindByNameAsync(email, cancellation) is { } account
        ? PathOf(account.Language, await inviting.ResetAsync(account, Operator, cancellation))
        : null;

    /// <summary>Closes an account; false where the name has none.</summary>
    /// <exception cref="IOException">The record cannot take acts now.</exception>
    public async Task<bool> CloseAsync(string email, CancellationToken cancellation)
    {
        if (await accounts.FindByNameAsync(email, cancellation) is not { } account) return false;
        await people.ClosedAsync(account.Id, Operator, cancellation);
        return await accounts.CloseAsync(account.Id, cancellation);
    }

    /// <summary>The record is told that a person's roles are gone; the account itself is let go of when their data are erased. Nothing, for one without an account.</summary>
    /// <exception cref="IOException">The record cannot take acts now.</exception>
    public async Task LeaveAsync(string person, string by, CancellationToken cancellation)
    {
        if (person.StartsWith("person/", StringComparison.Ordinal)) await people.ClosedAsync(person, by, cancellation);
    }

    private static string PathOf(Language language, string secret) => $"/{language}/invitation/{secret}";
}
