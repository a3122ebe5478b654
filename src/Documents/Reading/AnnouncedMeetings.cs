using System.Globalization;
using NodaTime;

namespace Dais.Documents.Reading;

/// <summary>Finds how many meetings with interpretation an annotation announces: "four plenary meetings", "two a day".</summary>
internal static class AnnouncedMeetings
{
    private const int WordsBefore = 4;
    private const int PerDayWithin = 60;

    internal static int? Find(string folded, Lexicon lexicon, LocalDate? start, LocalDate? end)
    {
        for (var from = 0; lexicon.Meetings.TryFind(folded, from, out var hit); from = hit.End)
        {
            var number = NumberIn(folded, hit, lexicon);
            if (number is null) continue;
            var rest = folded[hit.End..Math.Min(folded.Length, hit.End + PerDayWithin)];
            var isPerDay = (lexicon.PerDay.TryFind(rest, 0, out var perDay) && !HasNumber(rest[..perDay.Start], lexicon)) || (lexicon.Language == Kernel.Language.Chinese && lexicon.PerDay.Occurs(folded[Math.Max(0, hit.Start - 8)..hit.Start]));
            if (!isPerDay) return number;
            return start is { } first && end is { } last ? number * (Period.DaysBetween(first, last) + 1) : null;
        }

        return null;
    }

    private static int? NumberIn(string folded, PhraseHit hit, Lexicon lexicon)
    {
        var own = folded.Substring(hit.Start, hit.Length).Split(' ')[0];
        if (lexicon.Numbers.TryGetValue(own, out var dual)) return dual;
        var before = folded[Math.Max(0, hit.Start - 40)..hit.Start].TrimEnd();
        if (lexicon.Language == Kernel.Language.Chinese) return before.Length > 0 ? Number(before[^1..], lexicon) : null;
        foreach (var word in before.Split(' ', StringSplitOptions.RemoveEmptyEntries).Reverse().Take(WordsBefore))
            if (Number(word, lexicon) is { } number) return number;
        return null;
    }

    // "Four meetings, two a day": what is said of the day is another number.
    private static bool HasNumber(string folded, Lexicon lexicon) =>
        folded.Split([' ', ',', '-', '('], StringSplitOptions.RemoveEmptyEntries).Any(w => Number(w, lexicon) is not null);

    private static int? Number(string word, Lexicon lexicon) =>
        lexicon.Numbers.TryGetValue(word, out var number) ? number
        : int.TryParse(word, CultureInfo.InvariantCulture, out var digits) && digits is > 0 and < 100 ? digits
        : null;
}
