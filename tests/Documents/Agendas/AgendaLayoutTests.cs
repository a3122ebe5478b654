using Dais.Documents.Agendas;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Tests.Agendas;

public sealed class AgendaLayoutTests
{
    public static TheoryData<string> Six => [.. Language.All.Select(l => l.Code)];

    [Theory]
    [InlineData("en", "1.", "Organizational matters:", "(a)", "Opening;", "(b)", "Adoption.")]
    [InlineData("fr", "1.", "Questions d’organisation\u00a0:", "a)", "Ouverture\u00a0;", "b)", "Adoption.")]
    [InlineData("zh", "1.", "组织事项：", "(a)", "开幕；", "(b)", "通过。")]
    [InlineData("ar", "1-", "مسائل:", "(أ)", "افتتاح؛", "(ب)", "إقرار.")]
    public void The_list_closes_its_items_as_the_language_does(
        string code, string number, string title, string first, string firstTitle, string second, string secondTitle)
    {
        var item = ItemsOf(AgendaLayout.Lay(Small, Language.Parse(code)))[0];

        Assert.Equal((number, title), (item.Number.Replace(" ", "", StringComparison.Ordinal), TextOf(item.Content)));
        var below = Assert.IsType<ListBlock>(Assert.Single(item.Blocks)).Items;
        Assert.Equal([(first, firstTitle), (second, secondTitle)], below.Select(b => (b.Number, TextOf(b.Content))));
    }

    [Fact]
    public void A_title_that_asks_closes_itself()
    {
        var agenda = new ProvisionalAgenda { Language = Language.English, Items = [new() { Number = 1, Title = English("What next?") }] };

        Assert.Equal("What next?", TextOf(ItemsOf(AgendaLayout.Lay(agenda, Language.English))[0].Content));
    }

    [Theory]
    [MemberData(nameof(Six))]
    public void The_six_versions_have_the_same_parts_with_the_same_ids(string code)
    {
        var english = AgendaLayout.Lay(Sample.Agenda, Language.English);
        var other = AgendaLayout.Lay(Sample.Agenda, Language.Parse(code));

        Assert.Equal(IdsOf(english.Blocks), IdsOf(other.Blocks));
    }

    [Fact]
    public void No_id_is_given_twice_and_every_reference_has_its_part()
    {
        var document = AgendaLayout.Lay(Sample.Agenda, Language.English);

        var ids = IdsOf(document.Blocks).ToList();
        Assert.Equal(ids, ids.Distinct());
        Assert.All(Everything(document.Blocks).OfType<Section>().Select(s => s.About).OfType<string>(), about => Assert.Contains(about, ids));
        Assert.All(RowsOf(document).SelectMany(r => r.Cells).SelectMany(c => c.Content).OfType<PartReference>(), r => Assert.Contains(r.Id, ids));
        Assert.Contains("item_1__a", ids);
        Assert.Contains("annotation_1__a", ids);
        Assert.Contains("para_1", ids);
    }

    [Theory]
    [MemberData(nameof(Six))]
    public void A_complete_session_leaves_nothing_in_another_language(string code)
    {
        var language = Language.Parse(code);
        var document = AgendaLayout.Lay(Sample.Agenda, language);

        Assert.All(WordingsOf(document), w => Assert.Equal(language, w.Language));
        Assert.NotNull(document.SampleNotice);
    }

    [Fact]
    public void What_is_not_translated_stands_in_its_own_language_with_its_own_closing_mark()
    {
        var agenda = new ProvisionalAgenda { Language = Language.Chinese, Items = [new() { Number = 1, Title = LocalizedText.Of(Language.Chinese, "其他事项") }] };

        var item = ItemsOf(AgendaLayout.Lay(agenda, Language.Arabic))[0];

        Assert.Equal(new Wording("其他事项。", Language.Chinese), Assert.IsType<Words>(Assert.Single(item.Content)).Text);
    }

    [Fact]
    public void A_meeting_heads_its_rows_with_its_hours_once()
    {
        var rows = RowsOf(AgendaLayout.Lay(Small, Language.English));

        Assert.Equal([true, false, false, false], rows.Select(r => r.IsGroup));
        Assert.Equal([1, 2, 0, 1], rows.Select(r => r.Cells[0].RowSpan));
        var hours = Assert.IsType<MeetingHours>(Assert.Single(rows[1].Cells[0].Content));
        Assert.Equal((new LocalDateTime(2027, 4, 13, 10, 0), new LocalDateTime(2027, 4, 13, 13, 0)), (hours.Start, hours.End));
        Assert.Equal(new PartReference("item_1__b", "1 (b)"), Assert.Single(rows[2].Cells[1].Content));
        Assert.Equal("Adoption (continued)", TextOf(rows[3].Cells[2].Content));
    }

    [Fact]
    public void Arabic_documents_of_the_older_style_write_every_number_in_their_own_digits()
    {
        var document = AgendaLayout.Lay(Small with { Digits = DigitStyle.ArabicIndic }, Language.Arabic);

        var printed = string.Concat(RowsOf(document).SelectMany(r => r.Cells).Select(c => TextOf(c.Content)).Concat(ItemsOf(document).Select(i => i.Number)));
        Assert.DoesNotContain(printed, char.IsAsciiDigit);
        Assert.Contains('١', printed);
    }

    [Fact]
    public void Points_of_an_annotation_become_lists_within_lists()
    {
        var annotation = new[]
        {
            Point("Lead", null), Point("First", new(NumberLevel.Letter, 1)), Point("Below", new(NumberLevel.Roman, 1)),
            Point("Second", new(NumberLevel.Letter, 2)), Point("After", null),
        };
        var agenda = new ProvisionalAgenda { Language = Language.English, Items = [new() { Number = 1, Title = English("One"), Annotation = annotation }] };

        var blocks = SectionOf(AgendaLayout.Lay(agenda, Language.English), SectionRole.Annotations).Blocks.Cast<Section>().Single().Blocks;

        var list = Assert.IsType<ListBlock>(blocks[1]);
        Assert.Equal(["(a)", "(b)"], list.Items.Select(i => i.Number));
        Assert.Equal("(i)", Assert.IsType<ListBlock>(Assert.Single(list.Items[0].Blocks)).Items[0].Number);
        Assert.Equal(["para_1", null, "para_5"], blocks.Select(b => b.Id));
    }

    [Fact]
    public void A_symbol_in_running_text_becomes_a_reference_and_no_letter_is_lost()
    {
        const string Text = "The report (A/RES/79/154) and A/47/277-S/24111 are before it.";
        var annotation = new[] { Point(Text, null) };
        var agenda = new ProvisionalAgenda { Language = Language.English, Items = [new() { Number = 1, Title = English("One"), Annotation = annotation }] };

        var section = Assert.IsType<Section>(Assert.Single(SectionOf(AgendaLayout.Lay(agenda, Language.English), SectionRole.Annotations).Blocks));
        var content = Assert.IsType<Paragraph>(Assert.Single(section.Blocks)).Content;

        Assert.Equal(2, content.OfType<SymbolReference>().Count());
        Assert.Equal(Text, TextOf(content));
    }

    [Fact]
    public void A_part_that_not_everyone_may_see_is_labelled_wherever_it_stands()
    {
        var hidden = Label.For(Audience.Bureau);
        var agenda = Small with { Items = [Small.Items[0] with { Label = hidden }] };

        var document = AgendaLayout.Lay(agenda, Language.English);

        Assert.Equal(hidden, ItemsOf(document)[0].Label);
        Assert.All(RowsOf(document).Where(r => !r.IsGroup), r => Assert.Equal(hidden, r.Label));
    }

    [Fact]
    public void An_agenda_with_nothing_in_it_is_a_masthead() =>
        Assert.Empty(AgendaLayout.Lay(new() { Language = Language.English }, Language.Russian).Blocks);

    [Fact]
    public void Any_agenda_can_be_laid_out_in_any_language()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var agenda = new RandomAgenda(seed).Next();
            Assert.All(Language.All, l => Assert.Equal(l, AgendaLayout.Lay(agenda, l).Language));
        }
    }

    private static ProvisionalAgenda Small { get; } = new()
    {
        Language = Language.English,
        Start = new LocalDate(2027, 4, 13),
        Items =
        [
            new()
            {
                Number = 1,
                Title = Versions("مسائل", "组织事项", "Organizational matters", "Questions d’organisation"),
                SubItems =
                [
                    new() { Letter = "a", Title = Versions("افتتاح", "开幕", "Opening", "Ouverture") },
                    new() { Letter = "b", Title = Versions("إقرار", "通过", "Adoption", "Adoption") },
                ],
            },
        ],
        OrganizationOfWork =
        [
            new(new LocalDate(2027, 4, 13), TimeRange.Morning, [new(1, "a", Continued: false), new(1, "b", Continued: false)]),
            new(new LocalDate(2027, 4, 13), TimeRange.Afternoon, [new(1, "b", Continued: true)]),
        ],
    };

    private static AnnotationParagraph Point(string text, AnnotationMark? mark) => new(English(text)) { Mark = mark };

    private static LocalizedText English(string text) => LocalizedText.Of(Language.English, text);

    private static LocalizedText Versions(string ar, string zh, string en, string fr) => LocalizedText.Of(
        Language.English, [new(Language.Arabic, ar), new(Language.Chinese, zh), new(Language.English, en), new(Language.French, fr)]);

    private static Section SectionOf(Document document, SectionRole role) => document.Blocks.OfType<Section>().Single(s => s.Role == role);

    private static IReadOnlyList<ListItem> ItemsOf(Document document) =>
        Assert.IsType<ListBlock>(Assert.Single(SectionOf(document, SectionRole.Agenda).Blocks)).Items;

    private static IReadOnlyList<TableRow> RowsOf(Document document) =>
        Assert.IsType<Table>(Assert.Single(SectionOf(document, SectionRole.OrganizationOfWork).Blocks)).Rows;

    private static IEnumerable<Block> Everything(IEnumerable<Block> blocks) => blocks.SelectMany(b => Everything(BelowOf(b)).Prepend(b));

    private static IEnumerable<Block> BelowOf(Block block) => block switch
    {
        Section section => section.Blocks,
        ListBlock list => list.Items,
        ListItem item => item.Blocks,
        Table table => table.Rows,
        _ => [],
    };

    private static IEnumerable<string> IdsOf(IEnumerable<Block> blocks) => Everything(blocks).Select(b => b.Id).OfType<string>();

    private static IEnumerable<Wording> WordingsOf(Document document)
    {
        var masthead = document.Masthead;
        var blocks = Everything(document.Blocks).ToList();
        var inlines = blocks.OfType<Paragraph>().Select(p => p.Content).Concat(blocks.OfType<ListItem>().Select(i => i.Content))
            .Concat(blocks.OfType<TableRow>().SelectMany(r => r.Cells).Select(c => c.Content));
        return new[] { masthead.Organ, masthead.Body, masthead.Place, masthead.Title }.OfType<Wording>()
            .Concat(masthead.Notes.Select(n => n.Text)).Concat(blocks.OfType<Section>().Select(s => s.Heading))
            .Concat(inlines.SelectMany(c => c).OfType<Words>().Select(w => w.Text));
    }

    private static string TextOf(IEnumerable<Inline> content) => string.Concat(content.Select(i => i switch
    {
        Words words => words.Text.Text,
        PartReference part => part.Text,
        SymbolReference symbols => symbols.Text,
        MeetingHours hours => hours.Text,
        _ => "",
    }));
}
