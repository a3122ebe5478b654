using Dais.Kernel;

namespace Dais.Documents.Register;

/// <summary>Says where a document stands: a role that is held for a body is held for its documents. Whoever knows bodies adds it.</summary>
public interface IPlaceDocuments
{
    /// <summary>The place of the document with an id.</summary>
    /// <param name="document">The id: the symbol of the work in small letters, its strokes as hyphens.</param>
    Place PlaceOf(string document);

    /// <summary>Another object whenever a document may stand elsewhere than before.</summary>
    object Known { get; }

    /// <summary>Waits until an act on the record is taken account of.</summary>
    /// <param name="position">The act's position.</param>
    /// <param name="atMost">How long.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    Task<bool> WaitForAsync(long position, TimeSpan atMost, CancellationToken cancellation);
}

/// <summary>While nobody knows bodies: a document stands by itself.</summary>
internal sealed class NoBodies : IPlaceDocuments
{
    public object Known => this;

    public Place PlaceOf(string document) => new() { Document = document };

    public Task<bool> WaitForAsync(long position, TimeSpan atMost, CancellationToken cancellation) => Task.FromResult(true);
}
