using Dais.Documents.Concording;
using Dais.Documents.Reports;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Tests.Concording;

/// <summary>Reports are compared as resolutions are: paragraph by paragraph, also under their headings.</summary>
public sealed class ReportConcordanceTests
{
    [Fact]
    public void Reports_that_say_the_same_part_nowhere() => Assert.Empty(Shown(Three()));

    [Fact]
    public void A_date_and_a_figure_that_one_report_has_otherwise_are_found_in_their_paragraph_and_not_in_the_heading_above()
    {
        var found = Shown(Three("3 June 2031", "5 June 2031"));

        var date = Assert.Single(found);
        Assert.Equal((DiscordKind.Date, "para_1"), (date.Kind, date.Places[Language.English]));
        Assert.Equal([Language.English], date.Odd);
        Assert.Equal([DiscordKind.Figure], Shown(Three("27 recommendations", "72 recommendations")).Select(d => d.Kind));
    }

    [Fact]
    public void A_paragraph_that_one_report_lost_is_counted_and_shown()
    {
        var reports = Three();
        var section = reports[Language.Spanish].Sections[0];
        reports[Language.Spanish] = reports[Language.Spanish] with { Sections = [section with { Within = [section.Within[0]] }] };

        var found = Concordance.Of(Compared(reports)).Discords;

        Assert.Equal("2", Assert.Single(found, d => d.Kind == DiscordKind.Paragraphs).Says[Language.Spanish]);
        Assert.Equal([Language.Spanish], Assert.Single(found, d => d.Kind == DiscordKind.Part).Odd);
    }

    [Fact]
    public void An_addressee_that_one_report_has_otherwise_is_found_by_its_requests()
    {
        var reports = Compared(Three());
        reports[Language.French] = reports[Language.French] with { Requests = [Asked("secretariat")] };
        foreach (var other in new[] { Language.English, Language.Spanish }) reports[other] = reports[other] with { Requests = [Asked("states-parties")] };

        Assert.Contains(Concordance.Of(reports).Discords, d => d.Kind == DiscordKind.Request && d.Says[Language.French] == "secretariat");
    }

    private static Request Asked(string to) => new() { Part = "para_2", Verb = "adopted", To = [to], What = new(0, 3), In = "all" };

    private static List<Discord> Shown(Dictionary<Language, WorkingGroupReport> reports) => [.. Concordance.Of(Compared(reports)).Discords.Where(d => d.Confidence >= 0.6)];

    private static Dictionary<Language, ComparedText> Compared(Dictionary<Language, WorkingGroupReport> reports) => reports.ToDictionary(r => r.Key, r => ComparedText.Of(r.Value, []));

    private static Dictionary<Language, WorkingGroupReport> Three(string said = "#", string instead = "#") => new[]
    {
        Report(Language.English, "I. Introduction", "The Working Group met on 3 June 2031 in Vienna.", "It adopted 27 recommendations to States parties on harbours.", said, instead),
        Report(Language.French, "I. Introduction", "Le Groupe de travail s’est réuni le 3 juin 2031 à Vienne.", "Il a adopté 27 recommandations à l’intention des États parties sur les ports.", said, instead),
        Report(Language.Spanish, "I. Introducción", "El Grupo de Trabajo se reunió el 3 de junio de 2031 en Viena.", "Aprobó 27 recomendaciones dirigidas a los Estados partes sobre los puertos.", said, instead),
    }.ToDictionary(r => r.Language);

    private static WorkingGroupReport Report(Language language, string heading, string first, string second, string said, string instead) => new()
    {
        Language = language,
        Sections =
        [
            new ReportSection(ReportSectionKind.Introduction, 1, "I.", new(heading))
            {
                Id = "sec_I",
                Within = [new ReportParagraph(1, "1.", new(first.Replace(said, instead, StringComparison.Ordinal))) { Id = "para_1" }, new ReportParagraph(2, "2.", new(second.Replace(said, instead, StringComparison.Ordinal))) { Id = "para_2" }],
            },
        ],
    };
}
