namespace Dais.Documents.Aligning;

/// <summary>What a row of an alignment holds.</summary>
public enum AlignedKind
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>The enacting formula.</summary>
    Formula,

    /// <summary>A recital.</summary>
    Recital,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An operative paragraph.</summary>
    Paragraph,

    /// <summary>A paragraph that is neither recital nor operative.</summary>
    Text,

    /// <summary>A point of a list.</summary>
    Point,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>An annex.</summary>
    Annex,

    /// <summary>A footnote.</summary>
    Note,
}
