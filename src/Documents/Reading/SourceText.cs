using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>A source as decoded text, cut into lines.</summary>
public sealed record SourceText(IReadOnlyList<string> Lines, IReadOnlyList<Finding> Findings)
{
    /// <summary>Decodes bytes as received; a refusal says why they are no text that can be read.</summary>
    public static bool TryDecode(ReadOnlyMemory<byte> bytes, out SourceText text, out Finding refusal) => throw new NotImplementedException();
}

/// <summary>Reads annotated provisional agendas in six languages.</summary>
public static class AgendaReader
{
    /// <summary>Reads a source; never refuses, never throws, never drops a line.</summary>
    /// <param name="source">The decoded source.</param>
    /// <param name="language">The document's language; null to have it recognized.</param>
    public static AgendaReading Read(SourceText source, Language? language = null) => throw new NotImplementedException();
}
