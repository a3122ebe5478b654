using System.Collections.Immutable;
using Dais.Kernel;

namespace Dais.Ui.Live;

/// <summary>A part of a page that is shown anew, on every page that is open, whenever what it is made from changes.</summary>
/// <remarks>It is rendered once for each language and clearance and shared by all who read it: the component takes these two and nothing of a request.</remarks>
/// <param name="Name">Its name among all: "instruments".</param>
/// <param name="Component">Renders it, with the parameters Language and Clearance.</param>
public sealed record LivePart(string Name, Type Component)
{
    /// <summary>The labels that what it shows may have; of those above public that a reader sees, the reading is noted.</summary>
    public ImmutableArray<Label> Labels { get; init; } = [Label.Public];
}

/// <summary>A part as it was rendered.</summary>
/// <param name="Position">The position of the record at which it became so.</param>
/// <param name="Html">The part.</param>
/// <param name="Event">The same as an event of a stream.</param>
internal sealed record LiveState(long Position, string Html, byte[] Event);
