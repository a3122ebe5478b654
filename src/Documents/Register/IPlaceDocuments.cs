using Dais.Kernel;

namespace Dais.Documents.Register;

/// <summary>Says where a document stands: a role that is held for a body is held for its documents. Whoever knows bodies adds it.</summary>
public interface IPlaceDocuments
{
    /// <summary>The place of the document with an id.</summary>
    /// <param name="document">The id: the symbol of the work in small letters, its strokes as hyphens.</param>
    Place PlaceOf(string document);
}

/// <summary>While nobody knows bodies: a document stands by itself.</summary>
internal sealed class NoBodies : IPlaceDocuments
{
    public Place PlaceOf(string document) => new() { Document = document };
}
