using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Dais.Directory.Accounts.Codes;

/// <summary>Secrets that are handed out once and kept only as a hash: links, tokens, keys of sign-in sessions.</summary>
/// <remarks>They have 256 random bits, so a plain hash is enough; short codes are stretched, see <see cref="HashOfShort"/>.</remarks>
internal static class Secrets
{
    // Fixed, because a code is looked up by its hash alone; what it costs to guess is the stretching's and the rate limit's work.
    private static readonly byte[] shortSalt = "dais short code"u8.ToArray();

    /// <summary>A new secret: 43 letters, digits, - and _.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>A new id of a thing of a kind: "person/7q2m…", with 80 random bits.</summary>
    public static string NewId(string kind) => $"{kind}/{Base32.Write(RandomNumberGenerator.GetBytes(10)).ToLowerInvariant()}";

    /// <summary>What is kept of a secret.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>What is kept of a code short enough to be typed.</summary>
    public static string HashOfShort(string code) =>
        Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(ShortCodes.Normal(code), shortSalt, 50_000, HashAlgorithmName.SHA256, 32));
}
