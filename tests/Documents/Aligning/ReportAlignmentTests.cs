using Dais.Documents.Aligning;
using Dais.Documents.Reports;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Tests.Aligning;

/// <summary>Reports are aligned as resolutions are: sections, paragraphs, points.</summary>
public class ReportAlignmentTests
{
    [Fact]
    public void Sections_and_paragraphs_of_two_reports_stand_beside_one_another()
    {
        var alignment = Of(English(), French());

        Assert.All(alignment.Rows, r => Assert.Equal(2, r.Languages.Length));
        Assert.Equal([AlignedKind.Title, AlignedKind.Heading, AlignedKind.Paragraph, AlignedKind.Paragraph, AlignedKind.Point, AlignedKind.Annex, AlignedKind.Text], alignment.Rows.Select(r => r.Kind));
        Assert.Equal("I.", alignment.Rows[1].In(Language.English)[0].Mark);
        Assert.Equal(1, alignment.Rows[3].Above);
    }

    [Fact]
    public void A_report_that_lost_a_paragraph_has_none_in_its_row_and_the_next_stands_beside_its_own()
    {
        var french = French();
        var section = french.Sections[0];
        french = french with { Sections = [section with { Within = [new ReportParagraph(1, "1.", ((ReportParagraph)section.Within[1]).Words) { Id = "para_1", Within = section.Within[1].Within }] }, french.Sections[1]] };

        var alignment = Of(English(), french);

        Assert.Empty(alignment.Rows.Single(r => r.IdIn(Language.English) == "para_1").In(Language.French));
        Assert.Equal("para_1", alignment.Rows.Single(r => r.IdIn(Language.English) == "para_2").IdIn(Language.French));
    }

    private static Alignment Of(WorkingGroupReport one, WorkingGroupReport other) =>
        Alignment.Of(new[] { one, other }.ToDictionary(r => r.Language, AlignedText.Of));

    private static WorkingGroupReport English() => Report(
        Language.English, "Report of the Working Group on Harbours", "Introduction",
        "In its resolution 5/14 of 12 May 2030 the Conference established a working group on harbours and its functions.",
        "At its meeting held on 3 and 4 June 2031 the Working Group adopted 27 recommendations to States parties:",
        "States parties should report on 150 harbours before 2032.", "Annex", "List of the 64 participants.");

    private static WorkingGroupReport French() => Report(
        Language.French, "Rapport du Groupe de travail sur les ports", "Introduction",
        "Dans sa résolution 5/14 du 12 mai 2030, la Conférence a créé un groupe de travail sur les ports et défini ses fonctions.",
        "À sa réunion tenue les 3 et 4 juin 2031, le Groupe de travail a adopté 27 recommandations à l’intention des États parties :",
        "Les États parties devraient faire rapport sur 150 ports avant 2032.", "Annexe", "Liste des 64 participants.");

    private static WorkingGroupReport Report(Language language, string title, string heading, string first, string second, string point, string annex, string last) => new()
    {
        Language = language,
        Title = new(title),
        Sections =
        [
            new ReportSection(ReportSectionKind.Introduction, 1, "I.", new(heading))
            {
                Id = "sec_I",
                Within =
                [
                    new ReportParagraph(1, "1.", new(first)) { Id = "para_1" },
                    new ReportParagraph(2, "2.", new(second)) { Id = "para_2", Within = [new Point("(a)", new(point)) { Id = "para_2__point_a" }] },
                ],
            },
            new ReportSection(ReportSectionKind.Annex, 1, null, new("")) { Id = "annex_1", Overline = new(annex), Within = [new ReportParagraph(null, null, new(last)) { Id = "annex_1__p_1" }] },
        ],
    };
}
