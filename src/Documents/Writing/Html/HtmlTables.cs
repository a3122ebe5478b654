using System.Globalization;
using Dais.Kernel;

namespace Dais.Documents.Writing.Html;

/// <summary>Writes tables: a body for each group, its rows headed by the hours they belong to.</summary>
internal sealed class HtmlTables(HtmlText html, HtmlInlines inlines)
{
    public void Write(Table table, Wording? caption) => html.Element("table", [("id", table.Id)], () =>
    {
        html.Line();
        if (caption is { } words) html.Element("caption", inlines.TagsOf([new Words(words)]), words.Text).Line();
        if (table.Columns.Count > 0) WriteColumns(table.Columns);
        var width = Math.Max(table.Columns.Count, table.Rows.Select(r => r.Cells.Count).DefaultIfEmpty().Max());
        foreach (var group in GroupsOf(table.Rows))
            html.Element("tbody", [], () => WriteRows(group, width)).Line();
    }).Line();

    private void WriteColumns(IReadOnlyList<Wording> columns) => html.Element("thead", [], () => html.Element("tr", [], () =>
    {
        foreach (var column in columns)
            html.Element("th", [("scope", "col"), .. inlines.TagsOf([new Words(column)])], () => inlines.Write(column));
    })).Line();

    private static IEnumerable<List<TableRow>> GroupsOf(IReadOnlyList<TableRow> rows)
    {
        var group = new List<TableRow>();
        foreach (var row in rows)
        {
            if (row.IsGroup && group.Count > 0)
            {
                yield return group;
                group = [];
            }

            group.Add(row);
        }

        if (group.Count > 0) yield return group;
    }

    private void WriteRows(List<TableRow> rows, int columns)
    {
        html.Line();
        foreach (var row in rows)
        {
            html.Element("tr", [("id", row.Id), ("class", row.IsGroup ? "group" : row.Cells is [{ RowSpan: > 0 }, ..] ? "first" : null)], () =>
            {
                foreach (var cell in row.Cells) WriteCell(cell, row.IsGroup ? columns : 1, row.IsGroup ? "rowgroup" : "row");
            }).Line();
        }
    }

    private void WriteCell(TableCell cell, int columns, string scope)
    {
        if (cell.RowSpan == 0) return;
        html.Element(
            cell.IsHeader ? "th" : "td",
            [("scope", cell.IsHeader ? scope : null), ("colspan", columns > 1 ? Count(columns) : null), ("rowspan", cell.RowSpan > 1 ? Count(cell.RowSpan) : null)],
            () => inlines.Write(cell.Content));
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
