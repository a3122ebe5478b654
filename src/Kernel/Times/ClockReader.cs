namespace Dais.Kernel;

/// <summary>Which half of the day was said.</summary>
internal enum HalfDay
{
    None,
    Morning,
    Afternoon,

    /// <summary>Noon and midnight need no half.</summary>
    Said,
}

/// <summary>How sure it is that a number is an hour.</summary>
internal enum Sureness
{
    /// <summary>A number and no more: an hour only where the other end of the range says so.</summary>
    Bare,

    /// <summary>An hour where the other end of the range is one too: "10.00", "10 heures".</summary>
    Paired,

    /// <summary>An hour by itself.</summary>
    Sure,
}

/// <summary>An hour as it stands in a text, on the clock that was printed.</summary>
internal readonly record struct Clock(int Start, int End, int Hour, int Minute, HalfDay Half, Sureness Sureness, bool IsLed)
{
    /// <summary>Minutes since midnight, when it is known in which half of the day.</summary>
    internal int MinutesIn(HalfDay half)
    {
        var hour = (half, Hour) switch
        {
            (HalfDay.Morning, 12) => 0,
            (HalfDay.Afternoon, < 12) => Hour + 12,
            _ => Hour,
        };
        return (hour * 60) + Minute;
    }
}

/// <summary>Reads one hour: "10 a.m.", "10.30 horas", "上午 10 时", "9 h 30", "10 ч 00 мин", "الساعة العاشرة صباحاً".</summary>
internal readonly struct ClockReader(TimeLexicon lexicon)
{
    internal bool TryRead(ref Cursor cursor, bool isLed, out Clock clock)
    {
        clock = default;
        cursor.SkipBlanks();
        var start = cursor.Position;
        var half = HalfBefore(ref cursor);
        cursor.SkipBlanks();
        if (TryNoonOrMidnight(ref cursor, start, out clock)) return true;
        var sureness = half != HalfDay.None ? Sureness.Paired : Sureness.Bare;
        if (!TryHour(ref cursor, isLed, out var hour, out var isWord)) return false;
        var minute = isWord ? 0 : MinutesAfterSign(ref cursor, ref sureness);
        minute = ReadHourSign(ref cursor, minute, half != HalfDay.None || isLed, ref sureness);
        if (minute < 0) return false;
        if (half == HalfDay.None) half = HalfAfter(ref cursor);
        if (TryNoonAfterTwelve(ref cursor, hour, ref half) || half != HalfDay.None) sureness = Sureness.Sure;
        if (isLed && (isWord || sureness == Sureness.Paired || lexicon.Own.LeadsMakeSure)) sureness = Sureness.Sure;
        clock = new(start, cursor.Position, hour, minute, half, sureness, isLed);
        return hour is >= 0 and <= 23 && minute is >= 0 and <= 59;
    }

    private HalfDay HalfBefore(ref Cursor cursor) =>
        lexicon.MorningBefore.TryRead(ref cursor) >= 0 ? HalfDay.Morning
        : lexicon.AfternoonBefore.TryRead(ref cursor) >= 0 ? HalfDay.Afternoon
        : HalfDay.None;

    private HalfDay HalfAfter(ref Cursor cursor) =>
        TryLatinHalf(ref cursor) is not HalfDay.None and var latin ? latin
        : lexicon.Morning.TryRead(ref cursor) >= 0 ? HalfDay.Morning
        : lexicon.Afternoon.TryRead(ref cursor) >= 0 ? HalfDay.Afternoon
        : HalfDay.None;

    private bool TryNoonOrMidnight(ref Cursor cursor, int start, out Clock clock)
    {
        var isNoon = lexicon.Noon.TryRead(ref cursor) >= 0;
        var read = isNoon || lexicon.Midnight.TryRead(ref cursor) >= 0;
        clock = new(start, cursor.Position, isNoon ? 12 : 0, 0, HalfDay.Said, Sureness.Sure, IsLed: false);
        return read;
    }

    /// <summary>"12 noon", "12 midnight".</summary>
    private bool TryNoonAfterTwelve(ref Cursor cursor, int hour, ref HalfDay half)
    {
        if (hour != 12 || half != HalfDay.None) return false;
        if (lexicon.Noon.TryRead(ref cursor) >= 0) half = HalfDay.Afternoon;
        else if (lexicon.Midnight.TryRead(ref cursor) >= 0) half = HalfDay.Morning;
        return half != HalfDay.None;
    }

    private bool TryHour(ref Cursor cursor, bool isLed, out int hour, out bool isWord)
    {
        isWord = false;
        var number = cursor;
        if (number.TryNumberOrNumeral(out hour, out var digits) && digits <= 2)
        {
            cursor = number;
            return true;
        }

        hour = isLed ? lexicon.HourWords.TryRead(ref cursor) + 1 : 0;
        isWord = true;
        return hour > 0;
    }

    /// <summary>The minutes of "10:30", "10.30", "10/30"; 0 where none are said.</summary>
    private int MinutesAfterSign(ref Cursor cursor, ref Sureness sureness)
    {
        var trial = cursor;
        var sign = trial.Current;
        if (sign is not (':' or '：' or '.' or '．') && !(sign == '/' && lexicon.Own.Slashes)) return 0;
        trial.Position++;
        if (!trial.TryNumber(out var minute, out var digits) || digits != 2 || minute > 59) return 0;
        var isColon = sign is ':' or '：';
        if (!isColon && minute % 15 != 0) return 0;
        sureness = isColon ? Sureness.Sure : Sureness.Paired;
        cursor = trial;
        return minute;
    }

    /// <summary>The word for hours and the minutes after it; -1 where the word is another's ("h)" of a list).</summary>
    private int ReadHourSign(ref Cursor cursor, int minute, bool isMarked, ref Sureness sureness)
    {
        var trial = cursor;
        var wasPaired = sureness == Sureness.Paired && !isMarked;
        if (lexicon.Hours.TryRead(ref trial) < 0) return PastTheHour(ref cursor, minute);
        if (trial.Current == ')' && trial.Text[trial.Position - 1] == 'h') return -1;
        sureness = wasPaired || isMarked || sureness == Sureness.Sure ? Sureness.Sure : Sureness.Paired;
        trial.TryChar('.');
        cursor = trial;
        var minutes = trial;
        minutes.SkipBlanks();
        if (!minutes.TryNumber(out var said, out var digits) || digits != 2 || said > 59) return PastTheHour(ref cursor, minute);
        if (lexicon.Minutes.TryRead(ref minutes) >= 0 && minutes.Current == '.' && !char.IsWhiteSpace(minutes.Text[minutes.Position - 1])) minutes.Position++;
        sureness = Sureness.Sure;
        cursor = minutes;
        return said;
    }

    private int PastTheHour(ref Cursor cursor, int minute) =>
        lexicon.HalfPast.TryRead(ref cursor) >= 0 ? 30 : lexicon.QuarterPast.TryRead(ref cursor) >= 0 ? 15 : minute;

    /// <summary>"a.m.", "p.m.", "am", "p. m.", whatever the language.</summary>
    private static HalfDay TryLatinHalf(ref Cursor cursor)
    {
        var trial = cursor;
        trial.SkipBlanks();
        var half = trial.Current switch { 'a' or 'A' => HalfDay.Morning, 'p' or 'P' => HalfDay.Afternoon, _ => HalfDay.None };
        if (half == HalfDay.None) return half;
        trial.Position++;
        var dotted = trial.TryChar('.');
        if (dotted) trial.SkipBlanks();
        if (!trial.TryChar('m') && !trial.TryChar('M')) return HalfDay.None;
        if (Characters.IsOfWord(trial.Current)) return HalfDay.None;
        if (dotted) trial.TryChar('.');
        cursor = trial;
        return half;
    }
}
