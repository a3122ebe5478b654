using Dais.Documents.AkomaNtoso;
using Dais.Documents.Reports;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>Reads official documents of every kind and form: what the bytes are, then what kind of document they hold, then the reader of that kind.</summary>
public sealed class DocumentReader : IReadDocuments
{
    /// <summary>What is taken, as a form's field for files says it.</summary>
    public const string Accepted = ".txt,.text,.md,.docx,.pdf,.xml,text/plain";

    /// <summary>Why a file of this size is not read, whatever it holds; null when it may be. Asked before its bytes are fetched.</summary>
    /// <param name="size">In bytes.</param>
    public static Finding? RefusalOfSize(long size) => size > AknReader.LargestSize ? SourceText.RefusalOfSize(size) : null;

    /// <summary>Reads bytes as received.</summary>
    /// <param name="bytes">The bytes: text, a Word file, a PDF, Akoma Ntoso XML.</param>
    /// <param name="fileName">As the sender called them; for messages, never a path.</param>
    /// <param name="language">The document's language; null to have it recognized.</param>
    /// <param name="kind">The document's kind; null to have it recognized.</param>
    public static DocumentRead Read(ReadOnlyMemory<byte> bytes, string? fileName, Language? language = null, DocumentKind? kind = null)
    {
        if (AknReader.Looks(bytes.Span)) return ReadAkn(bytes, kind);
        return DocumentSource.TryRead(bytes, fileName, out var source, out var why) ? new DocumentRead.Read(source, Read(source, language, kind)) : new DocumentRead.Refused(why);
    }

    /// <summary>Reads lines; never refuses, never throws, never drops a line.</summary>
    /// <param name="source">The lines.</param>
    /// <param name="language">The document's language; null to have it recognized.</param>
    /// <param name="kind">The document's kind; null to have it recognized.</param>
    public static DocumentReading Read(SourceText source, Language? language = null, DocumentKind? kind = null) => (kind ?? KindGuess.Of(source)) switch
    {
        DocumentKind.AnnotatedProvisionalAgenda => AgendaReader.Read(source, language),
        DocumentKind.WorkingGroupReport => As(ReportReader.Read(source, language), kind),
        DocumentKind.Unknown => ReadUnknown(source, language),
        var recognized => Recognized(ResolutionReader.Read(source, language), recognized, isSaid: kind is not null),
    };

    /// <inheritdoc/>
    public ValueTask<DocumentRead> ReadAsync(ReadOnlyMemory<byte> bytes, string fileName, Language? language, DocumentKind? kind, CancellationToken cancellation = default) =>
        DocumentSource.FormatOf(bytes.Span) == SourceFormat.Pdf
            // A program of its own reads it: whoever waits for it keeps no thread of the server.
            ? new(Task.Run(() => Read(bytes, fileName, language, kind), cancellation))
            : new(Read(bytes, fileName, language, kind));

    private static DocumentRead ReadAkn(ReadOnlyMemory<byte> bytes, DocumentKind? kind)
    {
        var file = AknReader.Read(bytes);
        return file.Reading is { } reading
            ? new DocumentRead.Read(new([], []), As(reading, kind))
            : new DocumentRead.Refused(file.Findings.FirstOrDefault(f => f.Severity == Severity.Error) ?? new("source-is-empty", Severity.Error, null, ""));
    }

    // Nothing above the text says what it is: each reader looks whether it finds what it knows.
    private static DocumentReading ReadUnknown(SourceText source, Language? language)
    {
        var agenda = AgendaReader.Read(source, language);
        if (agenda.Kind != DocumentKind.Unknown) return agenda;
        if (ReportReader.Looks(source, language) && ReportReader.Read(source, language) is { Kind: not DocumentKind.Unknown } report) return report;
        return ResolutionReader.Read(source, language) is { Kind: not DocumentKind.Unknown } resolution ? resolution : agenda;
    }

    // The reader looks closer than the guess; what it does not know, the guess says, and before both a person.
    private static ResolutionReading Recognized(ResolutionReading reading, DocumentKind kind, bool isSaid) =>
        isSaid || reading.Kind == DocumentKind.Unknown ? As(reading, kind) : reading;

    private static ResolutionReading As(ResolutionReading reading, DocumentKind? kind) =>
        kind is { } known && reading.Kind != known && known is not (DocumentKind.AnnotatedProvisionalAgenda or DocumentKind.WorkingGroupReport or DocumentKind.Unknown)
            ? reading with { Kind = known, Resolution = reading.Resolution with { Kind = known } }
            : reading;

    private static ReportReading As(ReportReading reading, DocumentKind? kind) => kind is null ? reading : reading with { Kind = DocumentKind.WorkingGroupReport };
}
