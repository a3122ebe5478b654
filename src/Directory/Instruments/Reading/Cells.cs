using System.Text;

namespace Dais.Directory.Instruments.Reading;

/// <summary>A row of a table in text.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Values">Its cells, trimmed.</param>
internal sealed record Row(int Line, IReadOnlyList<string> Values);

/// <summary>Cuts a table in text into rows and cells: commas, semicolons or tabs, with quotation marks as RFC 4180 has them.</summary>
internal static class Cells
{
    internal static List<Row> Cut(string text)
    {
        var rows = new List<Row>();
        var separator = SeparatorOf(text);
        var (values, cell, line, started, quoted) = (new List<string>(), new StringBuilder(), 1, 1, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n') line++;
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
                else quoted = false;
            }
            else if (c == '"' && IsBlank(cell)) quoted = true;
            else if (c == separator) EndCell();
            else if (c == '\n') EndRow();
            else if (c != '\r') cell.Append(c);
        }

        EndRow();
        return rows;

        void EndCell()
        {
            values.Add(cell.ToString().Trim());
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            if (values.Exists(v => v.Length > 0)) rows.Add(new(started, values));
            (values, started) = ([], line);
        }
    }

    private static bool IsBlank(StringBuilder cell)
    {
        for (var i = 0; i < cell.Length; i++)
            if (!char.IsWhiteSpace(cell[i])) return false;
        return true;
    }

    // The first line decides; what stands in quotation marks there is no separator.
    private static char SeparatorOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var (commas, semicolons, quoted) = (0, 0, false);
        foreach (var c in end < 0 ? text : text.AsSpan(0, end))
        {
            if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c == '\t') return '\t';
            else if (c == ',') commas++;
            else if (c == ';') semicolons++;
        }

        return semicolons > commas ? ';' : ',';
    }
}
