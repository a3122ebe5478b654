using System.Globalization;
using Dais.Documents.Reading;

namespace Dais.Documents.Tests.Reading;

public sealed class OrganizationOfWorkTests
{
    private const string Expected = "2024-07-11 10:00 1a 1b 2 | 2024-07-11 15:00 2+ | 2024-07-12 10:00 3";

    private const string Head =
        """
        Distr.: General
        11 March 2024
        Original: English

        Working Group on Firearms
        Vienna, 11 and 12 July 2024

        Annotated provisional agenda

        Provisional agenda

        1. Organizational matters:
        (a) Opening of the meeting;
        (b) Adoption of the agenda and organization of work.
        2. Marking of firearms at the time of import.
        3. Adoption of the report.

        Annotations

        1. Organizational matters
        (a) Opening of the meeting
        The meeting opens on Thursday, 11 July 2024.
        (b) Adoption of the agenda and organization of work
        2. Marking of firearms at the time of import
        3. Adoption of the report

        Annex

        Proposed organization of work

        """;

    [Theory]
    [InlineData("Date and time\tAgenda item\tTitle or description\nThursday, 11 July\t\t\n10 a.m.–1 p.m.\t1 (a)\tOpening of the meeting\n\t1 (b)\tAdoption of the agenda and organization of work\n\t2\tMarking of firearms at the time of import\n3–6 p.m.\t2\tMarking of firearms at the time of import (continued)\nFriday, 12 July\t\t\n10 a.m.–1 p.m.\t3\tAdoption of the report")]
    [InlineData("| Date and time | Item | Title |\n|---|---|---|\n| **Thursday, 11 July** | | |\n| 10 a.m.–1 p.m. | 1 (a) and (b) | Opening and adoption |\n| | 2 | Marking of firearms at the time of import |\n| 3 p.m. to 6 p.m. | 2 | Marking of firearms at the time of import *(continued)* |\n| Friday, 12 July | | |\n| 10 a.m. to 1 p.m. | 3 | Adoption of the report |")]
    [InlineData("Date and time        Item     Title or description\n11 July, 10 a.m.–    1 (a)    Opening of the meeting\n1 p.m.               1 (b)    Adoption of the agenda and\n                              organization of work\n                     2        Marking of firearms at the time\n                              of import\n3–6 p.m.             2        Marking of firearms at the time\n                              of import (continued)\n12 July, 10 a.m.–    3        Adoption of the report\n1 p.m.")]
    [InlineData("Date and time\nItem\nTitle\nThursday, 11 July\n10 a.m.–1 p.m.\n1 (a)\nOpening of the meeting\n1 (b)\nAdoption of the agenda and organization of work\n2\nMarking of firearms at the time of import\n3–6 p.m.\n2\nMarking of firearms at the time of import (continued)\nFriday, 12 July\n10 a.m.–1 p.m.\n3\nAdoption of the report")]
    [InlineData("Title\tItem\tDate and time\n\t\tThursday, 11 July\nOpening of the meeting\t1 (a)\t10 a.m.–1 p.m.\nAdoption of the agenda and organization of work\t1 (b)\t\nMarking of firearms at the time of import\t2\t\nMarking of firearms at the time of import (continued)\t2\t3–6 p.m.\n\t\tFriday, 12 July\nAdoption of the report\t3\t10 a.m.–1 p.m.")]
    public void A_table_is_read_in_whatever_shape_it_comes(string table) => Assert.Equal(Expected, Meetings(Reading.Of(Head + table)));

    [Fact]
    public void A_date_that_is_not_printed_follows_from_the_order_and_is_reported()
    {
        var reading = Reading.Of(Head + "Date and time\tItem\tTitle\n11 July\t\t\n10 a.m.–1 p.m.\t1 (a)\tOpening of the meeting\n\t1 (b)\t\n\t2\t\n3–6 p.m.\t2\t(continued)\n10 a.m.–1 p.m.\t3\tAdoption of the report");

        Assert.Equal(Expected, Meetings(reading));
        Assert.True(reading.Agenda.OrganizationOfWork[^1].IsInferred);
        Assert.Contains(reading.Findings, f => f.Code == "date-inferred" && f.Assumed == "2024-07-12");
    }

    [Fact]
    public void A_row_without_its_number_is_known_by_its_title()
    {
        var reading = Reading.Of(Head + "Date and time\tItem\tTitle\n11 July\t\t\n10 a.m.–1 p.m.\t1 (a)\tOpening of the meeting\n\t\tMarking of firearms at the time of import");

        Assert.Equal(2, reading.Agenda.OrganizationOfWork[0].Entries[1].Item);
        Assert.Contains(reading.Findings, f => f.Code == "meeting-item-inferred");
    }

    private static string Meetings(AgendaReading reading) => string.Join(" | ", reading.Agenda.OrganizationOfWork.Select(m =>
        string.Create(CultureInfo.InvariantCulture, $"{m.Date:uuuu-MM-dd} {m.Hours.Start:HH:mm} {string.Join(' ', m.Entries.Select(e => $"{e.Item}{e.SubItem}{(e.Continued ? "+" : "")}"))}")));
}
