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
                if (firstOnly) return;
            }
            else
            {
                done = SkipNumber(start);
            }
        }
    }

    internal void Add(int start, int end, PartialDate from, PartialDate to, IsoDayOfWeek? weekday) =>
        (Found ??= []).Add(new(start, end - start, from, to, weekday));

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
