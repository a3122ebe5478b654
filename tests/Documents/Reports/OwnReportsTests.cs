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

    internal static SourceText Source(string name) => Reading.Reading.Decoded(File.ReadAllBytes(Path.Combine(Folder, name + ".txt")));

    internal static JsonElement Gold(string name) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, name + ".gold.json"))).RootElement;
}
