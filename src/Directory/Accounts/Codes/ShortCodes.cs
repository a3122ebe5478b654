using System.Security.Cryptography;

namespace Dais.Directory.Accounts.Codes;

/// <summary>Codes that a person types: badges and recovery codes. Without letters and digits that look alike.</summary>
internal static class ShortCodes
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A new code in groups of four: "7K2M-QX4D". Eight characters have 39 random bits, twelve 58.</summary>
    public static string New(int characters) =>
        string.Join('-', RandomNumberGenerator.GetString(Alphabet, characters).Chunk(4).Select(four => new string(four)));

    /// <summary>A code as it is compared: without hyphens and spaces, in capitals.</summary>
    public static string Normal(string typed) => string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
