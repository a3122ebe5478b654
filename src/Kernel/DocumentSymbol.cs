namespace Dais.Kernel;

/// <summary>A document symbol, such as CTOC/COP/WG.7/2024/2.</summary>
public sealed class DocumentSymbol : IEquatable<DocumentSymbol>, IComparable<DocumentSymbol>
{
    private readonly string text;

    private DocumentSymbol(string text) => this.text = text;

    /// <summary>Reads one symbol; false when the text is none.</summary>
    public static bool TryParse(string text, out DocumentSymbol symbol) => throw new NotImplementedException();

    /// <summary>Reads one symbol, or the symbols of a joint document ("A/47/277-S/24111").</summary>
    public static bool TryParseJoint(string text, out IReadOnlyList<DocumentSymbol> symbols) => throw new NotImplementedException();

    /// <summary>The symbols that stand in running text, in order; a joint symbol is one mention of several.</summary>
    public static IReadOnlyList<SymbolMention> Find(string text) => throw new NotImplementedException();

    /// <inheritdoc/>
    public int CompareTo(DocumentSymbol? other) => string.CompareOrdinal(text, other?.text);

    /// <inheritdoc/>
    public bool Equals(DocumentSymbol? other) => string.Equals(text, other?.text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DocumentSymbol);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(text);

    /// <summary>The symbol as it is printed.</summary>
    public override string ToString() => text;
}

/// <summary>Where a symbol stands in a text.</summary>
public sealed record SymbolMention(int Start, int Length, IReadOnlyList<DocumentSymbol> Symbols);
