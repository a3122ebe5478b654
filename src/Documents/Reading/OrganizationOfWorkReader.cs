using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>Reads the proposed organization of work, whatever the shape of its table.</summary>
internal sealed class OrganizationOfWorkReader
{
    private const int MostRows = 100_000;

    private readonly Manuscript m;
    private readonly AgendaDraft agenda;
    private readonly MeetingsRead meetings;
    private readonly bool isGrid;
    private int rows;
    private int joinedTime = -1;
    private string? headRow;

    private OrganizationOfWorkReader(Manuscript m, AgendaDraft agenda, MastheadRead head, int first, int last)
    {
        (this.m, this.agenda) = (m, agenda);
        meetings = new(m, agenda, head);
        var cells = 0;
        for (var i = first; i < last && cells < 3; i++)
            if (m.Lines[i].Text.AsSpan().IndexOfAny('\t', '|') >= 0) cells++;
        isGrid = cells >= 3;
    }

    internal static void Read(Manuscript m, int first, int last, AgendaDraft agenda, MastheadRead head)
    {
        var reader = new OrganizationOfWorkReader(m, agenda, head, first, last);
        for (var i = m.Next(first, last); i < last; i = m.Next(i + 1, last)) reader.ReadLine(i, last);
        reader.meetings.Close();
    }

    private void ReadLine(int line, int limit)
    {
        if (IsHeading(line)) return;
        if (++rows > MostRows)
        {
            if (rows == MostRows + 1) m.Findings.Error("table-too-long", line + 1, MostRows.ToString(System.Globalization.CultureInfo.InvariantCulture));
            m.Account(line, LinePart.Unread);
            return;
        }

        var cells = TableCells.Of(m.Lines[line].Text);
        if (joinedTime == line && cells.Count > 0) cells.RemoveAt(0);
        else if (cells.Count > 0) JoinHours(line, limit, cells);
        var isRead = true;
        foreach (var row in TableCells.Rows(cells)) isRead &= meetings.Add(TableRow.Read(row, m, agenda), line, isGrid);
        m.Account(line, isRead ? LinePart.OrganizationOfWork : LinePart.Unread);
    }

    private bool IsHeading(int line)
    {
        var kind = m.HeadingAt(line);
        if (kind is HeadingKind.Annex or HeadingKind.OrganizationOfWork && !meetings.HasRows)
        {
            m.RemarkHeading(line);
            m.Account(line, LinePart.Heading);
            return true;
        }

        // The head row stands first, and again on each page.
        var text = m.Lines[line].Text;
        var isColumns = kind == HeadingKind.Column || text == headRow
            || (!meetings.HasRows && (AnnexStart.IsHeadRow(m, line) || m.Lexicon.Headings.IsColumns(text)));
        if (!isColumns) return false;
        headRow = text;
        m.Account(line, LinePart.OrganizationOfWork);
        return true;
    }

    // "10 a.m.–" above "1 p.m.": hours broken over two rows of their column.
    private void JoinHours(int line, int limit, List<Cell> cells)
    {
        var first = cells[0].Text;
        if (first.Length is 0 or > 24 || first[^1] is not ('-' or '–' or '—') && !UnTimeAlone(first)) return;
        if (UnTime.TryFindRange(first, m.Language, out _)) return;
        var next = m.Next(line + 1, limit);
        if (next >= limit) return;
        var below = TableCells.Of(m.Lines[next].Text);
        if (below.Count == 0 || below[0].Text.Length > 24) return;
        var joined = $"{first} {below[0].Text}";
        if (!UnTime.TryFindRange(joined, m.Language, out _)) return;
        cells[0] = cells[0] with { Text = joined };
        joinedTime = next;
    }

    private bool UnTimeAlone(string cell) => UnTime.TryFindTime(cell, m.Language, out var time) && time.Length + 6 >= cell.Length;
}
