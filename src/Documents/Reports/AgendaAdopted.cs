using Dais.Documents.Reading;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Reports;

/// <summary>Reads the agenda as adopted: the numbered list within a paragraph.</summary>
internal static class AgendaAdopted
{
    internal static IReadOnlyList<ItemAdopted> Read(OutlineRead outline, ReportLexicon lexicon)
    {
        var lists = outline.All()
            .SelectMany(s => s.Section.Within.OfType<ReportParagraph>().Select(p => (s.Section.Kind, Paragraph: p)))
            .Where(p => p.Paragraph.Within.Count > 1 && IsNumbered(p.Paragraph, lexicon.Language))
            .ToList();
        var list = lists.Find(p => p.Kind == ReportSectionKind.Agenda).Paragraph ?? lists.FirstOrDefault().Paragraph;
        return list is null ? [] : [.. list.Within.OfType<Point>().Select((p, i) => Item(p, i + 1, lexicon))];
    }

    /// <summary>A point's mark read again: its level and its ordinal.</summary>
    internal static NumberMark? MarkOf(string mark, Language language) =>
        Numbering.TryRead(mark + " x", language, out var read) ? read : null;

    private static bool IsNumbered(ReportParagraph paragraph, Language language) =>
        paragraph.Within[0] is Point first && MarkOf(first.Mark, language) is { Level: NumberLevel.Paragraph, Ordinal: 1 };

    private static ItemAdopted Item(Point point, int expected, ReportLexicon lexicon) =>
        new(MarkOf(point.Mark, lexicon.Language)?.Ordinal ?? expected, TitleText.Clean(point.Words.Text, lexicon.Common, out _))
        {
            SubItems = [.. point.Within.OfType<Point>().Select((p, i) => new SubItemAdopted(
                Numbering.Letter(MarkOf(p.Mark, lexicon.Language)?.Ordinal ?? i + 1), TitleText.Clean(p.Words.Text, lexicon.Common, out _)))],
        };
}
