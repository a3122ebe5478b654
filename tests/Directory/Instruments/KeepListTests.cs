using Dais.Directory.Instruments;
using Dais.Kernel;
using Dais.Record.Acts;

namespace Dais.Directory.Tests.Instruments;

public sealed class KeepListTests
{
    private const string Mali = "Mali,15 Dec 2000,12 Apr 2002";
    private const string Chad = "Chad,,18 Aug 2009 a";

    [Fact]
    public void A_first_list_is_kept() => Assert.Equal("untoc", Kept(InstrumentBook.Empty, Command(Mali, "2015-03", 0)).Instrument);

    [Fact]
    public void A_newer_list_replaces_the_present_reading_and_the_older_stands()
    {
        var book = Lists.Book(Lists.Act(Mali), Kept(Lists.Book(Lists.Act(Mali)), Command($"{Mali}\n{Chad}", "2026-11", 1)));

        Assert.Equal(["2015-03", "2026-11"], book.ListsOf(Lists.Untoc).Select(l => l.AsOf.ToString()));
        Assert.Equal(TreatyStatus.Party, book.Present(Lists.Untoc)!.Of(States.Find("TCD")!).On(new(2026, 11, 30)));
        Assert.Equal(TreatyStatus.None, book.ListsOf(Lists.Untoc)[0].Of(States.Find("TCD")!).On(new(2026, 11, 30)));
    }

    [Fact]
    public void A_list_older_than_the_present_one_is_refused() => Refused(KeepingList.Older, Command(Chad, "2014-12", 1));

    [Fact]
    public void The_same_list_again_is_refused() => Refused(KeepingList.Same, Command(Mali, "2015-03", 1));

    [Fact]
    public void A_corrected_list_of_the_same_date_is_kept() => Assert.Single(Kept(Lists.Book(Lists.Act(Mali)), Command(Chad, "2015-03", 1)).Rows);

    [Fact]
    public void A_list_of_the_future_is_refused() => Refused(KeepingList.Future, Command(Chad, "2026-12", 1));

    [Fact]
    public void A_list_without_participants_is_refused() => Refused(KeepingList.Empty, Command(Chad, "2026-11", 1) with { Rows = [] });

    [Fact]
    public void A_list_shown_against_another_than_the_present_one_is_refused() => Refused(KeepingList.Stale, Command(Chad, "2026-11", 0));

    [Fact]
    public void Too_long_a_source_is_refused() => Refused(KeepingList.LongSource, Command(Chad, "2026-11", 1) with { Source = new('s', 401) });

    [Fact]
    public void Every_refusal_has_words_in_six_languages()
    {
        foreach (var rule in new[] { KeepingList.Empty, KeepingList.Future, KeepingList.Older, KeepingList.Same, KeepingList.Stale, KeepingList.LongSource })
            Assert.All(Language.All, l => Assert.NotEmpty(InstrumentWords.Remark(new(rule, [Lists.Date("2015-03"), Lists.Date("2014-12-01")]), l)));
    }

    [Fact]
    public void A_kept_list_reads_back_from_the_record_as_it_was()
    {
        var types = new ActTypes().AddDirectoryActs();
        var act = Lists.Act($"{Mali}\nAtlantis,,1 Jan 2003 a\nChad,,soon\nNiger,,2003 a");

        var written = types.Write(act);
        var read = (ParticipantsListed)types.Read(new(1, InstrumentActs.StreamOf("untoc"), 1, written.Type, written.TypeVersion, Lists.Noon, "officer-1", null, null, written.Body));

        Assert.Equal("participants-listed", written.Type);
        Assert.Equal(act with { Rows = [] }, read with { Rows = [] });
        Assert.Equal(act.Rows, read.Rows);
    }

    [Fact]
    public void What_a_list_would_change_is_told_by_participant()
    {
        var changes = ListChanges.Between(
            Lists.Read($"{Mali}\n{Chad}\nNiger,21 Aug 2001,\nAtlantis,,1 Jan 2003 a").Rows,
            Lists.Read($"{Mali}\nNiger,21 Aug 2001,30 Sep 2004\nGabon,,15 Dec 2004 a\nAtlantis,,1 Jan 2003 a").Rows);

        Assert.Equal(["GAB"], changes.Added.Select(c => c.Participant?.Alpha3));
        Assert.Equal(["TCD"], changes.Removed.Select(c => c.Participant?.Alpha3));
        Assert.Equal(["NER"], changes.Changed.Select(c => c.Participant?.Alpha3));
        Assert.Equal(2, changes.Unchanged);
    }

    private static KeepList Command(string lines, string asOf, int seen) => new(Lists.Untoc, Lists.Date(asOf), "ours", new('0', 64), Lists.Read(lines, asOf).Rows, seen);

    private static ParticipantsListed Kept(InstrumentBook book, KeepList command) =>
        (ParticipantsListed)Assert.Single(Assert.IsType<Decision.Done>(KeepingList.Decide(book, command, Lists.Noon)).Acts);

    private static void Refused(Rule rule, KeepList command) =>
        Assert.Equal(rule, Assert.Single(Assert.IsType<Decision.Refused>(KeepingList.Decide(Lists.Book(Lists.Act(Mali)), command, Lists.Noon)).Because).Rule);
}
