using Dais.Documents.Reports;
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
    /// <param name="parts">The parts before clearing.</param>
    /// <param name="clearance">What the reader may see.</param>
    /// <param name="above">The title, which has no label of its own.</param>
    /// <param name="below">The lines after the text, which have none either.</param>
    public static IReadOnlyList<Note> NotesLeft(IReadOnlyList<Note> notes, IReadOnlyList<Part> parts, Clearance clearance, Passage? above, IEnumerable<Passage> below)
    {
        var calls = new NoteCalls(notes);
        var (seen, hidden) = (new HashSet<Note>(ReferenceEqualityComparer.Instance), new HashSet<Note>(ReferenceEqualityComparer.Instance));
        IEnumerable<(Passage Words, bool IsSeen)> all = above is null ? [] : [(above, true)];
        foreach (var (words, isSeen) in all.Concat(Seen(parts, clearance, isSeen: true)).Concat(below.Select(w => (w, true))))
        {
            foreach (var note in words.Notes.Select(n => calls.Next(n.Mark).Note).OfType<Note>()) (isSeen ? seen : hidden).Add(note);
        }

        hidden.ExceptWith(seen);
        return hidden.Count == 0 ? notes : [.. notes.Where(n => !hidden.Contains(n))];
    }

    /// <summary>The ids of parts.</summary>
    public static HashSet<string> IdsOf(IReadOnlyList<Part> parts) => Every(parts).Select(p => p.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>Every part with those within it, in the order of the text.</summary>
    public static IEnumerable<Part> Every(IEnumerable<Part> parts) => parts.SelectMany(p => Every(p.Within).Prepend(p));

    private static IEnumerable<(Passage Words, bool IsSeen)> Seen(IEnumerable<Part> parts, Clearance clearance, bool isSeen)
    {
        foreach (var part in parts)
        {
            var isPartSeen = isSeen && clearance.MaySee(part.Label);
            foreach (var words in Passages(part)) yield return (words, isPartSeen);
            foreach (var within in Seen(part.Within, clearance, isPartSeen)) yield return within;
        }
    }

    /// <summary>The words of a part without those within it, in the order in which footnotes are called.</summary>
    public static IEnumerable<Passage> Passages(Part part) => part switch
    {
        ReportSection section => [section.Words],
        WordedPart worded => [worded.Words],
        Row row => row.Cells,
        Annex { Title: { } title } annex => [annex.Overline, title],
        Annex annex => [annex.Overline],
        _ => [],
    };
}
