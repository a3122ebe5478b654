using Dais.Documents.Tests.Writing;
using Dais.Documents.Writing;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Tests.Clearing;

public sealed class ClearedDocumentTests
{
    private const string Secret = "SECRET";

    private static readonly Label ForTheBureau = Label.For(Audience.Bureau);
    private static readonly Clearance Bureau = Clearance.Of(Audience.Bureau);

    [Fact]
    public void A_block_that_the_clearance_may_not_see_is_gone_at_every_depth()
    {
        var document = Of(
            new Section(SectionRole.Plain, null, Words("Open"), [Hidden(), new ListBlock([Point("Open"), Point(Secret) with { Label = ForTheBureau }])]),
            Hidden());

        Assert.DoesNotContain(Secret, Text(document.For(Clearance.Public)), StringComparison.Ordinal);
        Assert.Contains("Open", Text(document.For(Clearance.Public)), StringComparison.Ordinal);
        Assert.Equal(Text(document), Text(document.For(Bureau)));
    }

    [Fact]
    public void A_list_of_which_nothing_is_left_goes_with_its_points() =>
        Assert.Empty(Of(new ListBlock([Point(Secret) with { Label = ForTheBureau }])).For(Clearance.Public).Blocks);

    [Fact]
    public void A_group_heading_goes_with_the_last_of_its_rows()
    {
        var table = Cleared(Group("Tuesday"), Row(Secret) with { Label = ForTheBureau }, Group("Wednesday"), Row("Open"));

        Assert.Equal(["Wednesday", "Open"], table.Rows.Select(r => Said(r.Cells[0])));
    }

    [Fact]
    public void The_hours_of_a_meeting_pass_to_the_next_row_when_the_first_is_hidden()
    {
        var table = Cleared(
            Meeting(3, Secret) with { Label = ForTheBureau },
            Covered("Open"),
            Covered("Open too"));

        Assert.Equal([("hours", 2), ("", 0)], table.Rows.Select(r => (r.Cells[0].Content is [MeetingHours] ? "hours" : "", r.Cells[0].RowSpan)));
    }

    [Fact]
    public void Words_of_a_hidden_row_do_not_pass_to_the_next()
    {
        var table = Cleared(
            new TableRow(IsGroup: false, [new([Said(Secret)], RowSpan: 2), new([])]) { Label = ForTheBureau },
            Covered("Open"));

        Assert.Equal([("", 1)], table.Rows.Select(r => (Said(r.Cells[0]), r.Cells[0].RowSpan)));
    }

    [Fact]
    public void A_span_covers_the_rows_that_are_left()
    {
        var table = Cleared(Meeting(3, "Open"), Covered(Secret) with { Label = ForTheBureau }, Covered("Open"));

        Assert.Equal([2, 0], table.Rows.Select(r => r.Cells[0].RowSpan));
    }

    [Fact]
    public void A_reference_to_what_is_hidden_keeps_its_words_and_loses_its_link()
    {
        var document = Of(Hidden() with { Id = "para_1" }, new Paragraph(null, [new PartReference("para_1", "paragraph 1")]), new Section(SectionRole.Annotation, null, Words("Open"), []) { About = "para_1" });

        var cleared = document.For(Clearance.Public);

        Assert.Equal(new Words(Words("paragraph 1")), Assert.IsType<Paragraph>(cleared.Blocks[0]).Content.Single());
        Assert.Null(Assert.IsType<Section>(cleared.Blocks[1]).About);
    }

    [Fact]
    public void No_writer_shows_what_was_cleared_away()
    {
        var clearances = new[] { Clearance.Public, Clearance.Of(Audience.Delegates), Clearance.Of(Audience.Secretariat | Audience.Agencies) };
        Assert.All(Enumerable.Range(1, 300), seed =>
        {
            var document = new RandomDocument(seed).Next();
            Assert.All(clearances, clearance => Assert.All(Labels(document.For(clearance).Blocks), label => Assert.True(clearance.MaySee(label))));
        });
    }

    private static IEnumerable<Label> Labels(IEnumerable<Block> blocks) => blocks.SelectMany(b => Labels(b.Within()).Prepend(b.Label));

    private static Table Cleared(params TableRow[] rows) => (Table)Of(new Table([], rows)).For(Clearance.Public).Blocks.Single();

    private static Document Of(params Block[] blocks) =>
        new() { Kind = DocumentKind.Unknown, Language = Language.English, Masthead = new(), Blocks = blocks };

    private static Paragraph Hidden() => new(null, [Said(Secret)]) { Label = ForTheBureau };

    private static ListItem Point(string text) => new("(a)", [Said(text)], []);

    private static TableRow Group(string text) => new(IsGroup: true, [new([Said(text)])]);

    private static TableRow Row(string text) => new(IsGroup: false, [new([Said(text)]), new([])]);

    private static TableRow Meeting(int rows, string text)
    {
        var day = new LocalDate(2027, 6, 8);
        return new(IsGroup: false, [new([new MeetingHours("10–13", day.At(new(10, 0)), day.At(new(13, 0)))], IsHeader: true, rows), new([Said(text)])]);
    }

    private static TableRow Covered(string text) => new(IsGroup: false, [new([], IsHeader: true, RowSpan: 0), new([Said(text)])]);

    private static Words Said(string text) => new(Words(text));

    private static string Said(TableCell cell) => string.Concat(cell.Content.OfType<Words>().Select(w => w.Text.Text));

    private static Wording Words(string text) => new(text, Language.English);

    private static string Text(Document document) => System.Text.Encoding.UTF8.GetString(AknWriter.Write(document));
}
