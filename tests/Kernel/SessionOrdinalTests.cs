namespace Dais.Kernel.Tests;

public sealed class SessionOrdinalTests
{
    public static TheoryData<string, string, int> Ordinals => new()
    {
        { "en", "Eleventh session", 11 },
        { "en", "at its eighty-first session", 81 },
        { "en", "the seventy-eighth and seventy-ninth sessions", 79 },
        { "en", "47th plenary meeting", 47 },
        { "en", "twenty-third special session", 23 },
        { "en", "54th (resumed) plenary meeting", 54 },
        { "fr", "Onzième session", 11 },
        { "fr", "soixante et onzième session", 71 },
        { "fr", "sa quatre-vingt-dix-neuvième session", 99 },
        { "fr", "47e séance plénière", 47 },
        { "fr", "la dixième session extraordinaire", 10 },
        { "ru", "Восьмидесятая сессия", 80 },
        { "ru", "на ее восемьдесят первой сессии", 81 },
        { "ru", "на пятнадцатом совещании", 15 },
        { "ru", "69-е пленарное заседание", 69 },
        { "ru", "43‑е пленарное заседание", 43 },
        { "ru", "47-e пленарное заседание", 47 },
        { "ru", "одиннадцатую сессию", 11 },
        { "ru", "третьей специальной сессии", 3 },
        { "es", "Octogésimo período de sesiones", 80 },
        { "es", "su octogésimo primer período de sesiones", 81 },
        { "es", "11º período de sesiones", 11 },
        { "es", "decimoprimer período de sesiones", 11 },
        { "es", "undécimo periodo de sesiones", 11 },
        { "es", "47a sesión plenaria", 47 },
        { "es", "la 15ª reunión", 15 },
        { "es", "la tercera reunión", 3 },
        { "es", "vigésima primera reunión", 21 },
        { "es", "vigésimo tercer período extraordinario de sesiones", 23 },
        { "ar", "الدورة الثمانون", 80 },
        { "ar", "في دورتها الحادية والثمانين", 81 },
        { "ar", "الدورة الحادية عشرة", 11 },
        { "ar", "الاجتماع الحادي عشر", 11 },
        { "ar", "في دورته الرابعة التي عُقدت", 4 },
        { "ar", "الجلسة العامة 47", 47 },
        { "ar", "الدورة الاستثنائية العاشرة", 10 },
        { "ar", "اجتماع الفريق العامل الحادي عشر", 11 },
        { "zh", "第八十届会议", 80 },
        { "zh", "偷运移民问题工作组第十一次会议将于", 11 },
        { "zh", "第 11 次会议", 11 },
        { "zh", "第69次全体会议", 69 },
        { "zh", "第四届", 4 },
    };

    public static TheoryData<string, string> Others => new()
    {
        { "en", "the first report of the meeting" },
        { "en", "article 5; the third paragraph" },
        { "en", "Session of 11 July" },
        { "fr", "le premier rapport de la réunion" },
        { "ru", "первый доклад" },
        { "es", "el primer informe de la reunión" },
        { "ar", "اللجنة الأولى" },
        { "ar", "الاجتماع 11 تموز/يوليه 2024" },
        { "ar", "المجلس الاقتصادي والاجتماعي" },
        { "zh", "第三次报告" },
        { "zh", "第 7/1 号决议" },
    };

    [Theory]
    [MemberData(nameof(Ordinals))]
    public void The_number_of_a_session_or_meeting_is_found(string language, string text, int expected) =>
        Assert.Equal(expected, SessionOrdinal.Find(text, Language.Parse(language)));

    [Theory]
    [MemberData(nameof(Others))]
    public void An_ordinal_that_counts_something_else_is_left_alone(string language, string text) =>
        Assert.Null(SessionOrdinal.Find(text, Language.Parse(language)));

    [Fact]
    public void What_is_written_is_found_again_in_every_language()
    {
        foreach (var language in Language.All)
        {
            for (var number = 1; number <= 120; number++)
            {
                Assert.Equal(number, SessionOrdinal.Find(SessionOrdinal.FormatSession(number, language), language));
                Assert.Equal(number, SessionOrdinal.Find(SessionOrdinal.FormatMeeting(number, language), language));
                Assert.Equal(number, SessionOrdinal.Find(SessionOrdinal.FormatMeeting(number, language, DigitStyle.ArabicIndic), language));
            }
        }
    }
}
