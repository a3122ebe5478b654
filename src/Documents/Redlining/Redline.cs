using Dais.Kernel;

namespace Dais.Documents.Redlining;

/// <summary>What became of a run of words.</summary>
public enum SegmentKind
{
    /// <summary>It stands in both versions.</summary>
    Kept,

    /// <summary>It stands in the old version only.</summary>
    Deleted,

    /// <summary>It stands in the new version only.</summary>
    Inserted,
}

/// <summary>A run of words of a paragraph.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Text">The words; of a kept run as the new version prints them.</param>
public sealed record RedlineSegment(SegmentKind Kind, string Text)
{
    /// <summary>
    /// How the old version prints a kept run, where that is not the same: with other vowel signs or tatweel in Arabic, other blanks, or
    /// accents composed in another way. Null where both print the same.
    /// </summary>
    public string? Was { get; init; }

    /// <summary>What the old version has; null for nothing.</summary>
    public string? Old => Kind == SegmentKind.Inserted ? null : Was ?? Text;

    /// <summary>What the new version has; null for nothing.</summary>
    public string? New => Kind == SegmentKind.Deleted ? null : Text;
}

/// <summary>What became of the words of a paragraph.</summary>
public enum ParagraphChange
{
    /// <summary>They are the same. The mark may differ: see <see cref="RedlineEntry.IsRenumbered"/>.</summary>
    Kept,

    /// <summary>Some of them changed.</summary>
    Changed,

    /// <summary>The paragraph is new.</summary>
    Inserted,

    /// <summary>The paragraph is gone.</summary>
    Deleted,
}

/// <summary>On which side of a move an entry stands.</summary>
public enum MoveSide
{
    /// <summary>The paragraph was not moved.</summary>
    None,

    /// <summary>Where it was: the entry stands for the old version only.</summary>
    From,

    /// <summary>Where it is now: the entry stands for the new version only, and shows what changed on the way.</summary>
    To,
}

/// <summary>A paragraph of one version without its words.</summary>
/// <param name="Index">Its place among the paragraphs of its version, from 0.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its name; null for none.</param>
/// <param name="Mark">Its mark as printed; null for none.</param>
/// <param name="Level">How deep it stands.</param>
public sealed record RedlineHead(int Index, ParagraphKind Kind, string? Key, string? Mark, int Level);

/// <summary>A paragraph in a redline.</summary>
public sealed record RedlineEntry
{
    /// <summary>What became of its words. An entry <see cref="MoveSide.From"/> has that of its other side.</summary>
    public required ParagraphChange Change { get; init; }

    /// <summary>The paragraph in the old version; null for an inserted one.</summary>
    public RedlineHead? Old { get; init; }

    /// <summary>The paragraph in the new version; null for a deleted one.</summary>
    public RedlineHead? New { get; init; }

    /// <summary>On which side of a move it stands.</summary>
    public MoveSide Side { get; init; }

    /// <summary>The number of the move, from 1 in the order of the new version; 0 for none. Both sides have the same.</summary>
    public int Move { get; init; }

    /// <summary>The words in order, deleted ones before those inserted in their place. Where a paragraph was moved from, only the old words stand.</summary>
    public required IReadOnlyList<RedlineSegment> Segments { get; init; }

    /// <summary>Whether it prints another number or mark than before.</summary>
    public bool IsRenumbered => Old is not null && New is not null && !string.Equals(Old.Mark, New.Mark, StringComparison.Ordinal);

    /// <summary>Whether the entry is one of the old version's paragraphs.</summary>
    public bool IsOfOld => Old is not null && Side != MoveSide.To;

    /// <summary>Whether the entry is one of the new version's paragraphs.</summary>
    public bool IsOfNew => New is not null && Side != MoveSide.From;

    /// <summary>The words of the old version.</summary>
    public string OldText => string.Concat(Segments.Select(s => s.Old));

    /// <summary>The words of the new version.</summary>
    public string NewText => string.Concat(Segments.Select(s => s.New));
}

/// <summary>What a new version of a text changed, paragraph by paragraph and word by word.</summary>
/// <param name="Language">The language of both versions.</param>
/// <param name="Entries">
/// The paragraphs of both versions in order. Those with <see cref="RedlineEntry.IsOfOld"/> are the old version, in its order; those with
/// <see cref="RedlineEntry.IsOfNew"/> the new one, in its.
/// </param>
public sealed record Redline(Language Language, IReadOnlyList<RedlineEntry> Entries)
{
    /// <summary>Compares two versions.</summary>
    /// <param name="old">The earlier version; its language cuts the words of both.</param>
    /// <param name="revised">The later version.</param>
    /// <param name="tidying">How the changes are laid out; the versions follow from the redline exactly in every case.</param>
    public static Redline Between(RedlineText old, RedlineText revised, Tidying tidying = Tidying.ForReaders)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(revised);
        return new Comparison(old, revised, tidying).Redline();
    }

    /// <summary>The old version.</summary>
    public IEnumerable<RedlineParagraph> OldParagraphs => Entries.Where(e => e.IsOfOld).Select(e => Paragraph(e.Old!, e.OldText));

    /// <summary>The new version.</summary>
    public IEnumerable<RedlineParagraph> NewParagraphs => Entries.Where(e => e.IsOfNew).Select(e => Paragraph(e.New!, e.NewText));

    /// <summary>Whether the versions differ at all, be it in a mark.</summary>
    public bool HasChanges => Entries.Any(e => e.Change != ParagraphChange.Kept || e.Side != MoveSide.None || e.IsRenumbered);

    /// <summary>Makes the new version from the old one.</summary>
    /// <param name="old">The old version.</param>
    /// <returns>The new version; null when the text given is not the one that the redline was made from.</returns>
    public RedlineText? Apply(RedlineText old)
    {
        ArgumentNullException.ThrowIfNull(old);
        return OldParagraphs.SequenceEqual(old.Paragraphs) ? new(old.Language, [.. NewParagraphs]) : null;
    }

    /// <summary>The redline that leads from the new version to the old one.</summary>
    public Redline Inverse() => Inverting.Of(this);

    private static RedlineParagraph Paragraph(RedlineHead head, string text) => new(head.Kind, head.Mark, text) { Key = head.Key, Level = head.Level };
}

/// <summary>How changes are laid out.</summary>
public enum Tidying
{
    /// <summary>
    /// For people: compared by words, then small kept islands between changes are drawn into them, and changes are moved to the edges of
    /// words. It deletes and inserts somewhat more than it must.
    /// </summary>
    ForReaders,

    /// <summary>As few words, blanks and marks deleted and inserted as can be, up to the bound of <see cref="Comparing.Difference"/>.</summary>
    None,
}
