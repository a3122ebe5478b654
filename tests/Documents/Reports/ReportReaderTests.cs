using System.Text.Json;
using Dais.Documents.Reading;
using Dais.Documents.Reports;
using Dais.Documents.Tests.Reading;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.Reports;

public sealed class ReportReaderTests(ITestOutputHelper output)
{
    private const int BytesOfWorkPerCharacter = 6_000;
    private const long BytesOfWorkAtLeast = 64_000_000;

    [Fact]
    public void An_agenda_is_no_report()
    {
        var source = Reading.Reading.Decoded(File.ReadAllBytes(Repository.PathOf("tests", "Documents", "Agendas", "firearms-2022.en.txt")));

        Assert.False(ReportReader.Looks(source));
        var reading = ReportReader.Read(source);
        Assert.Equal(DocumentKind.Unknown, reading.Kind);
        Assert.Contains(reading.Findings, f => f is { Code: "not-a-report", Severity: Severity.Error });
        OwnReportsTests.AccountsForEveryLine(source, reading);
    }

    [Fact]
    public void A_recommendation_belongs_to_the_item_that_announces_it()
    {
        var report = Read("""
            II. Recommendations

            1. Under agenda items 2 and 3, the Working Group adopted the following recommendations:

            (a) States parties should exchange lists of indicators;

            (b) The Secretariat should collect them.

            III. Adoption of the report

            2. On 5 July 2022, the Working Group adopted its report.
            """).Report;

        Assert.Equal([[2, 3], [2, 3]], report.Recommendations.Select(r => r.AgendaItems));
        Assert.Equal(["(a)", "(b)"], report.Recommendations.Select(r => r.Number));
        Assert.Equal(["states-parties", "secretariat"], report.Recommendations.Select(r => Assert.Single(r.To)));
        Assert.Equal(["para_1__point_a", "para_1__point_b"], report.Recommendations.Select(r => r.Part));
    }

    [Fact]
    public void A_State_whose_name_holds_an_and_stays_one()
    {
        var report = Read("""
            III. Organization of the meeting

            A. Attendance

            1. The following States parties were represented: Antigua and Barbuda, Bosnia and Herzegovina, Peru and Trinidad and Tobago.

            IV. Adoption of the report

            2. On 5 July 2022, the Working Group adopted its report.

            V. Recommendations

            3. States parties should meet.
            """).Report;

        Assert.Equal(["ATG", "BIH", "PER", "TTO"], Assert.Single(report.Meeting.Attendance).Attendees.Select(a => a.Code));
    }

    [Fact]
    public void A_report_that_no_one_asks_anything_says_so()
    {
        var reading = Read("""
            I. Introduction

            1. The Working Group met.

            II. Organization of the meeting

            2. It held two meetings.

            III. Adoption of the report

            3. The Working Group adopted its report.
            """);

        Assert.Equal(DocumentKind.WorkingGroupReport, reading.Kind);
        Assert.Equal(2, reading.Report.Meeting.Meetings);
        Assert.Contains(reading.Findings, f => f.Code == "recommendations-none");
        Assert.Contains(reading.Findings, f => f.Code == "adoption-without-date");
    }

    [Fact]
    public void Json_names_the_parts_that_were_read_and_the_findings_in_words()
    {
        var reading = ReportReader.Read(OwnReportsTests.Source("firearms-2023-misread.en"));
        using var json = JsonDocument.Parse(ReportJson.Write(reading.Report, reading, indented: true));
        var root = json.RootElement;

        Assert.Equal("working-group-report", root.GetProperty("kind").GetString());
        var recommendation = root.GetProperty("recommendations").EnumerateArray().Single(r => r.GetProperty("ordinal").GetInt32() == 8);
        Assert.Equal((2, "para_8", "states-parties"), (recommendation.GetProperty("agendaItem").GetInt32(), recommendation.GetProperty("part").GetString(), recommendation.GetProperty("to")[0].GetString()));
        Assert.All(root.GetProperty("requests").EnumerateArray(), r => Assert.NotEmpty(r.GetProperty("what").GetString()!));
        Assert.All(root.GetProperty("findings").EnumerateArray(), f => Assert.NotEmpty(f.GetProperty("message").GetString()!));
        Assert.Equal("table", root.GetProperty("sections").EnumerateArray().Last().GetProperty("within")[0].GetProperty("part").GetString());
    }

    [Fact]
    public void A_broken_source_gives_a_reading_and_never_an_exception()
    {
        var seed = Fuzz.Seed(output, 20230515);
        var sources = System.IO.Directory.EnumerateFiles(Repository.PathOf("tests", "Documents", "Reports"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        Fuzz.Each(seed, Repository.Long ? 10_000 : 600, sources, new MutatedSources(seed).Next, ReadWithinBounds);
    }

    private static void ReadWithinBounds(byte[] bytes)
    {
        if (!SourceText.TryDecode(bytes, out var source, out _)) return;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = ReportReader.Read(source);
        var work = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(work < BytesOfWorkAtLeast + ((long)BytesOfWorkPerCharacter * bytes.Length), $"{work} bytes of work for {bytes.Length} bytes");
        OwnReportsTests.AccountsForEveryLine(source, reading);
        Assert.NotEmpty(ReportJson.Write(reading.Report, reading));
        ReportLayout.ToDocument(reading.Report);
        foreach (var finding in reading.Findings) Assert.NotEmpty(finding.MessageIn(reading.Report.Language));
    }

    private static ReportReading Read(string text) => ReportReader.Read(Reading.Reading.Source(text), Language.English);
}
