using System.Text.Json;
using Dais.Documents.Resolutions;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.Resolutions;

/// <summary>Invented paragraphs and recommendations of a Conference of the Parties, each said in six languages.</summary>
public sealed class RequestFixtureTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var fixture in Fixtures())
            {
                foreach (var language in Language.All) cases.Add(fixture.GetProperty("name").GetString()!, language.Code);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_request_is_found_in_each_language(string name, string code)
    {
        var fixture = Fixtures().Single(f => f.GetProperty("name").GetString() == name);
        var said = fixture.GetProperty(code);
        var found = Read(said[0].GetString()! + ".", Language.Parse(code), fixture);
        if (fixture.GetProperty("to").GetString() is not { } to)
        {
            Assert.Empty(found);
            return;
        }

        var request = Assert.Single(found);
        Assert.Equal(to, string.Join(',', request.To.Order(StringComparer.Ordinal)));
        Assert.Equal(said[1].GetString(), request.Verb);
        Assert.Equal(fixture.GetProperty("due").GetString(), request.Due);
        Assert.Equal(fixture.GetProperty("reportTo").GetString(), request.ReportTo);
        Assert.Equal(request.What.Of(request.In), request.WhatWords);
        Assert.EndsWith(request.WhatWords, said[0].GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_one_request_unless_its_points_name_their_own_addressees()
    {
        var whole = RequestReader.Read("Requests the Secretariat: To keep a list; To renew it annually.", new Opening("Requests", []), Language.English);
        Assert.Equal("To keep a list; To renew it annually", Assert.Single(whole).WhatWords);

        var each = RequestReader.Read("Calls upon: (a) States parties to keep a list; (b) The Secretariat to print it.", new Opening("Calls upon", []), Language.English);
        Assert.Equal(["states-parties", "secretariat"], each.Select(r => Assert.Single(r.To)));
        Assert.Equal(["keep a list", "print it"], each.Select(r => r.WhatWords));
    }

    [Fact]
    public void Them_are_those_named_before()
    {
        var found = RequestReader.Read(
            "Commends States parties and the Secretariat, and encourages them to continue.", new Opening("Commends", []), Language.English);
        Assert.Equal(["states-parties", "secretariat"], Assert.Single(found).To);
    }

    [Fact]
    public void Two_verbs_may_share_what_is_asked()
    {
        var found = RequestReader.Read(
            "Urges States parties, and invites the Secretariat, to keep a list;", new Opening("Urges", []), Language.English);
        Assert.Equal(["states-parties", "secretariat"], found.Select(r => Assert.Single(r.To)));
        Assert.Equal(["keep a list", "keep a list"], found.Select(r => r.WhatWords));
    }

    [Fact]
    public void A_resolution_yields_the_requests_of_its_operative_paragraphs_and_of_no_others()
    {
        var resolution = new Resolution
        {
            Kind = DocumentKind.Decision,
            Language = Language.English,
            Organ = "conference-of-the-parties",
            Parts =
            [
                new Recital(new("Recalling that it requests the Secretariat to act,")),
                new OperativeParagraph(1, "1.", new("Requests the Secretariat:"))
                {
                    Id = "para_1",
                    Within = [new Point("(a)", new("To keep a list;")), new Point("(b)", new("To report to it at its next session."))],
                },
            ],
        };
        var request = Assert.Single(RequestReader.Read(resolution));
        Assert.Equal(("para_1", 1, "next session", "conference-of-the-parties"), (request.Part, request.Paragraph, request.Due, request.ReportTo));
        Assert.Equal("To keep a list; To report to it at its next session", request.WhatWords);
    }

    [Fact]
    public void The_body_that_speaks_is_named_only_where_it_is_known()
    {
        const string Text = "Requests its President to report to it annually.";
        Request Read(string? organ) => Assert.Single(RequestReader.Read(Text, new Opening("Requests", []), Language.English, organ));

        Assert.Equal(("president", (string?)null), (Assert.Single(Read(null).To), Read(null).ReportTo));
        Assert.Equal(("president", "conference-of-the-parties"), (Assert.Single(Read("conference-of-the-parties").To), Read("conference-of-the-parties").ReportTo));
        Assert.Equal("president-of-the-general-assembly", Assert.Single(Read("general-assembly").To));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Requests")]
    [InlineData("Requests the Secretariat to")]
    [InlineData("Requests the Secretariat: (a")]
    [InlineData("请")]
    [InlineData("请秘书处")]
    [InlineData("请《")]
    [InlineData("促请：；；")]
    [InlineData("تطلب إلى")]
    [InlineData("تطلب إلى الأمانة")]
    [InlineData("\u0640\u064b")]
    public void Broken_texts_are_read_without_complaint(string text)
    {
        foreach (var language in Language.All)
        {
            foreach (var request in RequestReader.Read(text, null, language)) Assert.NotNull(request.WhatWords);
        }
    }

    private static IReadOnlyList<Request> Read(string text, Language language, JsonElement fixture) => RequestReader.Read(
        text, fixture.TryGetProperty("recommendation", out _) ? null : new Opening(text.Split(' ')[0], []), language, "conference-of-the-parties");

    private static IReadOnlyList<JsonElement> Fixtures() =>
        JsonSerializer.Deserialize<List<JsonElement>>(File.ReadAllText(Repository.PathOf("tests", "Documents", "Resolutions", "RequestFixtures.json")))!;
}
