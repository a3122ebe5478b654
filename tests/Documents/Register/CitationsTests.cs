using Dais.Documents.Register.Pages;
using Dais.Kernel;

namespace Dais.Documents.Tests.Register;

public sealed class CitationsTests
{
    private static readonly HashSet<string> here = ["A/RES/79/10", "A/RES/61/180", "A/RES/79/274B", "", "instrument:untoc"];

    [Theory]
    [InlineData("en", "Recalling A/RES/79/10 and A/RES/79/11,", "A/RES/79/10")]
    [InlineData("en", "Recalling its resolutions 61/180 of 20 December 2006 and 63/1,", "61/180")]
    [InlineData("zh", "又回顾第61/180 号决议", "61/180")]
    [InlineData("ar", "المقرر ٧٨/٤ والقرار ٦١/١٨٠", "٦١/١٨٠")]
    [InlineData("en", "resolution 79/274 B of", "79/274 B")]
    [InlineData("en", "paragraph 5 of resolution 61/180", "paragraph 5|61/180")]
    [InlineData("en", "article 5 of the Convention against Transnational Organized Crime", "article 5")]
    [InlineData("en", "paragraph 5 above", "paragraph 5")]
    [InlineData("en", "S/2013/1-A/79/10 and A/79/10-A/RES/79/10", "A/79/10-A/RES/79/10")]
    [InlineData("en", "(A/61/180)", "")]
    [InlineData("en", "on 61/180/2 and x61/180", "")]
    [InlineData("en", "resolutions 61/ and /180", "")]
    public void A_citation_of_what_is_here_is_a_link(string language, string text, string links) =>
        Assert.Equal(links, string.Join('|', In(language, text).Select(c => text.Substring(c.Start, c.Length))));

    [Fact]
    public void The_words_of_a_paragraph_lead_to_it_and_the_number_to_the_document() =>
        Assert.Equal(["A/RES/61/180 para_5", "A/RES/61/180"], In("en", "paragraph 5 of resolution 61/180").Select(c => c.Href.Trim()));

    private static IReadOnlyList<CitedAt> In(string language, string text) =>
        new Citations(new(new(Language.Parse(language), "general-assembly")), (work, part) => here.Contains(work.Name) ? $"{work.Name} {part}" : null).In(text);
}
