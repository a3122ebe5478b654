using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Dais.Record.Proof;

/// <summary>Reads the file row by row; whatever does not fit is refused with the place.</summary>
internal sealed class RecordFileReader : IDisposable
{
    private const int Step = 1 << 20;

    private readonly Stream input;
    private readonly IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long at;

    private RecordFileReader(Stream input) => this.input = input;

    /// <summary>The next row's kind and content; null after the end, which was then found right.</summary>
    /// <exception cref="InvalidDataException">The file is cut, damaged, or none of ours.</exception>
    internal (byte Kind, byte[] Content)? Next(RecordFileCount soFar)
    {
        Span<byte> head = stackalloc byte[5];
        ReadExactly(head);
        var length = BinaryPrimitives.ReadInt32BigEndian(head[1..]);
        var longest = RecordFile.LongestOf(head[0]);
        if (length < 0 || length > longest) throw Damaged("has a row that none of this format has");
        if (head[0] == RecordFile.End)
        {
            CheckEnd(length, soFar);
            return null;
        }

        digest.AppendData(head);
        var content = Read(length);
        digest.AppendData(content);
        return (head[0], content);
    }

    /// <summary>Opens a file, compressed or not.</summary>
    /// <exception cref="InvalidDataException">It is no record.</exception>
    internal static RecordFileReader Open(Stream file)
    {
        var buffered = new BufferedStream(file, 1 << 16);
        var (first, second) = (buffered.ReadByte(), buffered.ReadByte());
        buffered.Position = 0;
        var reader = new RecordFileReader((first, second) == (0x1F, 0x8B) ? new BufferedStream(new GZipStream(buffered, CompressionMode.Decompress), 1 << 16) : buffered);
        Span<byte> beginning = stackalloc byte[RecordFile.Beginning.Length];
        reader.ReadExactly(beginning);
        if (!beginning.SequenceEqual(RecordFile.Beginning)) throw new InvalidDataException("This is no file that 'dais export' wrote: it does not begin with DAISREC1.");
        reader.digest.AppendData(beginning);
        return reader;
    }

    public void Dispose()
    {
        digest.Dispose();
        input.Dispose();
    }

    private void CheckEnd(int length, RecordFileCount soFar)
    {
        if (length != RecordFile.EndLength) throw Damaged("has an end of another length");
        Span<byte> end = stackalloc byte[RecordFile.EndLength];
        ReadExactly(end);
        var told = new RecordFileCount(BinaryPrimitives.ReadInt64BigEndian(end), BinaryPrimitives.ReadInt64BigEndian(end[8..]), BinaryPrimitives.ReadInt64BigEndian(end[16..]));
        if (told != soFar) throw Damaged($"should hold {told.Acts} acts, {told.Bytes} bytes and {told.Keys} keys, and holds {soFar.Acts}, {soFar.Bytes} and {soFar.Keys}");
        if (!end[24..].SequenceEqual(digest.GetHashAndReset())) throw Damaged("does not have the digest it ends with");
        if (input.ReadByte() >= 0) throw Damaged("goes on after its end");
    }

    /// <summary>Takes as much room as there are bytes: a length that promises more than the file holds costs nothing.</summary>
    private byte[] Read(int length)
    {
        var content = new byte[Math.Min(length, Step)];
        for (var read = 0; read < length;)
        {
            if (read == content.Length) Array.Resize(ref content, (int)Math.Min(length, content.Length * 2L));
            ReadExactly(content.AsSpan(read));
            read = content.Length;
        }

        return content;
    }

    private void ReadExactly(Span<byte> part)
    {
        var read = input.ReadAtLeast(part, part.Length, throwOnEndOfStream: false);
        if (read < part.Length) throw new InvalidDataException($"The file is cut: it ends at byte {at + read}, in the middle of a row. Copy it again from where it was written.");
        at += read;
    }

    private InvalidDataException Damaged(string what) => new($"The file is damaged: it {what} (at byte {at}). Copy it again from where it was written.");
}
