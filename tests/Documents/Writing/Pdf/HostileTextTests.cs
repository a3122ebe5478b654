using System.Text;
using Dais.Documents.Writing.Pdf;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.Writing.Pdf;

public sealed class HostileTextTests(SharedTypesetter shared) : IClassFixture<SharedTypesetter>
{
    private static readonly string[] hostile =
    [
        "#read(\"/etc/passwd\")", "\"), #read(\"x\")", "\\", "\\\\", "\\\"", "\"", "\\u{41}", "\\n", "*bold* _it_ `raw` $x$ @ref <label> = H", "// c", "/* c", "*/", "#{", "}",
        "[", "]", "#", "\0", "\u0001\u0007\u001b", "\r\n\t", "\u2028\u2029", "\ud800", "\udc00\ud800", "\ufeff\ufffe\uffff", "\u202E evil \u202C", "\u2066\u2067\u2069",
        "\u200b\u200c\u200d\u2060\u00ad", "\ue000", "😀 👩‍👩‍👧", "ไทย", "हिन्दी", "\u0301\u0301\u0301", "é\u0327", "ﷺ", "漢字仮名", "\U0010FFFF", "\U000E0041", "𠮷", "---", "...", "~", "--", "'", "https://example.org/",
    ];

    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Code)];

    [Fact]
    public async Task Hostile_words_are_set_as_words()
    {
        foreach (var language in Language.All)
        {
            var pdf = new TaggedPdf((await shared.SetAsync(Papers.Of(language, hostile))).Bytes);
            Assert.Contains("#read(", Expected.Letters(pdf.Root.Text), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_hostile_word_stands_anywhere_in_a_document()
    {
        foreach (var text in hostile)
        {
            var result = await shared.Typesetter.WriteAsync(Everywhere(text, Language.English), TestContext.Current.CancellationToken);
            Assert.True(result is PdfResult.Pdf, $"'{text}': {result}");
        }
    }

    [Fact]
    public async Task Characters_that_no_font_has_are_replaced_and_named()
    {
        var pdf = await shared.SetAsync(Papers.Of(Language.English, "A ไ B"));
        Assert.Equal("ไ", pdf.Replaced);
        Assert.Contains("A\ufffdB", Expected.Letters(new TaggedPdf(pdf.Bytes).Root.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void No_words_end_their_literal()
    {
        var random = new Random(20310414);
        const string Alphabet = "\"\\#[](){}$*_`@<>=/-+~ \n\r\t\0u41aعé中\ud83d\ude00\u202e";
        for (var i = 0; i < (Repository.Long ? 100_000 : 10_000); i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            var markup = new StringBuilder();
            TypstLiteral.Append(markup, text);
            Assert.Equal(TypstLiteral.Clean(text), Unquote(markup.ToString()));
        }
    }

    [Fact]
    public async Task Random_words_anywhere_give_a_pdf()
    {
        var seed = 4711;
        var random = new Random(seed);
        for (var i = 0; i < (Repository.Long ? 1000 : 100); i++)
        {
            var text = string.Concat(Enumerable.Range(0, 12).Select(_ => hostile[random.Next(hostile.Length)]));
            var result = await shared.Typesetter.WriteAsync(Everywhere(text, Language.All[i % 6]), TestContext.Current.CancellationToken);
            Assert.True(result is PdfResult.Pdf, $"seed {seed}, document {i}: {result}");
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task An_empty_document_gives_a_pdf(string code)
    {
        var pdf = await shared.SetAsync(Papers.Empty(Language.Parse(code)));
        Assert.Single(new TaggedPdf(pdf.Bytes).Pages);
    }

    [Fact]
    public async Task Two_hundred_pages_are_set_with_every_word()
    {
        var document = Papers.In(Language.French, items: 700);
        var pdf = new TaggedPdf((await shared.SetAsync(document)).Bytes);
        Assert.InRange(pdf.Pages.Count, 200, int.MaxValue);
        AccessiblePdfTests.SaysTheSame(document, pdf);
    }

    [Fact]
    public async Task Headings_below_the_sixth_level_and_cells_that_claim_too_much_are_set()
    {
        Block deep = new Paragraph(null, [new Words(new("deep", Language.English))]);
        for (var i = 0; i < 10; i++) deep = new Section(SectionRole.Plain, null, new($"level {i}", Language.English), [deep]);
        TableCell greedy = new([new Words(new("greedy", Language.English))], RowSpan: 9);
        TableCell covered = new([], RowSpan: 0);
        TableCell spoken = new([new Words(new("spoken", Language.English))], RowSpan: 0);
        var table = new Table([new("one", Language.English)], [new(false, [greedy, covered]), new(false, [covered]), new(true, []), new(false, [spoken, spoken, spoken]), new(false, [])]);
        var document = Papers.Empty(Language.English) with { Blocks = [deep, table, new Table([], []), new ListBlock([])] };

        AccessiblePdfTests.SaysTheSame(document, new TaggedPdf((await shared.SetAsync(document)).Bytes));
    }

    private static string Unquote(string literal)
    {
        Assert.True(literal.Length >= 2 && literal[0] == '"' && literal[^1] == '"');
        var text = new StringBuilder();
        for (var i = 1; i < literal.Length - 1; i++)
        {
            Assert.NotEqual('"', literal[i]);
            if (literal[i] == '\\') i++;
            text.Append(literal[i]);
            Assert.True(i < literal.Length - 1);
        }

        return text.ToString();
    }

    private static Document Everywhere(string text, Language language)
    {
        var words = new Wording(text, language);
        var other = new Wording(text, language == Language.Arabic ? Language.Chinese : Language.Arabic);
        var mark = text.Length > 20 ? text[..20] : text;
        IReadOnlyList<Inline> all =
            [new Words(words), new Words(other, Emphasis: true), new PartReference(text, text), new MeetingHours(text, default, default), new Footnote(mark, other)];
        return new()
        {
            Kind = DocumentKind.Unknown,
            Language = language,
            IsSample = true,
            Masthead = new() { Organ = words, Body = other, Place = words, Title = words, Notes = [new(mark, words)] },
            Blocks =
            [
                new Section(SectionRole.Plain, mark, words, [new Paragraph(mark, all), new ListBlock([new(mark, all, [new ListBlock([new(mark, all, [])])])])]) { Overline = other },
                new Table([words, other], [new(true, [new(all)]), new(false, [new(all), new(all, IsHeader: true)])]),
            ],
        };
    }
}
