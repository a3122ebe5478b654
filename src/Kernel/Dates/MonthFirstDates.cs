namespace Dais.Kernel;

/// <summary>Dates of the American form: "July 11, 2024", "June 1-5, 2015". They count only with their year.</summary>
internal static class MonthFirstDates
{
    internal static bool TryRead(ref Cursor cursor, int floor, in DateReader reader, ref DateFinder finder)
    {
        var start = cursor.Position;
        if (start == floor || !Characters.IsBlank(cursor.Text[start - 1])) return false;
        var back = start;
        while (back > floor && (Characters.IsBlank(cursor.Text[back - 1]) || cursor.Text[back - 1] == '.')) back--;
        while (back > floor && Characters.IsOfWord(cursor.Text[back - 1])) back--;
        var word = new Cursor(cursor.Text, back);
        var month = reader.WordAt(ref word);
        if (month.Month == 0 || !char.IsAsciiLetterUpper(cursor.Text[back])) return false;
        var trial = cursor;
        Span<DayGroup> groups = stackalloc DayGroup[2];
        if (DayGroups.Read(ref trial, reader, groups) != 1) return false;
        trial.SkipBlanks();
        if (trial.TryChar(',')) trial.SkipBlanks();
        if (reader.ReadYear(ref trial) is not { } year) return false;
        var (from, to) = (new PartialDate(year, month.Month, groups[0].First), new PartialDate(year, month.Month, groups[0].Last));
        if (!from.Exists || !to.Exists) return false;
        var weekday = DateSurroundings.WeekdayBefore(cursor.Text, floor, ref back, reader);
        finder.Add(back, trial.Position, from, to, weekday);
        cursor = trial;
        return true;
    }
}
