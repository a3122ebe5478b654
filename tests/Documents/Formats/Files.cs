using Dais.Documents.Reading;
using Dais.Documents.Reading.Docx;
using Dais.Documents.Reading.Pdf;
using Dais.Documents.Writing.Pdf;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.Formats;

/// <summary>Short ways to read files in a test, and to skip one whose programs are not there.</summary>
internal static class Files
{
    internal static SourceText Docx(byte[] bytes)
    {
        Assert.True(DocxSource.TryRead(bytes, out var text, out var refusal), refusal?.Code + " " + refusal?.Read);
        return text;
    }

    internal static IReadOnlyList<string> Lines(WordFile file) => Docx(file.Bytes()).Lines;

    internal static Finding RefusedDocx(byte[] bytes)
    {
        Assert.False(DocxSource.TryRead(bytes, out _, out var refusal));
        SaysItInSix(refusal);
        return refusal;
    }

    internal static SourceText Any(byte[] bytes)
    {
        Assert.True(DocumentSource.TryRead(bytes, null, out var text, out var refusal), refusal?.Code + " " + refusal?.Read);
        return text;
    }

    internal static Finding RefusedPdf(byte[] bytes, PdfTool? tool = null)
    {
        Assert.False(PdfSource.TryRead(bytes, out _, out var refusal, tool));
        SaysItInSix(refusal);
        return refusal;
    }

    internal static void SaysItInSix(Finding finding) => Assert.Equal(6, Language.All.Select(finding.MessageIn).Where(m => m.Length > 8).Distinct().Count());

    /// <summary>Skips the test where PDFs cannot be read.</summary>
    internal static void NeedPdfToText()
    {
        if (new PdfTool().Find() is null) Assert.Skip("pdftotext (poppler-utils) is not installed.");
    }

    /// <summary>The typesetter; the test is skipped where it is not installed.</summary>
    internal static Typesetter Typesetter()
    {
        var options = TypesetterOptions.Find(Repository.Root);
        if (!System.IO.Directory.Exists(Path.Combine(options.WebFolder, "node_modules"))) Assert.Skip("The typesetter is not installed (npm ci in web).");
        return new(options);
    }

    internal static async Task<byte[]> PdfAsync(Typesetter typesetter, Document document) =>
        Assert.IsType<PdfResult.Pdf>(await typesetter.WriteAsync(document, TestContext.Current.CancellationToken)).Bytes.ToArray();

    /// <summary>Converts files with LibreOffice; the test is skipped where it is not installed.</summary>
    internal static void Convert(string folder, string to, params string[] files)
    {
        string[] arguments = ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", to, "--outdir", Path.Combine(folder, "out")];
        Programs.Run("soffice", [.. arguments, .. files]);
    }
}
