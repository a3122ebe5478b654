namespace Dais.Kernel;

/// <summary>Days of one month on end, as they stand in a text.</summary>
internal readonly record struct DayGroup(int Start, int End, int First, int Last, DateSeparator Before);

/// <summary>Reads the days that stand before one month.</summary>
internal static class DayGroups
{
    /// <summary>The days before a month, as single days and ranges: "1-5", "11, 18 and 25".</summary>
    internal static int Read(ref Cursor cursor, in DateReader reader, scoped Span<DayGroup> groups)
    {
        var start = cursor.Position;
        if (!reader.TryDay(ref cursor, out var day)) return 0;
        groups[0] = new(start, cursor.Position, day, day, DateSeparator.None);
        var count = 1;
        while (count < groups.Length && TryNext(ref cursor, reader, groups[count - 1], out var next))
        {
            if (next.Before != DateSeparator.To) groups[count++] = next;
            else groups[count - 1] = groups[count - 1] with { Last = next.Last, End = next.End };
        }

        return Join(groups, count);
    }

    private static bool TryNext(ref Cursor cursor, in DateReader reader, DayGroup previous, out DayGroup next)
    {
        next = default;
        var trial = cursor;
        var separator = reader.ReadSeparator(ref trial);
        if (separator == DateSeparator.None || (separator == DateSeparator.To && previous.First != previous.Last)) return false;
        var start = trial.Position;
        if (!reader.TryDay(ref trial, out var day) || (day <= previous.Last && separator != DateSeparator.Comma)) return false;
        next = new(start, trial.Position, day, day, separator);
        cursor = trial;
        return true;
    }

    /// <summary>
    /// A comma binds days only where "and" follows: in "item 5, 11 July" the day is the 11th. Then days on end become one.
    /// </summary>
    private static int Join(Span<DayGroup> groups, int count)
    {
        var first = 0;
        var bound = false;
        for (var i = count - 1; i > 0 && first == 0; i--)
        {
            bound |= groups[i].Before == DateSeparator.And;
            if (groups[i].Before == DateSeparator.Comma && (!bound || groups[i].First <= groups[i - 1].Last)) first = i;
        }

        var kept = 0;
        groups[0] = groups[first];
        for (var i = first + 1; i < count; i++)
        {
            if (groups[i].First == groups[kept].Last + 1) groups[kept] = groups[kept] with { Last = groups[i].Last, End = groups[i].End };
            else groups[++kept] = groups[i];
        }

        return kept + 1;
    }
}
