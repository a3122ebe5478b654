using Dais.Documents.Agendas;
using Dais.Documents.Reading;
using Dais.Documents.Tests.Agendas;
using Dais.Documents.Tests.Reading;
using Dais.Documents.Writing;
using Dais.Kernel;
using Dais.Kit;
using static Dais.Documents.Tests.Formats.Files;

namespace Dais.Documents.Tests.Formats;

/// <summary>Agendas written as Word files and PDFs are read back fact by fact: items, organization of work, citations, acts.</summary>
public sealed class AgendasInFilesTests : IDisposable
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("dais-formats-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Our_Word_files_come_back_whole() =>
        Assert.All(Written(), a => AreEqual(a.Reading, Any(DocxWriter.Write(a.Document))));

    [Fact]
    public async Task Our_PDFs_come_back_whole()
    {
        NeedPdfToText();
        await using var typesetter = Typesetter();
        foreach (var (reading, document) in Written()) AreEqual(reading, Any(await PdfAsync(typesetter, document)));
    }

    [Fact]
    public void What_LibreOffice_makes_of_them_comes_back_as_Word_file_and_as_PDF()
    {
        NeedPdfToText();
        List<(AgendaReading Reading, string Name)> written = [];
        foreach (var language in Language.All)
        {
            var agenda = Sample.Agenda with { Language = language };
            written.Add((new(DocumentKind.AnnotatedProvisionalAgenda, agenda, [], []), language.Code));
            File.WriteAllBytes(PathOf($"{language}.docx"), DocxWriter.Write(AgendaLayout.Lay(agenda, language)));
        }

        Convert(folder.FullName, "odt", [.. written.Select(w => PathOf(w.Name + ".docx"))]);
        Convert(folder.FullName, "docx:Office Open XML Text", [.. written.Select(w => PathOf(Path.Combine("out", w.Name + ".odt")))]);
        Convert(folder.FullName, "pdf", [.. written.Select(w => PathOf(w.Name + ".docx"))]);

        Assert.All(written, w => AreEqual(w.Reading, Any(File.ReadAllBytes(PathOf(Path.Combine("out", w.Name + ".docx"))))));
        Assert.All(written, w => AreEqual(w.Reading, Any(File.ReadAllBytes(PathOf(Path.Combine("out", w.Name + ".pdf"))))));
    }

    /// <summary>The agendas of the tests as the reader has them from text, and as documents.</summary>
    private static List<(AgendaReading Reading, Document Document)> Written()
    {
        List<(AgendaReading, Document)> written = [];
        foreach (var file in System.IO.Directory.EnumerateFiles(Repository.PathOf("tests", "Documents", "Agendas"), "*.txt").Order(StringComparer.Ordinal))
        {
            // What was inferred is printed like all the rest: read back, it stands there.
            var read = Reading.Reading.OfFile(file);
            var agenda = read.Agenda with { OrganizationOfWork = [.. read.Agenda.OrganizationOfWork.Select(m => m with { IsInferred = false })] };
            written.Add((read with { Agenda = agenda }, AgendaLayout.Lay(agenda, agenda.Language)));
        }

        Assert.NotEmpty(written);
        return written;
    }

    private static void AreEqual(AgendaReading expected, SourceText source) => AgendaFacts.AreEqual(AgendaFacts.Of(expected), AgendaFacts.Of(AgendaReader.Read(source)));

    private string PathOf(string name) => Path.Combine(folder.FullName, name);
}
