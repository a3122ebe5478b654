using Dais.Documents.Reading;
using Dais.Documents.Reading.Pages;
using Dais.Documents.Resolutions;

namespace Dais.Documents.Reports;

/// <summary>Says of every line of the source what became of it.</summary>
internal static class ReportLines
{
    internal static LineAccount[] Account(PagedText text, HeadRead head, WorkingGroupReport report, FindingList findings)
    {
        var accounts = new LineAccount[text.Lines.Length];
        for (var i = 0; i < accounts.Length; i++) accounts[i] = new(Role(text.Lines[i].Role, isMasthead: i < head.Body));
        if (head.Title is { } title) Take(title, LinePart.Heading, null);
        var asked = report.Recommendations.Select(r => r.Part).ToHashSet(StringComparer.Ordinal);
        foreach (var part in report.Sections) Walk(part, isRecommendation: false, isDocumentation: false);
        for (var i = 0; i < accounts.Length; i++)
        {
            if (accounts[i].Part != LinePart.Unread) continue;
            findings.Warn("line-unread", i + 1, text.Lines[i].Text);
        }

        return accounts;

        void Walk(Part part, bool isRecommendation, bool isDocumentation)
        {
            isRecommendation |= asked.Contains(part.Id);
            isDocumentation |= part is ReportSection { Kind: ReportSectionKind.Documentation };
            var kind = part is ReportSection ? LinePart.Heading : isRecommendation ? LinePart.Recommendation : isDocumentation && part is Point ? LinePart.Documentation : LinePart.Text;
            if (part is WordedPart { Words.Source: { } words }) Take(words, kind, part.Id);
            if (part is ReportSection { Overline.Source: { } overline }) Take(overline, LinePart.Heading, part.Id);
            if (part is Grid grid) Rows(grid);
            foreach (var within in part.Within) Walk(within, isRecommendation, isDocumentation);
        }

        void Rows(Grid grid)
        {
            foreach (var cell in grid.Within.OfType<Row>().SelectMany(r => r.Cells))
                if (cell.Source is { } source) Take(source, LinePart.Table, grid.Id);
        }

        void Take(LineSpan span, LinePart part, string? id)
        {
            for (var i = span.First - 1; i < span.Last && i < accounts.Length; i++)
                if (text.Lines[i].Role is LineRole.Words or LineRole.Call && (accounts[i].Part is LinePart.Unread or LinePart.Masthead || part == LinePart.Recommendation)) accounts[i] = new(part, id);
        }
    }

    private static LinePart Role(LineRole role, bool isMasthead) => role switch
    {
        LineRole.Blank => LinePart.Blank,
        LineRole.Furniture => LinePart.Furniture,
        LineRole.Note => LinePart.Footnote,
        _ => isMasthead ? LinePart.Masthead : LinePart.Unread,
    };
}
