using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Dais.Record.Acts;

/// <summary>The bytes of an envelope: what is stored, and what is hashed.</summary>
/// <remarks>
/// <para>One byte, the format (1). Then, integers with the highest byte first: the position (8 bytes), the version in the stream (4),
/// the time in units of 100 ns since 1970-01-01T00:00:00Z (8), the version of the type (2). Then six fields, each its length in bytes (4; −1 for
/// a field that is absent) and its UTF-8: stream, type, actor, authority, key, body. Nothing follows.</para>
/// <para>The hash of an act is SHA-256 over the hash of the act before it (32 zero bytes before the first) and these bytes.</para>
/// </remarks>
public static class EnvelopeBytes
{
    /// <summary>The length of a hash in bytes.</summary>
    public const int HashLength = SHA256.HashSizeInBytes;

    internal const byte Format = 1;
    internal const int FixedLength = 1 + 8 + 4 + 8 + 2;

    /// <summary>What stands for the hash before the first act.</summary>
    public static ReadOnlyMemory<byte> Genesis { get; } = new byte[HashLength];

    /// <summary>The envelope in bytes.</summary>
    public static byte[] Write(Envelope envelope)
    {
        var buffer = new ArrayBufferWriter<byte>(FixedLength + 24 + 160 + envelope.Body.Length);
        Write(envelope, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the envelope's bytes after what the buffer holds.</summary>
    internal static void Write(Envelope envelope, ArrayBufferWriter<byte> buffer)
    {
        var head = buffer.GetSpan(FixedLength);
        head[0] = Format;
        BinaryPrimitives.WriteInt64BigEndian(head[1..], envelope.Position);
        BinaryPrimitives.WriteInt32BigEndian(head[9..], envelope.Version);
        BinaryPrimitives.WriteInt64BigEndian(head[13..], envelope.At.ToUnixTimeTicks());
        BinaryPrimitives.WriteInt16BigEndian(head[21..], envelope.TypeVersion);
        buffer.Advance(FixedLength);
        foreach (var text in (ReadOnlySpan<string?>)[envelope.Stream.ToString(), envelope.Type, envelope.Actor, envelope.Authority, envelope.Key]) WriteText(buffer, text);
        WriteLength(buffer, envelope.Body.Length);
        buffer.Write(envelope.Body.Span);
    }

    /// <summary>Reads what <see cref="Write(Envelope)"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no envelope; the message says where.</exception>
    public static Envelope Read(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.Length < FixedLength || span[0] != Format) throw new InvalidDataException("The bytes of the act do not begin as an envelope of format 1.");
        var at = FixedLength;
        var (stream, type, actor) = (ReadText(span, ref at), ReadText(span, ref at), ReadText(span, ref at));
        var (authority, key) = (ReadText(span, ref at), ReadText(span, ref at, isRecurring: false));
        var length = ReadLength(span, ref at);
        if (length < 0 || at + length != span.Length) throw new InvalidDataException($"The body of the act does not end where its bytes end (at {at}).");
        if (!StreamName.TryParse(stream, out var name) || type is null || actor is null) throw new InvalidDataException("The act lacks its stream, its type or its actor.");
        var ticks = BinaryPrimitives.ReadInt64BigEndian(span[13..]);
        if (ticks < Instant.MinValue.ToUnixTimeTicks() || ticks > Instant.MaxValue.ToUnixTimeTicks()) throw new InvalidDataException("The time of the act is outside the calendar (at 13).");
        return new(
            BinaryPrimitives.ReadInt64BigEndian(span[1..]), name, BinaryPrimitives.ReadInt32BigEndian(span[9..]), type, BinaryPrimitives.ReadInt16BigEndian(span[21..]),
            Instant.FromUnixTimeTicks(ticks), actor, authority, key, bytes.Slice(at, length));
    }

    /// <summary>The hash of an act: over the hash of the act before it and its own bytes.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> before, ReadOnlySpan<byte> envelope)
    {
        var hash = new byte[HashLength];
        Hash(before, envelope, hash);
        return hash;
    }

    /// <summary>The same, into room that is there.</summary>
    /// <param name="before">The hash of the act before; the room may be the same.</param>
    /// <param name="envelope">The act's bytes.</param>
    /// <param name="hash">Room for the hash, <see cref="HashLength"/> bytes.</param>
    public static void Hash(ReadOnlySpan<byte> before, ReadOnlySpan<byte> envelope, Span<byte> hash)
    {
        // One call over bytes that lie together costs half of three calls; most acts are small enough to be laid together.
        if (before.Length + envelope.Length <= 2048)
        {
            Span<byte> together = stackalloc byte[2048];
            before.CopyTo(together);
            envelope.CopyTo(together[before.Length..]);
            SHA256.HashData(together[..(before.Length + envelope.Length)], hash);
            return;
        }

        using var parts = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        parts.AppendData(before);
        parts.AppendData(envelope);
        parts.GetHashAndReset(hash);
    }

    private static void WriteText(ArrayBufferWriter<byte> buffer, string? text)
    {
        WriteLength(buffer, text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        if (text is not null) buffer.Advance(Encoding.UTF8.GetBytes(text, buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
    }

    private static void WriteLength(ArrayBufferWriter<byte> buffer, int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(buffer.GetSpan(4), length);
        buffer.Advance(4);
    }

    private static string? ReadText(ReadOnlySpan<byte> bytes, ref int at, bool isRecurring = true)
    {
        var length = ReadLength(bytes, ref at);
        if (length < 0) return null;
        if (length > bytes.Length - at) throw new InvalidDataException($"A field of the act is longer than its bytes (at {at}).");
        var text = bytes.Slice(at, length);
        at += length;
        return isRecurring ? RecurringTexts.Of(text) : Encoding.UTF8.GetString(text);
    }

    private static int ReadLength(ReadOnlySpan<byte> bytes, ref int at)
    {
        if (bytes.Length - at < 4) throw new InvalidDataException($"The bytes of the act end too early (at {at}).");
        var length = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
        at += 4;
        return length;
    }
}
