using System.Globalization;
using Dais.Kernel;

namespace Dais.Documents.Resolutions.Requests;

/// <summary>The words by which one language says a time, ready for searching.</summary>
internal sealed class DuePatterns
{
    internal DuePatterns(DueWords words, Language language)
    {
        Words = words;
        Language = language;
        All = new([.. words.Intervals.Keys, .. words.Sessions.Keys, .. words.SessionNouns], language);
    }

    internal DueWords Words { get; }

    internal Language Language { get; }

    /// <summary>Intervals, sessions without a number, and the nouns of a session.</summary>
    internal PhraseStarts All { get; }
}

/// <summary>Finds by when something is asked: "annual", "session 80", "before the end of session 63", "2026-06-30", "by 2030".</summary>
internal ref struct DueReader(ReadOnlySpan<char> text, DuePatterns patterns, ReadOnlySpan<char> before)
{
    private const int BeforeNoun = 70;
    private const int AfterNoun = 36;
    private const int BeforeSession = 40;
    private const int LongestDate = 40;

    private readonly ReadOnlySpan<char> text = text;
    private readonly ReadOnlySpan<char> before = before;
    private SortedSet<string>? found;

    /// <summary>What is said; null for nothing.</summary>
    internal string? Read()
    {
        Phrases();
        if (found is null) Dates();
        return found is null ? null : string.Join(", ", found);
    }

    private void Add(string due) => (found ??= new(StringComparer.Ordinal)).Add(due);

    private void Phrases()
    {
        int? last = null;
        for (var at = 0; patterns.All.TryFind(text, ref at, out var words); at++)
        {
            if (patterns.Words.Intervals.TryGetValue(words, out var interval)) Add(interval);
            else if (patterns.Words.Sessions.TryGetValue(words, out var session)) Unnumbered(session, last);
            else last = Numbered(at) ?? last;
        }
    }

    private void Unnumbered(string session, int? last)
    {
        if (session != "that") Add(session);
        else if ((last ?? Named()) is { } number) Add("session " + number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The session whose number stands beside its noun.</summary>
    private int? Numbered(int noun)
    {
        var around = text[Math.Max(0, noun - BeforeNoun)..Math.Min(text.Length, noun + AfterNoun)];
        if (SessionOrdinal.Find(around, patterns.Language) is not { } session) return null;
        Add((IsBeforeTheEnd(noun) ? "before the end of session " : "session ") + session.ToString(CultureInfo.InvariantCulture));
        return session;
    }

    /// <summary>The session named before, to which "that session" refers.</summary>
    private readonly int? Named() => SessionOrdinal.Find(before, patterns.Language);

    private readonly bool IsBeforeTheEnd(int noun)
    {
        var around = text[Math.Max(0, noun - BeforeNoun)..Math.Min(text.Length, noun + BeforeSession)];
        foreach (var words in patterns.Words.BeforeTheEnd)
        {
            if (around.Contains(words, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Dates are looked for from their years: most texts have none.</summary>
    private void Dates()
    {
        for (var at = 0; at < text.Length && text[at..].IndexOfAnyInRange('0', '9') is >= 0 and var offset;)
        {
            at += offset;
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            if (at - start == 4 && Year(text[start..]) is not null) Date(start);
        }
    }

    private void Date(int year)
    {
        if (Leading(patterns.Words.By, year) is { } date) Add(date);
        else if (Following(year) is { } before) Add(before);
        else if (Leading(patterns.Words.In, year) is ['b', 'y', ..] and var named) Add(string.Concat("in", named.AsSpan(2)));
    }

    /// <summary>The date of this year after one of these words; nothing but the date may stand between.</summary>
    private readonly string? Leading(string[] words, int year)
    {
        var start = Math.Max(0, year - LongestDate);
        foreach (var word in words)
        {
            var at = text[start..year].LastIndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && IsWord(start + at, word) && Date(word, start + at) is { } date) return date;
        }

        return null;
    }

    private readonly bool IsWord(int at, string word) => patterns.Language == Language.Chinese
        || ((at == 0 || !char.IsLetter(text[at - 1])) && (at + word.Length >= text.Length || !char.IsLetter(text[at + word.Length])));

    private readonly string? Following(int year)
    {
        for (var at = year + 4; at < Math.Min(text.Length, year + 14); at++)
        {
            if (DateBefore(at) is { } date) return date;
        }

        return null;
    }

    /// <summary>The date after a word that stands at a place.</summary>
    private readonly string? Date(string word, int at)
    {
        if (IsOfName(at)) return null;
        var rest = text[(at + word.Length)..];
        var blank = rest.Length - rest.TrimStart().Length;
        rest = rest[blank..Math.Min(rest.Length, blank + LongestDate)];
        if (UnDate.TryFindFirst(rest, patterns.Language, out var date) && date.Start < 4) return Of(date.To);
        return Year(rest) is { } year ? "by " + year : null;
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
            var earlier = text[start..at];
            if (UnDate.TryFindFirst(earlier, patterns.Language, out var date) && date.End == earlier.Length) return Of(date.To);
            if (earlier.EndsWith("年", StringComparison.Ordinal) && earlier.Length >= 5 && Year(earlier[^5..]) is { } year) return "by " + year;
        }

        return null;
    }

    private static string? Of(PartialDate date) =>
        date.Year is not { } year ? null : Iso(year, date.Month, date.Day);

    private static string Iso(int year, int month, int day) =>
        day > 0 ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}") : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");

    private static string? Year(ReadOnlySpan<char> text) =>
        text.Length >= 4 && text[0] is '2' && text[1] is '0' && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3]) && (text.Length == 4 || !char.IsAsciiDigit(text[4]))
            ? new(text[..4]) : null;

    private readonly bool StandsAt(string words, int at) => text[at..].StartsWith(words, StringComparison.Ordinal);
}
