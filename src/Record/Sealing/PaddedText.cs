using System.Buffers.Binary;
using System.Text;

namespace Dais.Record.Sealing;

/// <summary>A text with its length before it and zeros after it, so that what is sealed does not tell how long a name was.</summary>
internal static class PaddedText
{
    private const int Step = 32;

    internal static byte[] Write(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        var padded = new byte[(4 + length + Step - 1) / Step * Step];
        BinaryPrimitives.WriteInt32BigEndian(padded, length);
        Encoding.UTF8.GetBytes(text, padded.AsSpan(4));
        return padded;
    }

    /// <exception cref="InvalidDataException">The bytes are no text.</exception>
    internal static string Read(ReadOnlySpan<byte> padded)
    {
        var length = padded.Length < 4 ? -1 : BinaryPrimitives.ReadInt32BigEndian(padded);
        if (length < 0 || length > padded.Length - 4) throw new InvalidDataException("What was sealed is no text.");
        return Encoding.UTF8.GetString(padded.Slice(4, length));
    }
}
