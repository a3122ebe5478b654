using Dais.Documents.Agendas;
using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Tests.Reading;

public sealed class CitationTests
{
    [Theory]
    [InlineData("en", "Pursuant to article 32, paragraph 3, of the Organized Crime Convention and rule 2, paragraph 2, of the rules of procedure", "convention article 32(3); rules-of-procedure rule 2(2)")]
    [InlineData("en", "Under articles 16 and 18 of the Convention and paragraphs 13 and 43 of the procedures and rules", "convention article 16; convention article 18; review-procedures paragraph 13; review-procedures paragraph 43")]
    [InlineData("fr", "en application du paragraphe 3 de l’article 32 de la Convention et de l’article 2, paragraphe 2, du règlement intérieur", "convention article 32(3); rules-of-procedure rule 2(2)")]
    [InlineData("fr", "conformément au paragraphe 12 des procédures et règles régissant le fonctionnement du Mécanisme", "review-procedures paragraph 12")]
    [InlineData("es", "de conformidad con el artículo 32, párrafo 3, de la Convención y el párrafo 2 del artículo 2 del reglamento", "convention article 32(3); rules-of-procedure rule 2(2)")]
    [InlineData("es", "los párrafos 13 y 43 de los procedimientos y reglas para el funcionamiento del Mecanismo", "review-procedures paragraph 13; review-procedures paragraph 43")]
    [InlineData("ru", "в соответствии с пунктом 3 статьи 32 Конвенции и пунктом 2 правила 2 правил процедуры", "convention article 32(3); rules-of-procedure rule 2(2)")]
    [InlineData("ru", "согласно пунктам 13 и 43 процедур и правил функционирования Механизма", "review-procedures paragraph 13; review-procedures paragraph 43")]
    [InlineData("zh", "根据《有组织犯罪公约》第 32 条第 3 款和缔约方会议议事规则第 2 条第 2 款", "convention article 32(3); rules-of-procedure rule 2(2)")]
    [InlineData("zh", "根据程序和规则第 13 和 43 段，以及《公约》第十六条", "review-procedures paragraph 13; review-procedures paragraph 43; convention article 16")]
    [InlineData("ar", "وفقاً للفقرة ٣ من المادة ٣٢ من اتفاقية الجريمة المنظمة والفقرة ٢ من المادة ٢ من النظام الداخلي للمؤتمر", "convention article 32(3); rules-of-procedure rule 2(2)")]
    public void Provisions_are_found_in_the_usual_wordings(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Cited(language, text).OfType<Provision>().Select(p => $"{p.Instrument} {p.Kind} {p.Number}")));

    [Theory]
    [InlineData("en", "In its decision 4/4 and in General Assembly resolution 55/25", "COP Decision 4/4; GA Resolution 55/25")]
    [InlineData("en", "Economic and Social Council resolution 2021/23 and resolutions 5/4 and 6/2", "ECOSOC Resolution 2021/23; COP Resolution 5/4; COP Resolution 6/2")]
    [InlineData("en", "paragraph 3 of reso1ution 7/1 was read on 12/05/2024 (CTOC/COP/2008/6)", "COP Resolution 7/1")]
    [InlineData("fr", "dans ses résolutions 5/4 et 6/2 et sa décision 4/4", "COP Resolution 5/4; COP Resolution 6/2; COP Decision 4/4")]
    [InlineData("es", "en su resolución 7/1 y en la decisión 4/4 de la Conferencia", "COP Resolution 7/1; COP Decision 4/4")]
    [InlineData("ru", "в решении 4/4 и резолюциях 5/4 и 6/2 Конференции", "COP Decision 4/4; COP Resolution 5/4; COP Resolution 6/2")]
    [InlineData("zh", "在第 4/4 号决定和第 7/1 号决议中", "COP Decision 4/4; COP Resolution 7/1")]
    [InlineData("ar", "في مقرِّره ٤/٤ وفي القرار ٧/١، ووفقاً لمقرِّر المؤتمر ٥/٢", "COP Decision 4/4; COP Resolution 7/1; COP Decision 5/2")]
    public void Mandates_are_found_with_the_body_that_adopted_them(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Cited(language, text).OfType<Mandate>().Select(m => $"{m.Body} {m.Kind} {m.Number}")));

    private static IReadOnlyList<Citation> Cited(string language, string text) =>
        new CitationReader(Lexicon.For(Language.Parse(language))).Find(Misreadings.Mend(Folding.Words(text)));
}
