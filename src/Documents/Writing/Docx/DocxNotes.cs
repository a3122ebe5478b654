using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dais.Documents.Writing.Docx;

/// <summary>The footnotes of the file, in order of their marks.</summary>
/// <remarks>Word numbers the notes whose marks are 1, 2, 3… in order; any other mark ("*", "a") is printed as it is.</remarks>
internal sealed class DocxNotes
{
    public const int Separator = -1;
    public const int Continuation = 0;

    private int last;
    private int numbered;

    /// <summary>The part of the file.</summary>
    public Footnotes Part { get; } = new(
        new W.Footnote(Rule(new SeparatorMark())) { Type = FootnoteEndnoteValues.Separator, Id = Separator },
        new W.Footnote(Rule(new ContinuationSeparatorMark())) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = Continuation });

    /// <summary>Adds a note and answers its reference, to stand in a run of the text.</summary>
    /// <param name="mark">The mark as printed.</param>
    /// <param name="paragraph">The note's paragraph, as yet without its mark.</param>
    /// <param name="markRun">Makes a run of the style of marks.</param>
    public Run Add(string mark, W.Paragraph paragraph, Func<OpenXmlElement[], Run> markRun)
    {
        var isNumbered = mark == (numbered + 1).ToString(CultureInfo.InvariantCulture);
        if (isNumbered) numbered++;
        var id = ++last;
        OpenXmlElement own = isNumbered ? new FootnoteReferenceMark() : DocxRuns.Text(mark);
        paragraph.InsertAfter(markRun([own]), paragraph.ParagraphProperties);
        Part.Append(new W.Footnote(paragraph) { Id = id });
        return isNumbered
            ? markRun([new FootnoteReference { Id = id }])
            : markRun([new FootnoteReference { Id = id, CustomMarkFollows = true }, DocxRuns.Text(mark)]);
    }

    private static W.Paragraph Rule(OpenXmlElement mark) => new(
        new ParagraphProperties(new SpacingBetweenLines { After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }),
        new Run(mark));
}
