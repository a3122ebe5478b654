using Dais.Documents.Reports;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Aligning;

/// <summary>Orders versions by how much their shape is like that of the others.</summary>
internal static class Pivot
{
    // Where several are alike, the one whose words are parted by blanks and bend least goes first.
    private static readonly Language[] Preferred = [Language.English, Language.French, Language.Spanish, Language.Russian, Language.Arabic, Language.Chinese];

    /// <summary>The place of a language among those that go first where several are alike.</summary>
    internal static int PlaceOf(Language language) => Array.IndexOf(Preferred, language);

    internal static List<Language> Order(IReadOnlyDictionary<Language, AlignedText> versions)
    {
        var shapes = versions.ToDictionary(v => v.Key, v => ShapeOf(v.Value));
        return [.. Preferred.Where(versions.ContainsKey).OrderBy(l => versions.Keys.Sum(o => Distance(shapes[l], shapes[o])))];
    }

    /// <summary>How many parts of each kind there are, and which numbers stand at the paragraphs.</summary>
    private static int[] ShapeOf(AlignedText text)
    {
        var parts = Everything(text.Parts).ToList();
        return
        [
            parts.Count(p => p is Recital),
            parts.Count(p => p is OperativeParagraph { Number: not null }),
            parts.Count(p => p is OperativeParagraph { Number: null }),
            parts.Count(p => p is Point),
            parts.Count(p => p is Heading),
            parts.Count(p => p is PlainText),
            parts.Count(p => p is Row),
            text.Notes.Count,
            parts.OfType<OperativeParagraph>().Sum(p => p.Number ?? 0),
            parts.Count(p => p is ReportSection),
            parts.Count(p => p is ReportParagraph),
            parts.OfType<ReportParagraph>().Sum(p => p.Number ?? 0),
        ];
    }

    private static int Distance(int[] one, int[] other) => one.Zip(other, (a, b) => Math.Min(Math.Abs(a - b), 40)).Sum();

    private static IEnumerable<Part> Everything(IEnumerable<Part> parts) => parts.SelectMany(p => Everything(p.Within).Prepend(p));
}
