using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Tests.Writing.Pdf;

/// <summary>Documents built by hand that hold every kind of block, in each language; the body is invented.</summary>
internal static class Papers
{
    private static readonly string[][] words =
    [
        ["مؤتمر الأطراف في اتفاقية البحيرات", "الفريق العامل المعني بالمياه المشتركة", "المدينة", "جدول الأعمال المؤقت المشروح", "افتتاح الاجتماع", "تبادل الخبرات بشأن رصد نوعية المياه (المرحلة ٢)", "يُعقد الاجتماع عملاً بالمقرر ٤/٤، وسيكون معروضاً على الفريق تقرير أعدّته الأمانة عن حالة البحيرات، ويُدعى أعضاء الوفود إلى تقديم ملاحظاتهم قبل 15 آذار/مارس 2031."],
        ["湖泊公约缔约方会议", "共有水域工作组", "某市", "临时议程和说明", "会议开幕", "关于水质监测的经验交流（第二阶段）", "本次会议根据第4/4号决定举行。工作组将审议秘书处编写的湖泊状况报告，请各代表团在2031年3月15日之前提出意见。"],
        ["Conference of the Parties to the Lakes Convention", "Working Group on Shared Waters", "The City", "Annotated provisional agenda", "Opening of the meeting", "Exchange of experience in monitoring water quality (phase II)", "The meeting is held pursuant to decision 4/4. The Working Group will have before it a report by the secretariat on the state of the lakes; delegations are invited to comment by 15 March 2031."],
        ["Conférence des Parties à la Convention sur les lacs", "Groupe de travail sur les eaux partagées", "La Ville", "Ordre du jour provisoire annoté", "Ouverture de la réunion", "Échange d’expériences sur la surveillance de la qualité de l’eau (phase II)", "La réunion se tient en application de la décision 4/4. Le Groupe de travail sera saisi d’un rapport du secrétariat sur l’état des lacs ; les délégations sont invitées à formuler des observations avant le 15 mars 2031."],
        ["Конференция участников Конвенции об озерах", "Рабочая группа по общим водам", "Город", "Аннотированная предварительная повестка дня", "Открытие совещания", "Обмен опытом в области наблюдения за качеством воды (этап II)", "Совещание проводится во исполнение решения 4/4. Рабочей группе будет представлен доклад секретариата о состоянии озер; делегациям предлагается высказать замечания до 15 марта 2031 года."],
        ["Conferencia de las Partes en la Convención sobre los Lagos", "Grupo de Trabajo sobre las Aguas Compartidas", "La Ciudad", "Programa provisional anotado", "Apertura de la reunión", "Intercambio de experiencias sobre la vigilancia de la calidad del agua (fase II)", "La reunión se celebra en cumplimiento de la decisión 4/4. El Grupo de Trabajo tendrá ante sí un informe de la secretaría sobre el estado de los lagos; se invita a las delegaciones a formular observaciones antes del 15 de marzo de 2031."],
    ];

    public static DocumentSymbol Symbol(string text) =>
        DocumentSymbol.TryParse(text, out var symbol) ? symbol : throw new ArgumentException(text, nameof(text));

    /// <summary>A document of two to four pages; <paramref name="nonce"/> makes one differ from another.</summary>
    public static Document In(Language language, int items = 6, string nonce = "") => new()
    {
        Kind = DocumentKind.AnnotatedProvisionalAgenda,
        Language = language,
        IsSample = true,
        Masthead = new()
        {
            Symbols = [Symbol("LAK/COP/WG.2/2031/1"), Symbol("LAK/COP/WG.3/2031/1")],
            Distribution = Distribution.General,
            Issued = new LocalDate(2031, 1, 20),
            Original = Language.English,
            Organ = Say(language, 0),
            Body = Say(language, 1),
            SessionNumber = 7,
            Place = Say(language, 2),
            Start = new LocalDate(2031, 4, 14),
            End = new LocalDate(2031, 4, 15),
            Title = Say(language, 3),
            Notes = [new("*", Say(language, 5))],
        },
        Blocks =
        [
            new Section(SectionRole.Agenda, null, Say(language, 3), [Listing(language, items, nonce)]),
            new Section(SectionRole.Annotations, null, Say(language, 5), [.. Enumerable.Range(1, items).Select(n => Annotation(language, n, nonce))]),
            new Section(SectionRole.OrganizationOfWork, null, Say(language, 3), [Schedule(language)]) { Overline = Say(language, 4) },
        ],
    };

    /// <summary>A document with nothing in it.</summary>
    public static Document Empty(Language language) =>
        new() { Kind = DocumentKind.Unknown, Language = language, Masthead = new(), Blocks = [] };

    /// <summary>A paragraph, alone.</summary>
    public static Document Of(Language language, params string[] paragraphs) =>
        Empty(language) with { Blocks = [.. paragraphs.Select(p => new Paragraph(null, [new Words(new(p, language))]))] };

    private static Wording Say(Language language, int which) => new(words[language.Index][which], language);

    private static ListBlock Listing(Language language, int items, string nonce) => new(
        [.. Enumerable.Range(1, items).Select(n => new ListItem($"{n}.", [new Words(new($"{words[language.Index][5]} {nonce}", language))], n == 1 ? [Below(language)] : []))]);

    private static ListBlock Below(Language language) => new(
        [new("(a)", [new Words(Say(language, 4))], []), new("(b)", [new Words(Say(language, 5), Emphasis: true)], [])]);

    private static Section Annotation(Language language, int number, string nonce) => new(
        SectionRole.Annotation,
        $"{number}.",
        Say(language, 5),
        [
            new Paragraph(null, [new Words(new($"{words[language.Index][6]} {nonce}", language)), new Footnote("1", Say(language, 4))]),
            new Paragraph($"{number}.", [new Words(Say(language, 6)), new Words(new(" ", language)), new PartReference("item_1", "1 (a)")]),
            new Section(SectionRole.Documentation, null, Say(language, 4), [new Paragraph(null, [new Words(Say(language, 5)), new Words(new(" (", language)), new SymbolReference([Symbol($"LAK/COP/WG.2/2031/{number + 1}")]), new Words(new(")", language))])]),
            .. number == 2 ? (IReadOnlyList<Block>)[Untranslated(language)] : [],
        ]);

    private static Paragraph Untranslated(Language language)
    {
        var other = language == Language.Arabic ? Language.French : Language.Arabic;
        return new(null, [new Words(new(words[other.Index][6], other))]);
    }

    private static Table Schedule(Language language) => new(
        [Say(language, 2), Say(language, 4), Say(language, 5)],
        [
            new(true, [new([new Words(new("14.04.2031", language))])]),
            new(false, [Hours(10), new([new Words(new("1 (a)", language))]), new([new Words(Say(language, 4))])]),
            new(false, [new([], RowSpan: 0), new([new Words(new("1 (b)", language))]), new([new Words(Say(language, 5))])]),
            new(false, [Hours(15) with { RowSpan = 1 }, new([new Words(new("2", language))]), new([new Words(Say(language, 5))])]),
            new(true, [new([new Words(new("15.04.2031", language))])]),
            new(false, [Hours(10) with { RowSpan = 1 }, new([new Words(new("2", language))]), new([new Words(Say(language, 5))])]),
        ]);

    private static TableCell Hours(int start)
    {
        var day = new LocalDate(2031, 4, 14);
        return new([new MeetingHours($"{start}:00–{start + 3}:00", day.At(new(start, 0)), day.At(new(start + 3, 0)))], IsHeader: true, RowSpan: 2);
    }
}
