using Dais.Documents.Reading;
using Dais.Kit;

namespace Dais.Documents.Tests.Reading;

/// <summary>The agendas of tests/Documents/Agendas, written without looking at the reader.</summary>
public sealed class OwnAgendasTests
{
    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Repository.PathOf("tests", "Documents", "Agendas"), "*.gold.json")
            .Select(f => Path.GetFileName(f)[..^".gold.json".Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_agenda_with_its_misreadings_comes_out_as_its_gold(string name)
    {
        var reading = Reading.OfFile(PathOf(name + ".txt"));

        AgendaFacts.AreEqual(AgendaFacts.OfGold(Reading.Json(PathOf(name + ".gold.json"))), AgendaFacts.Of(reading));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_line_is_accounted_for(string name)
    {
        var source = Reading.Decoded(File.ReadAllBytes(PathOf(name + ".txt")));

        Reading.AccountsForEveryLine(source, AgendaReader.Read(source));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_clean_agenda_raises_no_doubt(string name)
    {
        if (!name.StartsWith("clean.", StringComparison.Ordinal)) return;

        Assert.Empty(Reading.OfFile(PathOf(name + ".txt")).Findings);
    }

    private static string PathOf(string name) => Repository.PathOf("tests", "Documents", "Agendas", name);
}
