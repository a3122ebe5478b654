using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Dais.Directory.Accounts.Codes;

/// <summary>The six digits an authenticator shows: RFC 6238 with SHA-1 and steps of 30 seconds, which every authenticator understands.</summary>
internal static class Totp
{
    private const int StepInSeconds = 30;
    private const int Digits = 6;

    /// <summary>A new key: 160 bits, as RFC 4226 recommends.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(20);

    /// <summary>The step of time an instant is in.</summary>
    public static long StepAt(Instant now) => now.ToUnixTimeSeconds() / StepInSeconds;

    /// <summary>The digits of a step.</summary>
    public static string CodeOf(ReadOnlySpan<byte> key, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[8];
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238's algorithm: HMAC does not rest on the collision resistance that SHA-1 lost.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 15)..]) & 0x7fff_ffff;
        var modulus = 1u;
        for (var i = 0; i < digits; i++) modulus *= 10;
        return (number % modulus).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>The step whose digits these are, now or one step before or after; null when they are of none.</summary>
    public static long? StepOf(string typed, ReadOnlySpan<byte> key, Instant now)
    {
        var code = Encoding.ASCII.GetBytes(string.Concat(typed.Where(c => !char.IsWhiteSpace(c))));
        long? found = null;
        // Every step is compared, and each in the same time, so that how long it takes says nothing.
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(code, Encoding.ASCII.GetBytes(CodeOf(key, step)))) found = step;
        }

        return found;
    }

    /// <summary>The address an authenticator enrols from.</summary>
    public static string AddressOf(ReadOnlySpan<byte> key, string account, string issuer) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={Base32.Write(key)}&issuer={Uri.EscapeDataString(issuer)}";
}
