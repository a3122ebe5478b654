namespace Dais.Kernel;

/// <summary>Dates in Chinese: 2024年7月11日, 7月11日和12日, 2015年6月1日至5日, 二〇〇九年四月十四日.</summary>
internal static class ChineseDates
{
    internal static bool TryRead(ref Cursor cursor, int floor, in DateReader reader, ref DateFinder finder)
    {
        var trial = cursor;
        if (!TryDate(ref trial, null, null, out var from)) return false;
        var start = cursor.Position;
        var weekday = DateSurroundings.WeekdayBefore(cursor.Text, floor, ref start, reader);
        var to = from;
        while (true)
        {
            weekday ??= from == to ? DateSurroundings.WeekdayAfter(ref trial, reader) : null;
            var next = trial;
            var separator = ReadSeparator(ref next);
            var nextStart = next.Position;
            if (separator == DateSeparator.None || !TryDate(ref next, to.Year, to.Month, out var day) || !IsAfter(to, day)) break;
            if (separator == DateSeparator.To && from != to) break;
            if (separator != DateSeparator.To && !to.IsDayBefore(day))
            {
                finder.Add(start, trial.Position, from, to, weekday);
                (start, from, weekday) = (nextStart, day, null);
            }

            to = day;
            trial = next;
        }

        finder.Add(start, trial.Position, from, to, weekday);
        cursor = trial;
        return true;
    }

    /// <summary>A date; the year, or year and month, may be said before, in the date it follows.</summary>
    private static bool TryDate(ref Cursor cursor, int? year, int? month, out PartialDate date)
    {
        date = default;
        if (!TryPart(ref cursor, out var number, out var sign)) return false;
        if (sign == '年')
        {
            if (number is < DateReader.EarliestYear or > DateReader.LatestYear) return false;
            year = number;
            if (!TryPart(ref cursor, out number, out sign) || sign != '月') return false;
        }

        if (sign == '月')
        {
            month = number;
            if (!TryDay(ref cursor, out number)) return false;
        }
        else if (sign is not ('日' or '号'))
        {
            return false;
        }

        if (month is null) return false;
        date = new(year, month.Value, number);
        return date.Exists;
    }

    /// <summary>The day after its month; the sign for day may stand only after the last of several ("9月12至30日").</summary>
    private static bool TryDay(ref Cursor cursor, out int day)
    {
        cursor.SkipBlanks();
        if (!cursor.TryNumberOrNumeral(out day, out _)) return false;
        var trial = cursor;
        trial.SkipBlanks();
        if (trial.TryChar('日') || trial.TryChar('号'))
        {
            cursor = trial;
            return true;
        }

        return ReadSeparator(ref trial) != DateSeparator.None && TryPart(ref trial, out _, out var sign) && sign is '日' or '号';
    }

    private static bool TryPart(ref Cursor cursor, out int number, out char sign)
    {
        sign = '\0';
        cursor.SkipBlanks();
        if (!cursor.TryNumberOrNumeral(out number, out _)) return false;
        cursor.SkipBlanks();
        sign = cursor.Current;
        if (sign is not ('年' or '月' or '日' or '号')) return false;
        cursor.Position++;
        return true;
    }

    private static DateSeparator ReadSeparator(ref Cursor cursor)
    {
        cursor.SkipBlanks();
        var words = DateLexicon.Of(Language.Chinese).Own;
        if (Characters.IsDash(cursor.Current))
        {
            while (Characters.IsDash(cursor.Current)) cursor.Position++;
            return DateSeparator.To;
        }

        foreach (var word in words.To!)
            if (cursor.TryExact(word)) return DateSeparator.To;
        foreach (var word in words.And!)
            if (cursor.TryExact(word)) return DateSeparator.And;
        return cursor.TryChar('、') ? DateSeparator.Comma : DateSeparator.None;
    }

    private static bool IsAfter(PartialDate first, PartialDate second) =>
        second.Year is { } year && first.Year is { } before
            ? (year, second.Month, second.Day).CompareTo((before, first.Month, first.Day)) > 0
            : (second.Month, second.Day).CompareTo((first.Month, first.Day)) > 0 || second.Month < first.Month;
}
