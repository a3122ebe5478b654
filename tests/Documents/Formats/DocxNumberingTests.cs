using Dais.Documents.Reading.Docx;
using static Dais.Documents.Tests.Formats.Files;
using static Dais.Documents.Tests.Formats.WordFile;

namespace Dais.Documents.Tests.Formats;

/// <summary>The numbers that Word prints are computed from its numbering (ECMA-376, part 1, 17.9).</summary>
public sealed class DocxNumberingTests
{
    private const string Outline =
        "<w:abstractNum w:abstractNumId=\"7\">"
        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"(%2)\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerRoman\"/><w:lvlText w:val=\"%1.%2 (%3)\"/></w:lvl>"
        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>";

    [Theory]
    [InlineData("decimal", 1, "1")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("lowerLetter", 28, "bb")]
    [InlineData("upperRoman", 49, "XLIX")]
    [InlineData("arabicAbjad", 3, "ج")]
    [InlineData("arabicAlpha", 3, "ت")]
    [InlineData("russianLower", 10, "к")]
    [InlineData("chineseCounting", 10, "十")]
    [InlineData("chineseCounting", 21, "二十一")]
    [InlineData("chineseCountingThousand", 105, "一百零五")]
    [InlineData("chineseCountingThousand", 1010, "一千零一十")]
    [InlineData("ideographDigital", 20, "二〇")]
    [InlineData("chineseLegalSimplified", 12, "壹拾贰")]
    [InlineData("decimalEnclosedCircle", 3, "③")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData("001, 002, 003, ...", 5, "005")]
    [InlineData("none", 5, "")]
    public void A_series_is_written_as_Word_prints_it(string series, int number, string printed)
    {
        Assert.True(NumberSeries.TryWrite(number, series, out var written));
        Assert.Equal(printed, written);
    }

    [Fact]
    public void Levels_count_below_each_other_and_start_anew() =>
        Assert.Equal(
            ["1.\tone", "(a)\tone a", "(b)\tone b", "1.b (i)\tdeep", "2.\ttwo", "(a)\ttwo a"],
            Lines(Of(Item("one", 1), Item("one a", 1, 1), Item("one b", 1, 1), Item("deep", 1, 2), Item("two", 1), Item("two a", 1, 1)).Numbering(Outline)));

    [Fact]
    public void Lists_of_one_definition_count_on_and_one_with_a_start_of_its_own_begins_anew() =>
        Assert.Equal(
            ["1.\ta", "2.\tb", "5.\tc", "6.\td"],
            Lines(Of(Item("a", 1), Item("b", 2), Item("c", 3), Item("d", 3)).Numbering(
                Outline + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/></w:num>"
                + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>")));

    [Fact]
    public void A_level_that_never_starts_anew_counts_through() =>
        Assert.Equal(
            ["I\tpart", "1\tone", "II\tpart", "2\ttwo"],
            Lines(Of(Item("part", 1), Item("one", 1, 1), Item("part", 1), Item("two", 1, 1)).Numbering(
                "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/><w:lvlRestart w:val=\"0\"/><w:lvlText w:val=\"%2\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>")));

    [Fact]
    public void A_style_numbers_its_paragraphs_also_by_way_of_the_style_it_is_based_on()
    {
        const string Styles = "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Point\"><w:basedOn w:val=\"Base\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>";

        Assert.Equal(
            ["1.\tone", "(a)\tpoint", "plain", "2.\ttwo"],
            Lines(Of(P("one", "<w:pStyle w:val=\"Base\"/>"), P("point", "<w:pStyle w:val=\"Point\"/>"), P("plain", "<w:pStyle w:val=\"Base\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"), P("two", "<w:pStyle w:val=\"Base\"/>"))
                .Numbering(Outline).Styles(Styles)));
    }

    [Fact]
    public void Figures_of_all_levels_and_bullets_of_fonts_of_signs_are_printed_as_they_look() =>
        Assert.Equal(
            ["I\tpart", "1.1\tsection", "•\tpoint", "–\tdash"],
            Lines(Of(Item("part", 1), Item("section", 1, 1), Item("point", 1, 2), Item("dash", 1, 3)).Numbering(
                "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%2\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"2\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uF0B7\"/></w:lvl><w:lvl w:ilvl=\"3\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"–\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>")));

    [Fact]
    public void A_series_that_is_not_known_is_written_in_figures_and_said()
    {
        var text = Docx(Of(Item("x", 1)).Numbering(
            "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"thaiLetters\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>").Bytes());

        Assert.Equal(["1\tx"], text.Lines);
        SaysItInSix(Assert.Single(text.Findings, f => f.Code == "numbers-in-figures"));
    }
}
