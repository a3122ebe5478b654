using System.Collections.Immutable;
using Dais.Kernel;

namespace Dais.Documents.Aligning;

/// <summary>What is the same part in the versions that have it.</summary>
public sealed class AlignmentRow
{
    private readonly IReadOnlyList<AlignedPart>[] cells;

    internal AlignmentRow(AlignedKind kind, int? above, IReadOnlyList<AlignedPart>[] cells) => (Kind, Above, this.cells) = (kind, above, cells);

    /// <summary>What it is, as the version says that is most like the others and has it.</summary>
    public AlignedKind Kind { get; }

    /// <summary>The place in <see cref="Alignment.Rows"/> of the row it stands within; null for none.</summary>
    public int? Above { get; }

    /// <summary>The parts of a version: one; two and more where it split what others have as one; none where it has none.</summary>
    public IReadOnlyList<AlignedPart> In(Language language) => cells[language.Index];

    /// <summary>The id of a version's part, of several the first; null for none.</summary>
    public string? IdIn(Language language) => cells[language.Index] is [var first, ..] ? first.Id : null;

    /// <summary>The languages of the versions that have it, in their order.</summary>
    public ImmutableArray<Language> Languages => [.. Language.All.Where(l => cells[l.Index].Count > 0)];

    /// <summary>A version's own words in this row, without those of the rows within it.</summary>
    public string TextIn(Language language) => Joined(language, p => p.Text);

    /// <summary>A version's words in this row and in those within it.</summary>
    public string WholeTextIn(Language language) => Joined(language, p => p.WholeText);

    private string Joined(Language language, Func<AlignedPart, string> text) => cells[language.Index] switch
    {
        [] => "",
        [var only] => text(only),
        var several => string.Join(' ', several.Select(text)),
    };
}
