using Dais.Directory.Accounts.Codes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Dais.Directory.Accounts.Signing;

/// <summary>Signing in with a name, a password and a code: all three at once, so that no answer tells which of them was wrong.</summary>
/// <remarks>
/// A name that has no account takes the same way: its password is hashed and its code computed. Five failures in a row lock the account for a
/// quarter of an hour, and the answer is the same then. A code of the authenticator is taken once; a recovery code is spent.
/// </remarks>
internal sealed class SigningIn(AccountTable accounts, IPasswordHasher<Account> hasher, TotpKeys keys, TimeProvider time)
{
    private static readonly Account nobody = new("", "", "", Kernel.Language.English, default);
    private static readonly byte[] noKey = new byte[20];

    private readonly string noHash = hasher.HashPassword(nobody, Secrets.New());

    /// <summary>The account; null when name, password and code do not fit together, or it is locked.</summary>
    public async Task<Account?> WithPasswordAsync(string email, string password, string code, CancellationToken cancellation)
    {
        var now = time.Now();
        var account = await accounts.FindByNameAsync(email, cancellation);
        var verified = hasher.VerifyHashedPassword(account ?? nobody, account?.PasswordHash ?? noHash, password.Length <= PasswordRules.Longest ? password : "");
        var step = Totp.StepOf(code, account?.ProtectedTotpKey is { } key ? keys.Unprotect(key) : noKey, now);
        // Made before it is known whether it is needed: stretching it is the second slow thing here.
        var recovery = Secrets.HashOfShort(code);
        if (account is null || !account.HasPassword || account.LockedUntil > now) return null;
        var isRight = verified != PasswordVerificationResult.Failed
            && (step is { } used ? await accounts.UseStepAsync(account.Id, used, cancellation) : await accounts.SpendCodeAsync(account.Id, recovery, cancellation));
        if (!isRight)
        {
            await accounts.FailedAsync(account.Id, now, cancellation);
            return null;
        }

        await accounts.SucceededAsync(account.Id, cancellation);
        if (verified == PasswordVerificationResult.SuccessRehashNeeded)
            await accounts.RehashAsync(account.Id, hasher.HashPassword(account, password), cancellation);
        return account;
    }
}

/// <summary>The keys of authenticators, encrypted at rest under the data-protection keys.</summary>
internal sealed class TotpKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("dais.totp");

    public string Protect(byte[] key) => Convert.ToBase64String(protector.Protect(key));

    public byte[] Unprotect(string stored) => protector.Unprotect(Convert.FromBase64String(stored));
}
