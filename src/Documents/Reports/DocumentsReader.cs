using Dais.Documents.Reading;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Reports;

/// <summary>Reads the documents before the group: the list under "Documentation", and the table of an annex.</summary>
internal static class DocumentsReader
{
    internal static IReadOnlyList<DocumentBefore> Read(List<(ReportSection Section, ReportSection? Parent)> sections, ReportLexicon lexicon, FindingList findings)
    {
        var listed = sections.Where(s => s.Section.Kind == ReportSectionKind.Documentation)
            .SelectMany(s => s.Section.Within.OfType<ReportParagraph>()).SelectMany(p => Points(p, lexicon)).ToList();
        var tabled = sections.Where(s => s.Section.Kind is ReportSectionKind.Annex or ReportSectionKind.Documentation)
            .SelectMany(s => s.Section.Within.OfType<Grid>()).SelectMany(g => Rows(g, lexicon)).ToList();
        if (listed.Count > 0 && tabled.Count > 0) Compare(listed, tabled, findings);
        return Merged(listed.Concat(tabled));
    }

    private static IEnumerable<DocumentBefore> Points(ReportParagraph paragraph, ReportLexicon lexicon)
    {
        var points = paragraph.Within.OfType<Point>().ToList();
        var items = ReportSubjects.MentionedIn(paragraph.Words.Text, lexicon);
        if (points.Count == 0) return DocumentSymbol.Find(paragraph.Words.Text).Select(m => new DocumentBefore(null, m.Symbols) { AgendaItems = items, Source = paragraph.Words.Source });
        return points.Select(p => Point(p, items, lexicon));
    }

    private static DocumentBefore Point(Point point, List<int> items, ReportLexicon lexicon)
    {
        var text = point.Words.Text;
        var mention = DocumentSymbol.Find(text).FirstOrDefault();
        var own = ReportSubjects.MentionedIn(text, lexicon);
        var title = Title(mention is null ? text : text[..mention.Start], lexicon);
        return new(title, mention?.Symbols ?? []) { AgendaItems = own.Count > 0 ? own : items, Source = point.Words.Source };
    }

    // A title without symbol comes to nothing when it has no letters left.
    private static string? Title(string text, ReportLexicon lexicon) =>
        TitleText.Clean(text.Trim().TrimEnd('(', '（', '-', '–', ' '), lexicon.Common, out _) is { Length: > 0 } title ? title : null;

    private static IEnumerable<DocumentBefore> Rows(Grid grid, ReportLexicon lexicon)
    {
        var isFirst = true;
        foreach (var row in grid.Within.OfType<Row>())
        {
            var document = Row(row, lexicon);
            var isHeader = isFirst && document is { Symbols.Count: 0, AgendaItems.Count: 0 };
            isFirst = false;
            if (!isHeader && (document.Symbols.Count > 0 || document.Title is not null)) yield return document;
        }
    }

    // Each cell is taken by what it says: columns stand in any order.
    private static DocumentBefore Row(Row row, ReportLexicon lexicon)
    {
        IReadOnlyList<DocumentSymbol> symbols = [];
        List<int> items = [];
        string? title = null;
        foreach (var cell in row.Cells)
        {
            if (symbols.Count == 0 && SymbolsOf(cell.Text) is { Count: > 0 } found) symbols = found;
            else if (items.Count == 0 && ItemReferences.TryRead(cell.Text, lexicon.Common, out var read, out var rest) && rest.Length == 0) items = [.. read.Select(r => r.Item).Distinct()];
            else if (cell.Text.Length > (title?.Length ?? 0)) title = Title(cell.Text, lexicon);
        }

        return new(title, symbols) { AgendaItems = items, Source = row.Cells.Count > 0 ? row.Cells[0].Source : null };
    }

    private static List<DocumentSymbol> SymbolsOf(string cell)
    {
        var mentions = DocumentSymbol.Find(cell);
        return mentions.Sum(m => m.Length) * 2 < cell.Length ? [] : [.. mentions.SelectMany(m => m.Symbols)];
    }

    private static List<DocumentBefore> Merged(IEnumerable<DocumentBefore> documents)
    {
        var merged = new List<DocumentBefore>();
        var places = new Dictionary<DocumentSymbol, int>();
        foreach (var document in documents)
        {
            var known = document.Symbols.Select(s => places.GetValueOrDefault(s, -1)).FirstOrDefault(p => p >= 0, -1);
            if (known < 0)
            {
                foreach (var symbol in document.Symbols) places.TryAdd(symbol, merged.Count);
                merged.Add(document);
                continue;
            }

            var first = merged[known];
            merged[known] = first with
            {
                Title = first.Title ?? document.Title,
                AgendaItems = first.AgendaItems.Count > 0 ? first.AgendaItems : document.AgendaItems,
            };
        }

        return merged;
    }

    private static void Compare(List<DocumentBefore> listed, List<DocumentBefore> tabled, FindingList findings)
    {
        Remark(listed, tabled);
        Remark(tabled, listed);

        void Remark(List<DocumentBefore> these, List<DocumentBefore> others)
        {
            var known = others.SelectMany(d => d.Symbols).ToHashSet();
            foreach (var document in these.Where(d => d.Symbols.Count > 0 && !d.Symbols.Any(known.Contains)))
                findings.Warn("document-unlisted", document.Source?.First, string.Join('-', document.Symbols));
        }
    }
}
