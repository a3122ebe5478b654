using System.Collections.Immutable;
using Dais.Kernel;
using NodaTime;

namespace Dais.Directory.Accounts;

/// <summary>The words of the pages about accounts.</summary>
internal static class AccountWords
{
    private static readonly PhraseBook book = PhraseBook.Load(typeof(AccountWords).Assembly, "Dais.Directory/Accounts/Phrases.json");

    public static string Say(string key, Language language, params ReadOnlySpan<object?> details) => book.Say(key, language, details);

    /// <summary>A role's name.</summary>
    public static string Role(Role role, Language language) => Say("role-" + role.ToString().ToLowerInvariant(), language);

    /// <summary>Roles' names, one after the other.</summary>
    public static string Roles(ImmutableArray<Role> roles, Language language) => string.Join(Say("list-comma", language), roles.Select(r => Role(r, language)));

    /// <summary>What a role is held for: "everything", "body wg-trafficking", "the State Kenya".</summary>
    public static string Scope(Scope scope, Language language) => scope.Kind switch
    {
        ScopeKind.Everything => Say("scope-everything", language),
        ScopeKind.State => Say("scope-state", language, States.Find(scope.Id)?.ShortName(language) ?? scope.Id),
        var kind => Say("scope-" + kind.ToString().ToLowerInvariant(), language, $"\u2068{scope.Id}\u2069"),
    };

    /// <summary>An instant to the minute, in UTC: "23 November 2026, 10 a.m. (UTC)".</summary>
    public static string At(Instant instant, Language language)
    {
        var utc = instant.InUtc();
        return Say("at", language, UnDate.Format(utc.Date, language), $"{utc.Hour:00}:{utc.Minute:00}");
    }
}
