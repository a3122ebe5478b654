using Dais.Documents.Reports;

namespace Dais.Documents.Tests.Reports;

/// <summary>The same report is read from every shape of lines.</summary>
public sealed class ReportShapeTests
{
    public static TheoryData<string> Clean => [.. OwnReportsTests.Names.Select(n => n.Data).Where(n => !n.Contains("misread", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Clean))]
    public void One_block_a_line_gives_the_same_report(string name)
    {
        var source = OwnReportsTests.Source(name);
        var lines = ReportShapes.OneBlockALine(source, ReportReader.Read(source));

        ReportFacts.AreEqual(ReportFacts.OfGold(OwnReportsTests.Gold(name)), ReportFacts.Of(ReportReader.Read(Reading.Reading.Source(lines))));
    }

    // Without indents and blank lines nothing tells where an unnumbered text begins: the recommendations and the masthead must stand all the same.
    [Theory]
    [MemberData(nameof(Clean))]
    public void Lines_with_a_blank_one_between_any_two_give_the_recommendations(string name)
    {
        var source = Reading.Reading.Source(ReportShapes.DoubleSpaced(OwnReportsTests.Source(name)));
        var (whole, reading) = (ReportReader.Read(OwnReportsTests.Source(name)), ReportReader.Read(source));
        var right = whole.Report.Recommendations.Count(w => reading.Report.Recommendations.Any(r => r.Number == w.Number && r.To.SequenceEqual(w.To) && ReportFacts.Letters(r.Text.Text) == ReportFacts.Letters(w.Text.Text)));

        Assert.Equal(DocumentKind.WorkingGroupReport, reading.Kind);
        Assert.Equal((whole.Report.Body, whole.Report.Start, whole.Report.End, whole.Report.Title?.Text), (reading.Report.Body, reading.Report.Start, reading.Report.End, reading.Report.Title?.Text));
        Assert.True(right * 5 >= whole.Report.Recommendations.Count * 3, $"{right} of {whole.Report.Recommendations.Count}");
        OwnReportsTests.AccountsForEveryLine(source, reading);
    }
}
