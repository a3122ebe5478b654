using System.Security.Cryptography;
using System.Text;

namespace Dais.Record.Sealing;

/// <summary>AES-256-GCM with a random nonce: nonce, tag and ciphertext in a row, bound to what they belong to.</summary>
internal static class SealedBytes
{
    internal const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    internal static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, string boundTo)
    {
        var bytes = new byte[NonceLength + TagLength + plain.Length];
        var nonce = bytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, bytes.AsSpan(NonceLength + TagLength), bytes.AsSpan(NonceLength, TagLength), Encoding.UTF8.GetBytes(boundTo));
        return bytes;
    }

    /// <exception cref="InvalidDataException">They were sealed under another key, belong to something else, or were changed.</exception>
    internal static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> bytes, string boundTo)
    {
        if (bytes.Length < NonceLength + TagLength) throw new InvalidDataException("The sealed bytes are too few.");
        var plain = new byte[bytes.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        try
        {
            aes.Decrypt(bytes[..NonceLength], bytes[(NonceLength + TagLength)..], bytes.Slice(NonceLength, TagLength), plain, Encoding.UTF8.GetBytes(boundTo));
            return plain;
        }
        catch (AuthenticationTagMismatchException wrong)
        {
            throw new InvalidDataException("What is sealed does not open: it was changed, moved, or sealed under another key.", wrong);
        }
    }
}
