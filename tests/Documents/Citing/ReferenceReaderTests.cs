using Dais.Documents.Citing;
using Dais.Kernel;

namespace Dais.Documents.Tests.Citing;

/// <summary>Sentences of our own about rivers, in six languages: what each cites.</summary>
public sealed class ReferenceReaderTests
{
    [Theory]
    [InlineData("en", "Recalling its resolutions 61/180 of 20 December 2006 and 63/194 of 18 December 2008 on the willows of rivers,", "A/RES/61/180 A/RES/63/194")]
    [InlineData("fr", "Rappelant ses résolutions 61/180 du 20 décembre 2006 et 63/194 du 18 décembre 2008 sur les saules des rivières,", "A/RES/61/180 A/RES/63/194")]
    [InlineData("es", "Recordando sus resoluciones 61/180, de 20 de diciembre de 2006, y 63/194, de 18 de diciembre de 2008, sobre los sauces de los ríos,", "A/RES/61/180 A/RES/63/194")]
    [InlineData("ru", "ссылаясь на свои резолюции 61/180 от 20 декабря 2006 года и 63/194 от 18 декабря 2008 года об ивах у рек,", "A/RES/61/180 A/RES/63/194")]
    [InlineData("ar", "وإذ تشير إلى قراريها 61/180 المؤرخ 20 كانون الأول/ديسمبر 2006 و 63/194 المؤرخ 18 كانون الأول/ديسمبر 2008 بشأن صفصاف الأنهار،", "A/RES/61/180 A/RES/63/194")]
    [InlineData("zh", "回顾其2006年12月20日第61/180号和2008年12月18日第63/194号关于河边柳树的决议，", "A/RES/61/180 A/RES/63/194")]
    public void Numbers_in_a_row_are_all_cited(string language, string text, string cited) => Assert.Equal(cited, Cited(language, text));

    [Theory]
    [InlineData("en", "in Economic and Social Council resolutions 2008/33 and 2009/2, Security Council resolution 1325 (2000) and Human Rights Council resolution 32/13", "E/RES/2008/33 E/RES/2009/2 S/RES/1325(2000) A/HRC/RES/32/13")]
    [InlineData("fr", "les résolutions 2008/33 et 2009/2 du Conseil économique et social, la résolution 1325 (2000) du Conseil de sécurité et la résolution 32/13 du Conseil des droits de l’homme", "E/RES/2008/33 E/RES/2009/2 S/RES/1325(2000) A/HRC/RES/32/13")]
    [InlineData("es", "las resoluciones 2008/33 y 2009/2 del Consejo Económico y Social, la resolución 1325 (2000) del Consejo de Seguridad y la resolución 32/13 del Consejo de Derechos Humanos", "E/RES/2008/33 E/RES/2009/2 S/RES/1325(2000) A/HRC/RES/32/13")]
    [InlineData("ru", "в резолюциях 2008/33 и 2009/2 Экономического и Социального Совета, резолюции 1325 (2000) Совета Безопасности и резолюции 32/13 Совета по правам человека", "E/RES/2008/33 E/RES/2009/2 S/RES/1325(2000) A/HRC/RES/32/13")]
    [InlineData("ar", "في قراري المجلس الاقتصادي والاجتماعي 2008/33 و 2009/2 وقرار مجلس الأمن 1325 (2000) وقرار مجلس حقوق الإنسان 32/13", "E/RES/2008/33 E/RES/2009/2 S/RES/1325(2000) A/HRC/RES/32/13")]
    [InlineData("zh", "经济及社会理事会第2008/33号和第2009/2号决议、安全理事会第1325(2000)号决议和人权理事会第32/13号决议", "E/RES/2008/33 E/RES/2009/2 S/RES/1325(2000) A/HRC/RES/32/13")]
    public void The_organ_named_beside_a_number_is_whose_it_is(string language, string text, string cited) => Assert.Equal(cited, Cited(language, text));

    [Theory]
    [InlineData("en", "pursuant to paragraphs 3 and 5 to 7 of resolution 79/10 and paragraph 2 (b) of its decision 78/560,", "A/RES/79/10#para_3,para_5,para_6,para_7 A/DEC/78/560#para_2__point_b")]
    [InlineData("fr", "conformément aux paragraphes 3 et 5 à 7 de la résolution 79/10 et au paragraphe 2 b) de sa décision 78/560,", "A/RES/79/10#para_3,para_5,para_6,para_7 A/DEC/78/560#para_2__point_b")]
    [InlineData("es", "de conformidad con los párrafos 3 y 5 a 7 de la resolución 79/10 y el párrafo 2 b) de su decisión 78/560,", "A/RES/79/10#para_3,para_5,para_6,para_7 A/DEC/78/560#para_2__point_b")]
    [InlineData("ru", "во исполнение пунктов 3 и 5–7 резолюции 79/10 и пункта 2 b) своего решения 78/560,", "A/RES/79/10#para_3,para_5,para_6,para_7 A/DEC/78/560#para_2__point_b")]
    [InlineData("ar", "عملا بالفقرات 3 و 5 إلى 7 من القرار 79/10 والفقرة 2 (ب) من مقررها 78/560،", "A/RES/79/10#para_3,para_5,para_6,para_7 A/DEC/78/560#para_2__point_b")]
    [InlineData("zh", "根据第79/10号决议第3和第5至7段以及其第78/560号决定第2(b)段，", "A/RES/79/10#para_3,para_5,para_6,para_7 A/DEC/78/560#para_2__point_b")]
    public void Paragraphs_are_cited_with_the_text_they_stand_in(string language, string text, string cited) => Assert.Equal(cited, Cited(language, text));

    [Theory]
    [InlineData("en", "as set out in paragraph 4 above and paragraph 6 of the present resolution", "#para_4 #para_6")]
    [InlineData("fr", "comme il est dit au paragraphe 4 ci-dessus et au paragraphe 6 de la présente résolution", "#para_4 #para_6")]
    [InlineData("es", "según se indica en el párrafo 4 supra y en el párrafo 6 de la presente resolución", "#para_4 #para_6")]
    [InlineData("ru", "как указано в пункте 4 выше и в пункте 6 настоящей резолюции", "#para_4 #para_6")]
    [InlineData("ar", "على النحو المبين في الفقرة 4 أعلاه وفي الفقرة 6 من هذا القرار", "#para_4 #para_6")]
    [InlineData("zh", "如上文第4段和本决议第6段所述", "#para_4 #para_6")]
    public void Paragraphs_of_its_own_are_the_texts_own(string language, string text, string cited) => Assert.Equal(cited, Cited(language, text));

    [Theory]
    [InlineData("en", "under article 32, paragraph 3, of the United Nations Convention against Transnational Organized Crime and article 9 of the Convention", "instrument:untoc#art_32__para_3 instrument:untoc#art_9")]
    [InlineData("fr", "en vertu du paragraphe 3 de l’article 32 de la Convention des Nations Unies contre la criminalité transnationale organisée et de l’article 9 de la Convention", "instrument:untoc#art_32__para_3 instrument:untoc#art_9")]
    [InlineData("es", "en virtud del artículo 32, párrafo 3, de la Convención de las Naciones Unidas contra la Delincuencia Organizada Transnacional y del artículo 9 de la Convención", "instrument:untoc#art_32__para_3 instrument:untoc#art_9")]
    [InlineData("ru", "согласно пункту 3 статьи 32 Конвенции Организации Объединенных Наций против транснациональной организованной преступности и статье 9 Конвенции", "instrument:untoc#art_32__para_3 instrument:untoc#art_9")]
    [InlineData("ar", "بموجب الفقرة 3 من المادة 32 من اتفاقية الأمم المتحدة لمكافحة الجريمة المنظمة عبر الوطنية والمادة 9 من الاتفاقية", "instrument:untoc#art_32__para_3 instrument:untoc#art_9")]
    [InlineData("zh", "根据《联合国打击跨国有组织犯罪公约》第三十二条第三款和《公约》第九条", "instrument:untoc#art_32__para_3 instrument:untoc#art_9")]
    public void Articles_are_cited_with_their_instrument(string language, string text, string cited) => Assert.Equal(cited, Cited(language, text, convention: "untoc"));

    [Theory]
    [InlineData("en", "Recalling its resolutions 57/4 B, 217 A (III), 1514 (XV), S-10/2 and ES-10/24,", "A/RES/57/4B A/RES/217A(III) A/RES/1514(XV) A/RES/S-10/2 A/RES/ES-10/24")]
    [InlineData("ar", "وإذ تشير إلى قراراتها 57/4 باء و 217 ألف (د-3) و 1514 (د-15) و دإ-10/2 و دإط-10/24،", "A/RES/57/4B A/RES/217A(III) A/RES/1514(XV) A/RES/S-10/2 A/RES/ES-10/24")]
    [InlineData("ru", "ссылаясь на свои резолюции 57/4 В, 217 А (III) и 1514 (XV),", "A/RES/57/4B A/RES/217A(III) A/RES/1514(XV)")]
    [InlineData("zh", "回顾其第57/4 B号、第217 A (III)号和第1514(XV)号决议，", "A/RES/57/4B A/RES/217A(III) A/RES/1514(XV)")]
    public void Numbers_of_every_age_are_read(string language, string text, string cited) => Assert.Equal(cited, Cited(language, text));

    [Theory]
    [InlineData("es", "las sumas indicadas en los párrafos 14 y 16 las partes que les correspondan", "#para_14,para_16")]
    [InlineData("fr", "les renseignements communiqués comme suite au paragraphe 6 ;", "#para_6")]
    [InlineData("es", "toma nota del párrafo 13 del informe, y de la resolución 79/1, párrafo 5", "A/RES/79/1#para_5")]
    [InlineData("fr", "le paragraphe 13 du rapport et le paragraphe 2 de l’article 7 du règlement", "")]
    [InlineData("zh", "根据《联合国宪章》第十、十一、十二和三十五条", "instrument:charter#art_10,art_11,art_12,art_35")]
    [InlineData("en", "resolution 2253 (2015), in particular paragraph 15, resolution 2322 (2016)", "S/RES/2253(2015) S/RES/2322(2016)")]
    [InlineData("en", "the Council, in Council resolution 31/18 and resolution 2008/33 of the Council", "A/HRC/RES/31/18 E/RES/2008/33")]
    [InlineData("ru", "решения проблем на основе резолюций 79/5 и 79/6", "A/RES/79/5 A/RES/79/6")]
    public void What_one_language_says_in_its_own_way_is_understood(string language, string text, string cited) => Assert.Equal(cited, Cited(language, text));

    [Theory]
    [InlineData("on 3/4 of the banks, from 2008/09 on, within 24/7 hours")]
    [InlineData("decision 1/CP.21 and decision 15/4 of somebody")]
    [InlineData("paragraph 5 of the report of the Secretary-General and article 7 of the statutes of the club")]
    [InlineData("article 5 of the Convention on Otters")]
    [InlineData("resolutions of the Environment Assembly 4/10 and of nobody")]
    public void What_is_no_citation_or_nobodys_is_left(string text) => Assert.Equal("", Cited("en", text, convention: "untoc"));

    [Fact]
    public void A_small_number_is_of_the_conference_whose_text_it_is()
    {
        Assert.Equal("conference-of-the-parties:resolution:9/1 conference-of-the-parties:decision:4/2 A/RES/55/25", Cited("en", "Recalling its resolution 9/1, decision 4/2 of the Conference of the Parties and resolution 55/25,", "conference-of-the-parties"));
        Assert.Equal("", Cited("en", "resolution 9/1 of the Conference of the Parties"));
    }

    [Fact]
    public void What_no_session_of_the_Assembly_can_have_is_of_the_organ_named_before() =>
        Assert.Equal("A/HRC/DEC/18/120 A/HRC/RES/24/14 A/HRC/RES/37/21", Cited("en", "and Human Rights Council decision 18/120 of 30 September 2011 and resolutions 24/14 and 37/21"));

    [Fact]
    public void The_span_is_the_number_and_beside_it_the_words_of_the_paragraph()
    {
        const string Text = "Reaffirms paragraph 5 of its resolution 79/10;";
        var reference = Assert.Single(new ReferenceReader(new(Language.English, "general-assembly")).Read(Text));
        Assert.Equal(("79/10", "paragraph 5"), (reference.Span.Of(Text), reference.PartsSpan!.Value.Of(Text)));
    }

    [Fact]
    public void Whatever_the_text_spans_stand_within_it_and_in_order()
    {
        var random = new Random(4711);
        string[] pieces = ["resolution ", "第", "号决议", "55/25", " (XV)", "1325 (2000)", " A", "باء", "paragraph ", "5 (b)", " to ", "7", " of ", "الفقرة ", "قرار ", "A/79/10", "-S/2013/1", "；", "\u200F", "　", "(", ")", "article ", "premier", "八", "条", "《公约》", "the Convention", ".", "\u0301", "😀"];
        for (var round = 0; round < 3_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)]));
            var language = Language.All[random.Next(6)];
            var at = 0;
            foreach (var reference in new ReferenceReader(new(language, "general-assembly", "untoc")).Read(text))
            {
                Assert.True(reference.Span.Start >= at && reference.Span.Length > 0 && reference.Span.End <= text.Length, $"{language}: {text}");
                at = reference.Span.Start;
            }
        }
    }

    private static string Cited(string language, string text, string organ = "general-assembly", string? convention = null) =>
        string.Join(' ', new ReferenceReader(new(Language.Parse(language), organ, convention)).Read(text).Select(r => r.Parts.Count == 0 ? r.Work.Name : $"{r.Work.Name}#{string.Join(',', r.Parts)}"));
}
