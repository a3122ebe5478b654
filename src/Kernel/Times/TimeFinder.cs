using System.Buffers;

namespace Dais.Kernel;

/// <summary>Two hours as they stand in a text, in minutes since midnight.</summary>
internal readonly record struct ClockRange(int Start, int End, int From, int To, int FirstEnd, bool IsReversed);

/// <summary>Goes through a text from number to number and reads the hours there.</summary>
internal ref struct TimeFinder(ReadOnlySpan<char> text, TimeLexicon lexicon)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly ClockReader reader = new(lexicon);
    private readonly SearchValues<char> stops = lexicon.Language == Language.Chinese ? Stops.DigitsAndNumerals : Stops.Digits;

    /// <summary>Where the next number stands; looked for again only when it is passed, so that a text is gone through once.</summary>
    private int nextNumber = -1;

    internal bool TryFindRange(out ClockRange range)
    {
        for (var from = 0; TryStop(ref from, out var start, out var isLed);)
        {
            if (TryRange(start, isLed, out range)) return true;
        }

        range = default;
        return false;
    }

    internal bool TryFindTime(out Clock clock, out int minutes)
    {
        for (var from = 0; TryStop(ref from, out var start, out var isLed);)
        {
            var cursor = new Cursor(text, start);
            var read = reader.TryRead(ref cursor, isLed, out clock);
            if (TryRange(start, isLed, out var range))
            {
                minutes = range.IsReversed ? range.To : range.From;
                return true;
            }

            minutes = read ? clock.MinutesIn(clock.Half) : 0;
            if (read && clock.Sureness == Sureness.Sure) return true;
        }

        (clock, minutes) = (default, 0);
        return false;
    }

    /// <summary>The next place where an hour may begin: a number, the half day before it, or a word that leads to one in words.</summary>
    private bool TryStop(ref int from, out int start, out bool isLed)
    {
        while (TryNumber(ref from, out start))
        {
            if (!stops.Contains(text[start]) && !SkipLead(ref start, ref from)) continue;
            var mayBeHour = MayBeHour(from);
            if (!mayBeHour && !lexicon.Own.LeadsMakeSure) continue;
            start = lexicon.MorningBefore.StartBefore(text, start);
            start = lexicon.AfternoonBefore.StartBefore(text, start);
            isLed = lexicon.Leads.StartBefore(text, start) < start;
            if (mayBeHour || isLed) return true;
        }

        isLed = false;
        return false;
    }

    /// <summary>The next number of one or two digits that is no part of a symbol, or the next lead to an hour in words.</summary>
    private bool TryNumber(ref int from, out int start)
    {
        while (from < text.Length)
        {
            if (nextNumber < from) nextNumber = text[from..].IndexOfAny(stops) is >= 0 and var offset ? from + offset : text.Length;
            var lead = NextLead(text[from..nextNumber]);
            if (nextNumber == text.Length && lead < 0) break;
            start = lead >= 0 ? from + lead : nextNumber;
            from = start + 1;
            if (lead >= 0) return true;
            while (from < text.Length && stops.Contains(text[from])) from++;
            if (from - start <= 3 && DateSurroundings.StandsAlone(text, start)) return true;
        }

        start = 0;
        return false;
    }

    /// <summary>Whether what follows a number can make it an hour.</summary>
    private readonly bool MayBeHour(int end)
    {
        while (end < text.Length && Characters.IsBlank(text[end])) end++;
        return end < text.Length && lexicon.AfterHour.Contains(text[end]);
    }

    private readonly int NextLead(ReadOnlySpan<char> rest) =>
        lexicon.Own.HourWords is null ? -1 : rest.IndexOf(lexicon.Own.Leads![0], StringComparison.Ordinal);

    private readonly bool SkipLead(ref int start, ref int from)
    {
        var cursor = new Cursor(text, start);
        if (lexicon.Leads.TryRead(ref cursor) < 0) return false;
        cursor.SkipBlanks();
        (start, from) = (cursor.Position, cursor.Position);
        return Characters.IsArabic(cursor.Current);
    }

    private readonly bool TryRange(int start, bool isLed, out ClockRange range)
    {
        range = default;
        var cursor = new Cursor(text, start);
        if (!reader.TryRead(ref cursor, isLed, out var first)) return false;
        if (!TrySeparator(ref cursor, out var isDash)) return false;
        var isSecondLed = lexicon.Leads.TryRead(ref cursor) >= 0;
        if (!reader.TryRead(ref cursor, isSecondLed, out var second) || !GoTogether(first, second)) return false;
        var (from, to) = Resolve(first, second);
        if (from == to) return false;
        var isReversed = isDash && from > to && lexicon.Language == Language.Arabic && first.Half == HalfDay.None && second.Half == HalfDay.None;
        range = isReversed
            ? new(first.Start, second.End, to, from, first.End, true)
            : new(first.Start, second.End, from, to, first.End, false);
        return true;
    }

    private readonly bool TrySeparator(ref Cursor cursor, out bool isDash)
    {
        cursor.SkipBlanks();
        isDash = Characters.IsDash(cursor.Current);
        if (!isDash) return lexicon.To.TryRead(ref cursor) >= 0;
        while (Characters.IsDash(cursor.Current)) cursor.Position++;
        return true;
    }

    private static bool GoTogether(in Clock first, in Clock second)
    {
        if (first.Sureness != Sureness.Bare && second.Sureness != Sureness.Bare) return true;
        if (first.Sureness == Sureness.Bare) return second.Half != HalfDay.None || (first.IsLed && second.Sureness != Sureness.Bare);
        return first.IsLed && first.Sureness == Sureness.Sure;
    }

    /// <summary>One end says the half of the day for both: 3–6 p.m., 下午3时至6时; the other half where that would run backwards.</summary>
    private static (int From, int To) Resolve(in Clock first, in Clock second)
    {
        var (from, to) = (first.MinutesIn(first.Half), second.MinutesIn(second.Half));
        if (first.Half == HalfDay.None && second.Half is HalfDay.Morning or HalfDay.Afternoon && first.Hour <= 12)
        {
            from = first.MinutesIn(second.Half);
            if (from >= to) from = first.MinutesIn(HalfDay.Morning);
        }

        if (second.Half == HalfDay.None && first.Half is HalfDay.Morning or HalfDay.Afternoon && second.Hour <= 12)
        {
            to = second.MinutesIn(first.Half);
            if (to <= from) to = second.MinutesIn(HalfDay.Afternoon);
        }

        return (from, to);
    }
}
