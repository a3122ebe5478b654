using System.Globalization;

namespace Dais.Documents.Reading;

/// <summary>Why some bytes are not taken for text at all.</summary>
internal static class SourceRefusals
{
    private static readonly (byte[] Start, string Name)[] Formats =
    [
        ([.. "%PDF-"u8], "PDF"),
        ([.. "PK\x03\x04"u8], "ZIP/DOCX/XLSX/ODT"),
        ([.. "PK\x05\x06"u8], "ZIP"),
        ([.. "{\\rtf"u8], "RTF"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "DOC/XLS"),
        ([0x89, 0x50, 0x4E, 0x47], "PNG"),
        ([0xFF, 0xD8, 0xFF], "JPEG"),
        ([.. "GIF8"u8], "GIF"),
        ([0x49, 0x49, 0x2A, 0x00], "TIFF"),
        ([0x4D, 0x4D, 0x00, 0x2A], "TIFF"),
        ([0x1F, 0x8B], "GZIP"),
        ([0x37, 0x7A, 0xBC, 0xAF], "7-Zip"),
        ([0x7F, 0x45, 0x4C, 0x46], "ELF"),
    ];

    internal static Finding? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return new("source-is-empty", Severity.Error, null, "");
        if (OfSize(bytes.Length) is { } tooLarge)
            return tooLarge;
        foreach (var (start, name) in Formats)
            if (bytes.StartsWith(start))
                return new("source-is-binary", Severity.Error, null, name);
        return null;
    }

    internal static Finding? OfSize(long size) =>
        size > SourceText.LargestSize ? new("source-is-too-large", Severity.Error, null, Megabytes(size), Megabytes(SourceText.LargestSize)) : null;

    internal static Finding? OfLines(int lines) =>
        lines > SourceText.MostLines
            ? new("source-has-too-many-lines", Severity.Error, null, lines.ToString(CultureInfo.InvariantCulture), SourceText.MostLines.ToString(CultureInfo.InvariantCulture))
            : null;

    /// <summary>Cuts text that was made of another format into lines; refused when there is none, or too much.</summary>
    /// <param name="made">The text, and what had to be said of it.</param>
    /// <param name="text">The lines, when the answer is true.</param>
    /// <param name="refusal">Why not, when the answer is false.</param>
    internal static bool TryCut((string Text, FindingList Findings) made, out SourceText text, out Finding refusal)
    {
        text = new([], []);
        refusal = new("source-is-empty", Severity.Error, null, "");
        if (made.Text.AsSpan().Trim(" \t\r\n\f\v\u00A0\uFEFF\u3000").IsEmpty) return false;
        var lines = SourceLines.Cut(made.Text, made.Findings);
        if (OfLines(lines.Length) is { } tooMany)
        {
            refusal = tooMany;
            return false;
        }

        text = new(lines, made.Findings.ToList());
        return true;
    }

    private static string Megabytes(long size) => (size / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture);
}
