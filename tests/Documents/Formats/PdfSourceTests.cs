using System.Globalization;
using System.Text;
using Dais.Documents.Reading.Pdf;
using Dais.Documents.Tests.Writing.Pdf;
using Dais.Kernel;
using static Dais.Documents.Tests.Formats.Files;

namespace Dais.Documents.Tests.Formats;

/// <summary>PDFs are read from the boxes of their words, by a program that may be missing, slow or deceived.</summary>
public sealed class PdfSourceTests
{
    [Fact]
    public void Without_the_program_it_is_said_how_to_install_it()
    {
        var refusal = RefusedPdf([.. "%PDF-1.7\n"u8], new() { Path = "/no/such/pdftotext" });

        Assert.Equal("pdf-tool-missing", refusal.Code);
        Assert.All(Language.All, l => Assert.Contains("poppler-utils", refusal.MessageIn(l), StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_file_is_refused()
    {
        NeedPdfToText();
        Assert.Equal("pdf-broken", RefusedPdf([.. "%PDF-1.7\nnothing follows\n"u8]).Code);
    }

    [Fact]
    public void A_page_without_words_is_refused_with_what_to_do()
    {
        NeedPdfToText();
        var refusal = RefusedPdf(Pdf(""));

        Assert.Equal("pdf-without-text", refusal.Code);
        Assert.Contains("ocrmypdf", refusal.MessageIn(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_protected_file_is_refused()
    {
        NeedPdfToText();
        var encrypted = Pdf("", "/Encrypt << /Filter /Standard /V 1 /R 2 /O <" + new string('0', 64) + "> /U <" + new string('1', 64) + "> /P -4 >> /ID [<00> <00>]");

        Assert.Equal("pdf-encrypted", RefusedPdf(encrypted).Code);
    }

    [Fact]
    public void No_time_and_no_room_are_too_little()
    {
        NeedPdfToText();
        var pdf = Pdf("BT /F1 10 Tf 72 700 Td (One two three) Tj ET");

        Assert.Equal("pdf-takes-too-much", RefusedPdf(pdf, new() { MostWords = 2 }).Code);
        Assert.Equal("pdf-takes-too-much", RefusedPdf(pdf, new() { LargestOutput = 100 }).Code);
    }

    [Fact]
    public async Task Nothing_is_left_behind()
    {
        NeedPdfToText();
        var before = Folders();
        Assert.True(PdfSource.TryRead(Pdf("BT /F1 10 Tf 72 700 Td (Words) Tj ET"), out var text, out _));

        Assert.Equal(["Words"], text.Lines);
        // Other tests read PDF at the same time: their folders come and go, and one that was left would stay.
        var left = Folders().Except(before).ToHashSet(StringComparer.Ordinal);
        for (var looks = 0; looks < 300 && left.Count > 0; looks++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            left.IntersectWith(Folders());
        }

        Assert.Empty(left);

        static string[] Folders() => System.IO.Directory.GetDirectories(Path.GetTempPath(), "dais-pdf-*");
    }

    [Fact]
    public void Two_columns_are_read_one_after_the_other_and_said()
    {
        NeedPdfToText();
        var page = new StringBuilder("BT /F1 10 Tf\n");
        for (var i = 0; i < 12; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"1 0 0 1 72 {700 - (i * 12)} Tm (left words that fill this column, line {i,2}) Tj\n");
            page.Append(CultureInfo.InvariantCulture, $"1 0 0 1 310 {700 - (i * 12)} Tm (right words that fill that column, line {i,2}) Tj\n");
        }

        Assert.True(PdfSource.TryRead(Pdf(page + "ET"), out var text, out _));

        var whole = string.Join(' ', text.Lines);
        Assert.True(whole.LastIndexOf("left", StringComparison.Ordinal) < whole.IndexOf("right", StringComparison.Ordinal), whole);
        Assert.Contains(text.Findings, f => f.Code == "columns-told-apart" && f.Read == "1");
    }

    [Fact]
    public void Words_that_a_line_parts_are_mended_with_care()
    {
        var mending = new HyphenMending(["the govern-", "ment and the long-", "term plan", "government", "long-term"]);
        var text = new StringBuilder("the govern-");
        mending.Append(text, "ment and the long-");
        mending.Append(text, "term plan");

        Assert.Equal("the government and the long-term plan", text.ToString());
    }

    [Theory]
    [InlineData("ةيبرعلا", "العربية")]
    [InlineData("79/1 رارقلا", "القرار 79/1")]
    [InlineData("2025 - 2024 يف", "في 2024 - 2025")]
    [InlineData(")A/79/1( رظنا", "انظر (A/79/1)")]
    [InlineData("200 894 97 غلبم", "مبلغ 200 894 97")]
    [InlineData("اًاًرهش", "شهراً")]
    public void A_line_that_runs_from_right_to_left_is_put_into_the_order_of_reading(string seen, string read) =>
        Assert.Equal(read, VisualOrder.Read(seen));

    [Fact]
    public async Task Every_word_of_a_paper_comes_back_in_six_languages()
    {
        NeedPdfToText();
        await using var typesetter = Typesetter();
        foreach (var language in Language.All)
        {
            var lines = Any(await PdfAsync(typesetter, Papers.In(language))).Lines;
            foreach (var word in new[] { "LAK/COP/WG.2/2031/1", "[^1]" }) Assert.Contains(lines, l => l.Contains(word, StringComparison.Ordinal));
            Assert.Contains(lines, l => l.StartsWith("[^1]: ", StringComparison.Ordinal));
            Assert.DoesNotContain(lines, l => l is "1/2" or "2/2" or "1/3");
        }
    }

    /// <summary>The smallest PDF there is: one page, one face.</summary>
    private static byte[] Pdf(string content, string trailer = "")
    {
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (index, text) in objects.Index())
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{text}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Length + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
