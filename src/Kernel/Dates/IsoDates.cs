namespace Dais.Kernel;

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
