using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Dais.Documents.AkomaNtoso;
using Dais.Documents.Reading;
using Dais.Documents.Resolutions;
using Dais.Documents.Writing;
using Dais.Kernel;
using Dais.Kit;
using static Dais.Documents.Tests.Formats.Files;

namespace Dais.Documents.Tests.Formats;

/// <summary>Resolutions of the corpus, from their XML written as Word files and PDFs and read back: each operative paragraph, letter by letter.</summary>
/// <remarks>Letters and digits are compared, folded, as the corpus's own tool compares them. The works are drawn by a fixed seed.</remarks>
public sealed class ResolutionsInFilesTests(ITestOutputHelper output)
{
    private const int Seed = 79;

    private static readonly XNamespace Akn = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    [Fact]
    public async Task Paragraphs_come_back_from_Word_files_and_PDFs_as_they_were()
    {
        NeedPdfToText();
        var works = CorpusWorks.Draw(Repository.Long ? 60 : 4, Seed);
        await using var typesetter = Typesetter();
        var (every, fromDocx, fromPdf) = (0, 0, 0);
        foreach (var language in Language.All)
        {
            var (all, docx, pdf) = (0, 0, 0);
            foreach (var work in works)
            {
                var xml = work.In(language);
                if (AknReader.Read(xml).Statements is not [var statement, ..]) continue;
                var document = ResolutionLayout.ToDocument(statement.Resolution);
                var truth = Truth(xml);
                all += truth.Count;
                docx += Right(truth, Any(DocxWriter.Write(document)), language);
                pdf += Right(truth, Any(await PdfAsync(typesetter, document)), language);
            }

            output.WriteLine($"{language}: {works.Count} works, {all} paragraphs, {(double)docx / all:F4} from docx, {(double)pdf / all:F4} from PDF");
            (every, fromDocx, fromPdf) = (every + all, fromDocx + docx, fromPdf + pdf);
            // In four works one file with a fault of its own (79/1 has headings as points of lists) is three per cent of a language.
            if (works.Count < 60) continue;
            Assert.True(docx >= 0.99 * all, $"{language}: {docx} of {all} from docx");
            Assert.True(pdf >= (language == Language.Arabic ? 0.93 : 0.97) * all, $"{language}: {pdf} of {all} from PDF");
        }

        Assert.True(fromDocx >= 0.975 * every && fromPdf >= 0.97 * every, $"{fromDocx} from docx and {fromPdf} from PDF, of {every}");
    }

    private int Right(List<(int Number, string Text)> truth, SourceText source, Language language)
    {
        var found = new Dictionary<int, string>();
        foreach (var paragraph in ResolutionReader.Read(source, language).Resolution.Parts.OfType<OperativeParagraph>())
            if (paragraph.Number is { } number) found[number] = Bare(WholeText.Of(paragraph));
        foreach (var (number, text) in truth)
            if (found.GetValueOrDefault(number) is var read && read != Bare(text)) output.WriteLine($"{language} {number}: {Differs(Bare(text), read ?? "")}");
        return truth.Count(t => found.GetValueOrDefault(t.Number) == Bare(t.Text));
    }

    private static string Differs(string wanted, string read)
    {
        var at = wanted.AsSpan().CommonPrefixLength(read);
        return $"{wanted[at..Math.Min(wanted.Length, at + 30)]} ≠ {read[at..Math.Min(read.Length, at + 30)]}";
    }

    /// <summary>The numbered paragraphs of the file itself, not of our reading of it; 79/1 in French has numbers without words, which are none.</summary>
    private static List<(int Number, string Text)> Truth(byte[] xml)
    {
        var body = XDocument.Load(new MemoryStream(xml), LoadOptions.PreserveWhitespace).Descendants(Akn + "mainBody").First();
        return [.. body.Elements(Akn + "paragraph").Select(p => (Number(p.Element(Akn + "num")), Words(p))).Where(p => p.Item1 > 0 && Bare(p.Item2).Length > 0)];
    }

    private static int Number(XElement? mark)
    {
        var digits = new string([.. Numbering.ToWestern(mark?.Value ?? "").SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static string Words(XElement paragraph) => string.Concat(paragraph.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement element when element.Name == Akn + "num" && element.Parent!.Name == Akn + "paragraph" && element.Parent.Parent!.Name == Akn + "mainBody" => "",
        XElement element when element.Name == Akn + "authorialNote" || element.Name == Akn + "num" => "",
        XElement element => Words(element),
        _ => "",
    }));

    /// <summary>Letters and digits, folded.</summary>
    private static string Bare(string text) => new([.. text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}
