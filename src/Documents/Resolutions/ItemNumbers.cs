using System.Text;
using Dais.Documents.Reading;

namespace Dais.Documents.Resolutions;

/// <summary>The numbers of agenda items in a line: "98 (pp)", "71 b)", "13 and 117".</summary>
internal static class ItemNumbers
{
    private const int LongestLetters = 6;

    internal static List<string> Of(string text, int from)
    {
        var numbers = new List<string>();
        for (var i = from; i < text.Length; i++)
        {
            if (!IsDigit(text[i])) continue;
            var made = new StringBuilder();
            while (i < text.Length && IsDigit(text[i])) made.Append(Folding.Of(text[i++]));
            if (made.Length > 3) continue;
            i = AddLetters(text, i, made) - 1;
            if (numbers.Count < 16) numbers.Add(made.ToString());
        }

        return numbers;
    }

    private static bool IsDigit(char c) => Folding.Of(c) is >= '0' and <= '9';

    // "(pp)", "b)", "(ع ع)": what stands in a bracket right behind the number.
    private static int AddLetters(string text, int at, StringBuilder made)
    {
        var start = at < text.Length && text[at] == ' ' ? at + 1 : at;
        var close = text.AsSpan(start).IndexOfAny(')', '）');
        if (close is < 1 or > LongestLetters) return at;
        var inside = text.AsSpan(start, close);
        if (inside.TrimStart("(（").ContainsAnyInRange('0', '9')) return at;
        foreach (var c in inside.TrimStart("(（"))
            if (!char.IsLetter(c) && c != ' ') return at;
        made.Append(' ').Append(text, start, close + 1);
        return start + close + 1;
    }
}
