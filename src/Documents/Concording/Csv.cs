using System.Text;

namespace Dais.Documents.Concording;

/// <summary>Rows and fields of a CSV file (RFC 4180; a comma or a semicolon between fields, as the first line has it).</summary>
internal static class Csv
{
    internal static List<List<string>> Read(string text)
    {
        var separator = text.AsSpan(0, Math.Max(0, text.AsSpan().IndexOfAny('\n', '\r'))).Contains(';') ? ';' : ',';
        List<List<string>> rows = [];
        List<string> row = [];
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted)
            {
                if (c != '"') field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') field.Append(text[++i]);
                else isQuoted = false;
            }
            else if (c == '"' && field.Length == 0) isQuoted = true;
            else if (c == separator) EndField();
            else if (c == '\n') EndRow();
            else if (c != '\r') field.Append(c);
        }

        if (field.Length > 0 || row.Count > 0) EndRow();
        return rows;

        void EndField()
        {
            row.Add(field.ToString());
            field.Clear();
        }

        void EndRow()
        {
            EndField();
            if (row.Exists(f => f.Length > 0)) rows.Add(row);
            row = [];
        }
    }
}
