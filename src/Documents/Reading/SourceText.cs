namespace Dais.Documents.Reading;

/// <summary>A source as decoded text, cut into lines.</summary>
/// <param name="Lines">The lines as they stand in the source, without their ends; line 1 is the first.</param>
/// <param name="Findings">What had to be assumed to decode it.</param>
public sealed record SourceText(IReadOnlyList<string> Lines, IReadOnlyList<Finding> Findings)
{
    /// <summary>The largest source that is taken: 16 MB, some five thousand pages.</summary>
    public const int LargestSize = 16 * 1024 * 1024;

    /// <summary>The most lines that are taken: more is a table of data, not a document.</summary>
    public const int MostLines = 300_000;

    /// <summary>Why a file of this size is not read; null when it may be. Asked before its bytes are fetched.</summary>
    /// <param name="size">In bytes.</param>
    public static Finding? RefusalOfSize(long size) => SourceRefusals.OfSize(size);

    /// <summary>Decodes bytes as received; a refusal says why they are no text that can be read.</summary>
    /// <param name="bytes">The bytes: UTF-8, UTF-16, or a legacy encoding of one of the six languages.</param>
    /// <param name="text">The lines, when the answer is true.</param>
    /// <param name="refusal">Why not, when the answer is false.</param>
    public static bool TryDecode(ReadOnlyMemory<byte> bytes, out SourceText text, out Finding refusal)
    {
        text = new([], []);
        var findings = new FindingList();
        if (SourceRefusals.Of(bytes.Span) is { } refused)
        {
            refusal = refused;
            return false;
        }

        var decoded = SourceEncoding.Decode(bytes.Span, findings);
        if (decoded is null || decoded.AsSpan().IndexOf('\0') >= 0)
        {
            refusal = new("source-is-binary", Severity.Error, null, "?");
            return false;
        }

        return SourceRefusals.TryCut((decoded, findings), out text, out refusal);
    }
}
