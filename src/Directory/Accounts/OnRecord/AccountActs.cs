using System.Text.Json.Serialization;
using Dais.Kernel;
using Dais.Record.Acts;
using Dais.Record.Sealing;

namespace Dais.Directory.Accounts.OnRecord;

/// <summary>A person has an account. Who it is stands sealed: destroying the person's key erases it.</summary>
/// <param name="Name">What the person is called; null where their data were erased before.</param>
/// <param name="Email">Their sign-in name; null where their data were erased before.</param>
public sealed record AccountOpened(SealedText? Name, SealedText? Email) : IAct;

/// <summary>The account is closed: its keys, sessions and tokens are gone, and so are its roles.</summary>
public sealed record AccountClosed : IAct;

/// <summary>A person holds a role from now on.</summary>
/// <param name="Role">The role.</param>
/// <param name="Kind">What kind of thing it is held for.</param>
/// <param name="Scope">Which one; empty for everything.</param>
/// <param name="Until">Until when, as in "2026-11-23T18:00:00Z"; null until it is withdrawn.</param>
public sealed record RoleGranted(Role Role, ScopeKind Kind, string Scope, string? Until) : IAct;

/// <summary>A person no longer holds a role.</summary>
/// <param name="Role">The role.</param>
/// <param name="Kind">What kind of thing it was held for.</param>
/// <param name="Scope">Which one; empty for everything.</param>
public sealed record RoleWithdrawn(Role Role, ScopeKind Kind, string Scope) : IAct;

/// <summary>What a person signs in with.</summary>
public enum KeyKind
{
    /// <summary>A passkey.</summary>
    Passkey,

    /// <summary>A password with an authenticator's codes.</summary>
    PasswordAndCode,
}

/// <summary>A person registered something to sign in with. The thing itself never stands on the record.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Hash">The SHA-256 of a passkey's id; null for a password.</param>
public sealed record KeyRegistered(KeyKind Kind, string? Hash) : IAct;

/// <summary>What the organization that runs this record is called.</summary>
/// <param name="Original">The language in which the name was given.</param>
/// <param name="Names">The name by language code.</param>
public sealed record OrganizationNamed(string Original, IReadOnlyDictionary<string, string> Names) : IAct
{
    /// <summary>The name as a text in up to six languages.</summary>
    [JsonIgnore]
    public LocalizedText Name => LocalizedText.Of(Language.Parse(Original), Names.Select(n => KeyValuePair.Create(Language.Parse(n.Key), n.Value)));

    /// <summary>The act that gives this name.</summary>
    public static OrganizationNamed Of(LocalizedText name) =>
        new(name.Original.Code, name.Languages.ToDictionary(l => l.Code, l => name[l]!, StringComparer.Ordinal));
}

/// <summary>The names of these acts on the record.</summary>
public static class AccountActs
{
    /// <summary>Makes them known.</summary>
    public static ActTypes AddAccountActs(this ActTypes types) => types
        .Add("account-opened", AccountJson.Default.AccountOpened)
        .Add("account-closed", AccountJson.Default.AccountClosed)
        .Add("role-granted", AccountJson.Default.RoleGranted)
        .Add("role-withdrawn", AccountJson.Default.RoleWithdrawn)
        .Add("key-registered", AccountJson.Default.KeyRegistered)
        .Add("organization-named", AccountJson.Default.OrganizationNamed);
}

/// <summary>The JSON of these acts.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AccountOpened))]
[JsonSerializable(typeof(AccountClosed))]
[JsonSerializable(typeof(RoleGranted))]
[JsonSerializable(typeof(RoleWithdrawn))]
[JsonSerializable(typeof(KeyRegistered))]
[JsonSerializable(typeof(OrganizationNamed))]
internal sealed partial class AccountJson : JsonSerializerContext;
