using Dais.Documents.Resolutions;
using Dais.Kernel;
using Dais.Kit;
using NodaTime;

namespace Dais.Documents.Tests.Resolutions;

/// <summary>One invented resolution in six languages, laid out in pages: lists over a page, a note over a page, a table, an annex.</summary>
public sealed class OwnResolutionTests
{
    public static TheoryData<string> Six => [.. Language.All.Select(l => l.Code)];

    [Theory]
    [MemberData(nameof(Six))]
    public void The_masthead_says_what_it_is_and_where_it_comes_from(string code)
    {
        var resolution = Read(code).Resolution;

        Assert.Equal(DocumentKind.Resolution, resolution.Kind);
        Assert.Equal("A/RES/97/12", Assert.Single(resolution.Symbols).ToString());
        Assert.Equal("general-assembly", resolution.Organ);
        Assert.Equal(97, resolution.Session);
        Assert.Equal(new LocalDate(2043, 6, 1), resolution.Adopted);
        Assert.Equal(new LocalDate(2043, 6, 3), resolution.Issued);
        Assert.Equal(Distribution.General, resolution.Distribution);
        Assert.Equal("97/12", resolution.Number);
        Assert.StartsWith("44 ", Assert.Single(resolution.AgendaItems).Number, StringComparison.Ordinal);
        Assert.NotNull(resolution.AgendaItems[0].Title);
        Assert.NotNull(resolution.Committee);
        Assert.Contains("A/97/233", resolution.Origin, StringComparison.Ordinal);
        Assert.DoesNotContain("97/12", resolution.Title!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Six))]
    public void Its_parts_have_the_same_ids_in_every_language(string code)
    {
        string[] expected =
        [
            "formula_1", "recital_1", "recital_2", "recital_3", "recital_3__point_a", "recital_3__point_b", "para_1", "heading_1",
            "para_2", "para_2__point_a", "para_2__point_b", "para_2__point_b__point_i", "para_2__point_b__point_ii", "para_2__text_1",
            "para_3", "table_1", "table_1__row_1", "table_1__row_2", "para_4",
            "annex_1", "annex_1__para_1", "annex_1__para_2", "annex_1__para_2__point_a", "annex_1__para_2__point_b",
        ];

        Assert.Equal(expected, Ids(Read(code).Resolution.Parts));
    }

    [Theory]
    [MemberData(nameof(Six))]
    public void Notes_are_called_where_their_marks_stood_and_run_over_the_page(string code)
    {
        var resolution = Read(code).Resolution;

        Assert.Equal(["1", "2", "3"], resolution.Notes.Select(n => n.Mark));
        Assert.True(resolution.Notes[2].Text.Text.Length > (code == "zh" ? 25 : 70), resolution.Notes[2].Text.Text);
        Assert.Equal(["1"], Calls(resolution, "recital_1"));
        Assert.Equal(["2"], Calls(resolution, "recital_2"));
        Assert.Equal(["3"], Calls(resolution, "para_1"));
        Assert.Contains("2040", Part(resolution, "recital_2").Words.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("20402", Part(resolution, "recital_2").Words.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Six))]
    public void Paragraphs_over_a_page_are_joined_and_furniture_is_gone(string code)
    {
        var reading = Read(code);

        Assert.Equal(3, reading.Resolution.Parts.OfType<Grid>().Single().Within.OfType<Row>().First().Cells.Count);
        Assert.Equal(2, reading.Resolution.Conclusions.Count);
        Assert.All(reading.Resolution.Parts.OfType<WordedPart>(), p => Assert.DoesNotContain("43-01234", WholeText.Of(p), StringComparison.Ordinal));
        Assert.Equal(reading.Resolution.Parts.OfType<OperativeParagraph>().Select(p => p.Number), [1, 2, 3, 4]);
        Assert.All(reading.Resolution.Parts.OfType<OperativeParagraph>(), p => Assert.Contains(WholeText.Of(p)[^1], ".;:。；：؛"));
    }

    [Theory]
    [MemberData(nameof(Six))]
    public void Every_line_is_accounted_for_and_nothing_is_doubted(string code)
    {
        var source = ReadResolution.Source(File.ReadAllBytes(PathOf(code)));
        var reading = ResolutionReader.Read(source, Language.Parse(code));

        ReadResolution.AccountsForEveryLine(source, reading);
        Assert.Empty(reading.Findings);
    }

    [Theory]
    [MemberData(nameof(Six))]
    public void The_language_is_recognized(string code) => Assert.Equal(code, ReadResolution.OfFile(PathOf(code)).Resolution.Language.Code);

    [Theory]
    [MemberData(nameof(Six))]
    public void One_block_a_line_reads_as_the_pages_do(string code)
    {
        var pages = Read(code).Resolution;
        var lines = new List<string> { "A/RES/97/12", "" };
        lines.Add($"97/12. {pages.Title!.Text}");
        Write(pages.Parts, lines);

        var plain = ReadResolution.OfText(string.Join('\n', lines), Language.Parse(code)).Resolution;

        Assert.Equal(Ids(pages.Parts), Ids(plain.Parts));
        Assert.Equal(pages.Parts.Select(WholeText.Of), plain.Parts.Select(WholeText.Of));
        Assert.Equal(pages.Title!.Text, plain.Title!.Text);
    }

    private static void Write(IEnumerable<Part> parts, List<string> lines)
    {
        foreach (var part in parts)
        {
            var line = part switch
            {
                Row row => string.Join('\t', row.Cells.Select(c => c.Text)),
                OperativeParagraph paragraph => $"{paragraph.Mark}\t{paragraph.Words.Text}",
                Point point => $"{point.Mark}\t{point.Words.Text}",
                PlainText { Mark: { } mark } text => $"{mark}\t{text.Words.Text}",
                WordedPart worded => worded.Words.Text,
                Annex annex => $"{annex.Overline.Text}\n{annex.Title!.Text}",
                _ => null,
            };
            if (line is not null) lines.AddRange(line.Split('\n'));
            Write(part.Within, lines);
        }
    }

    private static ResolutionReading Read(string code) => ReadResolution.OfFile(PathOf(code), Language.Parse(code));

    private static string PathOf(string code) => Repository.PathOf("tests", "Documents", "Resolutions", "Fixtures", code + ".txt");

    private static IEnumerable<string> Ids(IEnumerable<Part> parts) => parts.SelectMany(p => Ids(p.Within).Prepend(p.Id!));

    private static IEnumerable<Part> All(IEnumerable<Part> parts) => parts.SelectMany(p => All(p.Within).Prepend(p));

    private static WordedPart Part(Resolution resolution, string id) => (WordedPart)All(resolution.Parts).Single(p => p.Id == id);

    private static IEnumerable<string> Calls(Resolution resolution, string id) => Part(resolution, id).Words.Notes.Select(n => n.Mark);
}
