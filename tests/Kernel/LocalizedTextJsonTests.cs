using System.Text.Json;

namespace Dais.Kernel.Tests;

public sealed class LocalizedTextJsonTests
{
    [Fact]
    public void A_text_in_several_languages_reads_back_from_its_JSON()
    {
        var text = LocalizedText.Of(Language.French, "Bureau").With(Language.Arabic, "المكتب").With(Language.Chinese, "主席团");

        Assert.Equal(text, JsonSerializer.Deserialize<LocalizedText>(JsonSerializer.Serialize(text)));
    }

    [Theory]
    [InlineData("\"Bureau\"")]
    [InlineData("""{"fr":"Bureau"}""")]
    [InlineData("""{"original":"en","fr":"Bureau"}""")]
    [InlineData("""{"original":"de","de":"Büro"}""")]
    [InlineData("""{"original":"en","en":" "}""")]
    public void What_is_no_such_text_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<LocalizedText>(json));
}
