using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>Where the parts of an agenda begin; each ends where the next begins. A part that is not there has no lines.</summary>
/// <param name="Title">The line of the document's title, or -1.</param>
/// <param name="List">The first line after the masthead and title.</param>
/// <param name="Annotations">The first line of the annotations, heading included.</param>
/// <param name="Annex">The first line of the organization of work, its headings included.</param>
/// <param name="End">One beyond the last line.</param>
internal sealed record Parts(int Title, int List, int Annotations, int Annex, int End)
{
    private const int TitleWithin = 400;

    /// <summary>Whether anything announced an agenda.</summary>
    internal bool IsAnnounced { get; private init; }

    internal static Parts Find(Manuscript m)
    {
        var end = m.Lines.Length;
        var title = FirstHeading(m, HeadingKind.Title, 0, Math.Min(end, TitleWithin));
        var listHeading = ListHeading(m, title, end);
        var list = listHeading >= 0 ? listHeading : title >= 0 ? title + 1 : FirstItem(m, 0, end);
        if (title >= 0 && listHeading < 0) list = AfterTitle(m, title, end);
        var annotations = FirstHeading(m, HeadingKind.Annotations, list + 1, end);
        if (annotations < 0) annotations = SecondCount(m, list, end);
        var annex = AnnexStart.Find(m, annotations >= 0 ? annotations : list, end);
        if (annotations < 0 || annotations > annex) annotations = annex;
        return new(title, Math.Min(list, end), annotations, annex, end)
        {
            IsAnnounced = title >= 0 || listHeading >= 0,
        };
    }

    private static int FirstHeading(Manuscript m, HeadingKind kind, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (m.HeadingAt(i) == kind) return i;
        return -1;
    }

    // "Provisional agenda" may be the list's heading, or the document's title with the list's heading below it.
    private static int ListHeading(Manuscript m, int title, int end)
    {
        var from = Math.Max(0, title + 1);
        var limit = FirstHeading(m, HeadingKind.Annotations, from, end);
        var first = FirstHeading(m, HeadingKind.List, from, limit < 0 ? Math.Min(end, from + TitleWithin) : limit);
        if (first < 0 || title >= 0) return first;
        var second = FirstHeading(m, HeadingKind.List, first + 1, Math.Min(end, first + 12));
        return second >= 0 ? second : first;
    }

    private static int AfterTitle(Manuscript m, int title, int end)
    {
        var item = FirstItem(m, title + 1, end);
        return item < end ? item : title + 1;
    }

    private static int FirstItem(Manuscript m, int from, int end)
    {
        for (var i = from; i < end; i++)
            if (!m.Lines[i].IsBlank && m.TryMark(i, out var mark) && mark.Ordinal == 1 && mark.Level is NumberLevel.Paragraph)
                return i;
        return end;
    }

    // Without their heading the annotations begin where the count begins again.
    private static int SecondCount(Manuscript m, int list, int end)
    {
        var highest = 0;
        for (var i = list; i < end; i++)
        {
            if (m.Lines[i].IsBlank || !m.TryMark(i, out var mark) || mark.Level != NumberLevel.Paragraph) continue;
            if (mark.Ordinal == 1 && highest >= 2)
            {
                m.Findings.Warn("heading-missing", i + 1, m.Lines[i].Text);
                return i;
            }

            highest = Math.Max(highest, mark.Ordinal);
        }

        return -1;
    }
}
