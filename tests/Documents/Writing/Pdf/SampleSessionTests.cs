using Dais.Documents.Agendas;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.Writing.Pdf;

public sealed class SampleSessionTests(SharedTypesetter shared) : IClassFixture<SharedTypesetter>
{
    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Code)];

    [Theory, MemberData(nameof(Languages))]
    public async Task The_sample_session_is_complete_tagged_and_reads_back_as_its_text(string code)
    {
        var agenda = AgendaJson.Read(await File.ReadAllBytesAsync(Repository.PathOf("src", "Conference", "Sessions", "Samples", "sample.json"), TestContext.Current.CancellationToken));
        var document = AgendaLayout.Lay(agenda, Language.Parse(code));
        var set = await shared.SetAsync(document);
        var pdf = new TaggedPdf(set.Bytes);

        Assert.Equal("", set.Replaced);
        Assert.InRange(pdf.Pages.Count, 2, 8);
        Assert.All(pdf.Pages, page => Assert.Equal("", page.Unmarked.ToString()));
        Assert.True(pdf.IsMarked && pdf.ShowsTitle);
        Assert.All(pdf.Fonts, font => Assert.True(font is { IsEmbedded: true, HasUnicode: true }, font.Name));
        Assert.Superset(new HashSet<string> { "Title", "H1", "H2", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD" }, pdf.Root.All.Select(e => e.Tag).ToHashSet());
        AccessiblePdfTests.SaysTheSame(document, pdf);
    }
}
