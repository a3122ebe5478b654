using Dais.Documents.Agendas;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Tests.Reading;

public sealed class AgendaChecksTests
{
    private static readonly LocalDate First = new(2024, 7, 11);

    [Fact]
    public void An_agenda_that_agrees_with_itself_raises_nothing() => Assert.Empty(AgendaChecks.Check(Agenda()));

    [Theory]
    [InlineData("meetings-differ")]
    [InlineData("item-without-meeting")]
    [InlineData("numbers-not-consecutive")]
    [InlineData("meeting-outside-session")]
    [InlineData("item-twice")]
    [InlineData("continued-without-beginning")]
    [InlineData("review-items-many")]
    [InlineData("document-under-two-items")]
    [InlineData("meeting-letter-unknown")]
    public void Each_contradiction_is_found(string code) => Assert.Contains(AgendaChecks.Check(With(code)), f => f.Code == code);

    private static ProvisionalAgenda With(string code) => code switch
    {
        "meetings-differ" => Agenda() with { MeetingsAnnounced = 4 },
        "item-without-meeting" => Agenda() with { Items = [Item(1), Item(2), Item(3)] },
        "numbers-not-consecutive" => Agenda() with { Items = [Item(1), Item(4)] },
        "meeting-outside-session" => Agenda() with { OrganizationOfWork = [Meeting(First.PlusDays(9), new MeetingEntry(1, null, false), new MeetingEntry(2, null, false))] },
        "item-twice" => Agenda() with { OrganizationOfWork = [Meeting(First, new MeetingEntry(1, null, false), new MeetingEntry(2, null, false), new MeetingEntry(2, null, false))] },
        "continued-without-beginning" => Agenda() with { OrganizationOfWork = [Meeting(First, new MeetingEntry(1, null, false), new MeetingEntry(2, null, true))] },
        "review-items-many" => Agenda() with { Items = [Item(1, "Matters relating to the review mechanism"), Item(2, "Review Mechanism: other matters")] },
        "document-under-two-items" => Agenda() with { Items = [Item(1) with { Documents = [Document()] }, Item(2) with { Documents = [Document()] }] },
        _ => Agenda() with { OrganizationOfWork = [Meeting(First, new MeetingEntry(1, "c", false), new MeetingEntry(2, null, false))] },
    };

    private static ProvisionalAgenda Agenda() => new()
    {
        Language = Language.English,
        Start = First,
        End = First.PlusDays(1),
        MeetingsAnnounced = 1,
        Items = [Item(1), Item(2)],
        OrganizationOfWork = [Meeting(First, new MeetingEntry(1, null, false), new MeetingEntry(2, null, false))],
    };

    private static AgendaItem Item(int number, string title = "Other matters") => new() { Number = number, Title = LocalizedText.Of(Language.English, title) };

    private static HalfDayMeeting Meeting(LocalDate date, params MeetingEntry[] entries) => new(date, TimeRange.Morning, entries);

    private static DocumentEntry Document() => DocumentSymbol.TryParse("CTOC/COP/WG.6/2024/2", out var symbol) ? new(null, [symbol]) : throw new InvalidOperationException();
}
