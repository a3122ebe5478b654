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

    private const byte Format = 1;
    private const int FixedLength = 1 + 8 + 4 + 8 + 2;

    /// <summary>What stands for the hash before the first act.</summary>
    public static ReadOnlyMemory<byte> Genesis { get; } = new byte[HashLength];

    /// <summary>The envelope in bytes.</summary>
    public static byte[] Write(Envelope envelope)
    {
        var buffer = new ArrayBufferWriter<byte>(FixedLength + 24 + 160 + envelope.Body.Length);
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
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no envelope; the message says where.</exception>
    public static Envelope Read(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.Length < FixedLength || span[0] != Format) throw new InvalidDataException("The bytes of the act do not begin as an envelope of format 1.");
        var at = FixedLength;
        var (stream, type, actor) = (ReadText(span, ref at), ReadText(span, ref at), ReadText(span, ref at));
        var (authority, key) = (ReadText(span, ref at), ReadText(span, ref at));
        var length = ReadLength(span, ref at);
        if (length < 0 || at + length != span.Length) throw new InvalidDataException($"The body of the act does not end where its bytes end (at {at}).");
        if (!StreamName.TryParse(stream, out var name) || type is null || actor is null) throw new InvalidDataException("The act lacks its stream, its type or its actor.");
        return new(
            BinaryPrimitives.ReadInt64BigEndian(span[1..]), name, BinaryPrimitives.ReadInt32BigEndian(span[9..]), type, BinaryPrimitives.ReadInt16BigEndian(span[21..]),
            Instant.FromUnixTimeTicks(BinaryPrimitives.ReadInt64BigEndian(span[13..])), actor, authority, key, bytes.Slice(at, length));
    }

    /// <summary>The hash of an act: over the hash of the act before it and its own bytes.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> before, ReadOnlySpan<byte> envelope)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        hash.AppendData(envelope);
        return hash.GetHashAndReset();
    }

    private static void WriteText(ArrayBufferWriter<byte> buffer, string? text)
    {
        WriteLength(buffer, text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        if (text is not null) Encoding.UTF8.GetBytes(text, buffer);
    }

    private static void WriteLength(ArrayBufferWriter<byte> buffer, int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(buffer.GetSpan(4), length);
        buffer.Advance(4);
    }

    private static string? ReadText(ReadOnlySpan<byte> bytes, ref int at)
    {
        var length = ReadLength(bytes, ref at);
        if (length < 0) return null;
        if (length > bytes.Length - at) throw new InvalidDataException($"A field of the act is longer than its bytes (at {at}).");
        var text = Encoding.UTF8.GetString(bytes.Slice(at, length));
        at += length;
        return text;
    }

    private static int ReadLength(ReadOnlySpan<byte> bytes, ref int at)
    {
        if (bytes.Length - at < 4) throw new InvalidDataException($"The bytes of the act end too early (at {at}).");
        var length = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
        at += 4;
        return length;
    }
}
