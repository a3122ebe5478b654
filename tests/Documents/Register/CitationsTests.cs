using Dais.Documents.Register.Pages;

namespace Dais.Documents.Tests.Register;

public sealed class CitationsTests
{
    private static readonly Citations citations = new(symbol => symbol.ToString() == "A/RES/79/10" ? "/by-symbol" : null, number => number is "61/180" or "79/274 B" or "4/4" ? $"/{number}" : null);

    [Theory]
    [InlineData("Recalling A/RES/79/10 and A/RES/79/11,", "A/RES/79/10")]
    [InlineData("Recalling its resolutions 61/180 of 20 December 2006 and 63/1,", "61/180")]
    [InlineData("又回顾第61/180 号决议", "61/180")]
    [InlineData("المقرر ٤/٤ والقرار 5/5", "٤/٤")]
    [InlineData("resolution 79/274 B of", "79/274 B")]
    [InlineData("(A/61/180)", null)]
    [InlineData("on 61/180/2 and x61/180", null)]
    [InlineData("61/", null)]
    [InlineData("/180", null)]
    public void A_citation_of_a_document_that_is_here_is_a_link(string text, string? link) =>
        Assert.Equal(link is null ? [] : [link], citations.In(text).Select(c => text.Substring(c.Start, c.Length)));
}
