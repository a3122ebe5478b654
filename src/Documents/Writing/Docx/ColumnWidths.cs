namespace Dais.Documents.Writing.Docx;

/// <summary>Shares the width of the page among the columns by how much text they hold.</summary>
internal static class ColumnWidths
{
    /// <summary>Fewer characters than this take no less room, more than that take no more: the rest wraps.</summary>
    private const int Least = 8;
    private const int Most = 44;

    /// <summary>The widths in twentieths of a point; together they fill the page.</summary>
    public static int[] Of(Table table, TableGrid grid)
    {
        var lengths = new int[grid.Width];
        for (var i = 0; i < table.Columns.Count; i++) lengths[i] = table.Columns[i].Text?.Length ?? 0;
        foreach (var row in grid.Rows.Where(r => !r.Source.IsGroup))
            for (var i = 0; i < grid.Width; i++) lengths[i] = Math.Max(lengths[i], row.Cells[i].Content.Sum(Length));

        var weights = lengths.Select(l => Math.Clamp(l, Least, Most)).ToArray();
        var widths = weights.Select(w => DocxFrame.TextWidth * w / weights.Sum()).ToArray();
        widths[^1] += DocxFrame.TextWidth - widths.Sum();
        return widths;
    }

    private static int Length(Inline inline) => inline switch
    {
        Words words => words.Text.Text?.Length ?? 0,
        SymbolReference reference => reference.Text.Length,
        PartReference reference => reference.Text?.Length ?? 0,
        MeetingHours hours => hours.Text?.Length ?? 0,
        _ => 1,
    };
}
