using Dais.Documents.Reading;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Reports;

/// <summary>What the sections on the organization of the meeting tell.</summary>
internal sealed record MeetingFacts(MeetingHeld Meeting, LocalDate? Adopted)
{
    internal static MeetingFacts Read(OutlineRead outline, HeadRead head, ReportLexicon lexicon, FindingList findings)
    {
        var sections = outline.All().ToList();
        var year = head.Report.Start?.Year;
        var opening = OpeningFacts.Read(ParagraphsOf(sections, k => k is ReportSectionKind.Opening or ReportSectionKind.Organization or ReportSectionKind.Introduction), lexicon, year);
        var meeting = new MeetingHeld
        {
            OpenedBy = opening.By,
            Chair = opening.Chair,
            Opened = opening.On ?? (opening.By is null ? null : head.Report.Start),
            Meetings = opening.Meetings,
            Agenda = AgendaAdopted.Read(outline, lexicon),
            Attendance = [.. AttendanceReader.Read(ParagraphsOf(sections, k => k == ReportSectionKind.Attendance), lexicon, findings)],
            Documents = DocumentsReader.Read(sections, lexicon, findings),
        };
        return new(meeting, AdoptedOn(ParagraphsOf(sections, k => k == ReportSectionKind.Adoption), lexicon, year, findings));
    }

    private static List<ReportParagraph> ParagraphsOf(List<(ReportSection Section, ReportSection? Parent)> sections, Func<ReportSectionKind, bool> ofKind) =>
        [.. sections.Where(s => ofKind(s.Section.Kind)).SelectMany(s => s.Section.Within.OfType<ReportParagraph>())];

    private static LocalDate? AdoptedOn(List<ReportParagraph> paragraphs, ReportLexicon lexicon, int? year, FindingList findings)
    {
        foreach (var paragraph in paragraphs)
        {
            var text = paragraph.Words.Text;
            if (UnDate.TryFindFirst(text, lexicon.Language, out var mention)) return mention.To.In(mention.To.Year ?? year);
            if (!UnDate.TryFindFirst(Misreadings.Mend(text), lexicon.Language, out mention)) continue;
            findings.Warn("character-doubtful", paragraph.Words.Source?.First, text, Misreadings.Mend(text).Substring(mention.Start, mention.Length));
            return mention.To.In(mention.To.Year ?? year);
        }

        return null;
    }
}
