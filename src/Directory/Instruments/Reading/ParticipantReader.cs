using System.Collections.Immutable;
using System.Globalization;

namespace Dais.Directory.Instruments.Reading;

/// <summary>Reads a depositary's list of participants: one line a participant, a column or more of dates, marks that say what was done.</summary>
/// <remarks>Never drops a line: what could not be read stays in its row as it is, and a finding says where and how to mend it.</remarks>
public static class ParticipantReader
{
    /// <summary>The largest file that is read, in bytes; a list of every State has some 10 KB.</summary>
    public const int LargestFile = 256 * 1024;

    /// <summary>The most participants that are read.</summary>
    public const int MostRows = 1000;

    /// <summary>Reads a list.</summary>
    /// <param name="bytes">The file as received.</param>
    /// <param name="instrument">The instrument it is said to be of.</param>
    /// <param name="asOf">The date of which it states the participants.</param>
    public static ListReading Read(ReadOnlySpan<byte> bytes, Instrument instrument, ListedDate asOf)
    {
        var findings = new List<ListFinding>();
        if (ListText.Decode(bytes, findings, out var refusal) is not { } text) return ListReading.Refused(refusal!);
        var table = Cells.Cut(text);
        if (table.Count == 0) return ListReading.Refused(new("list-is-empty", Severity.Error, null, ""));
        var columns = table[0].Values.Select(Column.Read).ToList();
        if (RefusalOf(table, columns) is { } why) return ListReading.Refused(why);
        FindInHeadings(table[0], columns, findings);
        var body = table.Skip(1).ToList();
        var rows = body.Select(r => RowReader.Read(r, columns, findings)).ToImmutableArray();
        ListChecks.Run(body, rows, instrument, asOf, findings);
        return new(rows, [.. body.Select(r => r.Line)], [.. findings.OrderBy(f => f.Line ?? 0)], null);
    }

    private static ListFinding? RefusalOf(List<Row> table, List<Column> columns) =>
        !columns.Exists(c => c.Use is ColumnUse.Name or ColumnUse.Code) || !columns.Exists(c => c.Use == ColumnUse.Actions)
            ? new("list-without-headings", Severity.Error, table[0].Line, string.Join(" | ", table[0].Values.Select(v => Shortened(v))))
        : table.Count == 1 ? new("list-without-rows", Severity.Error, null, "")
        : table.Count - 1 > MostRows ? new("list-too-long", Severity.Error, null, Number(table.Count - 1), Number(MostRows))
        : null;

    private static void FindInHeadings(Row heading, List<Column> columns, List<ListFinding> findings)
    {
        foreach (var column in columns.Where(c => c.Use == ColumnUse.Unknown))
            findings.Add(new("column-unknown", Severity.Warning, heading.Line, Shortened(column.Heading)));
        foreach (var column in columns.Where(c => c.IsAmbiguous))
            findings.Add(new("column-ambiguous", Severity.Warning, heading.Line, Shortened(column.Heading), column.Unmarked!.Value.Key()));
    }

    internal static string Shortened(string text) => text.Length <= 120 ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[119]) ? 119 : 120), "…");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
