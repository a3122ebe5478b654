namespace Dais.Kernel;

/// <summary>Dates whose day stands before the month: "11 July 2024", "1-5 June", "30 июня — 3 июля 2025 года", "يومي ١٤ و ١٥ نيسان/أبريل".</summary>
internal static class DayFirstDates
{
    private const int MostDays = 8;

    internal static bool TryRead(ref Cursor cursor, int floor, in DateReader reader, ref DateFinder finder)
    {
        var trial = cursor;
        Span<DayGroup> groups = stackalloc DayGroup[MostDays];
        var count = reader.ReadDays(ref trial, groups);
        if (count == 0 || !reader.TryMonth(ref trial, out var month)) return false;
        var year = reader.ReadYear(ref trial);
        var last = new PartialDate(year, month.Month, groups[count - 1].Last);
        var first = last with { Day = groups[0].First };
        var isRange = TryReadEnd(ref trial, reader, groups[count - 1], ref first, ref last);
        if ((month.NeedsYear && first.Year is null) || !first.Exists || !last.Exists) return false;
        var start = groups[0].Start;
        var weekday = DateSurroundings.WeekdayBefore(trial.Text, floor, ref start, reader)
            ?? (count == 1 && !isRange ? DateSurroundings.WeekdayAfter(ref trial, reader) : null);
        groups[0] = groups[0] with { Start = start };
        groups[count - 1] = groups[count - 1] with { End = trial.Position };
        for (var i = 0; i < count; i++)
            finder.Add(
                groups[i].Start,
                groups[i].End,
                first with { Day = groups[i].First },
                i == count - 1 ? last : first with { Day = groups[i].Last },
                i == 0 ? weekday : null);
        cursor = trial;
        return true;
    }

    /// <summary>The end of a range that has a month of its own; what it says of the year goes for the beginning too.</summary>
    private static bool TryReadEnd(ref Cursor cursor, in DateReader reader, DayGroup group, ref PartialDate first, ref PartialDate last)
    {
        if (group.First != group.Last) return false;
        var trial = cursor;
        var separator = reader.ReadSeparator(ref trial);
        if (separator is DateSeparator.None or DateSeparator.Comma) return false;
        if (!reader.TryDay(ref trial, out var day) || !reader.TryMonth(ref trial, out var month)) return false;
        var year = reader.ReadYear(ref trial);
        if (month.NeedsYear && year is null) return false;
        var wraps = month.Month < last.Month;
        first = first with { Year = first.Year ?? (wraps ? year - 1 : year) };
        last = last with { Year = first.Year };
        var end = new PartialDate(year ?? (wraps ? first.Year + 1 : first.Year), month.Month, day);
        if (!end.Exists || !IsAfter(last, end) || (separator == DateSeparator.And && !last.IsDayBefore(end))) return false;
        last = end;
        cursor = trial;
        return true;
    }

    private static bool IsAfter(PartialDate first, PartialDate second) =>
        first.Year is null || second.Year is null || !first.Exists || second.In(null) > first.In(null);
}

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
        if (reader.ReadDays(ref trial, groups) != 1) return false;
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

/// <summary>Dates of ISO 8601: 2024-07-11.</summary>
internal static class IsoDates
{
    internal static bool TryRead(ref Cursor cursor, int floor, in DateReader reader, ref DateFinder finder)
    {
        var trial = cursor;
        if (!trial.TryNumber(out var year, out var yearDigits) || yearDigits != 4 || !TryHyphen(ref trial)) return false;
        if (!trial.TryNumber(out var month, out var monthDigits) || monthDigits != 2 || !TryHyphen(ref trial)) return false;
        if (!trial.TryNumber(out var day, out var dayDigits) || dayDigits != 2) return false;
        if (trial.Current is '-' or '/' || year is < DateReader.EarliestYear or > DateReader.LatestYear) return false;
        var date = new PartialDate(year, month, day);
        if (!date.Exists) return false;
        var start = cursor.Position;
        var weekday = DateSurroundings.WeekdayBefore(cursor.Text, floor, ref start, reader) ?? DateSurroundings.WeekdayAfter(ref trial, reader);
        finder.Add(start, trial.Position, date, date, weekday);
        cursor = trial;
        return true;
    }

    private static bool TryHyphen(ref Cursor cursor) => cursor.TryChar('-') || cursor.TryChar('\u2011') || cursor.TryChar('\u2010');
}
