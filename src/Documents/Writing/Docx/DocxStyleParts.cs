using System.Globalization;
using Dais.Kernel;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dais.Documents.Writing.Docx;

/// <summary>The spacing of a paragraph style, in twentieths of a point.</summary>
internal sealed record DocxSpacing(
    int? Before = null, int? After = null, int? Line = null, bool KeepNext = false, bool PageBreak = false, int? Outline = null,
    int? FirstLine = null, bool IsAtEnd = false)
{
    /// <summary>How far text stands behind its number, and how much deeper each level of a list.</summary>
    public const int Step = 567;

    // Arabic faces carry the room for their marks in the line itself: one line is room enough.
    private const int SingleLine = 240;

    public StyleParagraphProperties Properties(Direction direction)
    {
        var properties = new StyleParagraphProperties();
        if (KeepNext) properties.Append(new KeepNext(), new KeepLines());
        if (PageBreak) properties.Append(new PageBreakBefore());
        if (Before is not null || After is not null || Line is not null) properties.Append(Lines(direction));
        if (FirstLine is { } set) properties.Append(new Indentation { FirstLine = Text(set) });
        if (IsAtEnd) properties.Append(new Justification { Val = JustificationValues.Right });
        if (Outline is { } level) properties.Append(new OutlineLevel { Val = level });
        return properties;
    }

    /// <summary>The space around and between lines.</summary>
    public SpacingBetweenLines Lines(Direction direction)
    {
        var spacing = new SpacingBetweenLines();
        if (Before is { } before) spacing.Before = Text(before);
        if (After is { } after) spacing.After = Text(after);
        if (Line is not { } line) return spacing;
        spacing.Line = Text(direction == Direction.RightToLeft ? SingleLine : line);
        spacing.LineRule = LineSpacingRuleValues.Auto;
        return spacing;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The type of a paragraph style: size in half points, weight, colour.</summary>
internal sealed record DocxType(int? Size = null, bool Bold = false, string? Colour = null)
{
    // Arabic letters of one size look smaller than Latin ones.
    private const double ArabicScale = 1.1;

    public StyleRunProperties Properties(bool isHeading)
    {
        var properties = new StyleRunProperties();
        if (isHeading) properties.Append(new RunFonts { EastAsia = DocxFonts.ChineseHeading });
        if (Bold) properties.Append(new Bold(), new BoldComplexScript());
        if (Colour is not null) properties.Append(new Color { Val = Colour });
        if (Size is { } size)
        {
            properties.Append(
                new FontSize { Val = size.ToString(CultureInfo.InvariantCulture) },
                new FontSizeComplexScript { Val = Math.Round(size * ArabicScale).ToString(CultureInfo.InvariantCulture) });
        }

        return properties;
    }
}
