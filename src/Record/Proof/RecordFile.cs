using System.Buffers.Binary;
using System.Security.Cryptography;
using Dais.Record.Acts;
using Dais.Record.Storing;

namespace Dais.Record.Proof;

/// <summary>The file in which a whole record travels between stores.</summary>
/// <remarks>
/// <para>Eight bytes, <c>DAISREC1</c>. Then rows: one byte that says what it is, four bytes with the length of what follows (highest byte first), and that.</para>
/// <para><c>A</c>: an act, 32 bytes of hash and the bytes of its envelope as stored; in the order of positions, from 1. <c>B</c>: bytes that acts refer to;
/// their hash is computed, not told. <c>K</c>: a wrapped key of a subject: three fields, each its length in bytes (2 bytes, highest first) and its UTF-8, which are the id of the store
/// of keys, of the subject and of the master key, then the wrapped key; a destroyed key has neither master key nor wrapped key.
/// <c>E</c>: the end, 56 bytes: the number of acts, of bytes and of keys (8 each), and the SHA-256 of everything before this row. Nothing follows.</para>
/// <para>The whole may be compressed with gzip; a reader sees that from its first two bytes.</para>
/// </remarks>
public static class RecordFile
{
    /// <summary>The largest bytes that travel: the largest that a store keeps.</summary>
    public const int LargestBytes = 1_000_000_000;

    internal const byte Act = (byte)'A';
    internal const byte Bytes = (byte)'B';
    internal const byte Key = (byte)'K';
    internal const byte End = (byte)'E';
    internal const int EndLength = (3 * sizeof(long)) + SHA256.HashSizeInBytes;
    internal const int LargestKey = 8192;
    internal const int LargestAct = EnvelopeBytes.HashLength + Append.LargestBody + (6 * 4) + 64 + (5 * 4 * Append.LongestField);

    internal static ReadOnlySpan<byte> Beginning => "DAISREC1"u8;

    internal static int LongestOf(byte kind) => kind switch
    {
        Act => LargestAct,
        Bytes => LargestBytes,
        Key => LargestKey,
        End => EndLength,
        _ => -1,
    };
}

/// <summary>How much of each a file holds.</summary>
/// <param name="Acts">Acts.</param>
/// <param name="Bytes">Bytes that acts refer to.</param>
/// <param name="Keys">Wrapped keys of subjects.</param>
public sealed record RecordFileCount(long Acts, long Bytes, long Keys);

/// <summary>Writes the file, and keeps its digest.</summary>
internal sealed class RecordFileWriter : IDisposable
{
    private readonly Stream output;
    private readonly IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long acts;
    private long bytes;
    private long keys;

    internal RecordFileWriter(Stream output)
    {
        this.output = output;
        Put(RecordFile.Beginning);
    }

    public void Dispose() => digest.Dispose();

    internal void Act(RecordRow row)
    {
        acts++;
        Begin(RecordFile.Act, row.Hash.Length + row.Bytes.Length);
        Put(row.Hash.Span);
        Put(row.Bytes.Span);
    }

    internal void Bytes(ReadOnlySpan<byte> content)
    {
        bytes++;
        Begin(RecordFile.Bytes, content.Length);
        Put(content);
    }

    internal void Key(WrappedKey key)
    {
        keys++;
        var written = key.Write();
        Begin(RecordFile.Key, written.Length);
        Put(written);
    }

    internal RecordFileCount End()
    {
        Span<byte> end = stackalloc byte[RecordFile.EndLength];
        BinaryPrimitives.WriteInt64BigEndian(end, acts);
        BinaryPrimitives.WriteInt64BigEndian(end[8..], bytes);
        BinaryPrimitives.WriteInt64BigEndian(end[16..], keys);
        digest.GetHashAndReset(end[24..]);
        Begin(RecordFile.End, end.Length);
        output.Write(end);
        return new(acts, bytes, keys);
    }

    private void Begin(byte kind, int length)
    {
        if (length > RecordFile.LongestOf(kind)) throw new InvalidDataException($"A row of {length} bytes is larger than any that travels ({RecordFile.LongestOf(kind)}).");
        Span<byte> head = stackalloc byte[5];
        head[0] = kind;
        BinaryPrimitives.WriteInt32BigEndian(head[1..], length);
        Put(head);
    }

    private void Put(ReadOnlySpan<byte> part)
    {
        digest.AppendData(part);
        output.Write(part);
    }
}
