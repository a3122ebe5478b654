using System.Collections.Immutable;
using System.Globalization;
using Dais.Documents.Aligning;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>Finds parts that a version lacks or has alone, lists of other length, footnotes called elsewhere.</summary>
internal static class PartChecks
{
    private const int Beginning = 60;

    internal static IEnumerable<Discord> Compare(Alignment alignment)
    {
        if (alignment.Order.Count < 2) yield break;
        for (var i = 0; i < alignment.Rows.Count; i++)
        {
            var row = alignment.Rows[i];
            var above = row.Above is { } place ? alignment.Rows[place].Languages.Length : alignment.Order.Count;
            if (row.Languages.Length < above && !IsReissue(row) && row.Kind is not (AlignedKind.Row or AlignedKind.Formula) && Lacking(alignment, row) is { } lacking) yield return lacking;
            if (Unit.At(alignment, i) is not { } unit) continue;
            if (Points(unit) is { } points) yield return points;
            if (Calls(unit) is { } calls) yield return calls;
        }
    }

    private static Discord? Lacking(Alignment alignment, AlignmentRow row)
    {
        var among = row.Above is { } above ? alignment.Rows[above].Languages : [.. alignment.Order.OrderBy(l => l.Index)];
        var has = among.ToDictionary(l => l, l => row.In(l).Count > 0);
        if (among.Length < 2 || row.TextIn(row.Languages[0]).Length == 0) return null;
        return new()
        {
            Kind = DiscordKind.Part,
            Says = row.Languages.ToDictionary(l => l, l => Start(row.TextIn(l))),
            Odd = Ballot.Odd(has),
            Confidence = Changed(alignment, row, Ballot.Odd(has)) ? Confidences.Hidden : Confidences.OfPart(row, Ballot.Odd(has).Length),
            Number = row.In(row.Languages[0])[0].Mark,
            Places = row.Languages.ToDictionary(l => l, l => row.IdIn(l)!),
            Texts = row.Languages.ToDictionary(l => l, row.WholeTextIn),
        };
    }

    /// <summary>Whether the odd version has beside it what the others lack: then it is the same part in other words, or another order.</summary>
    private static bool Changed(Alignment alignment, AlignmentRow row, ImmutableArray<Language> odd)
    {
        if (odd.Length != 1) return true;
        const int Near = 6;
        var place = 0;
        while (!ReferenceEquals(alignment.Rows[place], row)) place++;
        for (var i = Math.Max(0, place - Near); i < Math.Min(alignment.Rows.Count, place + Near + 1); i++)
        {
            var other = alignment.Rows[i];
            if (i == place || other.Languages.Length == alignment.Order.Count || other.In(odd[0]).Count > 0 == row.In(odd[0]).Count > 0) continue;
            if (other.Above == row.Above || other.Languages.Length == 1 || row.Languages.Length == 1) return true;
        }

        return false;
    }

    private static bool IsReissue(AlignmentRow row) => row.Kind == AlignedKind.Note && row.In(row.Languages[0])[0].Mark == "*";

    private static Discord? Points(Unit unit)
    {
        var says = unit.Languages.ToDictionary(l => l, l => Said(unit.Row.In(l).Sum(CountPoints)));
        if (unit.Row.Kind is AlignedKind.Annex or AlignedKind.Heading || Ballot.AllAgree(says)) return null;
        var odd = Ballot.Odd(says);
        // A version without any has them as paragraphs: its file does not mark the list.
        var isUnmarked = says.Values.Contains("0", StringComparer.Ordinal);
        return unit.Discord(DiscordKind.ListItems, says, odd, isUnmarked ? Confidences.Hidden : Confidences.OfCount(odd.Length));
    }

    private static Discord? Calls(Unit unit)
    {
        var says = unit.Languages.ToDictionary(l => l, l => Said(unit.Row.In(l).Sum(CountCalls)));
        if (unit.Row.Kind is AlignedKind.Annex or AlignedKind.Heading or AlignedKind.Note || Ballot.AllAgree(says)) return null;
        var odd = Ballot.Odd(says);
        return unit.Discord(DiscordKind.NoteCalls, says, odd, unit.IsLoose ? Confidences.Hidden : Confidences.OfCount(odd.Length));
    }

    private static int CountPoints(AlignedPart part) => part.Within.Sum(p => CountPoints(p) + (p.Kind == AlignedKind.Point ? 1 : 0));

    private static int CountCalls(AlignedPart part) => part.Calls.Count(c => c != "*") + part.Within.Sum(CountCalls);

    private static string Start(string text) => text.Length <= Beginning ? text : text[..(char.IsSurrogate(text[Beginning - 1]) ? Beginning - 1 : Beginning)] + "…";

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);
}
