namespace Dais.Kernel;

/// <summary>Dates whose day stands before the month: "11 July 2024", "1-5 June", "30 июня — 3 июля 2025 года", "يومي ١٤ و ١٥ نيسان/أبريل".</summary>
internal static class DayFirstDates
{
    private const int MostDays = 8;

    internal static bool TryRead(ref Cursor cursor, int floor, in DateReader reader, ref DateFinder finder)
    {
        var trial = cursor;
        Span<DayGroup> groups = stackalloc DayGroup[MostDays];
        var count = DayGroups.Read(ref trial, reader, groups);
        if (count == 0 || !reader.TryMonth(ref trial, out var month)) return false;
        var year = reader.ReadYear(ref trial);
        if (count == 2 && groups[1].Before == DateSeparator.And && DateSurroundings.IsBetween(trial.Text, floor, groups[0].Start, reader))
            groups[0] = groups[--count - 1] with { Last = groups[1].Last };
        var last = new PartialDate(year, month.Month, groups[count - 1].Last);
        var first = last with { Day = groups[0].First };
        var isRange = groups[count - 1].First == groups[count - 1].Last && TryReadEnd(ref trial, floor, reader, groups[0].Start, ref first, ref last);
        if ((month.NeedsYear && first.Year is null) || !first.Exists || !last.Exists) return false;
        Add(groups[..count], ref trial, floor, reader, first, last, isRange, ref finder);
        cursor = trial;
        return true;
    }

    private static void Add(
        scoped Span<DayGroup> groups,
        ref Cursor cursor,
        int floor,
        in DateReader reader,
        PartialDate first,
        PartialDate last,
        bool isRange,
        ref DateFinder finder)
    {
        var start = groups[0].Start;
        var weekday = DateSurroundings.WeekdayBefore(cursor.Text, floor, ref start, reader);
        if (weekday is null && groups.Length == 1 && !isRange) weekday = DateSurroundings.WeekdayAfter(ref cursor, reader);
        groups[0] = groups[0] with { Start = start };
        groups[^1] = groups[^1] with { End = cursor.Position };
        for (var i = 0; i < groups.Length; i++)
        {
            var to = i == groups.Length - 1 ? last : first with { Day = groups[i].Last };
            finder.Add(groups[i].Start, groups[i].End, first with { Day = groups[i].First }, to, i == 0 ? weekday : null);
        }
    }

    /// <summary>The end of a range that has a month of its own; what it says of the year goes for the beginning too.</summary>
    private static bool TryReadEnd(ref Cursor cursor, int floor, in DateReader reader, int start, ref PartialDate first, ref PartialDate last)
    {
        var trial = cursor;
        var separator = reader.ReadSeparator(ref trial);
        if (separator is DateSeparator.None or DateSeparator.Comma) return false;
        if (!reader.TryDay(ref trial, out var day) || !reader.TryMonth(ref trial, out var month)) return false;
        var year = reader.ReadYear(ref trial);
        if (month.NeedsYear && year is null) return false;
        var wraps = month.Month < last.Month;
        var from = last with { Year = last.Year ?? (wraps ? year - 1 : year) };
        var end = new PartialDate(year ?? (wraps ? from.Year + 1 : from.Year), month.Month, day);
        if (!end.Exists || !IsAfter(from, end)) return false;
        if (separator == DateSeparator.And && !from.IsDayBefore(end) && !DateSurroundings.IsBetween(trial.Text, floor, start, reader)) return false;
        first = first with { Year = from.Year };
        last = end;
        cursor = trial;
        return true;
    }

    private static bool IsAfter(PartialDate first, PartialDate second) =>
        first.Year is null || second.Year is null || !first.Exists || second.In(null) > first.In(null);
}
