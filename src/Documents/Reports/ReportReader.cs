using Dais.Documents.Reading;
using Dais.Documents.Reading.Pages;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Reports;

/// <summary>Reads reports of working groups in six languages.</summary>
/// <remarks>
/// Stages, each in a file of its own: <see cref="PageReader"/> (lines → blocks) → <see cref="ReportHead"/> (masthead, title) →
/// <see cref="ReportOutline"/> (blocks → sections, paragraphs, tables) → <see cref="MeetingFacts"/>, <see cref="RecommendationReader"/> →
/// <see cref="ReportChecks"/>. A line that no stage takes is reported.
/// </remarks>
public static class ReportReader
{
    private const int MainSectionsOfAReport = 3;
    private const int LinesOfAHead = 400;

    /// <summary>Reads a source; never refuses, never throws, never drops a line.</summary>
    /// <param name="source">The decoded source.</param>
    /// <param name="language">The document's language; null to have it recognized.</param>
    public static ReportReading Read(SourceText source, Language? language = null)
    {
        var findings = new FindingList();
        findings.AddRange(source.Findings);
        var head = Cleaned(source);
        var known = language ?? LanguageGuess.Of(head, findings);
        var lexicon = ReportLexicon.For(known);
        var (lines, notes) = PageReader.Lines(source.Lines);
        var body = ReportBody.StartOf(lines, lexicon);
        var text = PageReader.Read(lines, notes, known, body);
        var masthead = ReportHead.Read(head, text, body, lexicon, findings);
        var outline = ReportOutline.Build(text, body, lexicon, findings);
        var report = Facts(masthead, outline, text, lexicon, findings, out var requests);
        var isReport = IsReport(masthead, outline);
        if (isReport) ReportChecks.Remark(report, findings);
        else findings.Error("not-a-report", null, known.Code);
        var accounts = ReportLines.Account(text, masthead, report, findings);
        return new(isReport ? DocumentKind.WorkingGroupReport : DocumentKind.Unknown, report, findings.ToList(), accounts) { Requests = requests };
    }

    /// <summary>Whether a source reads as a report: by its title, or by the headings of its sections.</summary>
    /// <param name="source">The decoded source.</param>
    /// <param name="language">The document's language; null to have it recognized.</param>
    public static bool Looks(SourceText source, Language? language = null)
    {
        var lexicon = ReportLexicon.For(language ?? LanguageGuess.Of(Cleaned(source), new()));
        var (lines, _) = PageReader.Lines(source.Lines);
        var body = ReportBody.StartOf(lines, lexicon);
        return ReportHead.TitleIn(lines, body, lexicon) is not null || ReportBody.MainSections(lines, body, lexicon) >= MainSectionsOfAReport;
    }

    private static Line[] Cleaned(SourceText source)
    {
        var head = new Line[Math.Min(source.Lines.Count, LinesOfAHead)];
        for (var i = 0; i < head.Length; i++) head[i] = LineCleaner.Clean(source.Lines[i]);
        return head;
    }

    private static WorkingGroupReport Facts(
        HeadRead head, OutlineRead outline, PagedText text, ReportLexicon lexicon, FindingList findings, out IReadOnlyList<Request> requests)
    {
        var facts = MeetingFacts.Read(outline, head, lexicon, findings);
        ReportSubjects.Assign(outline, facts.Meeting.Agenda, lexicon, findings);
        var recommendations = RecommendationReader.Read(outline, head.Report.ParentBody, lexicon, findings);
        requests = recommendations.Requests;
        return head.Report with
        {
            Sections = outline.Sections,
            Recommendations = recommendations.All,
            Meeting = facts.Meeting,
            Adopted = facts.Adopted,
            Notes = text.Notes,
            Digits = ReportDigits.Of(text, lexicon.Language),
        };
    }

    private static bool IsReport(HeadRead head, OutlineRead outline) =>
        outline.MainKinds >= MainSectionsOfAReport || (head.Report.Title is not null && outline.MainKinds > 0);
}
