using System.Text;
using Dais.Documents.Reading;
using Dais.Documents.Reading.Pages;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Reports;

/// <summary>What stands above the text: the report with nothing but its masthead, and where its title stands.</summary>
internal sealed record HeadRead(WorkingGroupReport Report, int Body, LineSpan? Title);

/// <summary>Reads masthead and title.</summary>
internal static class ReportHead
{
    private const int LongestTitle = 600;
    private const int FullLine = 60;

    internal static HeadRead Read(Line[] cleaned, PagedText text, int body, ReportLexicon lexicon, FindingList findings)
    {
        var title = TitleIn(text.Lines, body, lexicon);
        var head = Masthead(cleaned, text.Lines, Math.Min(body, cleaned.Length), title, lexicon.Language, findings);
        if (title is { } found) FromTitle(head, TextOf(text.Lines, found), lexicon.Language);
        if (head.Issued is null) findings.Note("masthead-incomplete", null, "issued");
        if (head.Start is null) findings.Warn("masthead-incomplete", null, "start");
        var report = new WorkingGroupReport
        {
            Language = lexicon.Language,
            Symbols = head.Symbols,
            Body = head.Body,
            ParentBody = head.Organ,
            SessionNumber = head.SessionNumber,
            Distribution = head.Distribution,
            Issued = head.Issued,
            Original = head.Original,
            Place = head.Place,
            Start = head.Start,
            End = head.End,
            Title = title is { } span ? TitleOf(text, span) : null,
        };
        return new(report, body, title);
    }

    /// <summary>The lines of the title, counted from 1; null when none of those above the text reads as one.</summary>
    internal static LineSpan? TitleIn(PageLine[] lines, int body, ReportLexicon lexicon)
    {
        for (var i = 0; i < body; i++)
        {
            if (!lines[i].IsWords) continue;
            var end = i;
            while (end + 1 < body && lines[end + 1].IsWords) end++;
            if (StartIn(lines, i, end, lexicon) is { } start) return new(start + 1, IsOneLineEach(lines, end, body) ? LastWords(lines, body) : end + 1);
            i = end;
        }

        return null;
    }

    // The last line from which on the lines still hold a phrase of titles: masthead lines may stand right above it.
    private static int? StartIn(PageLine[] lines, int first, int end, ReportLexicon lexicon)
    {
        var start = end;
        while (start >= first && !IsTitle(start)) start--;
        if (start < first) return null;

        // In Chinese the phrase stands at the title's end: the full lines above it belong to it.
        while (lexicon.Language == Language.Chinese && start > first && PageShape.WidthOf(lines[start - 1].Text) >= FullLine) start--;
        return start;

        bool IsTitle(int from) =>
            TextOf(lines, new(from + 1, end + 1)) is { Length: < LongestTitle } run && lexicon.Titles.Occurs(Folding.Words(run));
    }

    // One blank line between any two: what is left above the text is the rest of the title.
    private static bool IsOneLineEach(PageLine[] lines, int end, int body)
    {
        if (end + 2 >= body || !lines[end + 1].IsBlank || !lines[end + 2].IsWords) return false;
        var text = lines[end].Text;
        return !PageShape.IsClosed(text) && (char.IsLower(lines[end + 2].Text[0]) || char.IsDigit(lines[end + 2].Text[0]));
    }

    private static int LastWords(PageLine[] lines, int body)
    {
        var last = body - 1;
        while (last > 0 && !lines[last].IsWords) last--;
        return last + 1;
    }

    private static string TextOf(PageLine[] lines, LineSpan span)
    {
        var made = new StringBuilder();
        for (var i = span.First - 1; i < span.Last; i++)
            if (lines[i].IsWords) LineJoining.Append(made, lines[i].Text);
        return LineJoining.Tidy(made.ToString());
    }

    private static Passage TitleOf(PagedText text, LineSpan span)
    {
        var title = text.Blocks.Where(b => b.Lines.First >= span.First && b.Lines.Last <= span.Last).Select(b => b.Words).ToList();
        return title.Count == 0 ? new(TextOf(text.Lines, span)) { Source = span } : PartWords.Join(title) with { Source = span };
    }

    private static MastheadRead Masthead(Line[] cleaned, PageLine[] lines, int body, LineSpan? title, Language language, FindingList findings)
    {
        var above = cleaned[..body];
        for (var i = 0; i < above.Length; i++)
            if ((title is { } span && i + 1 >= span.First && i < span.Last) || !(lines[i].IsWords || lines[i].IsBlank)) above[i] = default(Line) with { Text = "" };
        var m = new Manuscript(above, language, findings);
        return MastheadReader.Read(m, new Parts(-1, body, body, body, body));
    }

    // "… held in Vienna on 4 and 5 July 2022": the title says what the masthead does not.
    private static void FromTitle(MastheadRead head, string title, Language language)
    {
        if (head.Start is not null) return;
        var dates = UnDate.Find(title, language);
        if (dates.Count == 0) return;
        var year = dates[^1].To.Year;
        head.Start = dates[0].From.In(year);
        var end = dates[^1].To.In(year);
        head.End = end == head.Start ? null : end;
    }
}
