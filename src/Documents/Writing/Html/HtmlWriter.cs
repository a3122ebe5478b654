using System.Globalization;
using System.Text;
using Dais.Documents.Writing.Html;
using Dais.Kernel;

namespace Dais.Documents.Writing;

/// <summary>Writes a document as a complete HTML page fit for print and file.</summary>
/// <remarks>
/// One file that needs no other: our style sheet is in it, there is no script, and right to left follows from <c>dir</c>. The page is
/// well-formed XML as well. In print every page bears the symbol, its number and, on a sample, that it is one.
/// </remarks>
public static class HtmlWriter
{
    private static readonly string StyleSheet = ReadStyleSheet("Document.css");
    private static readonly string ResolutionSheet = ReadStyleSheet("Resolution.css");

    /// <summary>UTF-8 bytes.</summary>
    public static byte[] Write(Document document)
    {
        var html = new HtmlText();
        html.Raw("<!DOCTYPE html>").Line();
        html.Element("html", [("lang", document.Language.Code), ("dir", document.Language.Dir)], () =>
        {
            html.Line();
            html.Element("head", [], () => Head(document, html)).Line();
            html.Element("body", [], () => Body(document, html)).Line();
        }).Line();
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private static void Head(Document document, HtmlText html)
    {
        html.Line().Void("meta", ("charset", "utf-8")).Line();
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        html.Element("title", [], PageTitle(document)).Line();
        foreach (var symbol in document.Masthead.Symbols)
            html.Void("meta", ("name", "dcterms.identifier"), ("content", symbol.ToString())).Line();
        if (document.Masthead.Issued is { } issued)
            html.Void("meta", ("name", "dcterms.issued"), ("content", issued.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture))).Line();
        html.Element("style", [], () => html.Line().Raw(StyleSheet).Raw(IsResolution(document) ? ResolutionSheet : "").Raw(RunningLines(document))).Line();
    }

    // Everything stands in a landmark: the masthead in the page's header, the text and its notes in main.
    private static void Body(Document document, HtmlText html)
    {
        var inlines = new HtmlInlines(document, html);
        var masthead = new HtmlMasthead(document, html, inlines);
        html.Line().Element("header", [], masthead.WriteHeader).Line();
        html.Element("main", [], () =>
        {
            masthead.WriteTitle();
            new HtmlBlocks(html, inlines).Write(document.Blocks, heading: 2);
            inlines.WriteNotes();
        }).Line();
    }

    private static bool IsResolution(Document document) =>
        document.Kind is DocumentKind.Resolution or DocumentKind.Decision or DocumentKind.DraftResolution or DocumentKind.DraftDecision;

    private static string PageTitle(Document document) =>
        string.Join(" – ", new[] { string.Join('-', document.Masthead.Symbols), document.Masthead.Title?.Text }.Where(t => !string.IsNullOrEmpty(t)));

    // The lines above and below each printed page; the first bears its symbol in the masthead.
    private static string RunningLines(Document document)
    {
        var page = DocumentPhrases.Say(DocumentPhrases.Page, document.Language, "\u0001", "\u0002").Split('\u0001', '\u0002');
        var digits = document.Language == Language.Arabic && document.Digits == DigitStyle.ArabicIndic ? ", arabic-indic" : "";
        var end = document.Language.Direction == Direction.RightToLeft ? "@top-left" : "@top-right";
        return $$"""
            @page {
              {{end}} { content: {{Css(string.Join('-', document.Masthead.Symbols))}}; }
              @top-center { content: {{Css(document.SampleNotice ?? "")}}; }
              @bottom-center { content: {{Css(page[0])}} counter(page{{digits}}) {{Css(page[1])}} counter(pages{{digits}}) {{Css(page[2])}}; }
            }
            @page :first { {{end}} { content: none; } }

            """;
    }

    // What is no plain letter or digit is escaped: a symbol comes from outside. The blank that ends an escape belongs to it.
    private static string Css(string text)
    {
        var css = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == ' ') css.Append(rune.ToString());
            else css.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:X} ");
        }

        return css.Append('"').ToString();
    }

    private static string ReadStyleSheet(string name)
    {
        using var stream = typeof(HtmlWriter).Assembly.GetManifestResourceStream("Dais.Documents/Writing/Html/" + name)
            ?? throw new InvalidDataException($"Dais.Documents has no style sheet {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
