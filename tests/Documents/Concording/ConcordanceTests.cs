using Dais.Documents.Concording;
using Dais.Documents.Concording.Writing;
using Dais.Kernel;

namespace Dais.Documents.Tests.Concording;

public class ConcordanceTests
{
    [Fact]
    public void Versions_that_say_the_same_part_nowhere() => Assert.Empty(Shown().Select(Line));

    [Fact]
    public void An_hour_later_in_one_version_is_found_whatever_clock_it_goes_by()
    {
        var found = Assert.Single(Shown((Language.Arabic, "18:00", "19:00")));

        Assert.Equal(DiscordKind.Time, found.Kind);
        Assert.Equal([Language.Arabic], found.Odd);
        Assert.Equal("19:00", found.Says[Language.Arabic]);
        Assert.Equal("18:00", found.Says[Language.English]);
        Assert.Equal("2", found.Number);
        Assert.Contains("3 to 6 p.m.", found.Texts[Language.English], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru", "125 инженеров", "152 инженеров", DiscordKind.Figure)]
    [InlineData("es", "21 de mayo", "22 de mayo", DiscordKind.Date)]
    [InlineData("zh", "下午3时", "下午4时", DiscordKind.Time)]
    [InlineData("fr", "95/17", "95/71", DiscordKind.Symbol)]
    [InlineData("zh", "未得到", "得到", DiscordKind.Negation)]
    [InlineData("es", "al Secretario General", "al Consejo de Seguridad", DiscordKind.Request)]
    [InlineData("fr", "À peindre les tours en rouge et blanc ;", "To paint the towers in red and white and to keep the colours of the old ones;", DiscordKind.Untranslated)]
    [InlineData("en", "Noting with regret that 48 towers have not been repaired since the storm of 3 November 2030,\n", "", DiscordKind.Recitals)]
    [InlineData("ar", "[^2]", "", DiscordKind.Footnotes)]
    public void What_one_version_says_otherwise_is_found_and_the_version_named(string code, string said, string instead, DiscordKind kind)
    {
        var language = Language.Parse(code);
        var changes = new List<(Language, string, string)> { (language, said, instead) };
        if (kind == DiscordKind.Footnotes) changes = [(language, "[^2]: A/97/312، الفقرة 27.\n", ""), (language, said, instead)];

        var found = Shown([.. changes]);

        Assert.Contains(found, d => d.Kind == kind && d.Odd is [var odd] && odd == language);
    }

    [Fact]
    public void Two_points_that_changed_places_are_found()
    {
        const string First = "окрасить башни в красный и белый цвета;";
        const string Second = "ежегодно сообщать о здоровье смотрителей, их семей и детей, включая доступ к школам, больницам и питьевой воде;";
        var found = Shown((Language.Russian, First, "#"), (Language.Russian, Second, First), (Language.Russian, "#", Second));

        Assert.Contains(found, d => d.Kind == DiscordKind.Order && d.Odd is [var odd] && odd == Language.Russian);
    }

    [Fact]
    public void A_term_of_the_users_that_one_version_renders_otherwise_is_found_when_all_is_asked_for()
    {
        Assert.True(TermBase.TryRead("en,fr,es,ru,zh,ar\nlighthouse*,phare*,faro*,маяк*,灯塔,المنارات\nlamp post*,lampadaire*,farola*,фонар*,路灯,أعمدة الإنارة\n", out var terms));
        var versions = Lighthouses.Versions((Language.French, "Entretien des phares du Nord", "Entretien des lampadaires du Nord"));

        var found = Concordance.Of(versions, terms, isThorough: true).Discords;

        Assert.Contains(found, d => d.Kind == DiscordKind.Name && d.Odd is [var odd] && odd == Language.French && d.Says[odd] == "lamp post");
    }

    [Fact]
    public void The_page_stands_alone_and_gives_each_text_its_direction()
    {
        var work = new WorkVersions("A/RES/97/901", Lighthouses.Versions((Language.Arabic, "18:00", "19:00")));
        var page = ConcordanceHtml.Page(new(Language.French, [ComparedWork.Of(work)]));

        System.Xml.Linq.XDocument.Parse(page);
        Assert.Contains("lang=\"ar\" dir=\"rtl\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
    }

    private static List<Discord> Shown(params (Language, string, string)[] changes) =>
        [.. Concordance.Of(Lighthouses.Versions(changes)).Discords.Where(d => d.IsShown)];

    private static string Line(Discord discord) => $"{discord.Kind} {string.Join(' ', discord.Odd)} {string.Join(' ', discord.Says.Select(s => $"{s.Key}={s.Value}"))}";
}
