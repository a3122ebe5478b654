using Dais.Documents.Resolutions;
using Dais.Documents.Searching;
using Dais.Documents.Tests.Register;
using Dais.Kernel;

namespace Dais.Documents.Tests.Searching;

public sealed class IndexedTextTests
{
    private static readonly Label Bureau = Label.For(Audience.Bureau);
    private static readonly Label Officers = Label.For(Audience.Secretariat);

    [Fact]
    public void A_paragraph_is_found_with_its_list_a_note_where_it_is_called_and_a_request_at_its_paragraph()
    {
        var found = Found(APaper.Resolution());

        Assert.Equal(["recital_1", "para_1", "para_1__note_1", "para_2", "para_3"], found.Select(p => p.Part));
        Assert.Equal("Urges States parties: To plant willows; To count otters;", Of(found, "para_2").Text);
        Assert.Equal(["secretariat"], Of(found, "para_3").Addressees);
        Assert.Equal(["states-parties"], Of(found, "para_2").Addressees);
        Assert.Contains("request", Of(found, "para_3").Verbs);
    }

    [Fact]
    public void A_point_under_another_label_is_found_by_itself_and_leaves_no_trace_in_its_paragraph()
    {
        var whole = Labelled("para_2__point_b", Officers);
        var found = Found(whole);

        Assert.Equal(("Urges States parties: To plant willows;", Label.Public), (Of(found, "para_2").Text, Of(found, "para_2").Label));
        Assert.Equal(("To count otters;", Officers), (Of(found, "para_2__point_b").Text, Of(found, "para_2__point_b").Label));
        Assert.Empty(Of(found, "para_2").Addressees);
    }

    [Fact]
    public void A_note_is_found_by_who_may_see_where_it_is_called()
    {
        var found = Found(Labelled("para_1", Bureau));

        Assert.Equal(Bureau, Of(found, "para_1").Label);
        Assert.Equal(Bureau, Of(found, "para_1__note_1").Label);
    }

    [Fact]
    public void What_stands_in_a_guarded_annex_is_guarded_as_it_is()
    {
        var resolution = APaper.Resolution();
        var annex = new Annex(new("Annex"), null) { Id = "annex_1", Label = Officers, Within = [new PlainText(null, new("Willows by the river.")) { Id = "annex_1__text_1" }, new PlainText(null, new("Otters.")) { Id = "annex_1__text_2", Label = Bureau }] };
        var found = Found(resolution with { Parts = [.. resolution.Parts, annex] });

        Assert.Equal(Officers, Of(found, "annex_1__text_1").Label);
        Assert.DoesNotContain(found, p => p.Part == "annex_1__text_2");
    }

    [Theory]
    [InlineData(Audience.Public)]
    [InlineData(Audience.Bureau)]
    [InlineData(Audience.Secretariat)]
    [InlineData(Audience.Delegates)]
    public void A_reader_finds_of_a_text_what_would_be_found_if_the_rest_had_never_been_there(Audience audience)
    {
        var clearance = Clearance.Of(audience);
        var kept = APaper.Text().Labelled(new Dictionary<string, Label>(StringComparer.Ordinal) { ["para_1"] = Bureau, ["para_2__point_a"] = Officers, ["recital_1"] = Label.For(Audience.Delegates) });

        var seen = Found(kept).Where(p => clearance.MaySee(p.Label)).Select(Said);

        Assert.Equal(Found(kept.For(clearance)).Select(Said), seen);
    }

    private static string Said(IndexedParagraph p) => $"{p.Part} {p.Text} {string.Join(',', p.Addressees)} {string.Join(',', p.Verbs)}";

    private static Resolution Labelled(string part, Label label) =>
        APaper.Text().Labelled(new Dictionary<string, Label>(StringComparer.Ordinal) { [part] = label }).Resolution!;

    private static IReadOnlyList<IndexedParagraph> Found(Resolution resolution) => Found(APaper.Text(resolution));

    private static IReadOnlyList<IndexedParagraph> Found(Documents.Register.KeptText kept) => IndexedText.Of(kept.AsReading(), "rivers.en")!.Paragraphs;

    private static IndexedParagraph Of(IReadOnlyList<IndexedParagraph> found, string part) => Assert.Single(found, p => p.Part == part);
}
