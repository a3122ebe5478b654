using System.Globalization;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Reading;

/// <summary>Takes hours by their numbers where the words beside them were misread: "15 heures-18 heres".</summary>
internal static class LooseHours
{
    private const int LongestCell = 44;
    private const int MostLetters = 26;

    internal static bool TryRead(string cell, out TimeRange hours)
    {
        hours = default;
        if (cell.Length > LongestCell || Folding.CountLetters(cell) > MostLetters) return false;
        var western = Numbering.ToWestern(cell);
        var numbers = new List<int>();
        for (var i = 0; i < western.Length; i++)
        {
            var start = i;
            while (i < western.Length && char.IsAsciiDigit(western[i])) i++;
            if (i == start) continue;
            if (i - start > 2 || numbers.Count == 4) return false;
            numbers.Add(int.Parse(western.AsSpan(start, i - start), CultureInfo.InvariantCulture));
        }

        return numbers.Count switch
        {
            2 => TryRange(numbers[0], 0, numbers[1], 0, out hours),
            3 when numbers[1] is 0 or 30 => TryRange(numbers[0], numbers[1], numbers[2], 0, out hours),
            3 when numbers[2] is 0 or 30 => TryRange(numbers[0], 0, numbers[1], numbers[2], out hours),
            4 => TryRange(numbers[0], numbers[1], numbers[2], numbers[3], out hours),
            _ => false,
        };
    }

    // Meetings are held between eight in the morning and ten in the evening, and last from one hour to five.
    private static bool TryRange(int from, int fromMinute, int to, int toMinute, out TimeRange hours)
    {
        hours = default;
        if (from < 8) from += 12;
        if (to <= from && to < 12) to += 12;
        if (from > 20 || to > 22 || fromMinute % 15 != 0 || toMinute % 15 != 0 || fromMinute > 59 || toMinute > 59) return false;
        var length = ((to - from) * 60) + toMinute - fromMinute;
        if (length is < 60 or > 300) return false;
        hours = new(new LocalTime(from, fromMinute), new LocalTime(to, toMinute));
        return true;
    }
}
