using System.Text;
using Dais.Documents.Register;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Tests.Register;

public sealed class KeptTextTests
{
    private static readonly Label secretariat = Label.For(Audience.Secretariat);

    [Fact]
    public void What_is_kept_reads_back_as_it_was()
    {
        var text = APaper.Text(Whole());

        var read = KeptText.Read(text.Write());

        Assert.Equal(Encoding.UTF8.GetString(text.Write()), Encoding.UTF8.GetString(read.Write()));
        Assert.IsType<Row>(Assert.IsType<Grid>(Assert.IsType<Annex>(read.Parts[^1]).Within[0]).Within[0]);
        Assert.Equal(secretariat, read.Parts[^1].Label);
        Assert.Equal(new(19, "1"), Assert.Single(Assert.IsType<OperativeParagraph>(read.Parts[2]).Words.Notes));
        Assert.Empty(read.Parts[0].Within);
        Assert.Equal("session 5", read.Requests[1].Due);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1")]
    [InlineData("{\"form\":2,\"resolution\":{\"kind\":\"Resolution\",\"language\":\"en\"}}")]
    public void What_is_no_structure_is_refused(string json) => Assert.Throws<InvalidDataException>(() => KeptText.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void A_hidden_point_goes_with_what_its_paragraph_asks()
    {
        var text = APaper.Text().Labelled(new Dictionary<string, Label> { ["para_2__point_b"] = secretariat });

        var seen = text.For(Clearance.Public);

        Assert.Equal(["para_2__point_a"], seen.Parts[3].Within.Select(p => p.Id));
        Assert.Equal(["para_3"], seen.Requests.Select(r => r.Part));
        Assert.Equal(2, text.For(Clearance.Of(Audience.Secretariat)).Requests.Count);
    }

    [Fact]
    public void A_footnote_goes_with_the_last_part_that_calls_it()
    {
        var text = APaper.Text().Labelled(new Dictionary<string, Label> { ["para_1"] = secretariat });

        Assert.Empty(text.For(Clearance.Public).Notes);
        Assert.Single(text.For(Clearance.Of(Audience.Secretariat)).Notes);
    }

    [Fact]
    public void Nothing_of_a_hidden_part_is_left_in_what_is_handed_out()
    {
        var text = APaper.Text(Whole()).Labelled(new Dictionary<string, Label> { ["para_3"] = secretariat });

        var said = Encoding.UTF8.GetString(text.For(Clearance.Public).Write());

        Assert.DoesNotContain("banks on", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Secretariat", said, StringComparison.Ordinal);
        Assert.DoesNotContain("zqcell", said, StringComparison.Ordinal);
    }

    private static Resolution Whole()
    {
        var resolution = APaper.Resolution();
        return resolution with
        {
            Sponsors = ["FRA"],
            AgendaItems = [new("5", "Rivers")],
            Conclusions = [new("4th meeting")],
            Parts = [.. resolution.Parts, new Annex(new("Annex"), new("Lengths")) { Id = "annex_1", Label = secretariat, Within = [new Grid { Within = [new Row([new("Elbe"), new("zqcell")])] }] }],
        };
    }
}
