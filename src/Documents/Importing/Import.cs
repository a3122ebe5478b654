using Dais.Documents.Reading;
using Dais.Kernel;
using Dais.Record.Acts;
using Dais.Record.Folding;
using NodaTime;

namespace Dais.Documents.Importing;

/// <summary>A file that was received to be read.</summary>
/// <param name="Id">From the bytes as received, so that the same file is the same import.</param>
/// <param name="FileName">As the sender called it; shown, never used as a path.</param>
/// <param name="ReceivedAt">When it came.</param>
[Immutable]
public sealed record Import(string Id, string FileName, Instant ReceivedAt)
{
    /// <summary>How an import follows from the acts of its stream; null while it is not there, and after it was discarded.</summary>
    public static Fold<Import?> Fold { get; } = new(null, Apply);

    /// <summary>The SHA-256 of the bytes as received, in lower-case hexadecimal digits.</summary>
    public required string Bytes { get; init; }

    /// <summary>The SHA-256 of the text as corrected; null while it is read as received.</summary>
    public string? Corrected { get; init; }

    /// <summary>The language in which it is to be read; null to have it recognized.</summary>
    public Language? Language { get; init; }

    /// <summary>The kind of document it is to be read as; null to have it recognized.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>The version of its stream; a form made for another version is stale.</summary>
    public int Version { get; init; }

    /// <summary>The session it was kept as; null while it is being read.</summary>
    public string? Session { get; init; }

    /// <summary>The document it was kept as a version of; null while it is being read, and for an agenda.</summary>
    public string? Document { get; init; }

    /// <summary>Whether it was kept: it is evidence from then on, and is not changed any more.</summary>
    public bool IsKept => Session is not null || Document is not null;

    /// <summary>The stream of an import.</summary>
    /// <param name="id">The import's id.</param>
    public static StreamName StreamOf(string id) => StreamName.Of("import", id);

    /// <summary>Whether a text from outside may be the id of an import.</summary>
    internal static bool IsId(string id) => id.Length == 16 && id.All(char.IsAsciiHexDigitLower);

    private static Import? Apply(Import? import, ActOnRecord on) => (import, on.Act) switch
    {
        (_, DocumentReceived received) => new(on.Envelope.Stream.Id, received.FileName, on.Envelope.At)
        {
            Bytes = received.Bytes,
            Language = received.Language,
            Version = on.Envelope.Version,
        },
        (null, _) or (_, DocumentDiscarded) => null,
        _ => import.After(on.Act) with { Version = on.Envelope.Version },
    };

    private Import After(IAct act) => act switch
    {
        ReadingCorrected corrected => this with { Corrected = corrected.Bytes },
        ReadingRestored => this with { Corrected = null },
        ReadingLanguageSet set => this with { Language = set.Language },
        ReadingKindSet set => this with { Kind = set.Kind },
        DocumentKept kept => this with { Session = kept.Session, Document = kept.Document },
        _ => this,
    };
}

/// <summary>An import with what its reader made of it, as received or as corrected.</summary>
/// <param name="Import">The import.</param>
/// <param name="Received">The text as received; without lines where what was received has none of its own, as XML.</param>
/// <param name="Source">The text that was read: as received, or as corrected.</param>
/// <param name="Reading">What the reader made of it.</param>
/// <param name="Changes">The lines of both texts side by side; null when nothing was corrected.</param>
public sealed record ImportReading(
    Import Import, SourceText Received, SourceText Source, DocumentReading Reading, IReadOnlyList<LineChange>? Changes)
{
    /// <summary>The language in which it was read.</summary>
    public Language Language => Reading.LanguageRead();

    /// <summary>Whether the text was corrected.</summary>
    public bool IsCorrected => Changes is not null;
}
