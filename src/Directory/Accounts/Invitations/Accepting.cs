using System.Collections.Immutable;
using Dais.Directory.Accounts.Codes;
using Dais.Directory.Accounts.OnRecord;
using Dais.Directory.Accounts.Passkeys;
using Dais.Directory.Accounts.Signing;
using Dais.Record.Tables;
using Microsoft.AspNetCore.Identity;

namespace Dais.Directory.Accounts.Invitations;

/// <summary>What a person sets when they accept: a passkey, or a password with an authenticator.</summary>
internal abstract record NewKey
{
    private NewKey()
    {
    }

    /// <summary>A passkey.</summary>
    public sealed record OfPasskey(UserPasskeyInfo Passkey) : NewKey;

    /// <summary>A password with an authenticator, one code of which was checked.</summary>
    public sealed record OfPassword(string Password, byte[] TotpKey, long UsedStep) : NewKey;
}

/// <summary>What became of accepting.</summary>
internal abstract record Accepted
{
    private Accepted()
    {
    }

    /// <summary>The account is open. The recovery codes are shown once; none with a passkey.</summary>
    public sealed record Opened(Account Account, ImmutableArray<string> RecoveryCodes) : Accepted;

    /// <summary>The link led nowhere any more.</summary>
    public sealed record Gone : Accepted;

    /// <summary>Another account has the sign-in name.</summary>
    public sealed record NameTaken : Accepted;
}

/// <summary>Accepting an invitation: the link is taken, the key set and the roles granted, all or none.</summary>
internal sealed class Accepting(
    TableSource tables, InvitationTable invitations, IPasswordHasher<Account> hasher, TotpKeys totpKeys, PeopleOnRecord people, TimeProvider time)
{
    /// <summary>How many recovery codes a person gets.</summary>
    public const int RecoveryCodes = 10;

    public static ImmutableArray<string> NewCodes() => [.. Enumerable.Range(0, RecoveryCodes).Select(_ => ShortCodes.New(12))];

    /// <summary>Accepts an invitation with a key.</summary>
    /// <remarks>
    /// The record is written before the tables are committed: should the machine stop between the two, the link still leads here, and what is on the
    /// record already is not put there twice.
    /// </remarks>
    /// <exception cref="IOException">The record cannot take acts now.</exception>
    public async Task<Accepted> AcceptAsync(string secret, Invitation invitation, NewKey key, CancellationToken cancellation)
    {
        var account = AccountOf(invitation, key);
        ImmutableArray<string> codes = key is NewKey.OfPassword ? NewCodes() : [];
        await using var connection = await tables.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (!await invitations.TakeAsync(connection, secret, cancellation)) return new Accepted.Gone();
        if (!await AccountTable.OpenAsync(connection, account, cancellation)) return new Accepted.NameTaken();
        await AccountTable.AddCodesAsync(connection, account.Id, codes, cancellation);
        if (key is NewKey.OfPasskey { Passkey: var passkey })
            await PasskeyTable.AddOrUpdateAsync(connection, account.Id, passkey, account.OpenedAt, cancellation);
        if (key is NewKey.OfPassword { UsedStep: var step })
            await connection.DoAsync("UPDATE account SET totp_step = @step WHERE id = @id", cancellation, ("id", account.Id), ("step", step));
        await people.AcceptedAsync(invitation, (key as NewKey.OfPasskey)?.Passkey, cancellation);
        await transaction.CommitAsync(cancellation);
        return new Accepted.Opened(account, codes);
    }

    private Account AccountOf(Invitation invitation, NewKey key)
    {
        var account = new Account(invitation.Person, invitation.Email, invitation.Name, invitation.Language, time.Now());
        return key is NewKey.OfPassword { Password: var password, TotpKey: var totp }
            ? account with { PasswordHash = hasher.HashPassword(account, password), ProtectedTotpKey = totpKeys.Protect(totp) }
            : account;
    }
}
