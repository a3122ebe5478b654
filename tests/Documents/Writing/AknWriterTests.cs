using System.Xml.Linq;
using Dais.Documents.Writing;
using Dais.Kernel;
using static Dais.Documents.Tests.Writing.AknFile;

namespace Dais.Documents.Tests.Writing;

public sealed class AknWriterTests
{
    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_document_in_each_language_is_valid(string code) => Assert.Empty(Errors(AknWriter.Write(HandMade.In(Language.Parse(code)))));

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        Assert.Equal(AknWriter.Write(HandMade.In(Language.Arabic)), AknWriter.Write(HandMade.In(Language.Arabic)));

    [Fact]
    public void An_agenda_is_a_debate_report_with_the_parts_of_AKN4UN()
    {
        var report = Written(HandMade.In(Language.English)).Root!.Element(Akn + "debateReport")!;

        Assert.Equal("agendaAnnotated", report.Attribute("name")!.Value);
        Assert.Equal(["meta", "coverPage", "preface", "mainBody", "attachments"], report.Elements().Select(e => e.Name.LocalName));
        Assert.Equal(["agenda", "annotations"], report.Element(Akn + "mainBody")!.Elements().Select(e => e.Attribute("name")!.Value));
        Assert.Equal("organizationOfWork", report.Descendants(Akn + "doc").Single().Attribute("name")!.Value);
    }

    [Fact]
    public void Addresses_are_made_of_the_documents_own_data()
    {
        var work = Written(HandMade.In(Language.French)).Descendants(Akn + "identification").First();

        Assert.Equal(
            ["/akn/zz/debateReport/agenda/path-cop-wg.1/2027-03-22/2027-1/", "/akn/zz/debateReport/agenda/path-cop-wg.1/2027-03-22/2027-1/fra@/", "/akn/zz/debateReport/agenda/path-cop-wg.1/2027-03-22/2027-1/fra@.xml"],
            work.Descendants(Akn + "FRBRuri").Select(u => u.Attribute("value")!.Value));
        Assert.Equal("fra", work.Descendants(Akn + "FRBRlanguage").Single().Attribute("language")!.Value);
        Assert.Equal("eng", work.Descendants(Akn + "FRBRtranslation").Single().Attribute("fromLanguage")!.Value);
    }

    [Fact]
    public void A_symbol_of_the_United_Nations_says_who_publishes()
    {
        var document = HandMade.In(Language.English);
        var xml = Written(document with { Masthead = document.Masthead with { Symbols = HandMade.Symbols("CTOC/COP/WG.7/2024/2") } });

        Assert.StartsWith("/akn/un/debateReport/agenda/ctoc-cop-wg.7/", xml.Descendants(Akn + "FRBRuri").First().Attribute("value")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void An_act_is_a_step_of_the_workflow()
    {
        var xml = Written(HandMade.In(Language.English));
        var step = xml.Descendants(Akn + "step").Single();

        Assert.Equal(("2027-02-05", "#extendedBureau", "#approvedUnderSilenceProcedure"), (step.Attribute("date")!.Value, step.Attribute("by")!.Value, step.Attribute("outcome")!.Value));
        Assert.Equal("silence", step.Attribute(Own + "procedure")!.Value);
        Assert.Contains(xml.Descendants(Akn + "TLCOrganization"), o => o.Attribute("eId")!.Value == "extendedBureau");
    }

    [Fact]
    public void Every_reference_within_the_file_meets_an_eId()
    {
        var xml = Written(HandMade.In(Language.Chinese));
        var ids = xml.Descendants().Attributes("eId").Select(a => "#" + a.Value).ToHashSet();
        var references = xml.Descendants().Attributes().Where(a => a.Name.LocalName is "refersTo" or "source" or "by" or "as" or "href" or "outcome" && a.Value.StartsWith('#')).ToList();

        Assert.NotEmpty(references);
        Assert.All(references, r => Assert.Contains(r.Value, ids));
    }

    [Fact]
    public void Words_in_another_language_are_tagged_and_marked()
    {
        var paragraph = Written(HandMade.In(Language.Russian)).Descendants(Akn + "paragraph").Single(p => p.Attribute("eId")!.Value == "para_3");

        Assert.Equal("en", paragraph.Descendants(Akn + "span").Single().Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal("[еще не переведено]", paragraph.Descendants(Akn + "remark").Single().Value);
    }

    [Fact]
    public void A_joint_symbol_is_one_text_and_several_references()
    {
        var joint = Written(HandMade.In(Language.Spanish)).Descendants(Akn + "mref").Single();

        Assert.Equal("PATH/COP/WG.1/2027/2-PATH/COP/WG.2/2027/4", joint.Value);
        Assert.Equal(["/symbol/PATH/COP/WG.1/2027/2", "/symbol/PATH/COP/WG.2/2027/4"], joint.Elements(Akn + "ref").Select(r => r.Attribute("href")!.Value));
    }

    [Fact]
    public void A_meeting_has_its_start_and_its_end()
    {
        var times = Written(HandMade.In(Language.English)).Descendants(Akn + "recordedTime").Take(2).ToList();

        Assert.Equal(["startEvent", "endEvent"], times.Select(t => t.Attribute("type")!.Value));
        Assert.Equal(["2027-06-08T10:00:00", "2027-06-08T13:00:00"], times.Select(t => t.Attribute("time")!.Value));
        Assert.Equal("2", times[0].Ancestors(Akn + "th").Single().Attribute("rowspan")!.Value);
    }

    [Fact]
    public void A_sample_says_so_in_the_documents_language()
    {
        var xml = Written(HandMade.In(Language.Arabic));

        Assert.Equal("نموذج توضيحي — ليس وثيقة رسمية", xml.Descendants(Akn + "coverPage").Single().Descendants(Akn + "remark").First().Value);
        Assert.Equal("true", xml.Descendants(Own + "document").Single().Attribute("sample")!.Value);
    }

    [Fact]
    public void A_note_stands_where_its_mark_stands()
    {
        var paragraph = Written(HandMade.In(Language.English)).Descendants(Akn + "paragraph").Single(p => p.Attribute("eId")!.Value == "para_2");
        var note = paragraph.Descendants(Akn + "authorialNote").Single();

        Assert.Equal("1", note.Attribute("marker")!.Value);
        Assert.Equal("This document has not been edited.", note.Value.Trim());
    }

    [Fact]
    public void A_block_that_is_not_for_everyone_keeps_its_label()
    {
        var document = HandMade.In(Language.English) with { Blocks = [new Paragraph("1.", []) { Label = Label.For(Audience.Bureau | Audience.Secretariat) }] };

        Assert.Equal("bureau secretariat", Written(document).Descendants(Akn + "paragraph").Single().Attribute(Own + "label")!.Value);
        Assert.Empty(Errors(AknWriter.Write(document)));
    }
}
