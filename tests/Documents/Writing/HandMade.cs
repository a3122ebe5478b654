using Dais.Documents.Agendas;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Tests.Writing;

/// <summary>A document made by hand that holds everything a document can hold, in each of the six languages.</summary>
internal static class HandMade
{
    /// <summary>Every kind of text once: words, emphasis, a single and a joint symbol, a reference, hours, a note, another language.</summary>
    public static Document In(Language language)
    {
        var say = Said.In(language);
        return new()
        {
            Kind = DocumentKind.AnnotatedProvisionalAgenda,
            Language = language,
            IsSample = true,
            Masthead = Masthead(language, say),
            Blocks = [Agenda(language, say), Annotations(language, say), OrganizationOfWork(language, say)],
            Acts = [new ActTold("approved", "extended-bureau", null, "silence", say.Title, new LocalDate(2027, 2, 5))],
        };
    }

    /// <summary>The symbols of one document, or of a joint one.</summary>
    public static IReadOnlyList<DocumentSymbol> Symbols(string text)
    {
        Assert.True(DocumentSymbol.TryParseJoint(text, out var symbols));
        return symbols;
    }

    private static Masthead Masthead(Language language, Said say) => new()
    {
        Symbols = Symbols("PATH/COP/WG.1/2027/1"),
        Distribution = Distribution.General,
        Issued = new LocalDate(2027, 3, 22),
        Original = Language.English,
        Organ = new(say.Organ, language),
        Body = new(say.Body, language),
        SessionNumber = 3,
        Place = new(say.Place, language),
        Start = new LocalDate(2027, 6, 8),
        End = new LocalDate(2027, 6, 9),
        Title = new(say.Title, language),
        Notes = [new("*", new(say.Note, language))],
    };

    private static Section Agenda(Language language, Said say) => new(
        SectionRole.Agenda,
        null,
        new(say.Agenda, language),
        [
            new ListBlock(
            [
                new(say.One, [Plain(say.Matters, language)], [new ListBlock([Item(say.A, say.Opening, "item_1__a", language), Item(say.B, say.Adoption, "item_1__b", language)])]) { Id = "item_1" },
                Item(say.Two, say.Signs, "item_2", language),
            ]),
        ])
    { Id = "agenda" };

    private static Section Annotations(Language language, Said say) => new(
        SectionRole.Annotations,
        null,
        new(say.Annotations, language),
        [
            new Section(SectionRole.Annotation, say.One, new(say.Matters, language), [SubItem(language, say)]) { Id = "annotation_1", About = "item_1" },
            new Section(SectionRole.Annotation, say.Two, new(say.Signs, language), Signs(language, say)) { Id = "annotation_2", About = "item_2" },
        ])
    { Id = "annotations" };

    private static Section SubItem(Language language, Said say) =>
        new(SectionRole.Annotation, say.A, new(say.Opening, language), [new Paragraph(null, [Plain(say.Text, language)]) { Id = "para_1" }]) { Id = "annotation_1__a", About = "item_1__a" };

    private static Block[] Signs(Language language, Said say) =>
    [
        new Paragraph(null, [Plain(say.Text, language), new Footnote("1", new(say.Note, language)), Plain(" ", language), new Words(new(say.Signs, language), Emphasis: true), new PartReference("item_1", say.One)]) { Id = "para_2" },
        new Paragraph(null, [new Words(Stranger(language))]) { Id = "para_3" },
        new ListBlock([Point(say.A, say.Opening, language), new(say.B, [Plain(say.Adoption, language)], [new ListBlock([Point(say.I, say.Signs, language), Point(say.Ii, say.Matters, language)])])]),
        new Section(
            SectionRole.Documentation,
            null,
            new(say.Documentation, language),
            [
                new Paragraph(null, [Plain(say.Signs + " ", language), new SymbolReference(Symbols("PATH/COP/WG.1/2027/2-PATH/COP/WG.2/2027/4"))]) { Id = "document_1" },
                new Paragraph(null, [new SymbolReference(Symbols("PATH/COP/2026/9"))]) { Id = "document_2" },
            ]) { Id = "documentation_2" },
    ];

    private static Section OrganizationOfWork(Language language, Said say) => new(SectionRole.OrganizationOfWork, null, new(say.Organization, language), [Table(language, say)])
    {
        Id = "organization_of_work",
        Overline = new(say.Annex, language),
    };

    private static Table Table(Language language, Said say) => new(
        [new(say.Hours, language), new(say.ItemColumn, language), new(say.TitleColumn, language)],
        [
            new(IsGroup: true, [new([Plain(say.Day, language)])]),
            Row(new([new MeetingHours("10–13", At(10), At(13))], IsHeader: true, RowSpan: 2), say.One, "item_1", say.Matters, language) with { Id = "meeting_1" },
            Row(new([], IsHeader: true, RowSpan: 0), say.Two, "item_2", say.Signs, language),
            Row(new([new MeetingHours("15–18", At(15), At(18))], IsHeader: true), say.Two, "item_2", say.Signs, language) with { Id = "meeting_2" },
        ]);

    private static TableRow Row(TableCell hours, string number, string id, string title, Language language) =>
        new(IsGroup: false, [hours, new([new PartReference(id, number)]), new([Plain(title, language)])]);

    private static LocalDateTime At(int hour) => new(2027, 6, 8, hour, 0);

    /// <summary>Words in another language than the document's: English, and in English Arabic.</summary>
    public static Wording Stranger(Language language) =>
        language == Language.English ? new(Said.In(Language.Arabic).Text, Language.Arabic) : new(Said.In(Language.English).Text, Language.English);

    private static Words Plain(string text, Language language) => new(new(text, language));

    private static ListItem Item(string number, string text, string id, Language language) => new(number, [Plain(text, language)], []) { Id = id };

    private static ListItem Point(string number, string text, Language language) => new(number, [Plain(text, language)], []);

    /// <summary>The words of the document in one language.</summary>
    private sealed record Said(
        string Organ, string Body, string Place, string Title, string Note, string Agenda, string Annotations, string Documentation, string Annex, string Organization,
        string One, string Two, string A, string B, string I, string Ii, string Matters, string Opening, string Adoption, string Signs, string Text, string Day,
        string Hours, string ItemColumn, string TitleColumn)
    {
        public static Said In(Language language) => language.Code switch
        {
            "ar" => new(
                "مؤتمر الأطراف", "الفريق العامل المعني بالدروب", "إنسبروك", "جدول الأعمال المؤقت المشروح", "لم تُحرَّر هذه الوثيقة.", "جدول الأعمال المؤقت", "الشروح", "الوثائق", "المرفق", "تنظيم الأعمال المقترح",
                "1 -", "2 -", "(أ)", "(ب)", "’1‘", "’2‘", "المسائل التنظيمية", "افتتاح الدورة", "إقرار جدول الأعمال", "علامات الدروب", "تُفتتح الدورة يوم الثلاثاء (انظر PATH/COP/WG.1/2026/3، الفقرة 12).", "الثلاثاء، 8 حزيران/يونيه",
                "التوقيت", "البند", "العنوان"),
            "zh" => new(
                "缔约方会议", "步道标识工作组", "因斯布鲁克", "临时议程和说明", "本文件未经编辑。", "临时议程", "说明", "文件", "附件", "拟议工作安排",
                "1.", "2.", "(a)", "(b)", "（一）", "（二）", "组织事项", "会议开幕", "通过议程", "步道标识", "会议将于2027年6月8日星期二上午10时开幕（见PATH/COP/WG.1/2026/3，第12段）。", "6月8日，星期二",
                "日期和时间", "议程项目", "标题或说明"),
            "fr" => new(
                "Conférence des Parties", "Groupe de travail sur les sentiers", "Innsbruck", "Ordre du jour provisoire annoté", "Le présent document n’a pas été revu.", "Ordre du jour provisoire", "Annotations", "Documentation", "Annexe", "Projet d’organisation des travaux",
                "1.", "2.", "a)", "b)", "i)", "ii)", "Questions d’organisation", "Ouverture de la session", "Adoption de l’ordre du jour", "Signalisation des sentiers", "La session s’ouvrira le mardi 8 juin 2027 à 10 heures (voir PATH/COP/WG.1/2026/3, par. 12).", "Mardi 8 juin",
                "Date et heure", "Point", "Titre ou description"),
            "ru" => new(
                "Конференция участников", "Рабочая группа по тропам", "Инсбрук", "Аннотированная предварительная повестка дня", "Настоящий документ не редактировался.", "Предварительная повестка дня", "Аннотации", "Документация", "Приложение", "Предлагаемая организация работы",
                "1.", "2.", "a)", "b)", "i)", "ii)", "Организационные вопросы", "Открытие сессии", "Утверждение повестки дня", "Маркировка троп", "Сессия откроется во вторник, 8 июня 2027 года (см. PATH/COP/WG.1/2026/3, пункт 12).", "Вторник, 8 июня",
                "Дата и время", "Пункт", "Название или описание"),
            "es" => new(
                "Conferencia de las Partes", "Grupo de Trabajo sobre Senderos", "Innsbruck", "Programa provisional anotado", "El presente documento no ha sido editado.", "Programa provisional", "Anotaciones", "Documentación", "Anexo", "Propuesta de organización de los trabajos",
                "1.", "2.", "a)", "b)", "i)", "ii)", "Cuestiones de organización", "Apertura del período de sesiones", "Aprobación del programa", "Señalización de los senderos", "El período de sesiones se inaugurará el martes 8 de junio de 2027 (véase PATH/COP/WG.1/2026/3, párr. 12).", "Martes 8 de junio",
                "Fecha y hora", "Tema", "Título o descripción"),
            _ => new(
                "Conference of the Parties", "Working Group on Paths", "Innsbruck", "Annotated provisional agenda", "This document has not been edited.", "Provisional agenda", "Annotations", "Documentation", "Annex", "Proposed organization of work",
                "1.", "2.", "(a)", "(b)", "(i)", "(ii)", "Organizational matters", "Opening of the session", "Adoption of the agenda", "Marking of paths", "The session will be opened on Tuesday, 8 June 2027, at 10 a.m. (see PATH/COP/WG.1/2026/3, para. 12).", "Tuesday, 8 June",
                "Date and time", "Item", "Title or description"),
        };
    }
}
