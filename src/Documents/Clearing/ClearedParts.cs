using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Clearing;

/// <summary>The parts of a text as a reader with a clearance may see them, and the footnotes that are left with them.</summary>
internal static class ClearedParts
{
    /// <summary>The parts that the clearance may see; a table goes with its last row.</summary>
    public static List<Part> Of(IReadOnlyList<Part> parts, Clearance clearance) =>
    [
        .. parts.Where(p => clearance.MaySee(p.Label))
            .Select(p => p.Within.Count == 0 ? p : p with { Within = Of(p.Within, clearance) })
            .Where(p => p is not Grid { Within.Count: 0 }),
    ];

    /// <summary>The parts with the labels that they got since they were read, by their ids.</summary>
    public static List<Part> Labelled(IReadOnlyList<Part> parts, IReadOnlyDictionary<string, Label> labels) =>
    [
        .. parts.Select(p => p with
        {
            Label = p.Id is { } id && labels.TryGetValue(id, out var label) ? label : p.Label,
            Within = p.Within.Count == 0 ? p.Within : Labelled(p.Within, labels),
        }),
    ];

    /// <summary>The footnotes that still stand: those that only hidden parts call go with them.</summary>
    /// <param name="notes">All footnotes.</param>
    /// <param name="before">The parts before clearing.</param>
    /// <param name="left">The parts that are left.</param>
    /// <param name="outside">Words without a label of their own: the title, the conclusions.</param>
    public static IReadOnlyList<Note> NotesLeft(IReadOnlyList<Note> notes, IReadOnlyList<Part> before, IReadOnlyList<Part> left, IEnumerable<Passage> outside)
    {
        var hidden = Called(Every(before).SelectMany(Passages));
        hidden.ExceptWith(Called(Every(left).SelectMany(Passages).Concat(outside)));
        return hidden.Count == 0 ? notes : [.. notes.Where(n => !hidden.Contains(n.Mark))];
    }

    /// <summary>Every part with those within it, in the order of the text.</summary>
    public static IEnumerable<Part> Every(IEnumerable<Part> parts) => parts.SelectMany(p => Every(p.Within).Prepend(p));

    /// <summary>The words of a part, without those of the parts within it.</summary>
    public static IEnumerable<Passage> Passages(Part part) => part switch
    {
        WordedPart worded => [worded.Words],
        Row row => row.Cells,
        Annex { Title: { } title } annex => [annex.Overline, title],
        Annex annex => [annex.Overline],
        _ => [],
    };

    private static HashSet<string> Called(IEnumerable<Passage> passages) => passages.SelectMany(p => p.Notes).Select(n => n.Mark).ToHashSet(StringComparer.Ordinal);
}
