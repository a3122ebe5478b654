using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Resolutions.Requests;

/// <summary>The words by which one language says a time, ready for searching.</summary>
internal sealed class DuePatterns
{
    internal DuePatterns(DueWords words, Language language)
    {
        Words = words;
        Language = language;
        Intervals = SearchValues.Create([.. words.Intervals.Keys], StringComparison.OrdinalIgnoreCase);
        Sessions = SearchValues.Create([.. words.Sessions.Keys], StringComparison.OrdinalIgnoreCase);
        SessionNouns = SearchValues.Create(words.SessionNouns, StringComparison.OrdinalIgnoreCase);
        By = SearchValues.Create([.. words.By, .. words.ByAfter, .. words.In], StringComparison.OrdinalIgnoreCase);
        IntervalList = [.. words.Intervals.OrderByDescending(i => i.Key.Length)];
        SessionList = [.. words.Sessions.OrderByDescending(i => i.Key.Length)];
    }

    internal DueWords Words { get; }

    internal Language Language { get; }

    internal SearchValues<string> Intervals { get; }

    internal SearchValues<string> Sessions { get; }

    internal SearchValues<string> SessionNouns { get; }

    internal SearchValues<string> By { get; }

    internal KeyValuePair<string, string>[] IntervalList { get; }

    internal KeyValuePair<string, string>[] SessionList { get; }
}

/// <summary>Finds by when something is asked: "annual", "session 80", "before the end of session 63", "2026-06-30", "by 2030".</summary>
internal ref struct DueReader(ReadOnlySpan<char> text, DuePatterns patterns, ReadOnlySpan<char> before)
{
    private const int BeforeNoun = 70;
    private const int AfterNoun = 36;
    private const int BeforeSession = 40;

    private readonly ReadOnlySpan<char> text = text;
    private readonly ReadOnlySpan<char> before = before;
    private SortedSet<string>? found;

    /// <summary>What is said; null for nothing.</summary>
    internal string? Read()
    {
        Intervals();
        Sessions();
        if (found is null) Dates();
        return found is null ? null : string.Join(", ", found);
    }

    private void Add(string due) => (found ??= new(StringComparer.Ordinal)).Add(due);

    private void Intervals()
    {
        for (var at = 0; Next(patterns.Intervals, ref at);)
        {
            foreach (var (words, due) in patterns.IntervalList)
            {
                if (!StandsAt(words, at)) continue;
                Add(due);
                at += words.Length - 1;
                break;
            }

            at++;
        }
    }

    private void Sessions()
    {
        int? last = null;
        for (var at = 0; Next(patterns.SessionNouns, ref at); at++)
        {
            var start = Math.Max(0, at - BeforeNoun);
            var number = SessionOrdinal.Find(text[start..Math.Min(text.Length, at + AfterNoun)], patterns.Language);
            if (number is { } session)
            {
                last = session;
                Add((IsBeforeTheEnd(at) ? "before the end of session " : "session ") + session.ToString(CultureInfo.InvariantCulture));
            }
        }

        for (var at = 0; Next(patterns.Sessions, ref at); at++)
        {
            foreach (var (words, due) in patterns.SessionList)
            {
                if (!StandsAt(words, at)) continue;
                if (due != "that") Add(due);
                else if ((last ?? Named()) is { } session) Add("session " + session.ToString(CultureInfo.InvariantCulture));
                break;
            }
        }
    }

    /// <summary>The session named before, to which "that session" refers.</summary>
    private readonly int? Named() => before.ContainsAny(patterns.SessionNouns) ? SessionOrdinal.Find(before, patterns.Language) : null;

    private readonly bool IsBeforeTheEnd(int noun)
    {
        var around = text[Math.Max(0, noun - BeforeNoun)..Math.Min(text.Length, noun + BeforeSession)];
        foreach (var words in patterns.Words.BeforeTheEnd)
        {
            if (around.Contains(words, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private void Dates()
    {
        for (var at = 0; Next(patterns.By, ref at); at++)
        {
            if (Date(patterns.Words.By, at) is { } date) Add(date);
            else if (DateBefore(at) is { } before) Add(before);
            else if (Date(patterns.Words.In, at) is ['b', 'y', ..] and var year) Add(string.Concat("in", year.AsSpan(2)));
        }
    }

    /// <summary>The date after one of these words.</summary>
    private readonly string? Date(string[] words, int at)
    {
        foreach (var word in words)
        {
            if (!StandsAt(word, at) || IsOfName(at)) continue;
            var rest = text[(at + word.Length)..];
            var blank = rest.Length - rest.TrimStart().Length;
            rest = rest[blank..Math.Min(rest.Length, blank + 40)];
            if (UnDate.TryFindFirst(rest, patterns.Language, out var date) && date.Start < 4) return Of(date.To);
            if (Year(rest) is { } year) return "by " + year;
        }

        return null;
    }

    /// <summary>Whether the year here is part of a name: "на период до 2030 года".</summary>
    private readonly bool IsOfName(int at)
    {
        var earlier = text[..at].TrimEnd();
        foreach (var words in patterns.Words.NotAfter)
        {
            if (earlier.EndsWith(words, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>The date before one of the words that follow a date.</summary>
    private readonly string? DateBefore(int at)
    {
        foreach (var word in patterns.Words.ByAfter)
        {
            if (!StandsAt(word, at)) continue;
            var start = Math.Max(0, at - 14);
            var before = text[start..at];
            if (UnDate.TryFindFirst(before, patterns.Language, out var date) && date.End == before.Length) return Of(date.To);
            if (before.EndsWith("年", StringComparison.Ordinal) && before.Length >= 5 && Year(before[^5..]) is { } year) return "by " + year;
        }

        return null;
    }

    private static string? Of(PartialDate date) =>
        date.Year is not { } year ? null : LocalDatePattern(year, date.Month, date.Day);

    private static string LocalDatePattern(int year, int month, int day) =>
        day > 0 ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}") : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");

    private static string? Year(ReadOnlySpan<char> text) =>
        text.Length >= 4 && text[0] is '2' && text[1] is '0' && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3]) && (text.Length == 4 || !char.IsAsciiDigit(text[4]))
            ? new(text[..4]) : null;

    private readonly bool Next(SearchValues<string> values, ref int at)
    {
        if (at >= text.Length || text[at..].IndexOfAny(values) is not (>= 0 and var offset)) return false;
        at += offset;
        return true;
    }

    private readonly bool StandsAt(string words, int at) => text[at..].StartsWith(words, StringComparison.OrdinalIgnoreCase);
}
