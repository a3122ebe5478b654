namespace Dais.Documents.Redlining.Writing;

/// <summary>Parts the runs of a paragraph at the ends of its numbered lines.</summary>
internal static class LineCutting
{
    /// <summary>For each line its runs. What the numbered version does not have takes no room: it stands in the line where it is put in.</summary>
    public static List<List<(SegmentKind Kind, string Text)>> Of(IReadOnlyList<RedlineSegment> segments, EntryLines lines, LineNumbering numbering)
    {
        var cut = new List<List<(SegmentKind, string)>> { new() };
        var at = 0;
        foreach (var segment in segments)
        {
            var own = numbering == LineNumbering.Old ? segment.Old : segment.New;
            if (own is null)
            {
                cut[^1].Add((segment.Kind, segment.Text));
                continue;
            }

            // Shown as the new version prints it: cut where the numbered version's line ends, as nearly as another spelling allows.
            var shown = segment.Text;
            var from = 0;
            while (cut.Count < lines.Starts.Count && lines.Starts[cut.Count] < at + own.Length)
            {
                var end = Math.Clamp(EndOf(lines.Starts[cut.Count] - at, own, shown), from, shown.Length);
                if (end > from) cut[^1].Add((segment.Kind, shown[from..end]));
                cut.Add([]);
                from = end;
            }

            if (from < shown.Length) cut[^1].Add((segment.Kind, shown[from..]));
            at += own.Length;
        }

        while (cut.Count < lines.Starts.Count) cut.Add([]);
        return cut;
    }

    /// <summary>A run that is printed in two ways is cut where as many letters remain of both: at the blank that follows the same word.</summary>
    private static int EndOf(int end, string own, string shown)
    {
        if (ReferenceEquals(own, shown) || own.Length == shown.Length) return end;
        var (blanks, at) = (own.AsSpan(0, end).Count(' '), 0);
        while (blanks > 0 && at < shown.Length)
        {
            if (shown[at++] == ' ') blanks--;
        }

        return at;
    }
}
