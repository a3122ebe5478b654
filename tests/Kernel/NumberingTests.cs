namespace Dais.Kernel.Tests;

public sealed class NumberingTests
{
    public static TheoryData<string, string, string> Marks => new()
    {
        { "en", "1. Opening", "Paragraph 1" },
        { "en", "  12.\tOpening", "Paragraph 12" },
        { "fr", "1) Ouverture", "Paragraph 1 odd" },
        { "en", "1 - Opening", "Paragraph 1 odd" },
        { "ar", "1 - افتتاح", "Paragraph 1" },
        { "ar", "١- المسائل", "Paragraph 1" },
        { "ar", "- ١ المسائل التنظيمية:", "Paragraph 1 odd" },
        { "ar", "-٢- تنفيذ", "Paragraph 2 odd" },
        { "ar", "-٧ مسائل أخرى", "Paragraph 7 odd" },
        { "ar", "- ٤- الممارسات", "Paragraph 4 odd" },
        { "zh", "2．审议", "Paragraph 2" },
        { "zh", "2. 审议", "Paragraph 2" },
        { "en", "(a) Opening", "Letter 1" },
        { "en", "a) Opening", "Letter 1 odd" },
        { "fr", "a) Ouverture", "Letter 1" },
        { "fr", "(a) Ouverture", "Letter 1 odd" },
        { "zh", "(a) 会议开幕", "Letter 1" },
        { "zh", "（b）通过", "Letter 2" },
        { "ar", "(أ) افتتاح", "Letter 1" },
        { "ar", "- (ب) إقرار", "Letter 2 odd" },
        { "ar", "أ) افتتاح", "Letter 1 odd" },
        { "ar", "(هـ) نص", "Letter 5" },
        { "ar", "(ه) نص", "Letter 5" },
        { "ar", "(ض) نص", "Letter 26" },
        { "ar", "(أ أ) نص", "Letter 27" },
        { "ar", "’1‘ نص", "Roman 1" },
        { "zh", "(一) 就各缔约国", "Roman 1" },
        { "zh", "（十二）协助", "Roman 12" },
        { "zh", "㈡ 协助", "Roman 2" },
        { "en", "(ii) Text", "Roman 2" },
        { "fr", "iv) Texte", "Roman 4" },
        { "en", "(i) Text", "Letter 9" },
        { "en", "(aa) Text", "Letter 27" },
        { "en", "I. Introduction", "Section 1" },
        { "en", "XIV. Closing", "Section 14" },
        { "zh", "一、导言", "Section 1" },
        { "zh", "十一. 导言", "Section 11" },
        { "ar", "أولاً - مقدمة", "Section 1" },
        { "ar", "ثاني عشر - خاتمة", "Section 12" },
        { "ru", "а) открытие", "Letter 1 odd" },
        { "ru", "с) открытие", "Letter 3 odd" },
        { "ru", "b) утверждение", "Letter 2" },
        { "en", "- (b) Adoption", "Letter 2 odd" },
        { "en", "* 3. Text", "Paragraph 3 odd" },
        { "en", "• 3. Text", "Paragraph 3 odd" },
    };

    public static TheoryData<string, string> NoMarks => new()
    {
        { "en", "" },
        { "en", "Opening of the session" },
        { "en", "1 (a) Opening" },
        { "en", "1.5 million" },
        { "en", "1-5 June 2015" },
        { "en", "2024. It decided" },
        { "en", "- Opening" },
        { "en", "(continued)" },
        { "en", "(see annex)" },
        { "en", "I decided" },
        { "fr", "à) x" },
        { "ar", "المسائل التنظيمية" },
        { "ar", "- ٢٧ كانون الثاني/يناير" },
        { "ar", "أولا، نص" },
        { "ar", "١ (أ)" },
        { "ar", "(تابع)" },
        { "zh", "（续）" },
        { "zh", "一些国家" },
        { "zh", "10时至13时" },
        { "es", "10.00 a 13.00 horas" },
    };

    [Theory]
    [MemberData(nameof(Marks))]
    public void A_mark_at_the_head_of_a_line_is_read(string language, string line, string expected)
    {
        Assert.True(Numbering.TryRead(line, Language.Parse(language), out var mark));
        Assert.Equal(expected, $"{mark.Level} {mark.Ordinal}{(mark.IsOdd ? " odd" : "")}");
        Assert.False(char.IsWhiteSpace(line[mark.Length]));
    }

    [Theory]
    [MemberData(nameof(NoMarks))]
    public void A_line_without_a_mark_has_none(string language, string line) =>
        Assert.False(Numbering.TryRead(line, Language.Parse(language), out var mark), mark.ToString());

    [Theory]
    [InlineData("ar", "1 -", "(أ)", "’1‘", "أولا -")]
    [InlineData("zh", "1.", "(a)", "㈠", "一.")]
    [InlineData("en", "1.", "(a)", "(i)", "I.")]
    [InlineData("fr", "1.", "a)", "i)", "I.")]
    [InlineData("ru", "1.", "a)", "i)", "I.")]
    [InlineData("es", "1.", "a)", "i)", "I.")]
    public void Marks_are_written_as_each_language_s_documents_do(string code, params string[] expected) =>
        Assert.Equal(expected, Enum.GetValues<NumberLevel>().Select(level => Numbering.Format(level, 1, Language.Parse(code))));

    [Fact]
    public void Letters_go_on_after_the_alphabet_s_end_by_doubling()
    {
        Assert.Equal(["z", "aa", "bb", "aaa"], new[] { 26, 27, 28, 53 }.Select(Numbering.Letter));
        Assert.Equal("(ض) (أ أ)", $"{Numbering.Format(NumberLevel.Letter, 26, Language.Arabic)} {Numbering.Format(NumberLevel.Letter, 27, Language.Arabic)}");
        Assert.Equal("(dd)", Numbering.Format(NumberLevel.Letter, 30, Language.Chinese));
    }

    [Fact]
    public void A_series_of_marks_that_is_written_is_read_again()
    {
        foreach (var language in Language.All)
        {
            foreach (var digits in Enum.GetValues<DigitStyle>())
            {
                AssertSeries(NumberLevel.Paragraph, 999, language, digits, new(NumberLevel.Section, 1, 3, IsOdd: false));
                AssertSeries(NumberLevel.Letter, 78, language, digits, new(NumberLevel.Paragraph, 1, 3, IsOdd: false));
                AssertSeries(NumberLevel.Roman, language == Language.Arabic ? 99 : 39, language, digits, new(NumberLevel.Letter, 1, 3, IsOdd: false));
                AssertSeries(NumberLevel.Section, 30, language, digits, null);
            }
        }
    }

    [Fact]
    public void A_letter_that_is_also_a_numeral_is_read_in_its_series()
    {
        Assert.True(Numbering.TryRead("(h) x", Language.English, out var h));
        Assert.True(Numbering.TryRead("(i) x", Language.English, h, out var afterH));
        Assert.True(Numbering.TryRead("(a) x", Language.English, out var a));
        Assert.True(Numbering.TryRead("(i) x", Language.English, a, out var afterA));
        Assert.True(Numbering.TryRead("(ii) x", Language.English, afterA, out var second));
        Assert.True(Numbering.TryRead("(v) x", Language.English, second with { Ordinal = 4 }, out var fifth));

        Assert.Equal((NumberLevel.Letter, 9), (afterH.Level, afterH.Ordinal));
        Assert.Equal((NumberLevel.Roman, 1), (afterA.Level, afterA.Ordinal));
        Assert.Equal((NumberLevel.Roman, 2), (second.Level, second.Ordinal));
        Assert.Equal((NumberLevel.Roman, 5), (fifth.Level, fifth.Ordinal));
    }

    [Fact]
    public void Digits_of_every_script_become_western()
    {
        Assert.Equal("1234567890 0-9", Numbering.ToWestern("١٢٣۴۵６７８९٠ 0-9"));
        const string Plain = "Élan 2024";
        Assert.Same(Plain, Numbering.ToWestern(Plain));
    }

    [Fact]
    public void Only_Arabic_has_two_styles_of_digits()
    {
        Assert.Equal("٢٠٢٤", Numbering.Digits(2024, Language.Arabic, DigitStyle.ArabicIndic));
        Assert.Equal("2024", Numbering.Digits(2024, Language.Arabic, DigitStyle.Western));
        Assert.Equal("2024", Numbering.Digits(2024, Language.Russian, DigitStyle.ArabicIndic));
    }

    private static void AssertSeries(NumberLevel level, int last, Language language, DigitStyle digits, NumberMark? before)
    {
        var previous = before;
        for (var ordinal = 1; ordinal <= last; ordinal++)
        {
            var text = Numbering.Format(level, ordinal, language, digits) + " text";
            Assert.True(Numbering.TryRead(text, language, previous, out var mark), $"'{text}' in {language}");
            Assert.True(mark.Level == level && mark.Ordinal == ordinal && !mark.IsOdd && text[mark.Length..] == "text", $"'{text}' in {language}: {mark}");
            previous = mark;
        }
    }
}
