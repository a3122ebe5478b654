namespace Dais.Documents.Reading.Pdf;

/// <summary>A word with its place counted from the side where reading begins.</summary>
internal readonly record struct PlacedWord(string Text, double Start, double End, double Top, double Bottom)
{
    internal double Height => Bottom - Top;

    internal double Middle => (Top + Bottom) / 2;

    internal double Width => End - Start;
}

/// <summary>Words that stand on one line of a page, in the order of their places.</summary>
internal sealed class PageRow
{
    private PageRow(int page, List<PlacedWord> words, bool isRightToLeft)
    {
        words.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        (Page, Words, IsRightToLeft) = (page, words, isRightToLeft);
        Start = words[0].Start;
        End = words.Max(w => w.End);
        Height = words.GroupBy(w => Math.Round(w.Height, 1)).MaxBy(g => g.Sum(w => w.Text.Length) * g.Key * g.Key)!.Key;
        var level = words.Where(w => Math.Abs(w.Height - Height) < 0.06 * Height).ToList();
        Middle = level.Average(w => w.Middle);
        Bottom = level.Average(w => w.Bottom);
        Top = level.Average(w => w.Top);
    }

    /// <summary>The page, from 0.</summary>
    internal int Page { get; }

    internal IReadOnlyList<PlacedWord> Words { get; }

    internal bool IsRightToLeft { get; }

    internal double Start { get; }

    internal double End { get; }

    internal double Top { get; }

    internal double Bottom { get; }

    internal double Middle { get; }

    /// <summary>The height of most of its letters.</summary>
    internal double Height { get; }

    /// <summary>The words of a page as rows, from the top.</summary>
    internal static List<PageRow> Of(PdfPage page, int number)
    {
        var isRightToLeft = RunsRightToLeft(page);
        var words = page.Words.ConvertAll(w => isRightToLeft
            ? new PlacedWord(w.Text, page.Width - w.Right, page.Width - w.Left, w.Top, w.Bottom)
            : new PlacedWord(w.Text, w.Left, w.Right, w.Top, w.Bottom));
        return Of(words, number, isRightToLeft);
    }

    /// <summary>Part of the words of a row, as a row.</summary>
    internal PageRow? Part(Func<PlacedWord, bool> isIn)
    {
        var some = Words.Where(isIn).ToList();
        return some.Count == 0 ? null : new(Page, some, IsRightToLeft);
    }

    private static List<PageRow> Of(List<PlacedWord> words, int number, bool isRightToLeft)
    {
        // Tall words first found their rows; low ones, such as raised marks, join the row they touch most.
        var rows = new List<List<PlacedWord>>();
        var middles = new List<(double Middle, double Height)>();
        foreach (var word in words.OrderByDescending(w => w.Height).ThenBy(w => w.Top))
        {
            var nearest = -1;
            for (var i = 0; i < rows.Count; i++)
                if (Distance(middles[i], word) < (nearest < 0 ? 0.36 * middles[i].Height : Distance(middles[nearest], word))) nearest = i;
            if (nearest < 0)
            {
                rows.Add([word]);
                middles.Add((word.Middle, word.Height));
            }
            else
            {
                rows[nearest].Add(word);
            }
        }

        return [.. rows.Select(r => new PageRow(number, r, isRightToLeft)).OrderBy(r => r.Middle)];
    }

    private static double Distance((double Middle, double Height) row, PlacedWord word) => Math.Abs(row.Middle - word.Middle);

    private static bool RunsRightToLeft(PdfPage page)
    {
        int right = 0, left = 0;
        foreach (var word in page.Words)
        {
            foreach (var c in word.Text)
            {
                if (VisualOrder.IsRightToLeft(c)) right++;
                else if (char.IsLetter(c)) left++;
            }
        }

        return right > left / 2;
    }
}
