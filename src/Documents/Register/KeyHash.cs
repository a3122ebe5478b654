using System.Security.Cryptography;
using System.Text;

namespace Dais.Documents.Register;

/// <summary>An idempotency key of bounded length for what a person typed.</summary>
internal static class KeyHash
{
    public static string Of(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));
}
