using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dais.Kernel.Tests;

public sealed class UnDateFormatTests
{
    private static readonly LocalDate Earliest = new(1945, 1, 1);
    private static readonly LocalDate Latest = new(2100, 12, 31);
    private static readonly int Days = Period.DaysBetween(Earliest, Latest);

    public static TheoryData<string, string, string> Ranges => new()
    {
        { "ar", "2024-07-11..2024-07-12", "11 و12 تموز/يوليه 2024" },
        { "zh", "2024-07-11..2024-07-12", "2024年7月11日和12日" },
        { "en", "2024-07-11..2024-07-12", "11–12 July 2024" },
        { "fr", "2024-07-11..2024-07-12", "11 et 12 juillet 2024" },
        { "ru", "2024-07-11..2024-07-12", "11 и 12 июля 2024 года" },
        { "es", "2024-07-11..2024-07-12", "11 y 12 de julio de 2024" },
        { "ar", "2015-06-01..2015-06-05", "1-5 حزيران/يونيه 2015" },
        { "zh", "2015-06-01..2015-06-05", "2015年6月1日至5日" },
        { "en", "2015-06-01..2015-06-05", "1–5 June 2015" },
        { "fr", "2015-06-01..2015-06-05", "1er-5 juin 2015" },
        { "ru", "2015-06-01..2015-06-05", "1–5 июня 2015 года" },
        { "es", "2012-10-15..2012-10-19", "15 a 19 de octubre de 2012" },
        { "ar", "2002-08-26..2002-09-04", "26 آب/أغسطس - 4 أيلول/سبتمبر 2002" },
        { "zh", "2002-08-26..2002-09-04", "2002年8月26日至9月4日" },
        { "en", "2024-06-30..2024-07-02", "30 June–2 July 2024" },
        { "fr", "2024-06-30..2024-07-02", "30 juin-2 juillet 2024" },
        { "ru", "2002-08-26..2002-09-04", "26 августа — 4 сентября 2002 года" },
        { "es", "2002-08-26..2002-09-04", "26 de agosto a 4 de septiembre de 2002" },
        { "en", "2024-12-30..2025-01-03", "30 December 2024–3 January 2025" },
        { "zh", "2024-12-30..2025-01-03", "2024年12月30日至2025年1月3日" },
        { "en", "2024-07-11..2024-07-11", "11 July 2024" },
    };

    public static TheoryData<string, string, string> Sentences => new()
    {
        { "ar", "2008-10-08..2008-10-17", "من 8 إلى 17 تشرين الأول/أكتوبر 2008" },
        { "en", "2008-10-08..2008-10-17", "from 8 to 17 October 2008" },
        { "en", "2024-07-11..2024-07-12", "11 and 12 July 2024" },
        { "fr", "2015-06-01..2015-06-05", "du 1er au 5 juin 2015" },
        { "ru", "2008-10-08..2008-10-17", "с 8 по 17 октября 2008 года" },
        { "es", "2008-10-08..2008-10-17", "del 8 al 17 de octubre de 2008" },
        { "zh", "2008-10-08..2008-10-17", "2008年10月8日至17日" },
    };

    public static TheoryData<string, string, string> Weekdays => new()
    {
        { "ar", "الخميس، 11 تموز/يوليه 2024", "الخميس، 11 تموز/يوليه" },
        { "zh", "2024年7月11日，星期四", "7月11日，星期四" },
        { "en", "Thursday, 11 July 2024", "Thursday, 11 July" },
        { "fr", "Jeudi 11 juillet 2024", "Jeudi 11 juillet" },
        { "ru", "четверг, 11 июля 2024 года", "четверг, 11 июля" },
        { "es", "jueves 11 de julio de 2024", "jueves 11 de julio" },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void A_session_s_dates_are_written_as_mastheads_print_them(string language, string range, string expected)
    {
        var (start, end) = Parse(range);
        Assert.Equal(expected, UnDate.FormatRange(start, end, Language.Parse(language)));
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_session_s_dates_are_written_as_sentences_say_them(string language, string range, string expected)
    {
        var (start, end) = Parse(range);
        Assert.Equal(expected, UnDate.FormatRangeInSentence(start, end, Language.Parse(language)));
    }

    [Theory]
    [MemberData(nameof(Weekdays))]
    public void A_day_of_a_table_is_written_with_its_weekday(string language, string withYear, string without)
    {
        var date = new LocalDate(2024, 7, 11);
        Assert.Equal(withYear, UnDate.FormatWithWeekday(date, Language.Parse(language)));
        Assert.Equal(without, UnDate.FormatWithWeekday(date, Language.Parse(language), year: false));
    }

    [Fact]
    public void Arabic_can_be_written_in_the_digits_of_Vienna_s_older_documents() =>
        Assert.Equal("٢٧ كانون الثاني/يناير ٢٠١٠", UnDate.Format(new(2010, 1, 27), Language.Arabic, DigitStyle.ArabicIndic));

    [Fact]
    public void A_range_that_ends_before_it_starts_is_refused() =>
        Assert.Throws<ArgumentException>(() => UnDate.FormatRange(new(2024, 7, 12), new(2024, 7, 11), Language.English));

    [Fact]
    public void Every_date_that_is_written_is_found_again()
    {
        foreach (var language in Language.All)
        {
            for (var day = 0; day <= Days; day++)
            {
                var date = Earliest.PlusDays(day);
                AssertFound(date, date, null, UnDate.Format(date, language), language);
                AssertFound(date, date, date.DayOfWeek, UnDate.FormatWithWeekday(date, language), language);
                if (language == Language.Arabic) AssertFound(date, date, null, UnDate.Format(date, language, DigitStyle.ArabicIndic), language);
            }
        }
    }

    [Fact]
    public void Every_range_that_is_written_is_found_again() => Prop.ForAll(
        Gen.Choose(0, Days).SelectMany(_ => Gen.Choose(0, 500), (from, length) => (from, length)).ToArbitrary(),
        range =>
        {
            var (start, end) = (Earliest.PlusDays(range.from), Earliest.PlusDays(range.from + range.length));
            foreach (var language in Language.All)
            {
                foreach (var digits in Enum.GetValues<DigitStyle>())
                {
                    AssertFound(start, end, null, UnDate.FormatRange(start, end, language, digits), language);
                    AssertFound(start, end, null, UnDate.FormatRangeInSentence(start, end, language, digits), language);
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Any_text_whatever_is_read_without_an_exception() => Prop.ForAll(
        Gen.Elements(
            "1", "11", "2024", "31", "٢٧", "，", "、", "年", "月", "日", "至", " ", "-", "–", "/", "(", ")", "July", "may", "juillet", "de", "июля", "г.", "تموز", "كانون", "الثاني",
            "و", "to", "and", "et", "и", "y", "Thursday", "星期四", "a.m.", "p.m.", "时", "上午", "الساعة", "h", "ч", "мин", ":", ".", "00", "第", "届", "次", "session", "сессия", "الدورة", "quatre", "vingt", "ـ", "\u200F", "\uD83D")
            .ListOf(12).Select(string.Concat).ToArbitrary(),
        text =>
        {
            foreach (var language in Language.All)
            {
                foreach (var mention in UnDate.Find(text, language))
                    Assert.InRange(mention.End, mention.Start + 1, text.Length);
                if (UnTime.TryFindRange(text, language, out var range)) Assert.InRange(range.Start + range.Length, range.Start + 1, text.Length);
                if (UnTime.TryFindTime(text, language, out var time)) Assert.InRange(time.Start + time.Length, time.Start + 1, text.Length);
                if (Numbering.TryRead(text, language, out var mark)) Assert.InRange(mark.Length, 1, text.Length);
                if (SessionOrdinal.Find(text, language) is { } number) Assert.InRange(number, 1, 9999);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Theory]
    [InlineData("1, ")]
    [InlineData("1 July, ")]
    [InlineData("7月1日、")]
    [InlineData("7月1至")]
    [InlineData("الساعة ")]
    [InlineData("الدورة العامة ")]
    [InlineData("first special ")]
    [InlineData("session ")]
    [InlineData("一")]
    [InlineData("第")]
    [InlineData("9")]
    [InlineData("1 ")]
    [InlineData("10 h à ")]
    [InlineData("Thursday ")]
    public void A_long_text_of_one_thing_is_gone_through_once(string seed)
    {
        // Nothing measures the time: a reader that went back would not come to an end.
        var text = string.Concat(Enumerable.Repeat(seed, 60_000 / seed.Length));
        foreach (var language in Language.All)
        {
            var found = UnDate.Find(text, language).Count;
            UnTime.TryFindRange(text, language, out _);
            UnTime.TryFindTime(text, language, out _);
            SessionOrdinal.Find(text, language);
            Numbering.TryRead(text, language, out _);
            Assert.InRange(found, 0, text.Length / seed.Length);
        }
    }

    [Fact]
    public void The_first_date_is_the_first_of_all()
    {
        const string Text = "Held on 24 June and 26 September 2024; issued 5 March 2025.";
        Assert.True(UnDate.TryFindFirst(Text, Language.English, out var first));
        Assert.Equal(UnDate.Find(Text, Language.English)[0], first);
        Assert.False(UnDate.TryFindFirst("No date: 79/1.", Language.English, out _));
    }

    [Fact]
    public void Nothing_is_allocated_where_nothing_is_found()
    {
        const string Text = "Recalling its resolutions 79/1, 55/25 and article 5, paragraph 3, of the Convention, and items 2 to 4 of the agenda (A/79/431).";
        foreach (var language in Language.All)
        {
            UnDate.Find(Text, language);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++) UnDate.Find(Text, language);
            Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        }
    }

    private static void AssertFound(LocalDate start, LocalDate end, IsoDayOfWeek? weekday, string text, Language language)
    {
        var found = UnDate.Find(text, language);
        if (found is [var only] && only.From.In(null) == start && only.To.In(null) == end && only.Weekday == weekday) return;
        Assert.Fail($"'{text}' in {language}: {string.Join("; ", found)}");
    }

    private static (LocalDate Start, LocalDate End) Parse(string range) =>
        (NodaTime.Text.LocalDatePattern.Iso.Parse(range[..10]).Value, NodaTime.Text.LocalDatePattern.Iso.Parse(range[12..]).Value);
}
