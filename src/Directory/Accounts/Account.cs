using Dais.Kernel;
using NodaTime;

namespace Dais.Directory.Accounts;

/// <summary>A person's way in: what is kept of it in the tables. Its hashes never leave them.</summary>
/// <param name="Id">The person's id: "person/7q2m…".</param>
/// <param name="Email">The sign-in name, as its owner writes it.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Language">The language in which they are written to.</param>
/// <param name="OpenedAt">Since when it is open.</param>
public sealed record Account(string Id, string Email, string Name, Language Language, Instant OpenedAt)
{
    internal string? PasswordHash { get; init; }

    internal string? ProtectedTotpKey { get; init; }

    internal Instant LockedUntil { get; init; }

    /// <summary>Whether a password and an authenticator are set; one without the other never is.</summary>
    public bool HasPassword => PasswordHash is not null && ProtectedTotpKey is not null;

    /// <summary>A sign-in name as it is compared: two spellings that differ in case alone are one.</summary>
    internal static string NormalName(string email) => email.Trim().Normalize().ToUpperInvariant();
}
