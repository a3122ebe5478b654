using System.Text;
using Dais.Directory.Instruments;
using Dais.Directory.Instruments.Reading;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Directory.Tests.Instruments;

public sealed class InstrumentViewTests
{
    private const string Small = """
        Mali,15 Dec 2000,12 Apr 2002
        Iran (Islamic Republic of),12 Dec 2000,
        European Union,12 Dec 2000,21 May 2004 AA
        Holy See,,25 Jan 2012 a
        Niue,,16 Jul 2012 a
        Czechoslovakia,,1 Jan 2003 a
        Bermuda,,1 Jan 2004 a
        """;

    [Fact]
    public void Organizations_territories_and_former_States_are_shown_apart_and_not_counted()
    {
        var view = View(Small, Language.English);

        Assert.Equal(3, view.Total[TreatyStatus.Party]);
        Assert.Equal(["EUE"], view.Organizations.Select(o => o.Participant.Alpha3));
        Assert.Equal(["Czechoslovakia", "Bermuda"], view.Apart.Select(a => a.Name));
    }

    [Fact]
    public void Members_and_observers_are_all_there_and_other_States_where_they_are_listed()
    {
        var view = View(Small, Language.English);

        Assert.Equal(193 + 2 + 1, view.Total.Total);
        Assert.Contains(view.Lines, l => l.Participant.Alpha3 == "NIU");
        Assert.DoesNotContain(view.Lines, l => l.Participant.Alpha3 == "COK");
    }

    [Fact]
    public void Who_has_not_is_asked_for_by_status_and_group()
    {
        var view = View(Small, Language.French, new(Group: "african", Status: TreatyStatus.None));

        Assert.Equal(53, view.Lines.Length);
        Assert.All(view.Lines, l => Assert.Equal("african", l.Participant.RegionalGroup?.Key));
        Assert.DoesNotContain(view.Lines, l => l.Participant.Alpha3 == "MLI");
        Assert.Equal(3, View(Small, Language.French, new(Group: InstrumentQuestion.NoGroup)).Lines.Length);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("zh")]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("es")]
    public void States_stand_in_the_order_of_the_language_and_the_groups_add_up(string code)
    {
        var language = Language.Parse(code);
        foreach (var instrument in Instrument.All)
        {
            var view = InstrumentView.Of(instrument, Seed(instrument), language, new());

            Assert.Equal(States.InOrder(language).Where(s => view.Lines.Any(l => l.Participant == s)), view.Lines.Select(l => l.Participant));
            Assert.Equal(view.Total.Total, view.Groups.Sum(g => g.Total));
            Assert.Equal(view.Lines.Length, view.Total.Total);
            foreach (var status in Enum.GetValues<TreatyStatus>()) Assert.Equal(view.Total[status], view.Groups.Sum(g => g[status]));
        }
    }

    [Theory]
    [InlineData("untoc", 184, 178, 6, 1)]
    [InlineData("trafficking", 166, 158, 8, 1)]
    [InlineData("cedaw", 190, 188, 2, 0)]
    public void The_figures_of_March_2015_add_up(string code, int states, int parties, int signedOnly, int organizations)
    {
        var view = InstrumentView.Of(Instrument.Find(code)!, Seed(Instrument.Find(code)!), Language.English, new());

        Assert.Equal(states, parties + signedOnly);
        Assert.Equal((parties, signedOnly, organizations), (view.Total[TreatyStatus.Party], view.Total[TreatyStatus.SignedOnly], view.Organizations.Length));
    }

    [Fact]
    public void The_fortieth_instrument_brought_the_Convention_into_force()
    {
        var before = InstrumentView.Of(Lists.Untoc, Seed(Lists.Untoc), Language.English, new(On: new(2003, 6, 30)));
        var after = InstrumentView.Of(Lists.Untoc, Seed(Lists.Untoc), Language.English, new(On: new(2003, 7, 1)));

        Assert.True(before.Total[TreatyStatus.Party] < 40, $"{before.Total[TreatyStatus.Party]}");
        Assert.True(after.Total[TreatyStatus.Party] >= 40, $"{after.Total[TreatyStatus.Party]}");
    }

    [Fact]
    public void A_day_after_the_list_is_answered_from_the_list_and_said_to_be()
    {
        Assert.True(View(Small, Language.English, new(On: new(2020, 1, 1))).IsBeyondList);
        Assert.False(View(Small, Language.English).IsBeyondList);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    public void The_table_in_CSV_is_as_it_was_last_looked_at(string code)
    {
        var view = InstrumentView.Of(Lists.Untoc, Seed(Lists.Untoc), Language.Parse(code), new(On: new(2010, 1, 1), Group: "latinAmericanAndCaribbean"));

        Golden.Matches(ParticipantsCsv.Write(view), "Directory", "Instruments", $"untoc-2010.{code}.csv");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("zh")]
    public void The_reader_of_lists_reads_our_own_table_back(string code)
    {
        foreach (var instrument in Instrument.All)
        {
            var list = Seed(instrument);
            var csv = ParticipantsCsv.Write(InstrumentView.Of(instrument, list, Language.Parse(code), new()));

            var reading = ParticipantReader.Read(Encoding.UTF8.GetBytes(csv), instrument, list.AsOf);

            Assert.False(reading.HasErrors, string.Join('\n', reading.Findings));
            var changes = ListChanges.Between(list.Act.Rows, reading.Rows.Where(r => !r.Actions.IsEmpty));
            Assert.Equal((0, 0, 0), (changes.Added.Length, changes.Removed.Length, changes.Changed.Length));
        }
    }

    [Fact]
    public void A_name_from_a_list_does_not_become_a_formula()
    {
        var csv = ParticipantsCsv.Write(View("=1+1,,1 Jan 2003 a", Language.English));

        Assert.Contains(",'=1+1,", csv, StringComparison.Ordinal);
    }

    private static InstrumentView View(string lines, Language language, InstrumentQuestion? question = null) =>
        InstrumentView.Of(Lists.Untoc, Lists.List(lines), language, question ?? new());

    private static KeptList Seed(Instrument instrument) => new(new(instrument.Code, SeedLists.AsOf, SeedLists.Source, new('0', 64), SeedLists.Of(instrument)), 1, Lists.Noon);
}
