using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Dais.Documents.Resolutions;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.Resolutions;

/// <summary>A paragraph of the corpus with the words that its editors set in italics.</summary>
/// <param name="Work">The document's symbol.</param>
/// <param name="Number">The paragraph's number; for a recital its place among them.</param>
/// <param name="Opening">The first words in italics; for a recital those its container is named by; empty for none.</param>
internal sealed record PrintedParagraph(string Work, OpeningPlace Place, int Number, string Opening, string Text);

/// <summary>Reads the paragraphs of the resolutions that lie beside the repository.</summary>
internal static class OpeningCorpus
{
    private static readonly XNamespace Akn = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /// <summary>The paragraphs of one in so many documents of a language.</summary>
    internal static IEnumerable<PrintedParagraph> Paragraphs(Language language, int oneIn)
    {
        using var zip = ZipFile.OpenRead(Repository.Corpus("corpus", "un-ga-79.zip"));
        var files = zip.Entries.Where(e => e.FullName.Contains($"{language.Code}/", StringComparison.Ordinal) && e.Name.EndsWith(".xml", StringComparison.Ordinal))
            .OrderBy(e => e.FullName, StringComparer.Ordinal);
        foreach (var file in files.Where((_, i) => i % oneIn == 0))
            foreach (var paragraph in Paragraphs(file))
                yield return paragraph;
    }

    /// <summary>Letters as the corpus compares them: without case, vowel marks and punctuation.</summary>
    internal static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark || c == 'ـ') continue;
            var blank = char.IsWhiteSpace(c) || ",;:.，；、：".Contains(c, StringComparison.Ordinal);
            if (!blank) folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    private static IEnumerable<PrintedParagraph> Paragraphs(ZipArchiveEntry file)
    {
        if (Statement(file) is not { } statement) yield break;
        var work = Line(statement.Descendants(Akn + "docNumber").FirstOrDefault(n => (string?)n.Attribute("refersTo") == "#symbol")).Replace(" ", "", StringComparison.Ordinal);
        var recitals = statement.Element(Akn + "preamble")?.Elements(Akn + "container").ToList() ?? [];
        for (var i = 0; i < recitals.Count; i++)
            yield return new(work, OpeningPlace.Recital, i + 1, (string?)recitals[i].Attribute("name") ?? "", Line(recitals[i]));
        foreach (var paragraph in statement.Element(Akn + "mainBody")?.Elements(Akn + "paragraph") ?? [])
        {
            var number = new string([.. (paragraph.Element(Akn + "num")?.Value ?? "").Where(char.IsAsciiDigit)]);
            if (number.Length == 0) continue;
            var italic = paragraph.Descendants(Akn + "span").Where(s => ((string?)s.Attribute("class") ?? "").Contains("italic", StringComparison.Ordinal))
                .Select(s => Line(s).Trim(' ', ',', ';', ':')).FirstOrDefault(s => s.Length > 0);
            yield return new(work, OpeningPlace.Operative, int.Parse(number, CultureInfo.InvariantCulture), italic ?? "", Line(paragraph));
        }
    }

    private static XElement? Statement(ZipArchiveEntry file)
    {
        try
        {
            using var xml = XmlReader.Create(file.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XDocument.Load(xml, LoadOptions.PreserveWhitespace).Descendants(Akn + "statement").Take(2).ToList() is [var only] ? only : null;
        }
        catch (XmlException)
        {
            // Some files of the corpus are not well-formed; they say nothing about openings.
            return null;
        }
    }

    private static string Line(XElement? element) =>
        element is null ? "" : string.Join(' ', Words(element).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Words(XElement element) => string.Concat(element.Nodes().Select(n => n switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "authorialNote" or "num" } => "",
        XElement { Name.LocalName: "eol" or "p" } within => " " + Words(within) + " ",
        XElement within => Words(within),
        _ => "",
    }));
}
