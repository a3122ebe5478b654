using System.Text;
using Dais.Documents;

namespace Dais.Conference.OrganizationOfWork;

/// <summary>What a meeting takes up, as the table of the document says it: an item a line.</summary>
internal static class MeetingRows
{
    /// <summary>The lines of each meeting, in order: "2  Title (continued)".</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(Document document)
    {
        var meetings = new List<List<string>>();
        foreach (var row in document.Blocks.OfType<Section>().SelectMany(s => s.Blocks).OfType<Table>().SelectMany(t => t.Rows).Where(r => !r.IsGroup))
        {
            if (row.Cells[0].RowSpan > 0) meetings.Add([]);
            if (row.Cells.Skip(1).Any(c => c.Content.Count > 0)) meetings[^1].Add(LineOf(row));
        }

        return meetings;
    }

    private static string LineOf(TableRow row) => string.Join("  ", row.Cells.Skip(1).Select(c => TextOf(c.Content)).Where(t => t.Length > 0));

    private static string TextOf(IReadOnlyList<Inline> content)
    {
        var text = new StringBuilder();
        foreach (var inline in content)
        {
            text.Append(inline switch
            {
                Words words => words.Text.Text,
                PartReference part => part.Text,
                SymbolReference symbols => symbols.Text,
                _ => "",
            });
        }

        return text.ToString();
    }
}
