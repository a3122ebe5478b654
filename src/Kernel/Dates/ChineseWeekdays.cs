using System.Collections.Immutable;
using NodaTime;

namespace Dais.Kernel;

/// <summary>Weekdays in Chinese, where no blank parts the words.</summary>
internal static class ChineseWeekdays
{
    private static readonly ImmutableArray<(string Name, IsoDayOfWeek Day)> Names =
        [.. DateLexicon.Of(Language.Chinese).Own.Weekdays.SelectMany((row, i) => row.Select(name => (name, (IsoDayOfWeek)(i + 1))))];

    internal static bool TryReadFirst(ref Cursor cursor, out IsoDayOfWeek day)
    {
        day = IsoDayOfWeek.None;
        if (!Characters.IsHan(cursor.Current)) return false;
        foreach (var (name, named) in Names)
        {
            if (!cursor.TryExact(name)) continue;
            day = named;
            return true;
        }

        return false;
    }

    internal static bool TryReadLast(ReadOnlySpan<char> text, out IsoDayOfWeek day, out int length)
    {
        (day, length) = (IsoDayOfWeek.None, 0);
        if (text.IsEmpty || !Characters.IsHan(text[^1])) return false;
        foreach (var (name, named) in Names)
        {
            if (!text.EndsWith(name, StringComparison.Ordinal)) continue;
            (day, length) = (named, name.Length);
            return true;
        }

        return false;
    }
}
