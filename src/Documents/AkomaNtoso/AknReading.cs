using Dais.Documents.Reading;
using Dais.Documents.Resolutions;

namespace Dais.Documents.AkomaNtoso;

/// <summary>What was read from a file in Akoma Ntoso for the United Nations (AKN4UN).</summary>
/// <remarks>
/// The file is kept as it came (<see cref="Original"/>), and the resolution is a reading of it: model and original, not a tree that is edited
/// in place. What the model has no room for (presentation, borders of tables, comments, namespaces of others) therefore stands in the
/// original and is lost to nobody; what is edited in the model is written by the writer of resolutions as a file of ours.
/// </remarks>
/// <param name="Kind">The kind of the first text; Unknown where none could be read.</param>
/// <param name="Statements">The texts in the file, in order: one, or several in a collection.</param>
/// <param name="Findings">What was inferred, doubted or not read, by line.</param>
/// <param name="Original">The file as it came.</param>
public sealed record AknReading(DocumentKind Kind, IReadOnlyList<AknStatement> Statements, IReadOnlyList<Finding> Findings, AknOriginal Original)
    : DocumentReading(Kind, Findings, [])
{
    /// <summary>The text as every reader of resolutions answers it; of a collection the first. Null where none could be read.</summary>
    public ResolutionReading? Reading =>
        Statements.Count == 0 ? null : new ResolutionReading(Kind, Statements[0].Resolution, Findings, []) { Requests = RequestReader.Read(Statements[0].Resolution) };
}

/// <summary>A resolution or decision of the file, with what is said about it.</summary>
public sealed class AknStatement
{
    private readonly Lazy<AknMetadata> metadata;

    internal AknStatement(Resolution resolution, Func<AknMetadata> read)
    {
        Resolution = resolution;
        metadata = new(read);
    }

    /// <summary>The text.</summary>
    public Resolution Resolution { get; }

    /// <summary>What the file says about it. The file is read again when this is asked for first, and not before.</summary>
    public AknMetadata Metadata => metadata.Value;
}
