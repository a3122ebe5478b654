using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Dais.Record.Acts;

namespace Dais.Record.Proof;

/// <summary>An append that came with an idempotency key.</summary>
/// <param name="Actor">Whose key it is.</param>
/// <param name="Key">The key.</param>
/// <param name="Stream">The stream.</param>
/// <param name="First">The position of its first act.</param>
/// <param name="Last">The position of its last.</param>
/// <param name="Version">The stream's version after it.</param>
public sealed record KeyedAppend(string Actor, string Key, string Stream, long First, long Last, int Version)
{
    /// <summary>What a key is compared by: SHA-256 over the length of the actor in bytes (4 bytes, highest first), the actor and the key in UTF-8.</summary>
    public static byte[] DigestOf(string actor, string key)
    {
        var bytes = new byte[4 + Encoding.UTF8.GetByteCount(actor) + Encoding.UTF8.GetByteCount(key)];
        var length = Encoding.UTF8.GetBytes(actor, bytes.AsSpan(4));
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        Encoding.UTF8.GetBytes(key, bytes.AsSpan(4 + length));
        return SHA256.HashData(bytes);
    }
}

/// <summary>Finds the appends with keys in acts that come in their order: those of one append stand together.</summary>
internal sealed class KeyedAppends
{
    private KeyedAppend? open;

    /// <summary>Takes the next act.</summary>
    /// <returns>The append that ended before it; null where none did.</returns>
    internal KeyedAppend? Next(Envelope envelope)
    {
        if (open is not null && envelope.Key == open.Key && envelope.Actor == open.Actor && envelope.Stream.ToString() == open.Stream)
        {
            open = open with { Last = envelope.Position, Version = envelope.Version };
            return null;
        }

        var ended = open;
        open = envelope.Key is null ? null : new(envelope.Actor, envelope.Key, envelope.Stream.ToString(), envelope.Position, envelope.Position, envelope.Version);
        return ended;
    }

    /// <summary>The append that the last act ended; null where it had no key.</summary>
    internal KeyedAppend? End()
    {
        var ended = open;
        open = null;
        return ended;
    }
}
