using Dais.Directory.Accounts.Codes;
using Dais.Directory.Accounts.Invitations;
using Dais.Directory.Accounts.Signing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Dais.Directory.Accounts;

/// <summary>An authenticator that is being enrolled, as its page shows it.</summary>
/// <param name="Key">The key in base 32, in groups of four, for typing.</param>
/// <param name="Address">The address an authenticator opens.</param>
/// <param name="State">The key, protected: it travels with the form until a code proves that the authenticator has it.</param>
public sealed record Enrolment(string Key, string Address, string State);

/// <summary>Setting a password with an authenticator: the rules, and one code as proof.</summary>
internal sealed class Enrolling(IDataProtectionProvider protection, TimeProvider time)
{
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("dais.enrolment").ToTimeLimitedDataProtector();

    /// <summary>A new enrolment for a sign-in name.</summary>
    public Enrolment Begin(string email, string issuer) => Of(Totp.NewKey(), email, issuer);

    /// <summary>The enrolment a form was made for, so that what was scanned stays good; a new one where the form's is too old.</summary>
    public Enrolment Again(IFormCollection form, string email, string issuer) =>
        KeyOf(form) is { } key ? Of(key, email, issuer) : Begin(email, issuer);

    /// <summary>What the form sets; null with the phrase that says why not.</summary>
    public NewKey.OfPassword? Read(IFormCollection form, string email, out string? refusal)
    {
        var password = form["password"].ToString();
        refusal = PasswordRules.RefusalOf(password, email);
        if (refusal is null && password != form["repeated"].ToString()) refusal = "password-differs";
        if (refusal is not null) return null;
        if (KeyOf(form) is not { } key || Totp.StepOf(form["code"].ToString(), key, time.Now()) is not { } step)
        {
            refusal = "code-wrong";
            return null;
        }

        return new(password, key, step);
    }

    private Enrolment Of(byte[] key, string email, string issuer) => new(
        string.Join(' ', Base32.Write(key).Chunk(4).Select(four => new string(four))),
        Totp.AddressOf(key, email, issuer),
        Convert.ToBase64String(protector.Protect(key, time.GetUtcNow() + TimeSpan.FromHours(1))));

    private byte[]? KeyOf(IFormCollection form)
    {
        try
        {
            return protector.Unprotect(Convert.FromBase64String(form["enrolment"].ToString()));
        }
        catch (Exception stale) when (stale is FormatException or System.Security.Cryptography.CryptographicException)
        {
            // Too old, or not ours: the page enrols anew.
            return null;
        }
    }
}
