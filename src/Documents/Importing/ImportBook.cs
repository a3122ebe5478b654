using System.Collections.Immutable;
using Dais.Kernel;
using Dais.Record.Folding;

namespace Dais.Documents.Importing;

/// <summary>The imports that are being read or were kept; those that were discarded stand on the record only.</summary>
[Immutable]
public sealed record ImportBook
{
    private ImmutableDictionary<string, Import> Imports { get; init; } = ImmutableDictionary.Create<string, Import>(StringComparer.Ordinal);

    /// <summary>How the book follows from the record.</summary>
    public static Fold<ImportBook> Fold { get; } = new(new(), Apply);

    /// <summary>The imports, in no order.</summary>
    public IEnumerable<Import> All => Imports.Values;

    /// <summary>A model of the book that follows the record.</summary>
    public static ReadModel<ImportBook> Model() => new("imports", Fold) { Kinds = ["import"] };

    /// <summary>An import; null where there is none.</summary>
    public Import? Find(string id) => Imports.GetValueOrDefault(id);

    private static ImportBook Apply(ImportBook book, ActOnRecord on)
    {
        var id = on.Envelope.Stream.Id;
        return Import.Fold.Apply(book.Find(id), on) is { } import
            ? book with { Imports = book.Imports.SetItem(id, import) }
            : book with { Imports = book.Imports.Remove(id) };
    }
}
