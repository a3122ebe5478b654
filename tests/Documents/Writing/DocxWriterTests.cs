using Dais.Documents.Agendas;
using Dais.Documents.Tests.Agendas;
using Dais.Documents.Writing;
using Dais.Kernel;
using Dais.Kit;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dais.Documents.Tests.Writing;

public sealed class DocxWriterTests
{
    private static IEnumerable<int> Seeds => Enumerable.Range(1, Repository.Long ? 2_000 : 60);

    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_file_in_each_language_breaks_no_rule_of_Open_XML(string code)
    {
        Assert.Empty(DocxFile.Errors(DocxWriter.Write(HandMade.In(Language.Parse(code)))));
        Assert.Empty(DocxFile.Errors(DocxWriter.Write(AgendaLayout.Lay(Sample.Agenda, Language.Parse(code)))));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_text_comes_back_in_order_with_every_mark(string code)
    {
        var language = Language.Parse(code);
        Assert.All([HandMade.In(language), AgendaLayout.Lay(Sample.Agenda, language)], document => Assert.Equal(DocumentLines.Of(document), DocxFile.Lines(DocxWriter.Write(document))));
    }

    [Fact]
    public void Any_document_gives_a_file_that_breaks_no_rule_and_holds_its_text() => Assert.All(Seeds, seed =>
    {
        var document = new RandomDocument(seed).Next();
        var bytes = DocxWriter.Write(document);

        Assert.Empty(DocxFile.Errors(bytes));
        Assert.Equal(DocumentLines.Of(document), DocxFile.Lines(bytes));
    });

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        Assert.Equal(DocxWriter.Write(HandMade.In(Language.Arabic)), DocxWriter.Write(HandMade.In(Language.Arabic)));

    [Fact]
    public void Everything_in_an_Arabic_file_runs_from_right_to_left()
    {
        using var file = DocxFile.Open(DocxWriter.Write(HandMade.In(Language.Arabic)));
        var body = file.MainDocumentPart!.Document.Body!;

        Assert.NotNull(body.Elements<SectionProperties>().Single().GetFirstChild<BiDi>());
        Assert.All(body.Descendants<W.Table>(), t => Assert.NotNull(t.GetFirstChild<TableProperties>()!.GetFirstChild<BiDiVisual>()));
        Assert.All(body.Descendants<W.Paragraph>().Where(p => HasArabic(DocxFile.Text(p)) && !IsUntranslated(p)), p => Assert.NotNull(p.ParagraphProperties!.BiDi));
        Assert.All(body.Descendants<Run>().Where(r => HasArabic(r.InnerText)), r => Assert.NotNull(r.RunProperties!.RightToLeftText));
        Assert.All(file.MainDocumentPart.FooterParts.SelectMany(f => f.Footer.Descendants<Run>()), r => Assert.NotNull(r.RunProperties!.RightToLeftText));
    }

    [Fact]
    public void A_symbol_within_Arabic_words_is_one_run_from_left_to_right()
    {
        using var file = DocxFile.Open(DocxWriter.Write(HandMade.In(Language.Arabic)));
        var run = file.MainDocumentPart!.Document.Body!.Descendants<Run>().First(r => r.InnerText == "PATH/COP/WG.1/2026/3");

        Assert.False(run.RunProperties!.RightToLeftText!.Val!.Value);
        Assert.Equal("en-GB", run.RunProperties.Languages!.Val!.Value);
    }

    [Fact]
    public void Words_in_another_language_are_tagged_marked_and_run_their_own_way()
    {
        using var file = DocxFile.Open(DocxWriter.Write(HandMade.In(Language.English)));
        var paragraph = file.MainDocumentPart!.Document.Body!.Descendants<W.Paragraph>().Single(p => DocxFile.Text(p).EndsWith("[not yet translated]", StringComparison.Ordinal));

        Assert.NotNull(paragraph.ParagraphProperties!.BiDi);
        Assert.Equal("ar-SA", paragraph.Descendants<Run>().First().RunProperties!.Languages!.Bidi!.Value);
        Assert.Equal("Untranslated", paragraph.Descendants<Run>().Last().RunProperties!.RunStyle!.Val!.Value);
    }

    [Fact]
    public void Headings_are_Words_own()
    {
        using var file = DocxFile.Open(DocxWriter.Write(HandMade.In(Language.French)));
        var main = file.MainDocumentPart!;

        Assert.Equal(
            ["Title", "Heading1", "Heading1", "Heading2", "Heading3", "Heading2", "Heading3", "Heading1"],
            main.Document.Body!.Elements<W.Paragraph>().Select(DocxFile.Style).Where(s => s is "Title" || s!.StartsWith("Heading", StringComparison.Ordinal)));
        Assert.All(["heading 1", "heading 2", "heading 3", "heading 4", "Title", "footnote text", "footnote reference", "header", "footer", "List Paragraph"], name =>
            Assert.Contains(main.StyleDefinitionsPart!.Styles!.Elements<Style>(), s => s.StyleName!.Val!.Value == name));
    }

    [Theory]
    [InlineData("en", NumberFormatValues.Decimal, "%1.")]
    [InlineData("en", NumberFormatValues.LowerLetter, "(%2)")]
    [InlineData("en", NumberFormatValues.LowerRoman, "(%2)")]
    [InlineData("fr", NumberFormatValues.LowerLetter, "%2)")]
    [InlineData("zh", NumberFormatValues.ChineseCountingThousand, "（%2）")]
    public void A_list_is_numbered_by_Word_where_Word_has_the_series(string code, NumberFormatValues series, string text)
    {
        using var file = DocxFile.Open(DocxWriter.Write(HandMade.In(Language.Parse(code))));
        var levels = file.MainDocumentPart!.NumberingDefinitionsPart!.Numbering.Descendants<Level>();

        Assert.Contains(levels, l => l.NumberingFormat!.Val!.Value == series && l.LevelText!.Val!.Value == text);
    }

    [Fact]
    public void A_mark_out_of_order_prints_as_it_is_and_stays_in_a_list()
    {
        var document = HandMade.In(Language.English) with { Blocks = [new ListBlock([.. new[] { "1.", "2.", "4 bis", "3.", "3." }.Select(n => new ListItem(n, [], []))])] };

        var bytes = DocxWriter.Write(document);

        Assert.Equal(["1.", "2.", "4 bis", "3.", "3."], DocxFile.Lines(bytes));
        using var file = DocxFile.Open(bytes);
        Assert.All(file.MainDocumentPart!.Document.Body!.Elements<W.Paragraph>().Where(p => DocxFile.Style(p) == "ListParagraph"), p => Assert.NotNull(p.ParagraphProperties!.NumberingProperties));
    }

    [Fact]
    public void Notes_are_footnotes_with_the_marks_of_the_document()
    {
        using var file = DocxFile.Open(DocxWriter.Write(HandMade.In(Language.Spanish)));
        var references = file.MainDocumentPart!.Document.Body!.Descendants<FootnoteReference>().ToList();

        Assert.Equal([true, null], references.Select(r => r.CustomMarkFollows?.Value));
        Assert.Equal("*", references[0].Parent!.InnerText);
        Assert.Equal([-1, 0, 1, 2], file.MainDocumentPart.FootnotesPart!.Footnotes.Elements<W.Footnote>().Select(f => f.Id!.Value));
    }

    [Fact]
    public void A_table_repeats_its_headings_parts_no_row_and_joins_the_hours_of_a_meeting()
    {
        using var file = DocxFile.Open(DocxWriter.Write(HandMade.In(Language.Russian)));
        var rows = file.MainDocumentPart!.Document.Body!.Elements<W.Table>().Last().Elements<W.TableRow>().ToList();

        Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.All(rows, r => Assert.NotNull(r.TableRowProperties!.GetFirstChild<CantSplit>()));
        Assert.Equal(3, rows[1].Descendants<GridSpan>().Single().Val!.Value);
        Assert.Equal([MergedCellValues.Restart, MergedCellValues.Continue], rows.SelectMany(r => r.Descendants<VerticalMerge>()).Select(m => m.Val!.Value));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_header_and_footer_of_a_sample_says_that_it_is_one(string code)
    {
        var document = HandMade.In(Language.Parse(code));
        using var file = DocxFile.Open(DocxWriter.Write(document));
        var main = file.MainDocumentPart!;

        Assert.All(main.HeaderParts.Select(h => h.Header.InnerText).Concat(main.FooterParts.Select(f => f.Footer.InnerText)), text => Assert.Contains(document.SampleNotice!, text, StringComparison.Ordinal));
        Assert.Contains(main.HeaderParts, h => h.Header.InnerText.Contains("PATH/COP/WG.1/2027/1", StringComparison.Ordinal));
        Assert.Equal([" PAGE ", " NUMPAGES "], main.FooterParts.Single().Footer.Descendants<SimpleField>().Select(f => f.Instruction!.Value!).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void The_files_properties_say_title_language_maker_and_date_of_issue()
    {
        using var file = DocxFile.Open(DocxWriter.Write(HandMade.In(Language.Chinese)));
        var properties = file.PackageProperties;

        Assert.Equal(("临时议程和说明", "zh", "Dais"), (properties.Title, properties.Language, properties.Creator));
        Assert.Equal(new DateTime(2027, 3, 22, 0, 0, 0, DateTimeKind.Utc), properties.Created!.Value.ToUniversalTime());
    }

    [Fact]
    public void A_reference_within_the_document_leads_to_a_bookmark()
    {
        using var file = DocxFile.Open(DocxWriter.Write(HandMade.In(Language.English)));
        var body = file.MainDocumentPart!.Document.Body!;
        var names = body.Descendants<BookmarkStart>().Select(b => b.Name!.Value!).ToList();

        Assert.Contains("item_1__a", names);
        Assert.All(body.Descendants<Hyperlink>(), h => Assert.Contains(h.Anchor!.Value!, names));
    }

    private static bool IsUntranslated(W.Paragraph paragraph) => paragraph.Descendants<RunStyle>().Any(s => s.Val!.Value == "Untranslated");

    private static bool HasArabic(string text) => text.Any(c => c is >= '\u0600' and <= '\u06FF');
}
