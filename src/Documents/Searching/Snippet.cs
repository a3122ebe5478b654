using Dais.Documents.Resolutions;

namespace Dais.Documents.Searching;

/// <summary>The piece of a paragraph that shows most of what was looked for.</summary>
/// <param name="Text">The piece; an ellipsis stands where the paragraph goes on.</param>
/// <param name="Marks">Where the words looked for stand in it.</param>
public sealed record Snippet(string Text, IReadOnlyList<TextSpan> Marks)
{
    private const char Ellipsis = '…';

    /// <summary>Cuts a piece of at most so many characters, at blanks where the language has them.</summary>
    /// <param name="hit">What was found.</param>
    /// <param name="length">How long the piece may be, in characters.</param>
    public static Snippet Of(Hit hit, int length = 320)
    {
        var text = hit.Text;
        if (text.Length <= length) return new(text, hit.Marks);
        var first = BestStart(hit.Marks, length);
        var start = first <= length / 4 ? 0 : AfterBlank(text, Math.Min(first - (length / 6), text.Length - length));
        var end = start + length >= text.Length ? text.Length : BeforeBlank(text, start + length);
        var head = start > 0 ? Ellipsis.ToString() : "";
        var piece = $"{head}{text.AsSpan(start, end - start)}{(end < text.Length ? Ellipsis.ToString() : "")}";
        var marks = hit.Marks.Where(m => m.Start >= start && m.End <= end).Select(m => m with { Start = m.Start - start + head.Length });
        return new(piece, [.. marks]);
    }

    // The mark from which a piece of that length holds the most marks.
    private static int BestStart(IReadOnlyList<TextSpan> marks, int length)
    {
        int best = 0, most = 0;
        for (int from = 0, to = 0; from < marks.Count; from++)
        {
            while (to < marks.Count && marks[to].End - marks[from].Start <= length * 3 / 4) to++;
            if (to - from <= most) continue;
            most = to - from;
            best = marks[from].Start;
        }

        return best;
    }

    private static int AfterBlank(string text, int at)
    {
        var blank = text.IndexOf(' ', at, Math.Min(24, text.Length - at));
        var start = blank < 0 ? at : blank + 1;
        return char.IsLowSurrogate(text[start]) ? start + 1 : start;
    }

    private static int BeforeBlank(string text, int at)
    {
        var blank = text.LastIndexOf(' ', at, 24);
        var end = blank < 0 ? at : blank;
        return char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }
}
