using System.Text;

namespace Dais.Directory.Instruments.Reading;

/// <summary>The bytes of a list as text.</summary>
internal static class ListText
{
    private static readonly UTF8Encoding strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes UTF-8, UTF-16 with its mark or, with a finding, Latin-1; a refusal says why they are no text.</summary>
    internal static string? Decode(ReadOnlySpan<byte> bytes, List<ListFinding> findings, out ListFinding? refusal)
    {
        refusal = bytes.Length > ParticipantReader.LargestFile ? new("list-too-large", Severity.Error, null, Kilobytes(bytes.Length), Kilobytes(ParticipantReader.LargestFile)) : null;
        if (refusal is not null) return null;
        var text = Text(bytes, findings);
        if (text.Contains('\0', StringComparison.Ordinal) || bytes.StartsWith("%PDF"u8) || bytes.StartsWith("PK\x03\x04"u8)) refusal = new("list-is-binary", Severity.Error, null, "");
        else if (string.IsNullOrWhiteSpace(text)) refusal = new("list-is-empty", Severity.Error, null, "");
        return refusal is null ? text : null;
    }

    private static string Text(ReadOnlySpan<byte> bytes, List<ListFinding> findings)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        try
        {
            return strictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            findings.Add(new("encoding-assumed", Severity.Warning, null, "UTF-8", "ISO 8859-1"));
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static string Kilobytes(int bytes) => $"{(bytes + 1023) / 1024}";
}
