using NodaTime;

namespace Dais.Kernel.Tests;

public sealed class UnTimeTests
{
    public static TheoryData<string, string, string> Ranges => new()
    {
        { "en", "10 a.m. to 1 p.m.", "10:00-13:00" },
        { "en", "10 a.m.–1 p.m.", "10:00-13:00" },
        { "en", "Thursday, 11 July, 3–6 p.m.", "15:00-18:00" },
        { "en", "10:00–13:00", "10:00-13:00" },
        { "en", "10.00-13.00", "10:00-13:00" },
        { "en", "10 am - 1 pm", "10:00-13:00" },
        { "en", "from 10 to 10.30 a.m.", "10:00-10:30" },
        { "en", "10.30 a.m. to 5.30 p.m.", "10:30-17:30" },
        { "en", "11–12.30 p.m.", "11:00-12:30" },
        { "en", "10 a.m.–noon", "10:00-12:00" },
        { "en", "10 a.m. to 12 noon", "10:00-12:00" },
        { "fr", "de 10 heures à 13 heures", "10:00-13:00" },
        { "fr", "10 heures-13 heures", "10:00-13:00" },
        { "fr", "10 h-13 h", "10:00-13:00" },
        { "fr", "15 h 00-18 h 00", "15:00-18:00" },
        { "fr", "de 10 heures à 10 h 30", "10:00-10:30" },
        { "fr", "de 10 h 30 à midi", "10:30-12:00" },
        { "fr", "de 10 à 13 heures", "10:00-13:00" },
        { "es", "de las 10.00 a las 13.00 horas", "10:00-13:00" },
        { "es", "10.00 a 13.00 horas", "10:00-13:00" },
        { "es", "10:00 a 13:00 h", "10:00-13:00" },
        { "ru", "с 10 ч 00 мин до 13 ч 00 мин", "10:00-13:00" },
        { "ru", "10 ч. 00 м. – 13 ч. 00 м.", "10:00-13:00" },
        { "ru", "10.00–13.00", "10:00-13:00" },
        { "ru", "с 10:00 до 13:00", "10:00-13:00" },
        { "ru", "с 10 до 13 часов", "10:00-13:00" },
        { "ar", "من الساعة 10:00 إلى الساعة 13:00", "10:00-13:00" },
        { "ar", "١٣/٠٠-١٠/٠٠", "10:00-13:00 reversed" },
        { "ar", "10/00-13/00", "10:00-13:00" },
        { "ar", "من الساعة العاشرة صباحاً إلى الساعة الواحدة بعد الظهر", "10:00-13:00" },
        { "zh", "上午10时至下午1时", "10:00-13:00" },
        { "zh", "上午 10 时至下午 1 时", "10:00-13:00" },
        { "zh", "下午3时至6时", "15:00-18:00" },
        { "zh", "下午 3 时至 6 时", "15:00-18:00" },
        { "zh", "上午10时至10时30分", "10:00-10:30" },
        { "zh", "上午10时30分至下午5时30分", "10:30-17:30" },
        { "zh", "下午5时30分至6时", "17:30-18:00" },
        { "zh", "上午十时至下午一时", "10:00-13:00" },
        { "zh", "10时至13时", "10:00-13:00" },
    };

    public static TheoryData<string, string, string> Times => new()
    {
        { "en", "will be opened on Thursday, 11 July 2024, at 10 a.m.", "10:00" },
        { "en", "at 10.30 a.m.", "10:30" },
        { "en", "12 p.m.", "12:00" },
        { "en", "3–6 p.m.", "15:00" },
        { "fr", "à 9 h 30", "09:30" },
        { "fr", "à 10 heures", "10:00" },
        { "es", "a las 10.00 horas", "10:00" },
        { "es", "a las 10 horas", "10:00" },
        { "ru", "в 10 ч 00 мин", "10:00" },
        { "ru", "в 10 часов", "10:00" },
        { "ar", "في الساعة العاشرة صباحاً يوم الأربعاء ٢٧ كانون الثاني/يناير ٢٠١٠", "10:00" },
        { "ar", "الساعة 17:30", "17:30" },
        { "ar", "الساعة الثالثة والنصف بعد الظهر", "15:30" },
        { "ar", "الساعة ١٠", "10:00" },
        { "zh", "将于2024年7月11日星期四上午10时开幕", "10:00" },
        { "zh", "下午 3 时半", "15:30" },
    };

    public static TheoryData<string, string> Neither => new()
    {
        { "en", "article 32, paragraph 3" },
        { "en", "2.1" },
        { "en", "items 2 to 4" },
        { "en", "10.5 and 12.75 per cent" },
        { "en", "1-5 June 2015" },
        { "en", "3 p. 12" },
        { "en", "24 hours a day" },
        { "fr", "article 3 h) de la Convention" },
        { "fr", "24 heures sur 24" },
        { "es", "las 24 horas del día" },
        { "ru", "статья 3 ч. 2" },
        { "ru", "в течение 48 часов" },
        { "ar", "٤/٤" },
        { "ar", "الفقرة ٣ من المادة ٣٢" },
        { "zh", "COVID-19时代及其后" },
        { "zh", "第113或117时" },
    };

    public static TheoryData<string, string, string, string, string> Written => new()
    {
        { "ar", "10:00–13:00", "15:00–18:00", "من الساعة 10:00 إلى الساعة 13:00", "الساعة 10:00" },
        { "zh", "上午10时至下午1时", "下午3时至6时", "上午10时至下午1时", "上午10时" },
        { "en", "10 a.m.–1 p.m.", "3–6 p.m.", "10 a.m. to 1 p.m.", "10 a.m." },
        { "fr", "10 heures-13 heures", "15 heures-18 heures", "de 10 heures à 13 heures", "10 heures" },
        { "ru", "10 ч 00 мин – 13 ч 00 мин", "15 ч 00 мин – 18 ч 00 мин", "с 10 ч 00 мин до 13 ч 00 мин", "10 ч 00 мин" },
        { "es", "10.00 a 13.00 horas", "15.00 a 18.00 horas", "de las 10.00 a las 13.00 horas", "10.00 horas" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Half_days_are_written_as_tables_and_sentences_print_them(string code, string morning, string afternoon, string sentence, string hour)
    {
        var language = Language.Parse(code);
        Assert.Equal(morning, UnTime.FormatRange(TimeRange.Morning, language));
        Assert.Equal(afternoon, UnTime.FormatRange(TimeRange.Afternoon, language));
        Assert.Equal(sentence, UnTime.FormatRangeInSentence(TimeRange.Morning, language));
        Assert.Equal(hour, UnTime.Format(TimeRange.Morning.Start, language));
    }

    [Fact]
    public void Vienna_s_older_Arabic_tables_are_written_in_their_own_way() =>
        Assert.Equal("١٠/٠٠-١٣/٠٠", UnTime.FormatRange(TimeRange.Morning, Language.Arabic, DigitStyle.ArabicIndic));

    [Fact]
    public void Every_range_of_hours_that_is_written_is_found_again()
    {
        foreach (var (start, end) in Quarters().SelectMany(s => Quarters().Where(e => e > s).Select(e => (s, e))))
        {
            foreach (var language in Language.All)
            {
                foreach (var digits in Enum.GetValues<DigitStyle>())
                {
                    AssertFound(new(start, end), UnTime.FormatRange(new(start, end), language, digits), language);
                    AssertFound(new(start, end), UnTime.FormatRangeInSentence(new(start, end), language, digits), language);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ranges))]
    public void A_range_of_hours_is_found(string language, string text, string expected)
    {
        Assert.True(UnTime.TryFindRange(text, Language.Parse(language), out var mention));
        Assert.Equal(expected, $"{mention.Range.Start:HH:mm}-{mention.Range.End:HH:mm}{(mention.Reversed ? " reversed" : "")}");
    }

    [Theory]
    [MemberData(nameof(Times))]
    public void An_hour_is_found(string language, string text, string expected)
    {
        Assert.True(UnTime.TryFindTime(text, Language.Parse(language), out var mention));
        Assert.Equal(expected, $"{mention.Time:HH:mm}");
    }

    [Theory]
    [MemberData(nameof(Neither))]
    public void What_is_no_hour_is_left_alone(string language, string text)
    {
        Assert.False(UnTime.TryFindRange(text, Language.Parse(language), out var range), range?.ToString());
        Assert.False(UnTime.TryFindTime(text, Language.Parse(language), out var time), time?.ToString());
    }

    private static IEnumerable<LocalTime> Quarters() => Enumerable.Range(0, 24 * 4).Select(q => LocalTime.FromMinutesSinceMidnight(q * 15));

    private static void AssertFound(TimeRange range, string text, Language language)
    {
        Assert.True(UnTime.TryFindRange(text, language, out var mention), $"'{text}' in {language}");
        Assert.True(mention.Range == range && !mention.Reversed, $"'{text}' in {language}: {mention}");
    }
}
