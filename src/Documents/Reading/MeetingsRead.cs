using System.Globalization;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Reading;

/// <summary>The meetings while the rows of their table are read: which day, which hours, what is taken up.</summary>
internal sealed class MeetingsRead(Manuscript m, AgendaDraft agenda, MastheadRead head)
{
    private readonly MeetingDates dates = new(m, agenda, head);
    private readonly List<EntryRead> entries = [];
    private TimeRange? hours;
    private int firstLine;
    private int lastLine;
    private bool isReversed;

    internal bool HasRows { get; private set; }

    /// <summary>Takes a row; false when nothing could be made of it, which is remarked.</summary>
    internal bool Add(TableRow row, int line, bool isGrid)
    {
        var isUsed = false;
        if (row.Date is { } date)
        {
            Close();
            dates.Printed(date, line);
            isUsed = true;
        }
        else if (IsDoubtfulDate(row, isGrid, out var day))
        {
            Close();
            dates.Doubtful(day, line);
            return HasRows = true;
        }

        if (HoursOf(row, line) is { } begins)
        {
            if (hours != begins || entries.Count == 0 || row.Date is not null) Begin(begins, line);
            isUsed = true;
        }

        lastLine = line;
        HasRows |= isUsed;
        if (row.Items.Count > 0) return AddItems(row, line);
        return row.Title.Length == 0 ? isUsed || m.Lines[line].Has(LineMarks.Cells) || Unread(row, line) : AddTitle(row.Title, line, isGrid) || Unread(row, line);
    }

    // A row of its own that names a day of the session, its month or weekday misread.
    private bool IsDoubtfulDate(TableRow row, bool isGrid, out LocalDate day)
    {
        day = default;
        return row is { Hours: null, HalfDay: null, LooselyRead: null } && row.Items.Count == 0 && row.Title.Length is > 3 and < 60
            && (entries.Count == 0 || !entries[^1].TryGoOn(row.Title, agenda, m.Lexicon, isGrid)) && dates.IsDayOfSession(row.Title, out day);
    }

    /// <summary>Keeps the meeting that is open.</summary>
    internal void Close()
    {
        if (hours is { } range && entries.Count > 0 && dates.Current is { } day)
        {
            agenda.Meetings.Add(new(day, range, [.. entries.Select(e => e.Finish(m, agenda))])
            {
                IsInferred = dates.IsInferred,
                Source = new(firstLine + 1, lastLine + 1),
            });
        }

        entries.Clear();
        hours = null;
    }

    private TimeRange? HoursOf(TableRow row, int line)
    {
        if (row.Hours is { } printed)
        {
            if (printed.Reversed) m.Findings.Note("hours-reversed", line + 1, m.Lines[line].Text.Substring(0, Math.Min(60, m.Lines[line].Text.Length)), Hours(printed.Range));
            return printed.Range;
        }

        if (row.LooselyRead is { } loose)
        {
            m.Findings.Warn("hours-doubtful", line + 1, m.Lines[line].Text, Hours(loose));
            return loose;
        }

        if (row.HalfDay is { } half)
        {
            m.Findings.Warn("hours-assumed", line + 1, m.Lines[line].Text, Hours(half));
            return half;
        }

        return null;
    }

    private void Begin(TimeRange begins, int line)
    {
        Close();
        dates.Begin(begins, line);
        (hours, firstLine) = (begins, line);
    }

    private bool AddItems(TableRow row, int line)
    {
        if (hours is null) Assume(line);
        HasRows = true;
        if (dates.Current is null) m.Findings.Error("meeting-without-date", line + 1, m.Lines[line].Text);
        if (row.Items.Count > 1) m.Findings.Note("row-of-several", line + 1, m.Lines[line].Text);
        if (row.IsReversed && !isReversed) m.Findings.Note("columns-reversed", line + 1, m.Lines[line].Text);
        isReversed |= row.IsReversed;
        var title = row.Title;
        foreach (var reference in row.Items)
        {
            if (agenda.Item(reference.Item) is null) m.Findings.Error("meeting-item-unknown", line + 1, m.Lines[line].Text, reference.Item.ToString(CultureInfo.InvariantCulture));
            entries.Add(new(reference, title, line, IsJoint: row.Items.Count > 1));
        }

        return dates.Current is not null;
    }

    // The hours' cell was lost or stands below: what is known of the day says which half it is.
    private void Assume(int line)
    {
        var half = dates.HasMorning ? TimeRange.Afternoon : TimeRange.Morning;
        m.Findings.Warn("hours-assumed", line + 1, m.Lines[line].Text, Hours(half));
        Begin(half, line);
    }

    private bool AddTitle(string title, int line, bool isGrid)
    {
        if (entries.Count > 0 && entries[^1].TryGoOn(title, agenda, m.Lexicon, isGrid))
        {
            entries[^1].Add(title);
            return true;
        }

        if (Named(title) is not { } entry) return false;
        if (hours is null) Assume(line);
        if (dates.Current is null) return false;
        m.Findings.Warn("meeting-item-inferred", line + 1, title, entry.Label);
        entries.Add(new(new(entry.Number, entry.Letter), title, line, IsJoint: false));
        return true;
    }

    private EntryDraft? Named(string title)
    {
        Continuation.TryTake(title, m.Lexicon, out var plain);
        var letters = Folding.Letters(plain);
        return letters.Length < 3 ? null : agenda.Entries.FirstOrDefault(e => Likeness.Of(letters, e.Letters, 0.84) > 0);
    }

    private bool Unread(TableRow row, int line)
    {
        m.Findings.Warn("line-unread", line + 1, m.Lines[line].Text);
        return false;
    }

    private static string Hours(TimeRange range) => string.Create(CultureInfo.InvariantCulture, $"{range.Start:HH:mm}–{range.End:HH:mm}");
}
