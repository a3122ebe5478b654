using Dais.Kernel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dais.Documents.Writing.Docx;

/// <summary>What stands around the text: paper, margins, headers with the symbol, footers with the page; on a sample, that it is one.</summary>
internal static class DocxFrame
{
    /// <summary>The width of the text on A4 with margins of 2.5 cm, in twentieths of a point.</summary>
    public const int TextWidth = 11906 - (2 * Margin);

    private const int Margin = 1418;
    private const string FirstHeader = "headerFirst";
    private const string OtherHeader = "header";
    private const string EveryFooter = "footer";

    /// <summary>The section: Arabic turns its columns and page furniture around.</summary>
    public static SectionProperties Section(Language language)
    {
        var section = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.First, Id = FirstHeader },
            new HeaderReference { Type = HeaderFooterValues.Default, Id = OtherHeader },
            new FooterReference { Type = HeaderFooterValues.First, Id = EveryFooter },
            new FooterReference { Type = HeaderFooterValues.Default, Id = EveryFooter },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1418, Bottom = 1304, Left = Margin, Right = Margin, Header = 709, Footer = 624, Gutter = 0 },
            new TitlePage());
        if (language.Direction == Direction.RightToLeft) section.Append(new BiDi());
        return section;
    }

    /// <summary>Headers and footers by the names that the section calls them. The first page shows the symbol in its masthead.</summary>
    public static IReadOnlyDictionary<string, OpenXmlPartRootElement> Parts(Document document)
    {
        var symbols = string.Join('-', document.Masthead.Symbols);
        return new Dictionary<string, OpenXmlPartRootElement>(StringComparer.Ordinal)
        {
            [FirstHeader] = new Header(Line(document, []), Last(document)),
            [OtherHeader] = new Header(Line(document, symbols.Length > 0 ? [.. DocxRuns.Spoken(symbols, Language.English)] : [], Language.English), Last(document)),
            [EveryFooter] = new Footer(Line(document, [.. Pages(document.Language)]), Last(document)),
        };
    }

    private static W.Table Line(Document document, IReadOnlyList<OpenXmlElement> outer, Language? spoken = null)
    {
        var language = document.Language;
        var sides = new TwoSides(language, TextWidth * 11 / 20);
        var inner = new W.Paragraph(DocxText.Properties(DocxStyles.Frame, language.Direction));
        if (document.SampleNotice is { } notice) inner.Append(DocxRuns.Spoken(notice, language));
        var direction = (spoken ?? language).Direction;
        var side = new W.Paragraph(DocxText.Properties(DocxStyles.Frame, direction, side: TwoSides.Outer(language, direction)));
        side.Append(outer);
        sides.Add([inner], [side]);
        return sides.Element;
    }

    /// <summary>A header may not end with a table; the line after it takes no room.</summary>
    private static W.Paragraph Last(Document document)
    {
        var properties = DocxText.Properties(DocxStyles.Frame, document.Language.Direction);
        properties.Append(new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact });
        return new(properties);
    }

    /// <summary>"Page 2 of 5", the numbers as fields.</summary>
    private static IEnumerable<OpenXmlElement> Pages(Language language)
    {
        var phrase = DocumentPhrases.Say(DocumentPhrases.Page, language, "\u0001", "\u0002");
        for (var start = 0; start < phrase.Length;)
        {
            var end = phrase.AsSpan(start).IndexOfAny('\u0001', '\u0002') is var found and >= 0 ? start + found : phrase.Length;
            foreach (var run in DocxRuns.Spoken(phrase[start..end], language)) yield return run;
            if (end < phrase.Length) yield return Field(phrase[end] == '\u0001' ? " PAGE " : " NUMPAGES ", language);
            start = end + 1;
        }
    }

    private static SimpleField Field(string instruction, Language language) =>
        new(DocxRuns.Run("1", language.Direction, language)) { Instruction = instruction };
}
