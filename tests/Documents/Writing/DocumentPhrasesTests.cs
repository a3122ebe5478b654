using Dais.Documents.Writing;
using Dais.Kernel;

namespace Dais.Documents.Tests.Writing;

public sealed class DocumentPhrasesTests
{
    public static TheoryData<string> Named => [.. typeof(DocumentPhrases).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Named))]
    public void A_phrase_that_the_code_names_is_in_the_book(string key) => Assert.True(DocumentPhrases.Book.Has(key));

    [Fact]
    public void A_phrase_has_the_same_places_in_every_language() =>
        Assert.All(DocumentPhrases.Book.All, phrase =>
        {
            var places = Language.All.Select(l => string.Concat(Enumerable.Range(0, 4).Where(i => phrase.Forms[l.Index]["other"].Contains($"{{{i}}}", StringComparison.Ordinal))));
            Assert.Single(places.Distinct(StringComparer.Ordinal));
        });

    [Fact]
    public void Arabic_Chinese_and_Russian_mastheads_are_printed_in_English() =>
        Assert.Equal(["en", "en", "en", "fr", "en", "es"], Language.All.Select(l => new MastheadWords(Empty(l)).WrittenIn.Code));

    [Fact]
    public void An_English_original_has_no_language_line_and_its_translations_have()
    {
        Assert.Null(new MastheadWords(Empty(Language.English)).LanguageLine);
        Assert.Equal("Français", new MastheadWords(Empty(Language.French)).LanguageLine);
        Assert.Equal("Original\u00a0: anglais", new MastheadWords(Empty(Language.French)).OriginalLine);
        Assert.Equal("Original: English", new MastheadWords(Empty(Language.Arabic)).OriginalLine);
    }

    private static Document Empty(Language language) => new()
    {
        Kind = DocumentKind.AnnotatedProvisionalAgenda,
        Language = language,
        Masthead = new() { Original = Language.English },
        Blocks = [],
    };
}
