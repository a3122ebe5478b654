using Dais.Kernel;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dais.Documents.Writing.Docx;

/// <summary>The styles: Word's own names wherever Word has one, so that outline, navigation and screen readers know them.</summary>
internal sealed class DocxStyles
{
    public const string Normal = "Normal";
    public const string Title = "Title";
    public const string Organ = "MastheadOrgan";
    public const string Symbol = "MastheadSymbol";
    public const string Issue = "MastheadIssue";
    public const string Session = "MastheadSession";
    public const string AgendaItem = "MastheadItem";
    public const string Adoption = "AdoptionLine";
    public const string Origin = "OriginLine";
    public const string Formula = "EnactingFormula";
    public const string Recital = "Recital";
    public const string Operative = "OperativeParagraph";
    public const string Conclusion = "ConclusionLine";
    public const string Overline = "AnnexLine";
    public const string Point = "ListParagraph";
    public const string Cell = "TableText";
    public const string CellHeading = "TableHeading";
    public const string Frame = "Header";
    public const string Note = "FootnoteText";
    public const string NoteMark = "FootnoteReference";
    public const string Emphasis = "Emphasis";
    public const string Untranslated = "Untranslated";
    public const string Table = "OfficialTable";
    public const string Plain = "TableNormal";

    private const string Quiet = "595959";

    private readonly Language language;

    private DocxStyles(Language language) => this.language = language;

    /// <summary>The heading of a level; below the fourth all look alike.</summary>
    public static string Heading(int level) => level switch { <= 1 => "Heading1", 2 => "Heading2", 3 => "Heading3", _ => "Heading4" };

    /// <summary>The styles of a document in a language; sizes are in half points, spaces in twentieths of a point.</summary>
    public static Styles For(Language language) => new DocxStyles(language).Styles();

    private Styles Styles() => new([Defaults(), .. Paragraphs(), .. Characters(), PlainTable(), OfficialTable()]);

    private DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = DocxFonts.Text, HighAnsi = DocxFonts.Text, EastAsia = DocxFonts.Chinese, ComplexScript = DocxFonts.Arabic },
            new FontSize { Val = "21" },
            new FontSizeComplexScript { Val = "24" },
            new Languages
            {
                Val = language.Code is "ar" or "zh" ? DocxFonts.Tag(Language.English) : DocxFonts.Tag(language),
                EastAsia = DocxFonts.Tag(Language.Chinese),
                Bidi = DocxFonts.Tag(Language.Arabic),
            })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
            new WidowControl(),
            new DocxSpacing(After: 120, Line: 276).Lines(language.Direction))));

    private IEnumerable<Style> Paragraphs() =>
    [
        Paragraph(Normal, "Normal", null, new(), new()),
        Paragraph(Title, "Title", Normal, new(Before: 360, After: 240, KeepNext: true), new(34, Bold: true)),
        Paragraph(Heading(1), "heading 1", Normal, new(Before: 360, After: 140, KeepNext: true, Outline: 0), new(28, Bold: true)),
        Paragraph(Heading(2), "heading 2", Normal, new(Before: 260, After: 100, KeepNext: true, Outline: 1), new(24, Bold: true)),
        Paragraph(Heading(3), "heading 3", Normal, new(Before: 200, After: 80, KeepNext: true, Outline: 2), new(22, Bold: true)),
        Paragraph(Heading(4), "heading 4", Normal, new(Before: 160, After: 60, KeepNext: true, Outline: 3), new(21, Bold: true, Colour: Quiet)),
        Paragraph(Organ, "Masthead Organ", Normal, new(Before: 60, After: 60), new(28, Bold: true)),
        Paragraph(Symbol, "Masthead Symbol", Normal, new(After: 40), new(24, Bold: true)),
        Paragraph(Issue, "Masthead Issue", Normal, new(Before: 20, After: 20, Line: 252), new(19)),
        Paragraph(Session, "Masthead Session", Normal, new(After: 20, KeepNext: true), new(22, Bold: true)),
        Paragraph(AgendaItem, "Masthead Item", Normal, new(After: 20, KeepNext: true), new(21)),
        Paragraph(Adoption, "Adoption Line", Normal, new(Before: 320, After: 80, KeepNext: true), new(24, Bold: true)),
        Paragraph(Origin, "Origin Line", Normal, new(After: 120, KeepNext: true), new()),
        Paragraph(Formula, "Enacting Formula", Normal, new(KeepNext: true, FirstLine: DocxSpacing.Step), new()),
        Paragraph(Recital, "Recital", Normal, new(FirstLine: DocxSpacing.Step), new()),
        Paragraph(Operative, "Operative Paragraph", Normal, new(FirstLine: DocxSpacing.Step), new()),
        Paragraph(Conclusion, "Conclusion Line", Normal, new(After: 0, IsAtEnd: true), new()),
        Paragraph(Overline, "Annex Line", Normal, new(After: 60, KeepNext: true, PageBreak: true), new(24, Bold: true, Colour: Quiet)),
        Paragraph(Point, "List Paragraph", Normal, new(After: 80), new()),
        Paragraph(Cell, "Table Text", Normal, new(Before: 50, After: 50, Line: 252), new(20)),
        Paragraph(CellHeading, "Table Heading", Cell, new(Before: 60, After: 60, KeepNext: true), new(19, Bold: true)),
        Paragraph(Frame, "header", Normal, new(After: 0, Line: 240), new(17, Colour: Quiet)),
        Paragraph("Footer", "footer", Frame, new(), new()),
        Paragraph(Note, "footnote text", Normal, new(After: 40, Line: 240), new(17)),
    ];

    private IEnumerable<Style> Characters() =>
    [
        Character("DefaultParagraphFont", "Default Paragraph Font", new(new UIPriority { Val = 1 }), isDefault: true),
        Character(NoteMark, "footnote reference", new(new StyleRunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }))),
        Character(Emphasis, "Emphasis", new(Emphasized())),
        Character(Untranslated, "Untranslated", new(new StyleRunProperties(new Color { Val = Quiet }, new FontSize { Val = "18" }, new FontSizeComplexScript { Val = "19" }))),
    ];

    /// <summary>Chinese and Arabic faces have no slant of their own.</summary>
    private StyleRunProperties Emphasized() => language.Code is "zh" or "ar" ? new(new Bold(), new BoldComplexScript()) : new(new Italic(), new ItalicComplexScript());

    private Style Paragraph(string id, string name, string? basedOn, DocxSpacing spacing, DocxType type)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id };
        if (id == Normal) style.Default = true;
        if (id is Organ or Symbol or Issue or Session or Overline or Cell or CellHeading or AgendaItem or Adoption or Origin or Formula or Recital or Operative or Conclusion) style.CustomStyle = true;
        style.Append(new StyleName { Val = name });
        if (basedOn is not null) style.Append(new BasedOn { Val = basedOn });
        if (id.StartsWith("Heading", StringComparison.Ordinal) || id == Title) style.Append(new NextParagraphStyle { Val = Normal });
        style.Append(new PrimaryStyle(), spacing.Properties(language.Direction), type.Properties(isHeading: id is Title or Organ or Session or Overline || spacing.Outline is not null));
        return style;
    }

    private static Style Character(string id, string name, Style style, bool isDefault = false)
    {
        style.Type = StyleValues.Character;
        style.StyleId = id;
        if (isDefault) style.Default = true;
        if (id == Untranslated) style.CustomStyle = true;
        style.PrependChild(new StyleName { Val = name });
        return style;
    }

    private static Style PlainTable() => new(
        new StyleName { Val = "Normal Table" },
        new UIPriority { Val = 99 },
        new StyleTableProperties(new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa }, Margins(0)))
    { Type = StyleValues.Table, StyleId = Plain, Default = true };

    /// <summary>A rule above and below, hair lines between rows, no lines between columns.</summary>
    private static Style OfficialTable() => new(
        new StyleName { Val = "Official Table" },
        new BasedOn { Val = Plain },
        new StyleTableProperties(
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 12, Color = "000000" },
                new BottomBorder { Val = BorderValues.Single, Size = 12, Color = "000000" },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "BFBFBF" }),
            Margins(100)))
    { Type = StyleValues.Table, StyleId = Table, CustomStyle = true };

    private static TableCellMarginDefault Margins(short side) => new(
        new TopMargin { Width = "0", Type = TableWidthUnitValues.Dxa },
        new TableCellLeftMargin { Width = side, Type = TableWidthValues.Dxa },
        new BottomMargin { Width = "0", Type = TableWidthUnitValues.Dxa },
        new TableCellRightMargin { Width = side, Type = TableWidthValues.Dxa });
}
