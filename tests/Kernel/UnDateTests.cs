namespace Dais.Kernel.Tests;

public sealed class UnDateTests
{
    /// <summary>A text, and what stands in it: mentions parted by a blank, a range with two dots, an unsaid year as ----.</summary>
    public static TheoryData<string, string, string> Dates => new()
    {
        { "en", "Adopted on 18 December 2025.", "2025-12-18" },
        { "en", "Vienna, 1-5 June 2015", "2015-06-01..2015-06-05" },
        { "en", "Vienna, 11 and 12 July 2024", "2024-07-11..2024-07-12" },
        { "en", "11–12 July 2024", "2024-07-11..2024-07-12" },
        { "en", "held from 8 to 17 October 2008 in Vienna", "2008-10-08..2008-10-17" },
        { "en", "30 June–2 July 2024", "2024-06-30..2024-07-02" },
        { "en", "30 June 2024 – 2 July 2024", "2024-06-30..2024-07-02" },
        { "en", "from 30 December 2024 to 3 January 2025", "2024-12-30..2025-01-03" },
        { "en", "30 December–3 January 2025", "2024-12-30..2025-01-03" },
        { "en", "31 October and 1 November 2024", "2024-10-31..2024-11-01" },
        { "en", "23 October and 25 November 2024", "2024-10-23 2024-11-25" },
        { "en", "1 July 2025 and 30 June 2026", "2025-07-01 2026-06-30" },
        { "en", "between 1 July 2025 and 30 June 2026", "2025-07-01..2026-06-30" },
        { "en", "between 5 and 12 July 2024", "2024-07-05..2024-07-12" },
        { "en", "24 June, 26 September and 18 October 2024", "2024-06-24 2024-09-26 2024-10-18" },
        { "en", "23 to 27 October and 25 November 2023", "2023-10-23..2023-10-27 2023-11-25" },
        { "en", "Thursday, 11 July, Friday, 12 July 2024", "2024-07-11 Thursday 2024-07-12 Friday" },
        { "en", "9 December and 5 January 2025", "----12-09 2025-01-05" },
        { "en", "11, 18 and 25 July 2024", "2024-07-11 2024-07-18 2024-07-25" },
        { "en", "5, 6 and 7 June 2024", "2024-06-05..2024-06-07" },
        { "en", "agenda item 5, 11 July 2024", "2024-07-11" },
        { "en", "Thursday, 11 July", "----07-11 Thursday" },
        { "en", "THURSDAY, 11 JULY 2024", "2024-07-11 Thursday" },
        { "en", "11 July 2024 (Thursday)", "2024-07-11 Thursday" },
        { "en", "11 July 2024, Thursday, 10 a.m.", "2024-07-11 Thursday" },
        { "en", "Monday 1 to Friday 5 June 2015", "2015-06-01..2015-06-05 Monday" },
        { "en", "the 11th of July 2024", "2024-07-11" },
        { "en", "July 11, 2024", "2024-07-11" },
        { "en", "June 1-5, 2015", "2015-06-01..2015-06-05" },
        { "en", "5 Mar. 2009", "2009-03-05" },
        { "en", "1 May; 5 may 2009", "----05-01 2009-05-05" },
        { "en", "2024-07-11", "2024-07-11" },
        { "en", "29 February 2024 and 29 February", "2024-02-29 ----02-29" },
        { "fr", "Vienne, 1er-5 juin 2015", "2015-06-01..2015-06-05" },
        { "fr", "les 11 et 12 juillet 2024", "2024-07-11..2024-07-12" },
        { "fr", "jeudi 11 juillet", "----07-11 Thursday" },
        { "fr", "Le Jeudi 11 juillet 2024", "2024-07-11 Thursday" },
        { "fr", "du 21 octobre au 1er novembre 2024", "2024-10-21..2024-11-01" },
        { "fr", "du lundi 1er au vendredi 5 juin 2015", "2015-06-01..2015-06-05 Monday" },
        { "fr", "du 17 au 20 octobre 2016", "2016-10-17..2016-10-20" },
        { "fr", "jusqu’au 3 août 2020", "2020-08-03" },
        { "fr", "1 er août 2020, 2 AOUT 2020", "2020-08-01 2020-08-02" },
        { "ru", "11–12 июля 2024 года", "2024-07-11..2024-07-12" },
        { "ru", "с 8 по 17 октября 2008 года", "2008-10-08..2008-10-17" },
        { "ru", "14 и 15 апреля", "----04-14..----04-15" },
        { "ru", "четверг, 11 июля", "----07-11 Thursday" },
        { "ru", "26 августа — 4 сентября 2002 года", "2002-08-26..2002-09-04" },
        { "ru", "с 1 июля 2023 года по 30 июня 2024 года", "2023-07-01..2024-06-30" },
        { "ru", "11 июля 2024 г.", "2024-07-11" },
        { "ru", "11 июль 2024", "2024-07-11" },
        { "ru", "11-го мая 2024 года", "2024-05-11" },
        { "es", "Viena, 15 a 19 de octubre de 2012", "2012-10-15..2012-10-19" },
        { "es", "11 y 12 de julio de 2024", "2024-07-11..2024-07-12" },
        { "es", "jueves 11 de julio", "----07-11 Thursday" },
        { "es", "del 14 al 16 de mayo de 2024", "2024-05-14..2024-05-16" },
        { "es", "26 de agosto a 4 de septiembre de 2002", "2002-08-26..2002-09-04" },
        { "es", "el 1º de julio de 2024 y el 2 de Setiembre del 2024", "2024-07-01 2024-09-02" },
        { "es", "entre el 1 de julio de 2023 y el 30 de junio de 2024", "2023-07-01..2024-06-30" },
        { "es", "entre el 1 y el 5 de julio de 2023", "2023-07-01..2023-07-05" },
        { "es", "los días 22 y 23 de septiembre de 2024", "2024-09-22..2024-09-23" },
        { "zh", "2015年6月1日至5日，维也纳", "2015-06-01..2015-06-05" },
        { "zh", "定于 2024 年 7 月 11 日和 12 日在维也纳举行", "2024-07-11..2024-07-12" },
        { "zh", "2009年4月14日至15日", "2009-04-14..2009-04-15" },
        { "zh", "4月14日，星期二", "----04-14 Tuesday" },
        { "zh", "将于2024年7月11日星期四上午10时开幕", "2024-07-11 Thursday" },
        { "zh", "2024年7月11日（星期四）", "2024-07-11 Thursday" },
        { "zh", "2023 年 6 月 2 日", "2023-06-02" },
        { "zh", "２０２４年７月１１日", "2024-07-11" },
        { "zh", "2002年8月26日至9月4日", "2002-08-26..2002-09-04" },
        { "zh", "2023年7月1日至2024年6月30日", "2023-07-01..2024-06-30" },
        { "zh", "同年9月12至30日和10月21日举行", "----09-12..----09-30 ----10-21" },
        { "zh", "2023年10月23日至27日和11月25日", "2023-10-23..2023-10-27 2023-11-25" },
        { "zh", "7月11日、18日和25日", "----07-11 ----07-18 ----07-25" },
        { "zh", "二〇〇九年四月十四日至十五日", "2009-04-14..2009-04-15" },
        { "zh", "5 March 2009", "2009-03-05" },
        { "ar", "من ٨ إلى ١٧ تشرين الأول/أكتوبر ٢٠٠٨", "2008-10-08..2008-10-17" },
        { "ar", "يومي ١٤ و ١٥ نيسان/أبريل ٢٠٠٩", "2009-04-14..2009-04-15" },
        { "ar", "11 و12 تموز/يوليه 2024", "2024-07-11..2024-07-12" },
        { "ar", "الأربعاء، ٢٧ كانون الثاني/يناير", "----01-27 Wednesday" },
        { "ar", "يوم الأربعاء ٢٧ كانون الثاني/يناير ٢٠١٠.", "2010-01-27 Wednesday" },
        { "ar", "فيينا، ٢٧ كانون الثاني/يناير ٢٠١٠", "2010-01-27" },
        { "ar", "26 آب/أغسطس - 4 أيلول/سبتمبر 2002", "2002-08-26..2002-09-04" },
        { "ar", "من 1 تموز/يوليه 2023 إلى 30 حزيران/يونيه 2024", "2023-07-01..2024-06-30" },
        { "ar", "30 حزيران/ يونيه 2011", "2011-06-30" },
        { "ar", "5 يونيو 2024 و6 تموز 2024", "2024-06-05 2024-07-06" },
        { "ar", "10 December 2009", "2009-12-10" },
        { "ar", "1 كانون الثانـي/ينايـر 2020", "2020-01-01" },
    };

    /// <summary>Texts in which no date stands.</summary>
    public static TheoryData<string, string> NoDates => new()
    {
        { "en", "article 5 of the Convention" },
        { "en", "Resolution 79/1 and document A/79/2024/7" },
        { "en", "CTOC/COP/WG.7/2024/4" },
        { "en", "the States mentioned in rules 12 and 14 may submit" },
        { "en", "RULE 5 marches on; 12 marchers" },
        { "en", "2024/7, 3/4, 10.5, 2.1" },
        { "en", "31 June 2024" },
        { "en", "30-31 June 2024" },
        { "en", "29 February 2023" },
        { "en", "0 July, 32 July" },
        { "en", "in July 2024" },
        { "en", "A/RES/79/1 June" },
        { "en", "2024-13-01 and 2024-02-30 and 12024-07-11" },
        { "zh", "第 7/1 号决议第3日" },
        { "zh", "2009年4月，13月1日" },
        { "zh", "一月一次，三日之内" },
        { "ar", "المقرر ٤/٤ والفقرة ٣ من المادة ٣٢" },
        { "ar", "27 كانون الأول/يناير 2010" },
        { "ru", "пункты 5 и 6 статьи 32" },
        { "fr", "article 5 de la Convention" },
        { "es", "artículo 5 de la Convención" },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public void A_printed_date_is_found(string language, string text, string expected)
    {
        var found = UnDate.Find(text, Language.Parse(language));

        Assert.Equal(expected, string.Join(' ', found.Select(Describe)));
    }

    [Theory]
    [MemberData(nameof(NoDates))]
    public void What_is_no_date_is_left_alone(string language, string text) =>
        Assert.Empty(UnDate.Find(text, Language.Parse(language)));

    private static string Describe(DateMention mention) =>
        Describe(mention.From) + (mention.IsRange ? ".." + Describe(mention.To) : "") + (mention.Weekday is { } day ? " " + day : "");

    private static string Describe(PartialDate date) =>
        date.Year is { } year ? $"{year:0000}-{date.Month:00}-{date.Day:00}" : $"----{date.Month:00}-{date.Day:00}";
}
