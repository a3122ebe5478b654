using NodaTime;

namespace Dais.Kernel;

/// <summary>Goes through a text once, from digit to digit, and reads a date wherever one begins.</summary>
/// <remarks>Nothing is allocated before the first date is found: most lines have none.</remarks>
internal ref struct DateFinder(ReadOnlySpan<char> text, Language language, bool firstOnly)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly DateReader reader = new(DateLexicon.Of(language));
    private int done;

    /// <summary>What was found; null for nothing.</summary>
    internal List<DateMention>? Found { get; private set; }

    internal void Run()
    {
        var stops = reader.Lexicon.Language == Language.Chinese ? Stops.DigitsAndNumerals : Stops.Digits;
        while (done < text.Length && text[done..].IndexOfAny(stops) is >= 0 and var offset)
        {
            var start = done + offset;
            var cursor = new Cursor(text, start);
            if (TryRead(ref cursor))
            {
                done = cursor.Position;
                ShareYear();
                if (firstOnly && !MayGetYear()) return;
            }
            else
            {
                done = SkipNumber(start);
            }
        }
    }

    internal void Add(int start, int end, PartialDate from, PartialDate to, IsoDayOfWeek? weekday) =>
        (Found ??= []).Add(new(start, end - start, from, to, weekday));

    /// <summary>The year said after the last of several dates is the others' too: "24 June, 26 September and 18 October 2024".</summary>
    private readonly void ShareYear()
    {
        for (var i = Found!.Count - 1; i > 0; i--)
        {
            var (date, before) = (Found[i], Found[i - 1]);
            if (date.From.Year is not { } year || before.From.Year is not null || before.To.Month > date.From.Month) return;
            var gap = new Cursor(text, before.End);
            if (reader.ReadSeparator(ref gap) is not (DateSeparator.And or DateSeparator.Comma) || gap.Position < date.Start) return;
            var (from, to) = (before.From with { Year = year }, before.To with { Year = year });
            if (!from.Exists || !to.Exists || before.From.Month > before.To.Month) return;
            Found[i - 1] = before with { From = from, To = to };
        }
    }

    /// <summary>Whether the date just found has no year, and one follows from which it may have it.</summary>
    private readonly bool MayGetYear()
    {
        var gap = new Cursor(text, done);
        return Found![0].From.Year is null && reader.ReadSeparator(ref gap) != DateSeparator.None && Characters.DigitOf(gap.Current) >= 0;
    }

    private bool TryRead(ref Cursor cursor)
    {
        if (!DateSurroundings.StandsAlone(text, cursor.Position)) return false;
        return ChineseDates.TryRead(ref cursor, done, reader, ref this)
            || IsoDates.TryRead(ref cursor, done, reader, ref this)
            || DayFirstDates.TryRead(ref cursor, done, reader, ref this)
            || MonthFirstDates.TryRead(ref cursor, done, reader, ref this);
    }

    private readonly int SkipNumber(int start)
    {
        if (Characters.DigitOf(text[start]) < 0) return start + 1;
        while (start < text.Length && Characters.DigitOf(text[start]) >= 0) start++;
        return start;
    }
}
