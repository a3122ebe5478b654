using Dais.Documents.Reading;
using Dais.Documents.Register;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Importing;

/// <summary>What a reading becomes when it is kept as a version of a document.</summary>
/// <param name="Text">The structure.</param>
/// <param name="Version">What stands on the record of it; the hash of the structure is filled in when it is kept.</param>
internal sealed record KeptVersion(KeptText Text, DocumentVersionKept Version)
{
    /// <summary>The version that a reading becomes; null for an agenda, which is kept as a session, and for what no kind was recognized of.</summary>
    /// <param name="of">The reading.</param>
    /// <param name="symbol">The symbol, as a person confirmed or typed it; null for a document without.</param>
    /// <param name="label">To whom it may be shown.</param>
    public static KeptVersion? Of(ImportReading of, DocumentSymbol? symbol, Label label) => of.Reading switch
    {
        { Kind: DocumentKind.Unknown } => null,
        ResolutionReading reading => Of(of.Import, reading, symbol, label),
        _ => null,
    };

    /// <summary>The symbol that was read; null where there is none.</summary>
    public static DocumentSymbol? SymbolOf(DocumentReading reading) => reading switch
    {
        ResolutionReading { Resolution.Symbols: [var first, ..] } => first,
        _ => null,
    };

    /// <summary>The label that a document of this kind has while nobody said otherwise.</summary>
    public static Label DefaultLabelOf(DocumentReading reading) => reading switch
    {
        ResolutionReading resolution => DefaultLabel.Of(resolution.Kind, resolution.Resolution.Distribution).And(resolution.Resolution.Label),
        _ => DefaultLabel.Of(reading.Kind, null),
    };

    private static KeptVersion Of(Import import, ResolutionReading reading, DocumentSymbol? symbol, Label label)
    {
        var resolution = reading.Resolution with { Kind = reading.Kind, Symbols = Symbols(reading.Resolution.Symbols, symbol) };
        var version = new DocumentVersionKept(reading.Kind, resolution.Language, label, import.Bytes, "", import.Id, import.FileName)
        {
            Symbols = [.. resolution.Symbols],
            Title = resolution.Title?.Text,
            Number = resolution.Number,
            Organ = resolution.Organ,
            OrganName = resolution.OrganName,
            Session = resolution.Session,
            Adopted = resolution.Adopted,
            Issued = resolution.Issued,
            Original = resolution.Original,
        };
        return new(new() { Resolution = resolution, Requests = reading.Requests }, version);
    }

    // Of a joint document the other symbols stay.
    private static IReadOnlyList<DocumentSymbol> Symbols(IReadOnlyList<DocumentSymbol> read, DocumentSymbol? symbol) =>
        symbol is null ? [] : read.Count > 0 && read[0].Equals(symbol) ? read : [symbol];
}
