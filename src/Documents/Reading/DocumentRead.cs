using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>What became of bytes that were to be read.</summary>
public abstract record DocumentRead
{
    private DocumentRead()
    {
    }

    /// <summary>They were read.</summary>
    /// <param name="Source">The lines that were read; none for a source that has no lines, as XML.</param>
    /// <param name="Reading">What the reader made of them.</param>
    public sealed record Read(SourceText Source, DocumentReading Reading) : DocumentRead;

    /// <summary>They are nothing that can be read.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Refused(Finding Why) : DocumentRead;
}

/// <summary>Reads official documents of every kind and form.</summary>
public interface IReadDocuments
{
    /// <summary>Reads bytes as received.</summary>
    /// <param name="bytes">The bytes: text, docx, PDF or Akoma Ntoso XML.</param>
    /// <param name="fileName">As the sender called them; a hint, never a path.</param>
    /// <param name="language">The document's language; null to have it recognized.</param>
    /// <param name="kind">The document's kind; null to have it recognized.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    ValueTask<DocumentRead> ReadAsync(ReadOnlyMemory<byte> bytes, string fileName, Language? language, DocumentKind? kind, CancellationToken cancellation = default);
}
