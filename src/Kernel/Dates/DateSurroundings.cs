using NodaTime;

namespace Dais.Kernel;

/// <summary>What stands around a date: what forbids reading one, and the weekday.</summary>
internal static class DateSurroundings
{
    /// <summary>Whether a number here is none of a symbol, a fraction, a section or another number.</summary>
    internal static bool StandsAlone(ReadOnlySpan<char> text, int start)
    {
        if (start == 0) return true;
        var before = text[start - 1];
        if (Characters.IsDash(before))
            return start < 2 || !(Characters.DigitOf(text[start - 2]) >= 0 || (before is '-' or '\u2010' or '\u2011' && char.IsLetter(text[start - 2])));
        if (before is '/' or '.' or '_' or '#' or '$' || Characters.DigitOf(before) >= 0) return false;
        return !char.IsLetter(before) || Characters.IsArabic(before) || Characters.IsHan(before);
    }

    /// <summary>The weekday before a date ("Thursday, 11 July"); the start moves to it.</summary>
    internal static IsoDayOfWeek? WeekdayBefore(ReadOnlySpan<char> text, int floor, ref int start, in DateReader reader)
    {
        var end = SkipBlanksBack(text, floor, start);
        if (end > floor && (Characters.IsComma(text[end - 1]) || text[end - 1] is '(' or '（'))
            end = SkipBlanksBack(text, floor, end - 1);
        var first = WordStart(text, floor, end);
        if (ChineseWeekdays.TryReadLast(text[first..end], out var name, out var length))
        {
            start = end - length;
            return name;
        }

        var word = WordBefore(text, floor, ref first, end, reader);
        if (word.Weekday == 0) return null;
        start = first;
        return (IsoDayOfWeek)word.Weekday;
    }

    /// <summary>Whether "between" leads to a date: "and" is then "to".</summary>
    internal static bool IsBetween(ReadOnlySpan<char> text, int floor, int start, in DateReader reader)
    {
        var end = SkipBlanksBack(text, floor, start);
        var first = WordStart(text, floor, end);
        return WordBefore(text, floor, ref first, end, reader).Is(DateRole.Between);
    }

    /// <summary>The weekday after a date ("11 July 2024 (Thursday)", "7月11日，星期四"); the cursor goes over it.</summary>
    internal static IsoDayOfWeek? WeekdayAfter(ref Cursor cursor, in DateReader reader)
    {
        var trial = cursor;
        trial.SkipBlanks();
        var opened = trial.Current is '(' or '（';
        if (opened || Characters.IsComma(trial.Current)) trial.Position++;
        trial.SkipBlanks();
        var chinese = ChineseWeekdays.TryReadFirst(ref trial, out var day);
        if (!chinese) day = (IsoDayOfWeek)reader.WordAt(ref trial).Weekday;
        if (day == IsoDayOfWeek.None) return null;
        trial.SkipBlanks();
        if (opened && !(trial.TryChar(')') || trial.TryChar('）'))) return null;
        if (!chinese && !opened && LeadsToAnotherDay(trial, reader)) return null;
        while (!opened && trial.Position > cursor.Position && Characters.IsBlank(trial.Text[trial.Position - 1])) trial.Position--;
        cursor = trial;
        return day;
    }

    /// <summary>In "11 July, Friday, 12 July" the weekday is the other day's.</summary>
    private static bool LeadsToAnotherDay(Cursor cursor, in DateReader reader)
    {
        if (Characters.IsComma(cursor.Current)) cursor.Position++;
        cursor.SkipBlanks();
        return reader.TryDay(ref cursor, out _) && reader.TryMonth(ref cursor, out _);
    }

    /// <summary>The word that ends at a place, or the one before it where it is an article.</summary>
    private static DateWord WordBefore(ReadOnlySpan<char> text, int floor, ref int first, int end, in DateReader reader)
    {
        var cursor = new Cursor(text[..end], first);
        var word = reader.WordAt(ref cursor);
        if (!word.Is(DateRole.Article) || first == floor) return word;
        end = SkipBlanksBack(text, floor, first);
        first = WordStart(text, floor, end);
        cursor = new(text[..end], first);
        return reader.WordAt(ref cursor);
    }

    private static int SkipBlanksBack(ReadOnlySpan<char> text, int floor, int end)
    {
        while (end > floor && Characters.IsBlank(text[end - 1])) end--;
        return end;
    }

    private static int WordStart(ReadOnlySpan<char> text, int floor, int end)
    {
        while (end > floor && Characters.IsOfWord(text[end - 1])) end--;
        return end;
    }
}
