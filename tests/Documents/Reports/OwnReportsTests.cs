using System.Text.Json;
using Dais.Documents.Reading;
using Dais.Documents.Reports;
using Dais.Kit;

namespace Dais.Documents.Tests.Reports;

/// <summary>The reports of tests/Documents/Reports, written for these tests.</summary>
public sealed class OwnReportsTests
{
    public static TheoryData<string> Names =>
        [.. System.IO.Directory.EnumerateFiles(Folder, "*.gold.json").Select(f => Path.GetFileName(f)[..^".gold.json".Length]).Order(StringComparer.Ordinal)];

    private static string Folder => Repository.PathOf("tests", "Documents", "Reports");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_report_with_its_misreadings_comes_out_as_its_gold(string name) =>
        ReportFacts.AreEqual(ReportFacts.OfGold(Gold(name)), ReportFacts.Of(ReportReader.Read(Source(name))));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_the_recommendations_ask_is_found(string name)
    {
        var (gold, reading) = (Gold(name), ReportReader.Read(Source(name)));

        Assert.Equal("", string.Join('\n', ReportFacts.MissedRequests(gold, reading)));
        Assert.Equal(reading.Report.Recommendations.Count, reading.Requests.Select(r => r.Part).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_line_is_accounted_for(string name)
    {
        var source = Source(name);
        var reading = ReportReader.Read(source);

        AccountsForEveryLine(source, reading);
        Assert.DoesNotContain(reading.Lines, l => l.Part is LinePart.Unread);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_report_is_told_from_other_documents_by_its_first_look(string name) => Assert.True(ReportReader.Looks(Source(name)));

    /// <summary>Every line is blank or has a part; what was not understood is a finding.</summary>
    internal static void AccountsForEveryLine(SourceText source, ReportReading reading)
    {
        Assert.Equal(source.Lines.Count, reading.Lines.Count);
        for (var i = 0; i < source.Lines.Count; i++)
        {
            if (LineCleaner.Clean(source.Lines[i]).IsBlank) continue;
            Assert.True(reading.Lines[i].Part != LinePart.Blank, $"line {i + 1} is lost: {source.Lines[i]}");
        }

        if (reading.Lines.Any(l => l.Part == LinePart.Unread)) Assert.Contains(reading.Findings, f => f.Code == "line-unread");
    }

    internal static SourceText Source(string name) => Reading.Reading.Decoded(File.ReadAllBytes(Path.Combine(Folder, name + ".txt")));

    internal static JsonElement Gold(string name) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, name + ".gold.json"))).RootElement;
}
