using System.Text;

namespace Dais.Documents.Redlining.Writing;

/// <summary>Writes a redline to be read in a terminal: [-deleted-] and {+inserted+}, one paragraph a line.</summary>
/// <remarks>
/// Before each paragraph a sign says what became of it: blank for one that stayed, ~ changed, + inserted, - deleted, &lt; moved away, > moved here;
/// after the sign of a move its number.
/// </remarks>
public static class RedlineTextWriter
{
    /// <summary>The summary, an empty line, and the paragraphs.</summary>
    public static string Write(Redline redline)
    {
        ArgumentNullException.ThrowIfNull(redline);
        var text = new StringBuilder(RedlineWords.Summary(redline, redline.Language)).Append("\n\n");
        foreach (var entry in redline.Entries) Write(text, entry);
        return text.ToString();
    }

    private static void Write(StringBuilder text, RedlineEntry entry)
    {
        text.Append(Sign(entry)).Append(entry.Side == MoveSide.None ? "" : entry.Move).Append('\t');
        if (Mark(entry) is { Length: > 0 } mark) text.Append(mark).Append('\t');
        foreach (var segment in entry.Segments)
        {
            text.Append(segment.Kind switch
            {
                SegmentKind.Deleted => $"[-{segment.Text}-]",
                SegmentKind.Inserted => $"{{+{segment.Text}+}}",
                _ => segment.Text,
            });
        }

        text.Append('\n');
    }

    private static char Sign(RedlineEntry entry) => (entry.Side, entry.Change) switch
    {
        (MoveSide.From, _) => '<',
        (MoveSide.To, _) => '>',
        (_, ParagraphChange.Changed) => '~',
        (_, ParagraphChange.Inserted) => '+',
        (_, ParagraphChange.Deleted) => '-',
        _ => ' ',
    };

    private static string Mark(RedlineEntry entry)
    {
        if (!entry.IsRenumbered || entry.Side == MoveSide.From) return (entry.Side == MoveSide.From ? entry.Old : entry.New ?? entry.Old)?.Mark ?? "";
        return (entry.Old!.Mark is { } was ? $"[-{was}-]" : "") + (entry.New!.Mark is { } now ? $"{{+{now}+}}" : "");
    }
}
