using System.Globalization;
using System.Xml.Linq;
using Dais.Documents.Agendas;
using Dais.Documents.Tests.Agendas;
using Dais.Documents.Tests.Reading;
using Dais.Documents.Writing;
using Dais.Kernel;
using Dais.Kit;
using NodaTime;

namespace Dais.Documents.Tests.Writing;

/// <summary>LibreOffice opens what we write, and Arabic is still Arabic on its pages.</summary>
public sealed class DocxInLibreOfficeTests : IDisposable
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dais-docx-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Every_language_converts_and_Arabic_keeps_its_direction_and_the_order_of_its_columns()
    {
        foreach (var language in Language.All)
            File.WriteAllBytes(Path.Combine(folder.FullName, $"{language}.docx"), DocxWriter.Write(AgendaLayout.Lay(Sample.Agenda, language)));

        Programs.Run("soffice", ["--headless", $"-env:UserInstallation=file://{folder.FullName}/profile", "--convert-to", "pdf", "--outdir", folder.FullName, .. Language.All.Select(l => Path.Combine(folder.FullName, $"{l}.docx"))]);

        Assert.All(Language.All, language =>
        {
            var words = Words(language);
            var (hours, title) = (Heading(words, DocumentPhrases.TimeColumn, language), Heading(words, DocumentPhrases.TitleColumn, language));
            if (language == Language.Arabic) Assert.True(hours.Left > title.Right, "The first column of an Arabic table lies to the right of the third.");
            else Assert.True(hours.Right < title.Left, "The first column lies to the left of the third.");
        });
        Assert.All(Hours(Words(Language.Arabic)), h => Assert.True(h.Start.Left > h.End.Right, "The first hour of an Arabic meeting stands to the right of the last."));
        Assert.True(Words(Language.Arabic)[0].Right > Words(Language.Arabic)[0].PageWidth * 0.6, "An Arabic page begins at its right.");
    }

    [Fact]
    public void The_papers_in_six_languages_read_back_with_the_same_structure()
    {
        foreach (var language in Language.All)
            File.WriteAllBytes(Path.Combine(folder.FullName, $"{language}.docx"), DocxWriter.Write(AgendaLayout.Lay(Sample.Agenda, language)));

        Programs.Run("soffice", ["--headless", $"-env:UserInstallation=file://{folder.FullName}/profile", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder.FullName, .. Language.All.Select(l => Path.Combine(folder.FullName, $"{l}.docx"))]);

        Assert.All(Language.All, language => AgendaFacts.AreEqual(
            AgendaFacts.Of(new(DocumentKind.AnnotatedProvisionalAgenda, Sample.Agenda with { Language = language }, [], [])),
            AgendaFacts.Of(Reading.Reading.OfFile(Path.Combine(folder.FullName, $"{language}.txt")))));
    }

    /// <summary>Where the first word of a column's heading stands, on the last page, which holds the table.</summary>
    private static Word Heading(List<Word> words, string column, Language language)
    {
        var first = Bare(DocumentPhrases.Say(column, language).Split(' ')[0]);

        // With its boxes the program gives the letters of a word as they stand on the page, from left to right.
        if (language == Language.Arabic) first = new([.. first.Reverse()]);
        return words.First(w => w.Page == words.Max(any => any.Page) && Bare(w.Text) == first);
    }

    /// <summary>The hours of each meeting, which an Arabic table prints as "10:00" and "13:00".</summary>
    private static List<(Word Start, Word End)> Hours(List<Word> words)
    {
        Word[] At(LocalTime time) => [.. words.Where(w => w.Page == words.Max(any => any.Page) && Bare(w.Text) == $"{time:HH:mm}").OrderBy(w => w.Top)];
        var meetings = new[] { TimeRange.Morning, TimeRange.Afternoon }.SelectMany(r => At(r.Start).Zip(At(r.End))).ToList();
        Assert.Equal(Sample.Agenda.OrganizationOfWork.Count, meetings.Count);
        return meetings;
    }

    private static string Bare(string text) => new([.. text.Normalize(System.Text.NormalizationForm.FormKC).Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format)]);

    private List<Word> Words(Language language)
    {
        var boxes = Path.Combine(folder.FullName, $"{language}.html");
        if (!File.Exists(boxes)) Programs.Run("pdftotext", "-bbox", Path.Combine(folder.FullName, $"{language}.pdf"), boxes);
        return [.. XDocument.Load(boxes).Descendants(Html + "page").SelectMany((page, i) => page.Elements(Html + "word").Select(w => new Word(i, Number(page, "width"), w.Value, Number(w, "yMin"), Number(w, "xMin"), Number(w, "xMax"))))];
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private sealed record Word(int Page, double PageWidth, string Text, double Top, double Left, double Right);
}
