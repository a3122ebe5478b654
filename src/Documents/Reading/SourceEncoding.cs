using System.Text;
using System.Text.Unicode;

namespace Dais.Documents.Reading;

/// <summary>Finds out how bytes are to be decoded: by their mark, by their shape, or by which legacy encoding yields words.</summary>
internal static class SourceEncoding
{
    private const int Sample = 64 * 1024;
    private const string Utf16Little = "UTF-16 (LE)";
    private const string Utf16Big = "UTF-16 (BE)";

    internal static string? Decode(ReadOnlySpan<byte> bytes, FindingList findings)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        else if (Marked(bytes) is { } marked) return marked.GetString(bytes).TrimStart('\uFEFF');

        var sample = bytes[..Math.Min(Sample, bytes.Length)];
        if (Utf16Shape(sample) is { } wide)
        {
            findings.Warn("encoding-assumed", null, "UTF-8", wide.CodePage == Encoding.Unicode.CodePage ? Utf16Little : Utf16Big);
            return wide.GetString(bytes);
        }

        if (Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);
        if (sample.IndexOf((byte)0) >= 0) return null;
        return IsNearlyUtf8(sample) ? Encoding.UTF8.GetString(bytes) : Legacy(bytes, sample, findings);
    }

    private static Encoding? Marked(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) ? Encoding.UTF32
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
        : null;

    // Without a mark, UTF-16 shows in its line feeds: a zero beside each 0A, always on the same side.
    private static UnicodeEncoding? Utf16Shape(ReadOnlySpan<byte> sample)
    {
        int little = 0, big = 0, zeros = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            if (sample[i] is 0x0A or 0x20 && sample[i + 1] == 0) little++;
            if (sample[i] == 0 && sample[i + 1] is 0x0A or 0x20) big++;
            if (sample[i] == 0 && sample[i + 1] == 0) zeros++;
        }

        if (zeros > 0 || Math.Max(little, big) * 60 < sample.Length / 2 || Math.Min(little, big) > Math.Max(little, big) / 20) return null;
        return little > big ? (UnicodeEncoding)Encoding.Unicode : (UnicodeEncoding)Encoding.BigEndianUnicode;
    }

    private static bool IsNearlyUtf8(ReadOnlySpan<byte> sample)
    {
        var text = Encoding.UTF8.GetString(sample);
        int odd = 0, beyondAscii = 0;
        foreach (var c in text)
        {
            if (c == '\uFFFD') odd++;
            if (c > '\u007F') beyondAscii++;
        }

        return odd * 20 <= beyondAscii;
    }

    private static string Legacy(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> sample, FindingList findings)
    {
        var best = LegacyEncoding.All[0];
        var bestScore = int.MinValue;
        foreach (var candidate in LegacyEncoding.All)
        {
            var score = candidate.Score(sample);
            if (score > bestScore) (best, bestScore) = (candidate, score);
        }

        findings.Warn("encoding-assumed", null, "UTF-8", best.Name);
        return best.Encoding.GetString(bytes);
    }
}
