using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Dais.Kernel;

/// <summary>A document symbol, such as CTOC/COP/WG.7/2024/2. All language versions of a document share it.</summary>
/// <remarks>
/// <para>Reading tolerates small letters in known words, Arabic-Indic and full-width digits, invisible direction marks, no-break spaces and
/// spaces beside strokes. A part whose meaning is not known is kept as it is and called opaque; it is never a reason to refuse a symbol.</para>
/// <para>Two symbols are equal when they name the same document: case, spaces ("274B", "274 B") and the asterisk of a reissue do not count,
/// because a document reissued for technical reasons is the same document. Numbers do count as they are written ("07" is not "7").</para>
/// <para>The order is an editor's: part by part, numbers by value (2 before 10), a document before its addenda, corrigenda and revisions,
/// numbered documents before limited ones (L), conference room papers (CRP) and the other series.</para>
/// </remarks>
[Immutable]
public sealed class DocumentSymbol : IEquatable<DocumentSymbol>, IComparable<DocumentSymbol>
{
    private readonly string text;
    private readonly string key;
    private readonly int asterisks;

    private DocumentSymbol(ImmutableArray<SymbolPart> parts, int asterisks)
    {
        (Parts, this.asterisks) = (parts, asterisks);
        text = string.Join('/', parts.Select(p => p.Text));
        key = SymbolCharacters.KeyOf(text);
    }

    /// <summary>The parts in their order; the first is the root.</summary>
    public ImmutableArray<SymbolPart> Parts { get; }

    /// <summary>The organ or treaty it belongs to: "A", "CTOC".</summary>
    public string Root => Parts[0].Text;

    /// <summary>Whether an asterisk says that the document was reissued for technical reasons.</summary>
    public bool IsReissued => asterisks > 0;

    /// <summary>Whether the meaning of some part is not known.</summary>
    public bool HasOpaquePart => Parts.Any(p => p.Kind == SymbolPartKind.Opaque);

    /// <summary>The session or year, where the symbol has one.</summary>
    public SymbolPart? Session => Parts.FirstOrDefault(p => p.Kind == SymbolPartKind.Session);

    /// <summary>What the document does to another ("Add.1", "Rev.1"), in the order in which it stands.</summary>
    public IEnumerable<SymbolPart> Modifiers => Parts.Where(p => p.Kind == SymbolPartKind.Modifier);

    /// <summary>The symbol as first issued: the same without asterisk.</summary>
    public DocumentSymbol AsFirstIssued => IsReissued ? new(Parts, 0) : this;

    /// <summary>The document that the last addendum, corrigendum or revision belongs to; itself where it is none of these.</summary>
    /// <remarks>A/79/1/Add.1/Rev.1 revises A/79/1/Add.1.</remarks>
    public DocumentSymbol Modified => Parts[^1].Kind == SymbolPartKind.Modifier && Parts.Length > 2 ? new(Parts[..^1], 0) : this;

    /// <summary>Reads one symbol; false when the text is none.</summary>
    /// <remarks>A symbol has a root in capitals (or a known root in any case), a stroke, and a digit somewhere.</remarks>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out DocumentSymbol? symbol)
    {
        symbol = text is not null && SymbolCharacters.Clean(text) is { } clean && SymbolReader.TryRead(clean, out var parts, out var asterisks)
            ? new(parts, asterisks)
            : null;
        return symbol is not null;
    }

    /// <summary>Reads one symbol, or the symbols of a joint document ("A/47/277-S/24111"), parted by a dash or standing on lines of their own.</summary>
    public static bool TryParseJoint([NotNullWhen(true)] string? text, out IReadOnlyList<DocumentSymbol> symbols)
    {
        var found = new List<DocumentSymbol>();
        var pieces = text is null ? [] : JointSymbol.Split(text);
        foreach (var piece in pieces)
        {
            if (TryParse(piece, out var symbol)) found.Add(symbol);
        }

        symbols = found.Count == pieces.Count ? found : [];
        return symbols.Count > 0;
    }

    /// <summary>The symbols that stand in running text, in order; a joint symbol ("…-…") is one mention of several.</summary>
    /// <remarks>
    /// Stricter than <see cref="TryParse"/>: dates, fractions, paths, addresses and resolutions' short forms (55/25) are no symbols.
    /// Symbols on lines of their own are mentions of their own. Linear in the length of the text.
    /// </remarks>
    public static IReadOnlyList<SymbolMention> Find(string text) => SymbolFinder.Find(text);

    /// <inheritdoc/>
    public int CompareTo(DocumentSymbol? other) => other is null ? 1 : SymbolOrder.Compare(this, other);

    /// <inheritdoc/>
    public bool Equals(DocumentSymbol? other) => string.Equals(key, other?.key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DocumentSymbol);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(key);

    /// <summary>The symbol as it is printed: spaces as they were read, known words in their usual case, digits 0–9, the asterisk of a reissue at its end.</summary>
    public override string ToString() => asterisks == 0 ? text : text.PadRight(text.Length + asterisks, '*');
}

/// <summary>Where a symbol stands in a text.</summary>
/// <param name="Start">The first character, invisible direction marks before it left out.</param>
/// <param name="Length">Its length in the text, the asterisk of a reissue included.</param>
/// <param name="Symbols">One symbol, or those of a joint document in their order.</param>
public sealed record SymbolMention(int Start, int Length, IReadOnlyList<DocumentSymbol> Symbols);
