using System.Collections.Immutable;
using Dais.Documents.Agendas;
using Dais.Documents.Citing;
using Dais.Kernel;
using Dais.Record.Folding;

namespace Dais.Documents.Register;

/// <summary>The documents on the record, as they follow from the acts in the streams "document/…".</summary>
[Immutable]
public sealed record DocumentRegister
{
    private ImmutableSortedDictionary<string, DocumentOnRecord> Documents { get; init; } = ImmutableSortedDictionary.Create<string, DocumentOnRecord>(StringComparer.Ordinal);

    private ImmutableDictionary<DocumentSymbol, string> BySymbol { get; init; } = ImmutableDictionary<DocumentSymbol, string>.Empty;

    private ImmutableDictionary<string, string> ByNumber { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>How the register follows from the record.</summary>
    public static Fold<DocumentRegister> Fold { get; } = new(new(), Apply);

    /// <summary>The documents, by their ids.</summary>
    public IEnumerable<DocumentOnRecord> All => Documents.Values;

    /// <summary>A model of the register that follows the record.</summary>
    public static ReadModel<DocumentRegister> Model() => new("documents", Fold) { Kinds = ["document"] };

    /// <summary>A document; null where there is none.</summary>
    public DocumentOnRecord? Find(string id) => Documents.GetValueOrDefault(id);

    /// <summary>The document with a symbol, whatever the revision; null where there is none.</summary>
    public DocumentOnRecord? Find(DocumentSymbol symbol) =>
        BySymbol.TryGetValue(symbol, out var id) || BySymbol.TryGetValue(DocumentIds.WorkOf(symbol), out id) ? Find(id) : null;

    /// <summary>The resolution or decision of an organ with a number: "79/10"; null where there is none.</summary>
    public DocumentOnRecord? Find(string organ, string number) => ByNumber.TryGetValue(KeyOf(organ, number), out var id) ? Find(id) : null;

    /// <summary>The document that is cited; null where it is not here.</summary>
    internal DocumentOnRecord? Find(CitedWork work) =>
        (work.Symbol is { } symbol ? Find(symbol) : null)
        ?? (work is { Organ: { } organ, Number: { } number } && (Find(organ, number) ?? Find(organ, number.Split(' ')[0])) is { } found && IsOf(work.Kind, found.Kind) ? found : null);

    // A resolution and a decision may have the same number.
    private static bool IsOf(MandateKind? cited, DocumentKind kind) => cited is null || CitingContexts.KindOf(kind) is not { } known || known == cited;

    private static string KeyOf(string organ, string number) => $"{organ} {number}";

    private static DocumentRegister Apply(DocumentRegister register, ActOnRecord on)
    {
        var id = on.Envelope.Stream.Id;
        if (DocumentOnRecord.Fold.Apply(register.Find(id), on) is not { } document) return register;
        var with = register with { Documents = register.Documents.SetItem(id, document) };
        return on.Act is DocumentVersionKept kept ? with.Named(id, document, kept) : with;
    }

    private DocumentRegister Named(string id, DocumentOnRecord document, DocumentVersionKept kept)
    {
        var symbols = kept.Symbols.IsDefaultOrEmpty ? [] : kept.Symbols.Add(document.Work!);
        return this with
        {
            BySymbol = BySymbol.SetItems(symbols.Select(s => KeyValuePair.Create(s.AsFirstIssued, id))),
            ByNumber = kept is { Organ: { } organ, Number: { } number } ? ByNumber.SetItem(KeyOf(organ, number), id) : ByNumber,
        };
    }
}
