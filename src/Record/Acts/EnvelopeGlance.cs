using System.Buffers.Binary;
using System.Text;
using NodaTime;

namespace Dais.Record.Acts;

/// <summary>Whether bytes are an envelope that says what is expected, told without making one: verifying looks at every act of a record.</summary>
internal static class EnvelopeGlance
{
    private const int Fields = 6;
    private const int KeyField = 4;
    private static readonly long earliest = Instant.MinValue.ToUnixTimeTicks();
    private static readonly long latest = Instant.MaxValue.ToUnixTimeTicks();

    /// <summary>True only where <see cref="EnvelopeBytes.Read"/> would read the bytes, and answer this position, stream and version.</summary>
    /// <param name="bytes">What should be an envelope.</param>
    /// <param name="position">The position it should name.</param>
    /// <param name="stream">The stream it should name; a name of a stream.</param>
    /// <param name="version">The version it should name.</param>
    /// <param name="hasKey">Whether it has an idempotency key.</param>
    internal static bool Says(ReadOnlySpan<byte> bytes, long position, string stream, long version, out bool hasKey)
    {
        hasKey = false;
        if (bytes.Length < EnvelopeBytes.FixedLength || bytes[0] != EnvelopeBytes.Format) return false;
        if (BinaryPrimitives.ReadInt64BigEndian(bytes[1..]) != position || BinaryPrimitives.ReadInt32BigEndian(bytes[9..]) != version) return false;
        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes[13..]);
        return ticks >= earliest && ticks <= latest && HasFields(bytes[EnvelopeBytes.FixedLength..], stream, out hasKey);
    }

    private static bool HasFields(ReadOnlySpan<byte> rest, string stream, out bool hasKey)
    {
        hasKey = false;
        for (var field = 0; field < Fields; field++)
        {
            if (rest.Length < 4) return false;
            var length = BinaryPrimitives.ReadInt32BigEndian(rest);
            rest = rest[4..];
            if (length > rest.Length) return false;
            // Authority and key may be absent, the others may not.
            if (length < 0 && field is not (KeyField - 1 or KeyField)) return false;
            if (field == 0 && !Ascii.Equals(rest[..length], stream)) return false;
            hasKey |= field == KeyField && length >= 0;
            rest = rest[Math.Max(length, 0)..];
        }

        return rest.IsEmpty;
    }
}
