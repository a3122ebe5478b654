using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Aligning;

/// <summary>Which parts of the versions of a document are the same: title, recitals, headings, paragraphs, points within them, tables, annexes, footnotes.</summary>
/// <remarks>
/// The version whose shape is most like the others' comes first, and the others are laid beside it one after another by dynamic programming:
/// over kind, number, footnotes called, figures, notions (words that mean the same in six languages) and length. What stands within a part is
/// aligned within its row. A version that split a paragraph has two parts in a row; what one has and others lost is a row of its own.
/// </remarks>
public sealed class Alignment
{
    private Alignment(IReadOnlyList<Language> order, IReadOnlyList<AlignmentRow> rows) => (Order, Rows) = (order, rows);

    /// <summary>The languages of the versions, the one most like the others first.</summary>
    public IReadOnlyList<Language> Order { get; }

    /// <summary>The version that the others were laid beside.</summary>
    public Language Pivot => Order[0];

    /// <summary>The rows in the order of the text, a row before those within it; footnotes last.</summary>
    public IReadOnlyList<AlignmentRow> Rows { get; }

    /// <summary>Aligns the versions of a resolution or decision.</summary>
    /// <param name="versions">At least one.</param>
    /// <exception cref="ArgumentException">There is no version.</exception>
    public static Alignment Of(IReadOnlyDictionary<Language, Resolution> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        return Of(versions.ToDictionary(v => v.Key, v => AlignedText.Of(v.Value)));
    }

    /// <summary>Aligns the versions of one document.</summary>
    /// <param name="versions">At least one.</param>
    /// <exception cref="ArgumentException">There is no version.</exception>
    public static Alignment Of(IReadOnlyDictionary<Language, AlignedText> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        if (versions.Count == 0) throw new ArgumentException("There is no version.", nameof(versions));
        var order = Aligning.Pivot.Order(versions);
        List<AlignmentRow> rows = [];
        Lay(versions.ToDictionary(v => v.Key, v => (IReadOnlyList<AlignedPart>)AlignedPart.PartsOf(v.Value)), null);
        Lay(versions.ToDictionary(v => v.Key, v => (IReadOnlyList<AlignedPart>)AlignedPart.NotesOf(v.Value)), null);
        return new(order, rows);

        void Lay(Dictionary<Language, IReadOnlyList<AlignedPart>> parts, int? above)
        {
            foreach (var cells in Profile.Of(parts, order))
            {
                var place = rows.Count;
                rows.Add(new(KindOf(cells, order), above, cells));
                var within = order.ToDictionary(l => l, l => (IReadOnlyList<AlignedPart>)[.. cells[l.Index].SelectMany(p => p.Within)]);
                if (within.Values.Any(w => w.Count > 0)) Lay(within, place);
            }
        }
    }

    private static AlignedKind KindOf(IReadOnlyList<AlignedPart>[] cells, IReadOnlyList<Language> order) =>
        order.SelectMany(l => cells[l.Index]).GroupBy(p => p.Kind).MaxBy(g => g.Count())!.Key;
}
