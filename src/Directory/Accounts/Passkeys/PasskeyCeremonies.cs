using System.Text.Json;
using Dais.Directory.Accounts.Codes;
using Dais.Record.Tables;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Dais.Directory.Accounts.Passkeys;

/// <summary>What a page needs to ask a browser for a passkey.</summary>
/// <param name="Options">The options of WebAuthn, in JSON.</param>
/// <param name="State">What the answer will be checked against; protected, and good for ten minutes.</param>
public sealed record PasskeyRequest(string Options, string State);

/// <summary>Registering a passkey, and signing in with one: Identity's ceremonies, with the state carried by the form and spent once.</summary>
/// <remarks>
/// The state travels in the form, protected, so that looking at a page writes nothing; once it was answered rightly it is noted as spent,
/// and an answer that was overheard is worth nothing the second time. The form's own token ties it to the browser.
/// </remarks>
internal sealed class PasskeyCeremonies(IPasskeyHandler<Account> handler, IDataProtectionProvider protection, TableSource tables, TimeProvider time)
{
    private static readonly TimeSpan goodFor = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("dais.passkey").ToTimeLimitedDataProtector();

    /// <summary>Asks for any passkey of this site.</summary>
    public async Task<PasskeyRequest> AskAsync(HttpContext context)
    {
        var made = await handler.MakeRequestOptionsAsync(null, context);
        return new(made.RequestOptionsJson, Protect(made.AssertionState));
    }

    /// <summary>Asks for a new passkey of a person.</summary>
    public async Task<PasskeyRequest> AskForNewAsync(string person, string email, string name, HttpContext context)
    {
        var made = await handler.MakeCreationOptionsAsync(new() { Id = person, Name = email, DisplayName = name }, context);
        return new(made.CreationOptionsJson, Protect(made.AttestationState));
    }

    /// <summary>The account whose passkey answered, and the passkey; null when the answer does not stand.</summary>
    public async Task<(Account Account, UserPasskeyInfo Passkey)?> AnsweredAsync(string credential, string state, HttpContext context)
    {
        if (Unprotect(state) is not { } asked) return null;
        var result = await handler.PerformAssertionAsync(new() { CredentialJson = credential, AssertionState = asked, HttpContext = context });
        if (!result.Succeeded || !await SpendAsync(asked, context.RequestAborted)) return null;
        return (result.User, result.Passkey);
    }

    /// <summary>The new passkey of a person; null when the answer does not stand.</summary>
    public async Task<UserPasskeyInfo?> RegisteredAsync(string person, string credential, string state, HttpContext context)
    {
        if (Unprotect(state) is not { } asked) return null;
        var result = await handler.PerformAttestationAsync(new() { CredentialJson = credential, AttestationState = asked, HttpContext = context });
        var isTheirs = result.Succeeded && result.Passkey.IsUserVerified && string.Equals(result.UserEntity.Id, person, StringComparison.Ordinal);
        return isTheirs && await SpendAsync(asked, context.RequestAborted) ? result.Passkey : null;
    }

    /// <summary>Notes that a state was answered; false when it was before.</summary>
    private async Task<bool> SpendAsync(string asked, CancellationToken cancellation)
    {
        var now = time.Now();
        await tables.DoAsync("DELETE FROM spent WHERE until < @now", cancellation, ("now", now.Stored()));
        return await tables.DoAsync(
            "INSERT INTO spent (hash, until) VALUES (@hash, @until) ON CONFLICT DO NOTHING",
            cancellation,
            ("hash", Secrets.HashOf(asked)),
            ("until", now.Stored() + (long)goodFor.TotalMilliseconds)) == 1;
    }

    private string Protect(string? state) => protector.Protect(state ?? throw new JsonException("Identity gave no state."), time.GetUtcNow() + goodFor);

    private string? Unprotect(string state)
    {
        try
        {
            return protector.Unprotect(state);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Too old, or not ours: asked anew.
            return null;
        }
    }
}
