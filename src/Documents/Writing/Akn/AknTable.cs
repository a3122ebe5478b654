using System.Globalization;
using Dais.Kernel;

namespace Dais.Documents.Writing.Akn;

/// <summary>Writes a table: column headings, group headings over all columns, cells with the rows they cover.</summary>
internal sealed class AknTable(AknXml xml, AknInlines inlines)
{
    public void Write(Table table, string? parent)
    {
        var grid = new TableGrid(table);
        var id = xml.Ids.Of(table, parent, "table");
        xml.Open("table", id);
        xml.LabelOf(table);
        if (table.Columns.Count > 0 || grid.Rows.Count == 0) Columns(table.Columns, grid.Width);
        foreach (var row in grid.Rows) Row(row, id, grid.Width);
        xml.Close();
    }

    private void Columns(IReadOnlyList<Wording> columns, int width)
    {
        xml.Open("tr");
        for (var i = 0; i < width; i++)
        {
            xml.Open("th");
            xml.Open("p");
            if (i < columns.Count) inlines.Write(columns[i]);
            xml.Close();
            xml.Close();
        }

        xml.Close();
    }

    private void Row(GridRow row, string table, int width)
    {
        xml.Open("tr", xml.Ids.Of(row.Source, table, "row"));
        xml.LabelOf(row.Source);
        if (row.Source.IsGroup) xml.Attribute("class", "group");
        var cells = row.Cells.Where(c => c.RowSpan > 0).ToList();
        foreach (var cell in cells) Cell(cell, row.Source.IsGroup ? width : 1);
        // A row all of whose cells are covered may not be empty; the schema does not know of the grid.
        if (cells.Count == 0) xml.Empty("td");
        xml.Close();
    }

    private void Cell(TableCell cell, int columns)
    {
        xml.Open(cell.IsHeader ? "th" : "td");
        if (columns > 1) xml.Attribute("colspan", columns.ToString(CultureInfo.InvariantCulture));
        if (cell.RowSpan > 1) xml.Attribute("rowspan", cell.RowSpan.ToString(CultureInfo.InvariantCulture));
        xml.Open("p");
        inlines.Write(cell.Content);
        xml.Close();
        xml.Close();
    }
}
