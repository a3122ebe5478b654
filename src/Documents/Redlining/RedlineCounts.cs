namespace Dais.Documents.Redlining;

/// <summary>How many paragraphs a redline changes, and how.</summary>
/// <param name="Kept">Neither their words nor their place changed.</param>
/// <param name="Changed">Words of them changed, whether or not they were moved.</param>
/// <param name="Inserted">They are new.</param>
/// <param name="Deleted">They are gone.</param>
/// <param name="Moved">They stand elsewhere.</param>
/// <param name="Renumbered">They print another mark.</param>
public sealed record RedlineCounts(int Kept, int Changed, int Inserted, int Deleted, int Moved, int Renumbered)
{
    /// <summary>Counts; a moved paragraph counts once.</summary>
    public static RedlineCounts Of(Redline redline)
    {
        ArgumentNullException.ThrowIfNull(redline);
        var entries = redline.Entries.Where(e => e.Side != MoveSide.From).ToList();
        return new(
            entries.Count(e => e is { Change: ParagraphChange.Kept, Side: MoveSide.None }),
            entries.Count(e => e.Change == ParagraphChange.Changed),
            entries.Count(e => e.Change == ParagraphChange.Inserted),
            entries.Count(e => e.Change == ParagraphChange.Deleted),
            entries.Count(e => e.Side == MoveSide.To),
            entries.Count(e => e.IsRenumbered));
    }
}
