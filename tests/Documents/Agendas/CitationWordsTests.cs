using Dais.Documents.Agendas;
using Dais.Kernel;

namespace Dais.Documents.Tests.Agendas;

public sealed class CitationWordsTests
{
    [Theory]
    [InlineData("ar", "الاتفاقية، المادة 32، الفقرة 3")]
    [InlineData("zh", "《公约》第32条第3款")]
    [InlineData("en", "Convention, article 32, paragraph 3")]
    [InlineData("fr", "Convention, article 32, paragraphe 3")]
    [InlineData("ru", "Конвенция, статья 32, пункт 3")]
    [InlineData("es", "Convención, artículo 32, párrafo 3")]
    public void A_paragraph_of_an_article_is_named_in_six_languages(string language, string expected) =>
        Assert.Equal(expected, CitationWords.Say(new Provision("convention", "article", "32(3)"), Language.Parse(language)));

    [Theory]
    [InlineData("rules-of-procedure", "rule", "2(2)", "rules of procedure, rule 2 (2)")]
    [InlineData("review-procedures", "paragraph", "12", "procedures and rules, paragraph 12")]
    [InlineData("terms-of-reference", "chapter", "II", "terms of reference, chapter II")]
    public void Provisions_are_named_as_they_are_cited(string instrument, string kind, string number, string expected) =>
        Assert.Equal(expected, CitationWords.Say(new Provision(instrument, kind, number), Language.English));

    [Theory]
    [InlineData("COP", "ru", "решение 4/4")]
    [InlineData("GA", "ru", "решение 4/4 Генеральной Ассамблеи")]
    [InlineData("GA", "zh", "大会第4/4号决定")]
    [InlineData("XYZ", "en", "decision 4/4 (XYZ)")]
    public void A_mandate_names_its_body_unless_it_is_the_parents_own(string body, string language, string expected) =>
        Assert.Equal(expected, CitationWords.Say(new Mandate(body, MandateKind.Decision, "4/4"), Language.Parse(language)));
}
