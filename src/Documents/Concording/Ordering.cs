using System.Collections.Immutable;
using Dais.Documents.Aligning;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>Finds points of a list that stand in another order in one version.</summary>
/// <remarks>Two points are changed about where each is much more like the other versions' other point than like its own.</remarks>
internal static class Ordering
{
    private const double MuchMore = 1;
    private const double Alike = 0.4;
    private const double Unlike = 2.2;
    private const int LongestList = 60;

    internal static IEnumerable<Discord> Compare(Alignment alignment)
    {
        if (alignment.Order.Count < 3) yield break;
        foreach (var list in alignment.Rows.Where(r => r.Kind == AlignedKind.Point).GroupBy(r => r.Above))
        {
            AlignmentRow[] rows = [.. list];
            if (rows.Length is < 2 or > LongestList) continue;
            foreach (var language in alignment.Order)
            {
                foreach (var discord in Swapped(rows, language).Concat(Moved(rows, language))) yield return discord;
            }
        }
    }

    private static IEnumerable<Discord> Swapped(AlignmentRow[] rows, Language language)
    {
        int[] unlike = [.. Enumerable.Range(0, rows.Length).Where(i => rows[i].Languages.Length > 2 && rows[i].In(language).Count == 1 && Mean(rows[i], rows[i], language) < Unlike)];
        for (var a = 0; a < unlike.Length; a++)
        {
            for (var b = a + 1; b < unlike.Length; b++)
            {
                var (one, other) = (rows[unlike[a]], rows[unlike[b]]);
                var gain = Mean(one, other, language) + Mean(other, one, language) - Mean(one, one, language) - Mean(other, other, language);
                if (gain < MuchMore) continue;
                ImmutableArray<Language> odd = [language];
                yield return new()
                {
                    Kind = DiscordKind.Order,
                    Says = one.Languages.Where(l => other.Languages.Contains(l)).ToDictionary(l => l, l => l == language ? Marks(other, one, l) : Marks(one, other, l)),
                    Odd = odd,
                    Confidence = 0.92,
                    Places = one.Languages.ToDictionary(l => l, l => one.IdIn(l)!),
                    Texts = one.Languages.Where(l => other.Languages.Contains(l)).ToDictionary(l => l, l => one.WholeTextIn(l) + "\n" + other.WholeTextIn(l)),
                };
            }
        }
    }

    /// <summary>A point that stands alone in one version, and is like the one that this version lacks elsewhere in the list.</summary>
    private static IEnumerable<Discord> Moved(AlignmentRow[] rows, Language language)
    {
        AlignmentRow[] alone = [.. rows.Where(r => r.Languages is [var only] && only == language)];
        if (alone.Length == 0) yield break;
        foreach (var lacking in rows.Where(r => r.Languages.Length > 2 && r.In(language).Count == 0))
        {
            if (Array.Find(alone, r => r.In(language).Count == 1 && Mean(r, lacking, language) > Alike) is not { } moved) continue;
            yield return new()
            {
                Kind = DiscordKind.Order,
                Says = lacking.Languages.Append(language).ToDictionary(l => l, l => (l == language ? moved : lacking).In(l)[0].Mark ?? ""),
                Odd = [language],
                Confidence = 0.92,
                Places = lacking.Languages.Append(language).ToDictionary(l => l, l => (l == language ? moved : lacking).IdIn(l)!),
                Texts = lacking.Languages.Append(language).ToDictionary(l => l, l => (l == language ? moved : lacking).WholeTextIn(l)),
            };
        }
    }

    private static string Marks(AlignmentRow one, AlignmentRow other, Language language) => $"{one.In(language)[0].Mark} {other.In(language)[0].Mark}";

    /// <summary>How much a version's point in one row is like the other versions' points in another.</summary>
    private static double Mean(AlignmentRow mine, AlignmentRow theirs, Language language)
    {
        var (sum, count) = (0.0, 0);
        foreach (var other in theirs.Languages)
        {
            if (other == language || theirs.In(other).Count != 1) continue;
            sum += Likeness.Texts(mine.In(language)[0].Whole, theirs.In(other)[0].Whole);
            count++;
        }

        return count == 0 ? 0 : sum / count;
    }
}
