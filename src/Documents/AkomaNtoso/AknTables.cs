using System.Globalization;
using Dais.Documents.Resolutions;

namespace Dais.Documents.AkomaNtoso;

/// <summary>Reads a table as rows of as many cells: a cell over several columns or rows is followed, or underlain, by empty ones.</summary>
internal sealed class AknTables(AknCursor cursor, AknText text, AknNotices notices)
{
    private const int MostSpanned = 100;

    /// <summary>Cells that spans may add in one text: a few bytes can claim ten thousand, and again and again.</summary>
    private const int MostAdded = 20_000;

    private static readonly Passage Nothing = new("");

    private int added;

    public Grid Read()
    {
        var ids = notices.IdsAt(cursor);
        List<Part> rows = [];
        List<int> covered = [];
        var scope = cursor.Enter();
        while (cursor.NextElement(scope)) Row(rows, covered);
        return ids.On(new Grid { Within = rows });
    }

    private void Row(List<Part> rows, List<int> covered)
    {
        if (cursor.Name is "thead" or "tbody" or "tfoot")
        {
            var group = cursor.Enter();
            while (cursor.NextElement(group)) Row(rows, covered);
            return;
        }

        if (cursor.Name is not "tr")
        {
            // A caption, most likely: a row of its own keeps its words.
            if (cursor.Name is not "caption") notices.Unknown(cursor);
            var caption = text.Passage();
            if (caption.Text.Length > 0) rows.Add(new Row([caption]));
            return;
        }

        var ids = notices.IdsAt(cursor);
        List<Passage> cells = [];
        var scope = cursor.Enter();
        while (cursor.NextElement(scope)) Cell(cells, covered);
        Uncover(cells, covered);
        if (cells.Count > 0) rows.Add(ids.On(new Row(cells)));
    }

    private void Cell(List<Passage> cells, List<int> covered)
    {
        Uncover(cells, covered);
        var (columns, rows) = (Span("colspan"), Span("rowspan"));
        var words = text.Passage();
        added += columns - 1;
        for (var i = 0; i < columns; i++)
        {
            cells.Add(i == 0 ? words : Nothing);
            while (covered.Count < cells.Count) covered.Add(0);
            covered[cells.Count - 1] = rows - 1;
        }
    }

    /// <summary>Empty cells under those above that reach down to this row.</summary>
    private void Uncover(List<Passage> cells, List<int> covered)
    {
        while (cells.Count < covered.Count && covered[cells.Count] > 0 && added < MostAdded)
        {
            added++;
            covered[cells.Count]--;
            cells.Add(Nothing);
        }
    }

    private int Span(string attribute) =>
        added < MostAdded && int.TryParse(cursor.Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MostSpanned) : 1;
}
