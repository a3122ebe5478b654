using System.Collections.Immutable;
using Dais.Directory.Accounts.Codes;
using Dais.Kernel;

namespace Dais.Directory.Accounts.Invitations;

/// <summary>Whom to invite, as a form or a command line says it.</summary>
/// <param name="Name">What the person is called.</param>
/// <param name="Email">Their sign-in name.</param>
/// <param name="Language">The language in which they are written to.</param>
/// <param name="Roles">The roles they will hold.</param>
/// <param name="Scope">What the roles are held for.</param>
internal sealed record Invite(string Name, string Email, Language Language, ImmutableArray<Role> Roles, Scope Scope)
{
    /// <summary>The longest name or address.</summary>
    public const int Longest = 200;

    /// <summary>The phrase that says why it cannot be; null when it can.</summary>
    public string? Refusal => this switch
    {
        { Name: "" or { Length: > Longest } } => "name-missing",
        _ when !IsAddress(Email) => "email-wrong",
        _ when Scope.Kind != ScopeKind.Everything && !IsId(Scope.Id) => "scope-missing",
        { Scope.Kind: ScopeKind.State } when States.Find(Scope.Id) is null => "scope-no-state",
        _ => null,
    };

    /// <summary>What a form or a command line says a role is held for.</summary>
    public static Scope ScopeOf(string kind, string id) => Enum.TryParse<ScopeKind>(kind, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed) && parsed != ScopeKind.Everything
        ? new(parsed, parsed == ScopeKind.State ? States.Find(id)?.Alpha3 ?? id : id.Trim())
        : Scope.Everything;

    // Enough to catch a slip; whether it is theirs, the link that is sent there shows.
    private static bool IsAddress(string email) =>
        email.Length <= Longest && email.Split('@') is [{ Length: > 0 }, { Length: > 2 } host] && host.Contains('.', StringComparison.Ordinal)
        && !email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';' or '"');

    private static bool IsId(string id) => id is { Length: > 0 and <= 100 } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');
}

/// <summary>Inviting a person: a link that leads to one page once.</summary>
internal sealed class Inviting(InvitationTable invitations, AccountTable accounts, TimeProvider time)
{
    /// <summary>Invites someone who has no account; answers the secret of the link, or null when the sign-in name has an account.</summary>
    public Task<string?> InviteAsync(Invite invite, string by, CancellationToken cancellation) =>
        InviteAsync(invite, Secrets.NewId("person"), by, cancellation);

    /// <summary>Invites someone whom the record knows already and who has no account; answers as the one above.</summary>
    public async Task<string?> InviteAsync(Invite invite, string person, string by, CancellationToken cancellation) =>
        await accounts.FindByNameAsync(invite.Email, cancellation) is null ? await IssueAsync(person, invite, by, cancellation) : null;

    /// <summary>Lets a person who has an account set a new key in place of all the old ones; answers the secret of the link.</summary>
    public Task<string> ResetAsync(Account account, string by, CancellationToken cancellation) =>
        IssueAsync(account.Id, new(account.Name, account.Email, account.Language, [], Scope.Everything), by, cancellation);

    private Task<string> IssueAsync(string person, Invite invite, string by, CancellationToken cancellation)
    {
        var now = time.Now();
        return invitations.IssueAsync(
            new(Secrets.NewId("invitation"), person, invite.Name, invite.Email, invite.Language, invite.Roles, invite.Scope, by, now, now + InvitationTable.GoodFor),
            cancellation);
    }
}
