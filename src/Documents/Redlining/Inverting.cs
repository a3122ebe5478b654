namespace Dais.Documents.Redlining;

/// <summary>Turns a redline around: what was inserted is deleted, and what was moved goes back.</summary>
internal static class Inverting
{
    public static Redline Of(Redline redline)
    {
        var arrivals = redline.Entries.Where(e => e.Side == MoveSide.To).ToDictionary(e => e.Move);
        var departures = redline.Entries.Where(e => e.Side == MoveSide.From).Select((e, i) => (e.Move, Number: i + 1)).ToDictionary(m => m.Move, m => m.Number);
        return redline with { Entries = [.. redline.Entries.Select(e => Of(e, arrivals, departures))] };
    }

    private static RedlineEntry Of(RedlineEntry entry, Dictionary<int, RedlineEntry> arrivals, Dictionary<int, int> numbers) => entry.Side switch
    {
        // Where it came from is where it goes to, and there the changes stand.
        MoveSide.From => Turned(arrivals[entry.Move]) with { Side = MoveSide.To, Move = numbers[entry.Move] },
        MoveSide.To => Turned(entry) with
        {
            Side = MoveSide.From,
            Move = numbers[entry.Move],
            Segments = [.. Turned(entry.Segments).Where(s => s.Kind != SegmentKind.Inserted)],
        },
        _ => Turned(entry),
    };

    private static RedlineEntry Turned(RedlineEntry entry) => entry with
    {
        Old = entry.New,
        New = entry.Old,
        Segments = Turned(entry.Segments),
        Change = entry.Change switch
        {
            ParagraphChange.Inserted => ParagraphChange.Deleted,
            ParagraphChange.Deleted => ParagraphChange.Inserted,
            var same => same,
        },
    };

    /// <summary>Deleted words stand before inserted ones again.</summary>
    private static List<RedlineSegment> Turned(IReadOnlyList<RedlineSegment> segments)
    {
        var turned = new List<RedlineSegment>(segments.Count);
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].Kind == SegmentKind.Deleted && i + 1 < segments.Count && segments[i + 1].Kind == SegmentKind.Inserted)
            {
                turned.Add(Turned(segments[i + 1]));
                turned.Add(Turned(segments[i++]));
            }
            else
            {
                turned.Add(Turned(segments[i]));
            }
        }

        return turned;
    }

    private static RedlineSegment Turned(RedlineSegment segment) => segment.Kind switch
    {
        SegmentKind.Inserted => segment with { Kind = SegmentKind.Deleted },
        SegmentKind.Deleted => segment with { Kind = SegmentKind.Inserted },
        _ => new(SegmentKind.Kept, segment.Was ?? segment.Text) { Was = segment.Was is null ? null : segment.Text },
    };
}
