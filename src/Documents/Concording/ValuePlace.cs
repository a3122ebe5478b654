using System.Globalization;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>Where a text says a value: the place to look at, for a person who compares.</summary>
internal static class ValuePlace
{
    /// <summary>The first place where a text says it; null where it says it in words, or not at all.</summary>
    internal static (int Start, int Length)? Find(string text, Language language, DiscordKind kind, string value) => kind switch
    {
        DiscordKind.Date => FindDate(text, language, value),
        DiscordKind.Time => FindTime(text, language, value),
        DiscordKind.Symbol => FindSymbol(text, value) ?? FindWords(text, value),
        DiscordKind.Figure or DiscordKind.Session => FindFigure(text, value),
        DiscordKind.Untranslated or DiscordKind.Name => FindWords(text, value),
        _ => null,
    };

    private static (int Start, int Length)? FindDate(string text, Language language, string value)
    {
        foreach (var date in UnDate.Find(text, language))
            if (FactReader.Said(date.From) == value || FactReader.Said(date.To) == value) return (date.Start, date.Length);
        return null;
    }

    private static (int Start, int Length)? FindTime(string text, Language language, string value)
    {
        for (var from = 0; UnTime.TryFindTime(text.AsSpan(from), language, out var time);)
        {
            var (start, length, says) = (time.Start, time.Length, Says(time.Time));
            // The second hour of "3 to 6 p.m." is read with the first.
            if (UnTime.TryFindRange(text.AsSpan(from), language, out var range) && range.Start <= time.Start + time.Length)
                (start, length, says) = (range.Start, range.Length, Says(range.Range.Start) || Says(range.Range.End));
            if (says) return (from + start, length);
            from += start + Math.Max(1, length);
        }

        return null;

        bool Says(NodaTime.LocalTime at) => at.ToString("HH:mm", CultureInfo.InvariantCulture) == value;
    }

    private static (int Start, int Length)? FindSymbol(string text, string value)
    {
        foreach (var mention in DocumentSymbol.Find(text))
            if (mention.Symbols.Any(s => FactReader.Bare(s.AsFirstIssued.ToString()) == value)) return (mention.Start, mention.Length);
        return null;
    }

    private static (int Start, int Length)? FindWords(string text, string value)
    {
        var start = Numbering.ToWestern(text).IndexOf(value, StringComparison.Ordinal);
        return start < 0 ? null : (start, value.Length);
    }

    /// <summary>Digits that say the number, however they are grouped.</summary>
    private static (int Start, int Length)? FindFigure(string text, string value)
    {
        var western = Numbering.ToWestern(text);
        for (var start = 0; start < western.Length; start++)
        {
            if (!char.IsAsciiDigit(western[start])) continue;
            var end = EndOfFigure(western, start);
            var digits = string.Concat(western.AsSpan(start, end - start).ToString().Where(c => char.IsAsciiDigit(c) || c == '.'));
            if (digits == value || digits.Replace(".", "", StringComparison.Ordinal) == value) return (start, end - start);
            start = end;
        }

        return null;
    }

    private static int EndOfFigure(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is ' ' or '\u00A0' or '\u202F' or ',' or '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))) end++;
        return end;
    }
}
