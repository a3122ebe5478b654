using Dais.Documents.Agendas;
using Dais.Documents.Reading;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Tests.Reading;

public sealed class ActTests
{
    private const string Submitted = "submitted secretariat→extended-bureau 2023-12-19";
    private const string Approved = "approved extended-bureau 2024-01-22 silence";

    [Theory]
    [InlineData("en", "The proposed agenda items were submitted by the Secretariat to the extended Bureau on 19 December 2023 and approved under the silence procedure on 22 January 2024.")]
    [InlineData("en", "On 19 December 2023, the Secretariat submitted the items to the extended Bureau. They were approved by silence procedure on 22 January 2024.")]
    [InlineData("fr", "Les points proposés ont été soumis par le Secrétariat au Bureau élargi le 19 décembre 2023 et approuvés selon la procédure d’approbation tacite le 22 janvier 2024.")]
    [InlineData("es", "Los temas propuestos fueron presentados por la Secretaría a la Mesa ampliada el 19 de diciembre de 2023 y aprobados mediante el procedimiento de acuerdo tácito el 22 de enero de 2024.")]
    [InlineData("ru", "Предлагаемые пункты были представлены Секретариатом расширенному бюро 19 декабря 2023 года и одобрены в рамках процедуры отсутствия возражений 22 января 2024 года.")]
    [InlineData("zh", "拟议议程项目于 2023 年 12 月 19 日由秘书处提交给扩大主席团，于 2024 年 1 月 22 日经由默许程序得到核准。")]
    [InlineData("ar", "وقدّمت الأمانة البنود المقترحة إلى المكتب الموسّع في 19 كانون الأول/ديسمبر 2023، وأُقرت بموجب إجراء الموافقة الصامتة في 22 كانون الثاني/يناير 2024.")]
    public void A_submission_and_its_approval_by_silence_are_told_in_six_languages(string language, string text) =>
        Assert.Equal([Submitted, Approved], Told(language, text));

    [Theory]
    [InlineData("en", "On 2 June 2023, the extended Bureau approved the schedule of meetings for 2024, including the eleventh session, to be held on 11 July 2024.")]
    [InlineData("fr", "Le 2 juin 2023, le Bureau élargi a approuvé le calendrier des réunions de 2024, y compris la onzième session, qui se tiendra le 11 juillet 2024.")]
    [InlineData("es", "El 2 de junio de 2023, la Mesa ampliada aprobó el calendario de reuniones de 2024, incluido el 11.º período de sesiones, que se celebrará el 11 de julio de 2024.")]
    [InlineData("ru", "2 июня 2023 года расширенное бюро утвердило график совещаний на 2024 год, включая одиннадцатое совещание, которое состоится 11 июля 2024 года.")]
    public void A_date_of_the_session_is_no_date_of_an_act(string language, string text) =>
        Assert.Equal(["approved extended-bureau 2023-06-02"], Told(language, text));

    [Fact]
    public void What_no_bureau_did_is_no_act() =>
        Assert.Empty(Told("en", "The Working Group agreed on 3 May 2022 that experts should be invited."));

    private static IEnumerable<string> Told(string code, string text)
    {
        var language = Language.Parse(code);
        var acts = new ActReader(Lexicon.For(language), new LocalDate(2024, 7, 11), new LocalDate(2024, 7, 12));
        return acts.Find(new AnnotationParagraph(LocalizedText.Of(language, text)), language)
            .Select(a => $"{a.Verb} {a.By}{(a.To is null ? "" : "→" + a.To)} {a.Date:uuuu-MM-dd}{(a.Procedure is null ? "" : " " + a.Procedure)}");
    }
}
