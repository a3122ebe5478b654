using Dais.Documents.Writing.Pdf;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.Writing.Pdf;

/// <summary>One typesetter for a class of tests.</summary>
public sealed class SharedTypesetter : IAsyncLifetime
{
    public Typesetter Typesetter { get; } = new(TypesetterOptions.Find(Repository.Root));

    public async Task<PdfResult.Pdf> SetAsync(Document document)
    {
        var result = await Typesetter.WriteAsync(document, TestContext.Current.CancellationToken);
        return Assert.IsType<PdfResult.Pdf>(result);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => Typesetter.DisposeAsync();
}

public sealed class AccessiblePdfTests(SharedTypesetter shared) : IClassFixture<SharedTypesetter>
{
    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Code)];

    [Theory, MemberData(nameof(Languages))]
    public async Task A_pdf_says_that_it_is_tagged_in_what_language_and_by_what_title(string code)
    {
        var pdf = new TaggedPdf((await shared.SetAsync(Papers.In(Language.Parse(code)))).Bytes);

        Assert.True(pdf.IsMarked);
        Assert.True(pdf.ShowsTitle);
        Assert.StartsWith(code, pdf.Language, StringComparison.Ordinal);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", pdf.Metadata, StringComparison.Ordinal);
        Assert.Contains(Papers.In(Language.Parse(code)).Masthead.Title!.Value.Text, pdf.Metadata, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Its_tree_has_headings_lists_with_marks_and_a_table_with_headings(string code)
    {
        var pdf = new TaggedPdf((await shared.SetAsync(Papers.In(Language.Parse(code)))).Bytes);
        var tags = pdf.Root.All.GroupBy(e => e.Tag).ToDictionary(g => g.Key, g => g.ToList());

        Assert.Equal(3, tags["H1"].Count);
        Assert.Equal(6, tags["H2"].Count);
        Assert.Equal(6, tags["H3"].Count);
        Assert.Equal(2, tags["L"].Count);
        Assert.All(tags["LI"], item => Assert.Equal(["Lbl", "LBody"], item.Below.Select(b => b.Tag)));
        Assert.Equal(["1.", "(a)", "(b)", "2.", "3.", "4.", "5.", "6."], tags["LI"].Select(item => item.Below[0].Text));
        Assert.Single(tags["Table"]);
        Assert.Equal(3 + 2, tags["TH"].Count);
        Assert.Equal(11, tags["TD"].Count);
        Assert.All(tags["TR"], row => Assert.All(row.Below, cell => Assert.Contains(cell.Tag, (string[])["TH", "TD"])));
        Assert.Equal(7, tags["Note"].Count);
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Nothing_on_a_page_is_outside_the_tree_and_every_font_is_embedded_and_can_be_read(string code)
    {
        var pdf = new TaggedPdf((await shared.SetAsync(Papers.In(Language.Parse(code)))).Bytes);

        Assert.All(pdf.Pages, page => Assert.Equal("", page.Unmarked.ToString()));
        Assert.NotEmpty(pdf.Fonts);
        Assert.All(pdf.Fonts, font => Assert.True(font is { IsEmbedded: true, HasUnicode: true }, font.Name));
        Assert.DoesNotContain('\u0000', pdf.Root.Text);
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Its_text_read_through_the_tree_is_the_text_of_the_document(string code)
    {
        var document = Papers.In(Language.Parse(code));
        var pdf = new TaggedPdf((await shared.SetAsync(document)).Bytes);
        SaysTheSame(document, pdf);
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task A_sample_says_so_on_every_page_in_its_language(string code)
    {
        var language = Language.Parse(code);
        var pdf = new TaggedPdf((await shared.SetAsync(Papers.In(language))).Bytes);
        var notice = Dais.Documents.Writing.DocumentPhrases.Say("sample", language);

        Assert.True(pdf.Pages.Count > 1);
        Assert.All(pdf.Pages, page => Assert.Superset(Expected.Letters(notice).ToHashSet(), page.Artifacts.ToString().ToHashSet()));
    }

    [Fact]
    public async Task Words_in_another_language_are_tagged_with_it_and_marked()
    {
        var pdf = new TaggedPdf((await shared.SetAsync(Papers.In(Language.English))).Bytes);
        var foreign = pdf.Root.All.Where(e => e.Language == "ar").ToList();

        Assert.NotEmpty(foreign);
        Assert.Contains(foreign, e => e.Text.Length > 50);
        Assert.Contains("[not yet translated]", pdf.Root.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_document_gives_the_same_bytes()
    {
        var document = Papers.In(Language.Russian);
        var first = await shared.SetAsync(document);
        await shared.SetAsync(Papers.In(Language.Chinese));
        Assert.Equal(first.Bytes.ToArray(), (await shared.SetAsync(document)).Bytes.ToArray());
    }

    internal static void SaysTheSame(Document document, TaggedPdf pdf) =>
        Assert.Equal(Expected.Letters(string.Concat(Expected.Of(document))), Expected.Letters(pdf.Root.Text));
}
