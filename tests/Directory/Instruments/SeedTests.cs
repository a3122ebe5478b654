using Dais.Directory.Instruments;
using Dais.Kit;

namespace Dais.Directory.Tests.Instruments;

public sealed class SeedTests
{
    [Fact]
    public void The_lists_that_come_with_the_program_are_what_the_reader_makes_of_the_depositarys()
    {
        var lists = DepositaryLists.Files.Select(f => (Instrument.Find(f.Data.Item1)!, DepositaryLists.Read(f.Data.Item1, f.Data.Item2).Rows));

        var text = SeedLists.Write(lists);

        var path = Repository.PathOf("src", "Directory", "Instruments", "Participants.csv");
        if (Environment.GetEnvironmentVariable("DAIS_GOLDEN") == "write") File.WriteAllText(path, text);
        else Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }

    [Fact]
    public void Every_instrument_has_its_list_and_no_line_of_it_is_in_doubt()
    {
        foreach (var instrument in Instrument.All)
        {
            var rows = SeedLists.Of(instrument);
            Assert.NotEmpty(rows);
            Assert.All(rows, r => Assert.False(r.Code is null || r.Actions.IsEmpty || r.Unread is not null, r.ToString()));
            Assert.Equal(rows.Length, rows.Select(r => r.Code).Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Theory]
    [InlineData("trafficking", 167)]
    [InlineData("untoc", 185)]
    [InlineData("slavery-1926", 36)]
    public void The_lists_have_as_many_participants_as_the_depositarys(string instrument, int participants) =>
        Assert.Equal(participants, SeedLists.Of(Instrument.Find(instrument)!).Length);

    [Fact]
    public void The_lists_are_of_March_2015() => Assert.Equal("2015-03", SeedLists.AsOf.ToString());
}
