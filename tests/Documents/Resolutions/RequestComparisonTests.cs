using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Tests.Resolutions;

public sealed class RequestComparisonTests
{
    [Fact]
    public void Versions_that_agree_have_no_differences() =>
        Assert.Empty(Compare("Requests the Secretariat to report annually.", "Prie le Secrétariat de faire rapport chaque année."));

    [Fact]
    public void A_request_in_one_version_alone_is_found()
    {
        var difference = Assert.Single(Compare("Requests the Secretariat to act, and invites States parties to help.", "Prie le Secrétariat d’agir."));
        Assert.Equal(("request-in-one-version", 7, Language.English, Language.French, "invites"), (difference.Code, difference.Paragraph, difference.In, difference.Other, difference.Read));
    }

    [Fact]
    public void Another_addressee_is_found()
    {
        var difference = Assert.Single(Compare("Requests the Secretariat to act.", "Prie les États parties d’agir."));
        Assert.Equal(("request-addressee-differs", "secretariat", "states-parties"), (difference.Code, difference.Read, difference.Against));
    }

    [Fact]
    public void Another_time_is_found()
    {
        var difference = Assert.Single(Compare("Requests the Secretariat to act by 30 June 2027.", "Prie le Secrétariat d’agir avant le 30 juillet 2027."));
        Assert.Equal(("request-due-differs", "2027-06-30", "2027-07-30"), (difference.Code, difference.Read, difference.Against));
    }

    [Fact]
    public void Requests_are_paired_by_addressee_first() =>
        Assert.Empty(Compare(
            "Requests the Secretariat to act, and invites States parties to help.",
            "Invite les États parties à aider et prie le Secrétariat d’agir."));

    [Fact]
    public void Every_difference_has_words_in_six_languages()
    {
        string[] codes = ["request-in-one-version", "request-addressee-differs", "request-due-differs", "request-report-differs"];
        foreach (var language in Language.All)
        {
            var messages = codes.Select(c => new RequestDifference(c, 3, Language.English, Language.Russian, "a-code", "another").MessageIn(language)).ToList();
            Assert.All(messages, m => Assert.Contains("3", m, StringComparison.Ordinal));
            Assert.All(messages, m => Assert.Contains("a-code", m, StringComparison.Ordinal));
            Assert.Equal(codes.Length, messages.Distinct().Count());
        }
    }

    private static IReadOnlyList<RequestDifference> Compare(string english, string french) => RequestComparison.Compare(
        new Dictionary<Language, IReadOnlyList<Request>> { [Language.English] = Read(english, Language.English), [Language.French] = Read(french, Language.French) });

    private static IReadOnlyList<Request> Read(string text, Language language) =>
        [.. RequestReader.Read(text, new Opening(text.Split(' ')[0], []), language).Select(r => r with { Paragraph = 7 })];
}
