using System.Security.Cryptography;
using Dais.Directory.Accounts.Invitations;
using Dais.Kernel;
using Dais.Record.Acts;
using Dais.Record.Folding;
using Dais.Record.Sealing;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Dais.Directory.Accounts.OnRecord;

/// <summary>What the record has of people: that an account was opened or closed, roles, and keys. Nothing else of an account ever stands on it.</summary>
internal sealed class PeopleOnRecord(Recorder recorder, Seals seals)
{
    private static readonly StreamName own = StreamName.Of("organization", "own");
    private static readonly Fold<LocalizedText?> named = new(null, (name, on) => on.Act is OrganizationNamed act ? act.Name : name);

    /// <summary>The roles a person holds or held.</summary>
    public async ValueTask<PersonOnRecord> OfAsync(string person, CancellationToken cancellation) =>
        (await recorder.LoadAsync(PersonOnRecord.StreamOf(person), PersonOnRecord.Fold, cancellation)).State;

    /// <summary>What the organization is called; null until it was named.</summary>
    public async ValueTask<LocalizedText?> OrganizationAsync(CancellationToken cancellation) => (await recorder.LoadAsync(own, named, cancellation)).State;

    /// <summary>Names the organization.</summary>
    /// <exception cref="IOException">The record cannot take acts now.</exception>
    public ValueTask NameOrganizationAsync(LocalizedText name, string by, CancellationToken cancellation) =>
        DoAsync(own, named, (was, _) => name.Equals(was) ? Decision.Act() : Decision.Act(OrganizationNamed.Of(name)), by, cancellation);

    /// <summary>An invitation was accepted: the account is open, its roles are held, its key is registered.</summary>
    /// <exception cref="IOException">The record cannot take acts now.</exception>
    public async ValueTask AcceptedAsync(Invitation invitation, UserPasskeyInfo? passkey, CancellationToken cancellation)
    {
        var opened = new AccountOpened(
            await seals.SealAsync(invitation.Person, invitation.Name, "name", cancellation),
            await seals.SealAsync(invitation.Person, invitation.Email, "e-mail", cancellation));
        await DoOnPersonAsync(
            invitation.Person,
            (person, now) => Decision.Act(
                [.. person.HasAccount ? [] : new IAct[] { opened }, .. person.Granting(invitation.Roles, invitation.Scope, null, now), KeyOf(passkey)]),
            invitation.IssuedBy,
            cancellation);
    }

    /// <summary>A person registered another key.</summary>
    /// <param name="person">The person.</param>
    /// <param name="passkey">The passkey; null for a password with an authenticator.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="IOException">The record cannot take acts now.</exception>
    public ValueTask KeyRegisteredAsync(string person, UserPasskeyInfo? passkey, CancellationToken cancellation) =>
        DoOnPersonAsync(person, (_, _) => Decision.Act(KeyOf(passkey)), person, cancellation);

    /// <summary>Grants a role.</summary>
    /// <exception cref="IOException">The record cannot take acts now.</exception>
    public ValueTask GrantAsync(string person, Role role, Scope scope, string by, CancellationToken cancellation) =>
        DoOnPersonAsync(person, (state, now) => Decision.Act([.. state.Granting([role], scope, null, now)]), by, cancellation);

    /// <summary>Withdraws a role.</summary>
    /// <exception cref="IOException">The record cannot take acts now.</exception>
    public ValueTask WithdrawAsync(string person, Role role, Scope scope, string by, CancellationToken cancellation) => DoOnPersonAsync(
        person,
        (state, _) => state.Grants.Any(g => g.Role == role && g.Scope == scope) ? Decision.Act(new RoleWithdrawn(role, scope.Kind, scope.Id)) : Decision.Act(),
        by,
        cancellation);

    /// <summary>The account is closed, and with it every role is gone.</summary>
    /// <exception cref="IOException">The record cannot take acts now.</exception>
    public ValueTask ClosedAsync(string person, string by, CancellationToken cancellation) =>
        DoOnPersonAsync(person, (state, _) => state.HasAccount ? Decision.Act(new AccountClosed()) : Decision.Act(), by, cancellation);

    private static KeyRegistered KeyOf(UserPasskeyInfo? passkey) => passkey is null
        ? new(KeyKind.PasswordAndCode, null)
        : new(KeyKind.Passkey, Convert.ToHexStringLower(SHA256.HashData(passkey.CredentialId)));

    private ValueTask DoOnPersonAsync(string person, Func<PersonOnRecord, Instant, Decision> decide, string by, CancellationToken cancellation) =>
        DoAsync(PersonOnRecord.StreamOf(person), PersonOnRecord.Fold, decide, by, cancellation);

    private async ValueTask DoAsync<T>(StreamName stream, Fold<T> fold, Func<T, Instant, Decision> decide, string by, CancellationToken cancellation)
    {
        // These decisions refuse nothing; what is left is a record that cannot take acts, which is no fault of the person's.
        if (await recorder.DoAsync(stream, fold, decide, new(by), cancellation) is not Recorded.Done)
            throw new IOException("The record cannot take acts now.");
    }
}
