using System.Collections.Frozen;

namespace Dais.Directory.Accounts.Signing;

/// <summary>What a password must be: long, and not among those that everyone tries first. No rules of capitals and signs, which only make it harder to remember.</summary>
internal static class PasswordRules
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 12;

    /// <summary>The most: beyond them hashing only costs time.</summary>
    public const int Longest = 256;

    private static readonly FrozenSet<string> common = Load();

    /// <summary>The phrase that says why a password is refused; null when it is not.</summary>
    public static string? RefusalOf(string password, string email) => password switch
    {
        { Length: < Shortest } => "password-short",
        { Length: > Longest } => "password-long",
        _ when password.Distinct().Count() < 5 => "password-common",
        _ when common.Contains(Plain(password)) => "password-common",
        _ when Plain(password).Contains(Plain(email.Split('@')[0]), StringComparison.Ordinal) && email.Split('@')[0].Length >= 4 => "password-name",
        _ => null,
    };

    // "Password-1234!" is no better than "password": what stands around the letters does not count.
    private static string Plain(string text) => string.Concat(text.Where(char.IsLetter)).ToUpperInvariant() is { Length: > 0 } letters ? letters : text;

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("Dais.Directory/Accounts/Signing/CommonPasswords.txt")
            ?? throw new InvalidDataException("The list of common passwords is not there.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Plain).ToFrozenSet(StringComparer.Ordinal);
    }
}
