namespace Dais.Documents.Reading.Pdf;

/// <summary>The measures of a document: its blanks, its letters, the distance of its lines. All in points.</summary>
/// <param name="Blank">The usual blank between two words.</param>
/// <param name="Height">The height of most letters.</param>
/// <param name="Letter">The usual width of a letter.</param>
/// <param name="Pitches">How far lines of a paragraph stand apart, by the height of their letters.</param>
internal sealed record PdfMeasure(double Blank, double Height, double Letter, IReadOnlyDictionary<double, double> Pitches)
{
    private const double Step = 0.25;

    /// <summary>About the size of the type.</summary>
    internal double Em => Math.Clamp(Blank * 3.3, 0.55 * Height, 1.05 * Height);

    internal static PdfMeasure Of(IReadOnlyList<List<PageRow>> pages)
    {
        var rows = pages.SelectMany(p => p).ToList();
        var height = rows.GroupBy(r => r.Height).MaxBy(g => g.Sum(r => r.Words.Sum(w => w.Text.Length)))?.Key ?? 10;
        var words = rows.Where(r => Math.Abs(r.Height - height) < 0.05 * height).ToList();
        var blanks = words.SelectMany(Gaps).Where(g => g > 0.08 * height && g < height).Order().ToList();
        var letters = words.SelectMany(r => r.Words).Sum(w => w.Text.Length);
        var letter = letters == 0 ? height / 2 : words.SelectMany(r => r.Words).Sum(w => w.Width) / letters;
        return new(blanks.Count == 0 ? 0.26 * height : blanks[blanks.Count / 2], height, letter, PitchesOf(pages));
    }

    /// <summary>How far the lines of a paragraph stand apart where letters are of a height.</summary>
    internal double PitchAt(double height) => Pitches.TryGetValue(Math.Round(height), out var pitch) ? pitch : height * 1.25;

    internal static IEnumerable<double> Gaps(PageRow row)
    {
        for (var i = 1; i < row.Words.Count; i++) yield return row.Words[i].Start - row.Words[i - 1].End;
    }

    /// <summary>The commonest distance; where several are as common, the least.</summary>
    private static Dictionary<double, double> PitchesOf(IReadOnlyList<List<PageRow>> pages)
    {
        var seen = new Dictionary<double, Dictionary<double, int>>();
        foreach (var page in pages)
        {
            for (var i = 1; i < page.Count; i++)
            {
                var (above, below) = (page[i - 1], page[i]);
                var pitch = below.Bottom - above.Bottom;
                if (Math.Abs(above.Height - below.Height) > 0.05 * above.Height || pitch > 3 * below.Height || pitch <= 0) continue;
                var counts = seen.TryGetValue(Math.Round(below.Height), out var known) ? known : seen[Math.Round(below.Height)] = [];
                // A line that ends where lines end goes on in the next: these tell the pitch of a paragraph.
                var weight = above.End > page.Max(r => r.End) - (3 * above.Height) ? 4 : 1;
                var step = Math.Round(pitch / Step) * Step;
                counts[step] = counts.GetValueOrDefault(step) + weight;
            }
        }

        return seen.ToDictionary(s => s.Key, s => s.Value.OrderByDescending(p => p.Value).ThenBy(p => p.Key).First().Key);
    }
}
