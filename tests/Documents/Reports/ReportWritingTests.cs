using System.Text;
using System.Xml.Linq;
using Dais.Documents.Reading.Docx;
using Dais.Documents.Reading.Pdf;
using Dais.Documents.Reports;
using Dais.Documents.Tests.Writing.Pdf;
using Dais.Documents.Writing;
using static Dais.Documents.Tests.Writing.AknFile;

namespace Dais.Documents.Tests.Reports;

/// <summary>A report that was read is written in every format, and read again from those that can be read.</summary>
public sealed class ReportWritingTests(SharedTypesetter shared) : IClassFixture<SharedTypesetter>
{
    public static TheoryData<string> Clean => ReportShapeTests.Clean;

    [Theory]
    [MemberData(nameof(Clean))]
    public void A_report_is_a_valid_debate_report_with_its_annex_and_citable_ids(string name)
    {
        var document = ReportLayout.ToDocument(Read(name).Report);

        Assert.Empty(Errors(AknWriter.Write(document)));
        var report = Written(document).Root!.Element(Akn + "debateReport")!;
        Assert.Equal("report", report.Attribute("name")!.Value);
        Assert.Single(report.Elements(Akn + "attachments").Elements(), a => a.Descendants(Akn + "tr").Count() > 4);
        foreach (var recommendation in Read(name).Report.Recommendations)
            Assert.Single(report.Descendants(), e => e.Attribute("eId")?.Value == recommendation.Part);
    }

    [Theory]
    [MemberData(nameof(Clean))]
    public void Every_word_of_a_report_stands_on_its_page(string name)
    {
        var reading = Read(name);
        var page = ReportFacts.Letters(string.Concat(XDocument.Parse(Encoding.UTF8.GetString(HtmlWriter.Write(ReportLayout.ToDocument(reading.Report)))).DescendantNodes().OfType<XText>().Select(t => t.Value)));

        foreach (var recommendation in reading.Report.Recommendations.Where(r => r.Text.Notes.Count == 0 && !r.Text.Text.Contains(':', StringComparison.Ordinal)))
            Assert.Contains(ReportFacts.Letters(recommendation.Text.Text), page, StringComparison.Ordinal);
        foreach (var document in reading.Report.Meeting.Documents)
            Assert.Contains(ReportFacts.Letters(document.Title!), page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Clean))]
    public void A_report_written_as_docx_is_read_back_as_its_gold(string name)
    {
        Assert.True(DocxSource.TryRead(DocxWriter.Write(ReportLayout.ToDocument(Read(name).Report)), out var source, out var refusal), refusal?.Code);

        ReportFacts.AreEqual(ReportFacts.OfGold(OwnReportsTests.Gold(name)), ReportFacts.Of(ReportReader.Read(source)));
    }

    [Theory]
    [MemberData(nameof(Clean))]
    public async Task A_report_written_as_PDF_gives_its_recommendations_back(string name)
    {
        var report = Read(name).Report;
        var set = await shared.SetAsync(ReportLayout.ToDocument(report));
        Assert.True(PdfSource.TryRead(set.Bytes, out var source, out var refusal), refusal?.Code);
        var again = ReportReader.Read(source);

        Assert.Equal(DocumentKind.WorkingGroupReport, again.Kind);
        Assert.Equal(report.Recommendations.Select(r => (r.Ordinal, string.Join(',', r.To), string.Join(',', r.AgendaItems))), again.Report.Recommendations.Select(r => (r.Ordinal, string.Join(',', r.To), string.Join(',', r.AgendaItems))));
        Assert.Equal(report.Meeting.Attendance.Sum(a => a.Attendees.Count), again.Report.Meeting.Attendance.Sum(a => a.Attendees.Count));
        Assert.Equal(report.Adopted, again.Report.Adopted);
    }

    private static ReportReading Read(string name) => ReportReader.Read(OwnReportsTests.Source(name));
}
