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
}
