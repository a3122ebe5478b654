using System.Collections.Immutable;
using Dais.Documents.Aligning;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>What is compared at once: a recital, a paragraph with its list, a row of a table, a footnote. Translators move words within it, not out of it.</summary>
internal sealed class Unit
{
    private const double LeastAlikeInTables = 0.6;
    private const double LeastAlike = -0.2;

    private Unit(Alignment alignment, int place)
    {
        (Alignment, Place, Row) = (alignment, place, alignment.Rows[place]);
        Languages = Row.Languages;
        Inner = InnerOf(alignment, place);
    }

    internal Alignment Alignment { get; }

    internal int Place { get; }

    internal AlignmentRow Row { get; }

    internal ImmutableArray<Language> Languages { get; }

    /// <summary>The rows within it, at any depth.</summary>
    internal IReadOnlyList<AlignmentRow> Inner { get; }

    /// <summary>Whether a version split or merged it: then what is missing may stand beside.</summary>
    internal bool IsLoose => Languages.Any(l => Row.In(l).Count > 1) || Beside(-1) || Beside(1);

    /// <summary>The unit that a row heads; null where the row stands within another.</summary>
    internal static Unit? At(Alignment alignment, int place)
    {
        var row = alignment.Rows[place];
        if (row.Kind is AlignedKind.Table) return null;
        return row.Above is not { } above || alignment.Rows[above].Kind is AlignedKind.Annex or AlignedKind.Table or AlignedKind.Heading ? new(alignment, place) : null;
    }

    /// <summary>Whether a version's words are like those of the others: else the rows may be laid beside one another wrongly.</summary>
    internal bool IsAlike(Language language)
    {
        var (sum, count) = (0.0, 0);
        foreach (var other in Languages)
        {
            if (other == language) continue;
            sum += Likeness.Texts(Row.In(language)[0].Whole, Row.In(other)[0].Whole);
            count++;
        }

        return count == 0 || sum / count > (Row.Kind == AlignedKind.Row ? LeastAlikeInTables : LeastAlike);
    }

    /// <summary>What a version says in it; what stands under a heading or in an annex is apart.</summary>
    internal string TextIn(Language language) => Row.Kind is AlignedKind.Annex or AlignedKind.Heading ? Row.TextIn(language) : Row.WholeTextIn(language);

    internal Discord Discord(DiscordKind kind, IReadOnlyDictionary<Language, string> says, ImmutableArray<Language> odd, double confidence, AlignmentRow? at = null)
    {
        var row = at ?? Row;
        return new()
        {
            Kind = kind,
            Says = says,
            Odd = odd,
            Confidence = confidence,
            Number = NumberOf(),
            Places = row.Languages.ToDictionary(l => l, l => row.IdIn(l)!),
            Texts = row.Languages.ToDictionary(l => l, l => at is null ? TextIn(l) : row.WholeTextIn(l)),
        };
    }

    private string? NumberOf() => Alignment.Order.Where(l => Row.In(l).Count > 0).Select(l => Row.In(l)[0].Number).FirstOrDefault(n => n is not null) is { } number
        ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : null;

    /// <summary>Whether the row before or behind it is one that some version lacks which has this one.</summary>
    private bool Beside(int direction)
    {
        for (var i = Place + direction; i >= 0 && i < Alignment.Rows.Count; i += direction)
        {
            var other = Alignment.Rows[i];
            if (other.Above == Row.Above && i != Place) return Languages.Any(l => other.In(l).Count == 0);
        }

        return false;
    }

    private static List<AlignmentRow> InnerOf(Alignment alignment, int place)
    {
        List<AlignmentRow> inner = [];
        if (alignment.Rows[place].Kind is AlignedKind.Annex or AlignedKind.Heading) return inner;
        HashSet<int> within = [place];
        for (var i = place + 1; i < alignment.Rows.Count && alignment.Rows[i].Above is { } above && within.Contains(above); i++)
        {
            within.Add(i);
            inner.Add(alignment.Rows[i]);
        }

        return inner;
    }
}
