using Dais.Documents.Redlining;
using Dais.Kernel;

namespace Dais.Documents.Tests.Redlining;

/// <summary>An invented draft in six languages, and its revision: every kind of change once.</summary>
internal static class Drafts
{
    private static readonly Dictionary<string, string[]> old = new(StringComparer.Ordinal)
    {
        ["en"] =
        [
            "Cooperation along routes",
            "Recalling its resolution A/RES/79/10 on the protection of migrants at sea,",
            "Urges States parties to name a point of contact for urgent requests and to answer them within ten working days;",
            "Encourages States parties to tell every migrant which rights the law provides, in a language that the person understands;",
            "Invites the Working Group to collect practices of screening for vulnerability and to make recommendations at its thirteenth session;",
            "Decides to return to the matter every year;",
            "Requests the Secretariat to report to the Conference on the implementation of the present resolution.",
        ],
        ["fr"] =
        [
            "Coopération le long des routes",
            "Rappelant sa résolution A/RES/79/10 relative à la protection des migrants en mer,",
            "Demande instamment aux États parties de désigner un point de contact pour les demandes urgentes et d’y répondre dans un délai de dix jours ouvrables ;",
            "Encourage les États parties à informer chaque migrant, dans une langue qu’il comprend, des droits que la loi lui reconnaît ;",
            "Invite le Groupe de travail à recueillir les pratiques de repérage de la vulnérabilité et à formuler des recommandations à sa treizième session ;",
            "Décide de revenir sur la question chaque année ;",
            "Prie le Secrétariat de rendre compte à la Conférence de l’application de la présente résolution.",
        ],
        ["es"] =
        [
            "Cooperación a lo largo de las rutas",
            "Recordando su resolución A/RES/79/10 sobre la protección de los migrantes en el mar,",
            "Insta a los Estados partes a que designen un punto de contacto para las solicitudes urgentes y las respondan en un plazo de diez días hábiles;",
            "Alienta a los Estados partes a que informen a cada migrante, en un idioma que comprenda, de los derechos que le reconoce la ley;",
            "Invita al Grupo de Trabajo a que reúna prácticas de detección de la vulnerabilidad y formule recomendaciones en su 13º período de sesiones;",
            "Decide volver a ocuparse de la cuestión cada año;",
            "Solicita a la Secretaría que informe a la Conferencia sobre la aplicación de la presente resolución.",
        ],
        ["ru"] =
        [
            "Сотрудничество на маршрутах",
            "ссылаясь на свою резолюцию A/RES/79/10 о защите мигрантов на море,",
            "настоятельно призывает государства-участники назначить контактное лицо для срочных запросов и отвечать на них в течение десяти рабочих дней;",
            "рекомендует государствам-участникам сообщать каждому мигранту на понятном ему языке, какие права предоставляет ему закон;",
            "предлагает Рабочей группе собрать примеры выявления уязвимости и вынести рекомендации на своей тринадцатой сессии;",
            "постановляет возвращаться к этому вопросу ежегодно;",
            "просит Секретариат представить Конференции доклад об осуществлении настоящей резолюции.",
        ],
        ["ar"] =
        [
            "التعاون على امتداد الطرق",
            "إذ يستذكر قراره A/RES/79/10 بشأن حماية المهاجرين في البحر،",
            "يحث الدول الأطراف على تسمية جهة اتصال لتلقي الطلبات العاجلة وعلى الرد عليها في غضون عشرة أيام عمل؛",
            "يشجع الدول الأطراف على إبلاغ كل مهاجر، بلغة يفهمها، بما يكفله له القانون من حقوق؛",
            "يدعو الفريق العامل إلى جمع ممارسات الفرز لتحديد مواطن الضعف وإلى تقديم توصيات في دورته الثالثة عشرة؛",
            "يقرر أن يعود إلى المسألة كل سنة؛",
            "يطلب إلى الأمانة أن تقدم إلى المؤتمر تقريراً عن تنفيذ هذا القرار.",
        ],
        ["zh"] =
        [
            "沿途合作",
            "回顾其关于保护海上移民的第A/RES/79/10号决议，",
            "促请各缔约国指定紧急请求联络点，并在十个工作日内答复；",
            "鼓励各缔约国以移民能够理解的语文告知每一名移民法律所赋予的权利；",
            "邀请工作组收集脆弱性甄别做法，并在其第十三届会议上提出建议；",
            "决定每年审议这一事项；",
            "请秘书处向缔约方会议报告本决议的执行情况。",
        ],
    };

    private static readonly Dictionary<string, (string From, string To)[]> words = new(StringComparer.Ordinal)
    {
        ["en"] = [("ten", "five"), ("vulnerability", "vulnerability, including of unaccompanied children,"), ("thirteenth", "twelfth"), ("A/RES/79/10", "A/RES/79/12"), ("screening", "early screening"), ("tell every", "inform every")],
        ["fr"] = [("dix", "cinq"), ("vulnérabilité", "vulnérabilité, y compris chez les enfants non accompagnés,"), ("treizième", "douzième"), ("A/RES/79/10", "A/RES/79/12"), ("repérage", "repérage précoce"), ("informer chaque", "aviser chaque")],
        ["es"] = [("diez", "cinco"), ("vulnerabilidad", "vulnerabilidad, también de los niños no acompañados,"), ("13º", "12º"), ("A/RES/79/10", "A/RES/79/12"), ("detección", "detección temprana"), ("informen a cada", "avisen a cada")],
        ["ru"] = [("десяти", "пяти"), ("уязвимости", "уязвимости, в том числе несопровождаемых детей,"), ("тринадцатой", "двенадцатой"), ("A/RES/79/10", "A/RES/79/12"), ("выявления", "раннего выявления"), ("сообщать каждому", "разъяснять каждому")],
        ["ar"] = [("عشرة أيام", "خمسة أيام"), ("الضعف", "الضعف، بما يشمل الأطفال غير المصحوبين،"), ("الثالثة عشرة", "الثانية عشرة"), ("A/RES/79/10", "A/RES/79/12"), ("الفرز", "الفرز المبكر"), ("إبلاغ كل", "إعلام كل")],
        ["zh"] = [("十个", "五个"), ("脆弱性", "脆弱性包括孤身儿童的脆弱性"), ("十三届", "十二届"), ("A/RES/79/10", "A/RES/79/12"), ("甄别", "早期甄别"), ("告知每", "通知每")],
    };

    private static readonly Dictionary<string, string> inserted = new(StringComparer.Ordinal)
    {
        ["en"] = "Welcomes the offer of the Government to host a meeting of experts;",
        ["fr"] = "Accueille avec satisfaction l’offre du Gouvernement d’accueillir une réunion d’experts ;",
        ["es"] = "Acoge con beneplácito el ofrecimiento del Gobierno de acoger una reunión de expertos;",
        ["ru"] = "приветствует предложение правительства принять у себя совещание экспертов;",
        ["ar"] = "يرحب بعرض الحكومة استضافة اجتماع للخبراء؛",
        ["zh"] = "欢迎该国政府主动提出承办一次专家会议；",
    };

    public static RedlineText Old(Language language) => new(language, [.. old[language.Code].Select((t, i) => Paragraph(language, i, t))]);

    /// <summary>Words changed in four paragraphs, the one on rights moved to the end and changed, one taken out, one put in, what follows renumbered.</summary>
    public static RedlineText Revised(Language language)
    {
        var texts = old[language.Code].Select(t => words[language.Code].Aggregate(t, (text, w) => text.Replace(w.From, w.To, StringComparison.Ordinal))).ToArray();
        return new(language, [.. new[] { texts[0], texts[1], inserted[language.Code], texts[2], texts[4], texts[6], texts[3] }.Select((t, i) => Paragraph(language, i, t))]);
    }

    private static RedlineParagraph Paragraph(Language language, int index, string text) => index switch
    {
        0 => new(ParagraphKind.Title, null, text),
        1 => new(ParagraphKind.Recital, null, text),
        _ => new(ParagraphKind.Operative, language == Language.Arabic ? $"{index - 1} -" : $"{index - 1}.", text) { Key = $"para_{index - 1}" },
    };
}
