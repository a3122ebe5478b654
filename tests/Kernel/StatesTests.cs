using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Dais.Kit;

namespace Dais.Kernel.Tests;

public sealed class StatesTests
{
    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Code)];

    [Fact]
    public void There_are_193_members_and_two_observer_States()
    {
        Assert.Equal(193, States.All.Count(s => s.Status == StateStatus.Member));
        Assert.Equal(["VAT", "PSE"], States.All.Where(s => s.Status == StateStatus.ObserverState).Select(s => s.Alpha3));
        Assert.Equal(["COK", "NIU"], States.All.Where(s => s.Status == StateStatus.OtherState).Select(s => s.Alpha3));
        Assert.Equal(197, States.All.Length);
    }

    [Fact]
    public void Territories_and_the_European_Union_are_not_listed_as_States()
    {
        Assert.Equal(StateStatus.Territory, States.Find("GRL")!.Status);
        Assert.Equal(StateStatus.Organization, States.Find("eu")!.Status);
        Assert.DoesNotContain(States.Find("GRL"), States.All);
        Assert.DoesNotContain(States.Find("EU"), States.InOrder(Language.English));
        Assert.Contains(States.Find("EU"), States.Entries);
    }

    [Theory]
    [InlineData("african", 54)]
    [InlineData("asiaPacific", 54)]
    [InlineData("easternEuropean", 23)]
    [InlineData("latinAmericanAndCaribbean", 33)]
    [InlineData("westernEuropeanAndOther", 29)]
    public void Each_regional_group_has_its_members(string key, int members)
    {
        var group = RegionalGroup.All.Single(g => g.Key == key);

        Assert.Equal(members, group.Members.Count());
        Assert.True(group.Name.IsComplete);
        Assert.All(group.Notes.Keys, code => Assert.Contains(States.Find(code), group.Members));
    }

    [Fact]
    public void Every_member_is_in_one_regional_group_and_groups_are_not_geography()
    {
        Assert.All(States.All, s => Assert.Equal(s.Status == StateStatus.Member, s.RegionalGroup is not null));
        Assert.Equal(193, RegionalGroup.All.Sum(g => g.Members.Count()));
        Assert.Equal("asiaPacific", States.Find("CYP")!.RegionalGroup!.Key);
        Assert.Equal("westernEuropeanAndOther", States.Find("AUS")!.RegionalGroup!.Key);
        Assert.Equal("easternEuropean", States.Find("GEO")!.RegionalGroup!.Key);
    }

    [Fact]
    public void Every_State_has_short_and_formal_names_in_six_languages()
    {
        Assert.All(States.Entries, s => Assert.True(s.ShortNames.IsComplete && s.FormalNames.IsComplete, s.Alpha3));
        Assert.DoesNotContain(States.All, s => Language.All.Any(l => s.ShortName(l).AsSpan().ContainsAny("*'\u00a0") || s.ShortName(l) != s.ShortName(l).Trim()));
        Assert.Equal(States.Entries.Length, States.Entries.Select(s => s.Alpha3).Distinct().Count());
        Assert.Equal(248, States.Entries.Count(s => s.M49 is { Length: 3 }));
    }

    [Theory]
    [InlineData("ALB", "fr", "Albanie", "l’Albanie", "République d’Albanie", "la République d’Albanie")]
    [InlineData("GMB", "en", "Gambia", "the Gambia", "Republic of the Gambia", "the Republic of the Gambia")]
    [InlineData("AFG", "es", "Afganistán", "el Afganistán", "República Islámica del Afganistán", "la República Islámica del Afganistán")]
    [InlineData("AUS", "fr", "Australie", "l’Australie", "Australie", "l’Australie")]
    [InlineData("TUR", "ru", "Турция", "Турция", "Турецкая Республика", "Турецкая Республика")]
    [InlineData("COG", "zh", "刚果", "刚果", "刚果共和国", "刚果共和国")]
    [InlineData("NLD", "en", "Netherlands (Kingdom of the)", "Netherlands (Kingdom of the)", "Kingdom of the Netherlands", "the Kingdom of the Netherlands")]
    public void Names_stand_in_lists_without_and_in_sentences_with_their_article(string code, string language, params string[] names)
    {
        var state = States.Find(code)!;
        var l = Language.Parse(language);

        string[] said = [state.ShortName(l), state.ShortNameInText(l), state.FormalName(l), state.FormalNameInText(l)];

        Assert.Equal(names, said);
    }

    [Theory]
    [InlineData("albanie", "fr", "ALB")]
    [InlineData("L'ALBANIE", "fr", "ALB")]
    [InlineData("la République d'Albanie", "fr", "ALB")]
    [InlineData("Emirats arabes unis", "fr", "ARE")]
    [InlineData("Plurinational State of Bolivia", "en", "BOL")]
    [InlineData("Bolivia (Plurinational State of)", "en", "BOL")]
    [InlineData("Turkey", "en", "TUR")]
    [InlineData("The former Yugoslav Republic of Macedonia", "en", "MKD")]
    [InlineData("Cote d'Ivoire", "es", "CIV")]
    [InlineData("the European Union", "en", "EUE")]
    [InlineData("ايطاليا", "ar", "ITA")]
    [InlineData("刚果（布）", "zh", "COG")]
    [InlineData("刚果民主共和国", "zh", "COD")]
    [InlineData("российская федерация", "ru", "RUS")]
    public void A_State_is_known_by_any_of_its_names(string text, string language, string code) =>
        Assert.Equal(code, States.Named(text, Language.Parse(language))?.Alpha3);

    [Theory]
    [InlineData("")]
    [InlineData("Atlantis")]
    [InlineData("\ud800")]
    public void What_names_no_State_is_none(string text)
    {
        Assert.Null(States.Named(text, Language.English));
        Assert.Null(States.Find(text));
    }

    [Theory]
    [InlineData("826", "GBR")]
    [InlineData("004", "AFG")]
    [InlineData("fr", "FRA")]
    [InlineData(" deu ", "DEU")]
    public void A_State_is_found_by_any_of_its_codes(string code, string alpha3) => Assert.Equal(alpha3, States.Find(code)?.Alpha3);

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_two_States_answer_to_one_name(string code)
    {
        var language = Language.Parse(code);

        Assert.All(States.Entries, s =>
        {
            Assert.Same(s, States.Named(s.ShortName(language), language));
            Assert.Same(s, States.Named(s.FormalNameInText(language), language));
        });
        Assert.Equal(Enumerable.Range(1, States.Entries.Length), States.Entries.Select(s => s.Rank(language)).Order());
    }

    [Theory]
    [InlineData("en", "Niger", "Nigeria", "North Macedonia")]
    [InlineData("fr", "Afghanistan", "Afrique du Sud", "Albanie", "Algérie", "Allemagne")]
    [InlineData("fr", "Égypte", "El Salvador", "Émirats arabes unis", "Équateur", "Érythrée", "Espagne")]
    [InlineData("fr", "Sainte-Lucie", "Saint-Kitts-et-Nevis", "Saint-Marin", "Saint-Siège")]
    [InlineData("es", "Emiratos Árabes Unidos", "Eritrea", "Eslovaquia", "Eslovenia", "España")]
    [InlineData("es", "San Marino", "San Vicente y las Granadinas", "Santa Lucía", "Santa Sede", "Santo Tomé y Príncipe")]
    [InlineData("ru", "Австралия", "Австрия", "Азербайджан", "Албания", "Алжир")]
    [InlineData("ru", "Израиль", "Индия", "Индонезия", "Иордания", "Ирак")]
    [InlineData("ar", "الاتحاد الروسي", "إثيوبيا", "أذربيجان", "الأرجنتين", "الأردن")]
    [InlineData("ar", "الجمهورية الدومينيكية", "الجمهورية العربية السورية", "جمهورية كوريا")]
    [InlineData("zh", "阿富汗", "阿尔巴尼亚", "阿尔及利亚", "安道尔", "安哥拉")]
    [InlineData("zh", "也门", "赞比亚", "津巴布韦")]
    public void States_stand_in_the_alphabetical_order_of_each_language(string code, params string[] inOrder)
    {
        var language = Language.Parse(code);
        var listed = States.InOrder(language).Select(s => s.ShortName(language)).ToList();
        var from = listed.IndexOf(inOrder[0]);

        Assert.Equal(inOrder.Order(StringComparer.Ordinal), listed.Where(inOrder.Contains).Order(StringComparer.Ordinal));
        Assert.Equal(inOrder, listed[from..].Where(inOrder.Contains));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_scale_of_assessments_names_every_member_as_we_do(string code)
    {
        var language = Language.Parse(code);
        var listed = ScaleOfAssessments(code).Select(n => States.Named(n, language)).ToList();

        Assert.Equal(193, listed.Distinct().Count(s => s?.Status == StateStatus.Member));
        Assert.Equal(ScaleOfAssessments(code).Select(Typography), listed.Select(s => s!.ShortName(language)));
        var order = language == Language.French || language == Language.Spanish ? language : Language.English;
        Assert.Equal(States.InOrder(listed!, order), listed!);
    }

    private static bool IsPercentage(string cell) =>
        decimal.TryParse(cell.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private static string Typography(string name) => name.Replace('\'', '’').Replace('\u2011', '-');

    /// <summary>The States of the table in A/RES/79/249; those in Arabic, Chinese and Russian stand in the English order there.</summary>
    private static List<string> ScaleOfAssessments(string language)
    {
        using var zip = ZipFile.OpenRead(Repository.Corpus("corpus", "un-ga-79.zip"));
        using var file = zip.Entries.Single(e => e.FullName.StartsWith($"{language}/A_RES_79_249-", StringComparison.Ordinal)).Open();
        var cells = XDocument.Load(file).Descendants().Where(e => e.Name.LocalName is "td" or "th")
            .Select(e => string.Join(' ', e.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(c => c.Length > 0).ToList();
        return [.. cells.Zip(cells.Skip(1)).Where(p => char.IsLetter(p.First[0]) && IsPercentage(p.Second)).Select(p => p.First)];
    }
}
