using Dais.Documents.Reading;
using static Dais.Documents.Tests.Formats.Files;
using static Dais.Documents.Tests.Formats.WordFile;

namespace Dais.Documents.Tests.Formats;

/// <summary>What Word shows is what is read; what it hides, keeps or marks is said.</summary>
public sealed class DocxTextTests
{
    [Fact]
    public void Tracked_changes_are_taken_as_accepted_and_counted()
    {
        var text = Docx(Of(
            $"<w:p>{R("The ")}<w:ins w:author=\"A\">{R("new ")}</w:ins><w:del w:author=\"B\"><w:r><w:delText>old </w:delText></w:r></w:del>{R("text")}<w:moveFrom w:author=\"A\">{R(" gone")}</w:moveFrom></w:p>",
            $"<w:p><w:pPr><w:rPr><w:del w:author=\"A\"/></w:rPr></w:pPr>{R("joined ")}</w:p>",
            P("with the next")).Bytes());

        Assert.Equal(["The new text", "joined with the next"], text.Lines);
        var finding = Assert.Single(text.Findings, f => f.Code == "changes-resolved");
        Assert.Equal(("4", "2", Severity.Warning), (finding.Read, finding.Assumed, finding.Severity));
        SaysItInSix(finding);
    }

    [Fact]
    public void A_deleted_row_is_gone_and_a_paragraph_that_was_deleted_is_not_counted()
    {
        const string Deleted = "<w:tr><w:trPr><w:del w:author=\"A\"/></w:trPr><w:tc><w:p/></w:tc></w:tr>";

        Assert.Equal(["Text", "x\ty"], Lines(Of(P("Text"), $"<w:tbl>{Deleted}<w:tr><w:tc>{P("x")}</w:tc><w:tc>{P("y")}</w:tc></w:tr></w:tbl>", "<w:p><w:del w:author=\"A\"><w:r><w:delText>z</w:delText></w:r></w:del></w:p>")));
    }

    [Fact]
    public void Hidden_text_and_comments_are_left_out_and_said()
    {
        var text = Docx(Of($"<w:p>{R("Seen")}{R("secret", "<w:vanish/>")}{R(".", "<w:vanish w:val=\"0\"/>")}<w:r><w:commentReference w:id=\"1\"/></w:r></w:p>").Bytes());

        Assert.Equal(["Seen."], text.Lines);
        Assert.Equal(["hidden-text-left-out", "comments-left-out"], text.Findings.Select(f => f.Code));
        Assert.Equal("secret", text.Findings[0].Assumed);
        Assert.All(text.Findings, SaysItInSix);
    }

    [Fact]
    public void Fields_show_their_results_and_controls_their_content() =>
        Assert.Equal(
            ["See A/79/1 and page 5 of it, chosen"],
            Lines(Of($"<w:p>{R("See ")}<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"http://example.org\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{R("A/79/1")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>{R(" and ")}<w:fldSimple w:instr=\"PAGEREF\">{R("page 5")}</w:fldSimple><w:hyperlink>{R(" of it")}</w:hyperlink><w:sdt><w:sdtContent>{R(", chosen")}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{R("Click here")}</w:sdtContent></w:sdt></w:p>")));

    [Fact]
    public void Breaks_hyphens_and_tabs_become_what_they_look_like() =>
        Assert.Equal(
            ["1.\tTitle on two lines", "non-breaking cooperation"],
            Lines(Of($"<w:p><w:r><w:tab/><w:t>1.</w:t><w:tab/><w:tab/><w:t>Title on</w:t><w:br/><w:t>two lines</w:t></w:r></w:p>", "<w:p><w:r><w:t>non</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">breaking co</w:t><w:softHyphen/><w:t>operation</w:t></w:r></w:p>")));

    [Fact]
    public void A_text_box_is_read_once_behind_the_paragraph_it_hangs_on() =>
        Assert.Equal(
            ["before", "in the box", "after"],
            Lines(Of($"<w:p>{R("before")}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>{P("in the box")}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{P("in the box")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>", P("after"))));

    [Fact]
    public void Notes_are_called_by_their_printed_marks_and_stand_at_the_end() =>
        Assert.Equal(
            ["Title[^*]", "Text[^1] goes on.[^2]", "[^*]: Not edited.", "[^1]: 1 January is a day.", "[^2]: Second."],
            Lines(Of(
                $"<w:p>{R("Title")}<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"3\"/><w:t>*</w:t></w:r></w:p>",
                $"<w:p>{R("Text")}<w:r><w:footnoteReference w:id=\"1\"/></w:r>{R(" goes on.")}<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>").Footnotes(
                $"<w:footnote w:id=\"1\"><w:p><w:r><w:footnoteRef/></w:r>{R(" 1 January is a day.")}</w:p></w:footnote><w:footnote w:id=\"2\">{P("Second.")}</w:footnote><w:footnote w:id=\"3\">{P("* Not edited.")}</w:footnote>")));

    [Fact]
    public void A_table_is_rows_of_cells_and_parallel_paragraphs_in_its_cells_are_rows() =>
        Assert.Equal(
            ["heading", "Hours\tItem\tTitle", "10 a.m.\t1 (a)\tOpening", "\t1 (b)\tAdoption", "\tcovered\tcell"],
            Lines(Of(P("heading"), Table(["Hours", "Item", "Title"], ["10 a.m.", "1 (a)|1 (b)", "Opening|Adoption"], ["", "covered", "cell"]))));

    [Fact]
    public void A_masthead_in_a_table_is_read_line_by_line() =>
        Assert.Equal(
            ["United Nations", "A/79/1", "General Assembly", "Distr.: General", "2 May 2025"],
            Lines(Of(Table(["United Nations", "A/79/1"], ["General Assembly", "Distr.: General|2 May 2025"]))));

    [Fact]
    public void A_masthead_in_the_header_of_the_first_page_comes_first() =>
        Assert.Equal(
            ["A/79/2", "Distr.: General", "Text"],
            Lines(Of(P("Text"), "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"h\"/><w:titlePg/></w:sectPr>").Header("h", P("A/79/2") + P("Distr.: General"))));

    [Fact]
    public void What_lies_outside_the_file_is_said_and_not_fetched()
    {
        var text = Docx(Of(P("Text")).Relation("<Relationship Id=\"x\" Type=\"http://x/subDocument\" TargetMode=\"External\" Target=\"http://127.0.0.1:9/part.docx\"/>").Bytes());

        SaysItInSix(Assert.Single(text.Findings, f => f.Code == "parts-elsewhere"));
    }
}
