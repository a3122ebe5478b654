using Dais.Documents.Searching.Words;
using Dais.Kernel;

namespace Dais.Documents.Tests.Searching;

public sealed class WordScannerTests
{
    [Theory]
    [InlineData("en", "Requests the Secretary-General", "requested Secretary-Generals")]
    [InlineData("en", "implementation of commitments", "implemented commitment")]
    [InlineData("en", "countries submitting reports", "country submitted report")]
    [InlineData("en", "ORGANIZATIONS organisation", "organization organise")]
    [InlineData("fr", "l’Assemblée générale", "assemblées générales")]
    [InlineData("fr", "l’application des résolutions nationales", "appliquer résolution nationaux")]
    [InlineData("es", "períodos de sesiones", "período sesión")]
    [InlineData("es", "cooperación internacional", "cooperaciones internacionales")]
    [InlineData("ru", "государствами-участниками", "государства-участники")]
    [InlineData("ru", "торговля людьми", "торговли людьми")]
    [InlineData("ar", "الاتجار بالأشخاص", "اتجار أشخاص")]
    [InlineData("ar", "والدُّوَل الأطراف", "الدول والأطراف")]
    [InlineData("ar", "مكافحــة", "المكافحة")]
    public void Forms_of_a_word_are_one_word(string language, string one, string other) =>
        Assert.Equal(WordsOf(one, language), WordsOf(other, language));

    [Theory]
    [InlineData("en", "nation", "notion")]
    [InlineData("en", "adopted", "adapted")]
    [InlineData("fr", "partie", "parquet")]
    [InlineData("ru", "стороны", "страны")]
    [InlineData("ar", "الدول", "الدورة")]
    public void Different_words_stay_different(string language, string one, string other) =>
        Assert.NotEqual(WordsOf(one, language), WordsOf(other, language));

    [Fact]
    public void Chinese_is_cut_in_pairs_and_a_lone_character_stands_alone() =>
        Assert.Equal(["贩运", "运人", "人口", "2009", "年"], WordsOf("贩运人口，2009年", "zh"));

    [Fact]
    public void What_only_looks_different_is_the_same() =>
        Assert.Equal(WordsOf("ﬁnance A/RES/79/10 ٢٠٢٤", "en"), WordsOf("finance Ａ／ＲＥＳ／79／10 2024", "en"));

    [Fact]
    public void Words_that_say_nothing_by_themselves_are_left_out_and_those_that_deny_stay()
    {
        Assert.Empty(WordsOf("of the and to", "en"));
        Assert.Equal(["not"], WordsOf("not", "en"));
        Assert.Equal(["не"], WordsOf("не", "ru"));
        Assert.Equal(["لا"], WordsOf("لا", "ar"));
    }

    [Fact]
    public void A_word_tells_where_it_stands()
    {
        const string Text = "«Принимает к сведению»";
        var scanner = new WordScanner(Text, Stemmer.Of(Language.Russian), new char[WordScanner.RoomForAWord]);

        Assert.True(scanner.MoveNext());
        Assert.Equal("Принимает", Text[scanner.Start..scanner.End]);
        Assert.True(scanner.MoveNext());
        Assert.Equal("сведению", Text[scanner.Start..scanner.End]);
        Assert.False(scanner.MoveNext());
    }

    [Fact]
    public void A_word_without_end_is_cut_and_nothing_is_lost()
    {
        var words = WordsOf(new string('x', 1_000) + "\uD800" + new string('ﷺ', 300), "en");

        Assert.True(words.Count > 10);
        Assert.All(words, w => Assert.InRange(w.Length, 1, WordScanner.RoomForAWord));
    }

    private static List<string> WordsOf(string text, string language)
    {
        var words = new List<string>();
        var scanner = new WordScanner(text, Stemmer.Of(Language.Parse(language)), new char[WordScanner.RoomForAWord]);
        while (scanner.MoveNext()) words.Add(scanner.Term.ToString());
        return words;
    }
}
