using System.Collections.Immutable;
using Dais.Kernel;

namespace Dais.Directory.Instruments.Reading;

/// <summary>Reads one line of a list.</summary>
internal static class RowReader
{
    internal static ParticipantRow Read(Row row, List<Column> columns, List<ListFinding> findings)
    {
        var actions = ImmutableArray.CreateBuilder<TreatyAction>();
        var unread = new List<string>();
        foreach (var (column, text) in columns.Zip(row.Values).Where(c => c.Second.Length > 0))
        {
            if (column.Use == ColumnUse.Actions) ReadCell(row.Line, column, text, actions, unread, findings);
            else if (column.Use == ColumnUse.Unknown) unread.Add(text);
        }

        foreach (var text in row.Values.Skip(columns.Count).Where(v => v.Length > 0))
        {
            unread.Add(text);
            findings.Add(new("cell-beyond-columns", Severity.Error, row.Line, ParticipantReader.Shortened(text)));
        }

        var (code, name) = Participant(row, columns, findings);
        return new(code, name, actions.ToImmutable(), unread.Count == 0 ? null : ParticipantReader.Shortened(string.Join("; ", unread)));
    }

    private static void ReadCell(
        int line, Column column, string text, ImmutableArray<TreatyAction>.Builder actions, List<string> unread, List<ListFinding> findings)
    {
        foreach (var part in text.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (ActionOf(line, column, part, findings) is { } action) actions.Add(action);
            else unread.Add(part);
        }
    }

    private static TreatyAction? ActionOf(int line, Column column, string text, List<ListFinding> findings)
    {
        var shown = ParticipantReader.Shortened(text);
        if (CellDates.Read(text) is not { } read)
        {
            findings.Add(new(text[0] == '[' ? "date-in-brackets" : "date-unreadable", Severity.Error, line, shown));
            return null;
        }

        var (mark, rest) = Mark(read.After);
        if (rest.Length > 0)
        {
            var isFootnote = ListedNames.WithoutMarks("x " + rest) is { Name: "x" };
            findings.Add(new(isFootnote ? "footnote" : "text-after-date", isFootnote ? Severity.Note : Severity.Error, line, shown, rest));
            if (!isFootnote) return null;
        }

        if (read.Date.Day is null) findings.Add(new("date-partial", Severity.Warning, line, shown, read.Date.Latest.ToString("uuuu'-'MM'-'dd", null)));
        var kind = mark.Length == 0 ? column.Unmarked : column.Marks.TryGetValue(mark, out var marked) ? marked : null;
        if (kind is null) findings.Add(new(mark.Length == 0 ? "mark-missing" : "mark-unknown", Severity.Error, line, shown, ParticipantReader.Shortened(column.Heading)));
        return kind is { } known ? new(known, read.Date) : null;
    }

    // A mark is one or two Latin letters, perhaps in brackets.
    private static (string Mark, string After) Mark(string after)
    {
        var length = after.TakeWhile(char.IsAsciiLetter).Count();
        if (length is 1 or 2 && (after.Length == length || !char.IsLetter(after[length]))) return (after[..length], after[length..].Trim());
        return after is ['(', var one, ')', ..] && char.IsAsciiLetter(one) ? (one.ToString(), after[3..].Trim()) : ("", after);
    }

    private static (string? Code, string? Name) Participant(Row row, List<Column> columns, List<ListFinding> findings)
    {
        string? Of(ColumnUse use) => columns.Zip(row.Values).FirstOrDefault(c => c.First.Use == use && c.Second.Length > 0).Second;
        var (code, name) = (Of(ColumnUse.Code), Of(ColumnUse.Name));
        if (code is not null && States.Find(code) is { } coded)
        {
            if (name is not null && Named(name, row.Line, []) is { } other && other != coded) findings.Add(new("code-and-name-differ", Severity.Error, row.Line, code, name));
            return Known(coded, row.Line, findings);
        }

        if (code is not null) findings.Add(new("code-unknown", Severity.Warning, row.Line, ParticipantReader.Shortened(code)));
        if (name is not null && Named(name, row.Line, findings) is { } named) return Known(named, row.Line, findings);
        var stands = ParticipantReader.Shortened(name ?? code ?? "");
        findings.Add(stands.Length == 0 ? new("name-missing", Severity.Error, row.Line, "")
            : ListedNames.IsFormer(stands) ? new("name-former", Severity.Warning, row.Line, stands)
            : new("name-unknown", Severity.Error, row.Line, stands));
        return (null, stands);
    }

    private static (string?, string?) Known(State state, int line, List<ListFinding> findings)
    {
        if (state.Status == StateStatus.Territory) findings.Add(new("name-territory", Severity.Error, line, state.ShortName(Language.English)));
        return (state.Alpha3, null);
    }

    private static State? Named(string name, int line, List<ListFinding> findings)
    {
        if (ListedNames.WithoutMarks(name) is not { } marked || ListedNames.Find(marked.Name) is not { } footnoted) return ListedNames.Find(name);
        findings.Add(new("footnote", Severity.Note, line, ParticipantReader.Shortened(name), marked.Marks));
        return footnoted;
    }
}
