using System.Globalization;
using Dais.Documents.Reading;

namespace Dais.Documents.Concording;

/// <summary>Finds the numbers of resolutions and decisions: "79/10", "47/218 A" without its letter.</summary>
internal static class ResolutionNumbers
{
    private const int Longest = 4;

    /// <summary>Adds what is found and blanks it.</summary>
    internal static void Read(char[] text, List<Fact> facts)
    {
        for (var stroke = text.AsSpan().IndexOf('/'); stroke >= 0;)
        {
            var start = stroke;
            while (start > 0 && IsDigit(text[start - 1])) start--;
            var end = stroke + 1;
            while (end < text.Length && IsDigit(text[end])) end++;
            if (stroke - start is >= 1 and <= Longest && end - stroke - 1 is >= 1 and <= Longest && !IsJoined(text, start - 1) && !IsJoined(text, end))
            {
                facts.Add(new(DiscordKind.Symbol, Said(Western(text, start, stroke), Western(text, stroke + 1, end))));
                text.AsSpan(start, end - start).Fill('\u0001');
            }

            var next = text.AsSpan(end).IndexOf('/');
            stroke = next < 0 ? -1 : end + next;
        }
    }

    /// <summary>A session's or year's number and another; of years that follow one another the second with two digits: "2023/24".</summary>
    private static string Said(string first, string second)
    {
        var areYears = first.Length == Longest && second.Length == Longest && first.AsSpan(0, 2).SequenceEqual(second.AsSpan(0, 2))
            && int.Parse(second, CultureInfo.InvariantCulture) == int.Parse(first, CultureInfo.InvariantCulture) + 1;
        return areYears ? $"{first}/{second[2..]}" : $"{first}/{second}";
    }

    private static bool IsJoined(char[] text, int at) => at >= 0 && at < text.Length && (text[at] is '/' or '.' or '-' && at + 1 < text.Length && IsDigit(text[at + 1]));

    private static bool IsDigit(char c) => Folding.Of(c) is >= '0' and <= '9';

    private static string Western(char[] text, int start, int end) => string.Create(end - start, (text, start), static (into, from) =>
    {
        for (var i = 0; i < into.Length; i++) into[i] = Folding.Of(from.text[from.start + i]);
    });
}
