namespace Dais.Kernel;

/// <summary>What one part of a document symbol says.</summary>
public enum SymbolPartKind
{
    /// <summary>The organ or the body of the treaty to which the document belongs: A, S, CTOC.</summary>
    Root,

    /// <summary>A subsidiary body or a conference: C.3, COP, WG.7, CONF.232.</summary>
    Body,

    /// <summary>A session or a year: 79, 2024, S-30 (special), ES-11 (emergency special).</summary>
    Session,

    /// <summary>The nature of the document, as a word of its own: RES, DEC, PRST, INF.</summary>
    Nature,

    /// <summary>A numbered series: L.5 (limited), CRP.2 (conference room paper), PV.69, SR.3.</summary>
    Series,

    /// <summary>The document's number, with the letter of a split resolution ("274 B") or what stands in brackets after it ("1514(XV)").</summary>
    Number,

    /// <summary>What the document does to another: Add.1, Corr.2, Rev.1, Amend.1, Summary.</summary>
    Modifier,

    /// <summary>A part whose meaning is not known. It is kept as it is; not every part has a meaning.</summary>
    Opaque,
}

/// <summary>One part of a document symbol, as it stands between two strokes.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Text">As it is printed.</param>
/// <param name="Word">Its word without number ("WG" of WG.7, "ES" of ES-11); empty for a bare number.</param>
/// <param name="Number">Its number (7 of WG.7, 274 of "274 B"), where it has one that is written in digits.</param>
/// <param name="Qualifier">What stands in brackets: "XV", "2023", "Sect. 2"; null where nothing does.</param>
public sealed record SymbolPart(SymbolPartKind Kind, string Text, string Word, int? Number, string? Qualifier)
{
    /// <summary>What is compared: the text in capitals and without spaces.</summary>
    internal string Key { get; } = SymbolCharacters.KeyOf(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
