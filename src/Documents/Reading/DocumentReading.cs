namespace Dais.Documents.Reading;

/// <summary>What a reader made of a source, whatever the document is.</summary>
/// <param name="Kind">The kind of document; Unknown when it is of none that the reader knows.</param>
/// <param name="Findings">What was inferred, doubted or not read, by line.</param>
/// <param name="Lines">One account for each line of the source, in order.</param>
public abstract record DocumentReading(DocumentKind Kind, IReadOnlyList<Finding> Findings, IReadOnlyList<LineAccount> Lines)
{
    /// <summary>Whether a person must look before the reading is used.</summary>
    public bool HasErrors => Findings.Any(f => f.Severity == Severity.Error);
}
