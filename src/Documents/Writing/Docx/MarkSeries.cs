using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Dais.Kernel;

using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dais.Documents.Writing.Docx;

/// <summary>Where a mark is printed: by Word's numbering, or, when there is no instance, as text before the words.</summary>
internal readonly record struct PrintedMark(int? Instance, int Level);

/// <summary>
/// Numbers lists and paragraphs with Word's own numbering wherever that is sure to print the mark that the document has, and leaves the
/// mark as text wherever it is not.
/// </summary>
/// <remarks>
/// A list that is numbered by Word can be edited, and is a list to a screen reader; a mark that a document prints is a fact and must not
/// change. So a series is opened only for a mark whose form Word has, and goes on only while each mark is the very next one: a gap, a
/// repeated number or a "4 bis" ends it. What prints is therefore always the document's mark, and a reader of the file can compute it
/// from the numbering. Arabic-Indic digits, and Arabic letters after the fourth, stay text.
/// </remarks>
internal sealed class MarkSeries(Language language)
{
    /// <summary>Word keeps about two thousand definitions of lists; long before that, marks stay text.</summary>
    private const int Most = 1000;

    private readonly List<AbstractNum> definitions = [];

    /// <summary>A list or a run of numbered paragraphs, in which marks follow each other.</summary>
    public sealed class Run
    {
        internal MarkForm? Form { get; set; }

        internal int Last { get; set; }

        internal int Instance { get; set; }
    }

    /// <summary>Says how the next mark of a run is printed.</summary>
    /// <param name="run">The list, or the numbered paragraphs of the document.</param>
    /// <param name="mark">The mark as the document prints it.</param>
    /// <param name="level">How deep the list stands, from 0.</param>
    /// <param name="isParagraph">Whether the text's lines run back under the number, as in numbered paragraphs.</param>
    public PrintedMark Next(Run run, string mark, int level, bool isParagraph = false)
    {
        var depth = Math.Min(level, 8);
        if (run.Form?.Mark(run.Last + 1) == mark)
        {
            run.Last++;
            return new(run.Instance, depth);
        }

        var read = MarkForm.Read(mark).Select(r => ((MarkForm Form, int Ordinal)?)r).FirstOrDefault();
        if (read is not { } first || definitions.Count >= Most)
        {
            run.Form = null;
            return new(null, depth);
        }

        (run.Form, run.Last) = first;
        run.Instance = Define(first.Form, first.Ordinal, isParagraph);
        return new(run.Instance, depth);
    }

    /// <summary>The definitions and their instances.</summary>
    public W.Numbering Numbering()
    {
        var numbering = new W.Numbering();
        numbering.Append(definitions);
        numbering.Append(definitions.Select((d, i) => new NumberingInstance(new AbstractNumId { Val = d.AbstractNumberId }) { NumberID = i + 1 }));
        return numbering;
    }

    private int Define(MarkForm form, int start, bool isParagraph)
    {
        var id = definitions.Count + 1;
        var definition = new AbstractNum { AbstractNumberId = id };
        definition.Append(
            new Nsid { Val = (0x0DA15000 + id).ToString("X8", CultureInfo.InvariantCulture) },
            new MultiLevelType { Val = MultiLevelValues.Multilevel });
        for (var level = 0; level < 9; level++) definition.Append(Level(form, level, start, isParagraph));
        definitions.Add(definition);
        return id;
    }

    private Level Level(MarkForm form, int level, int start, bool isParagraph) => new(
        new StartNumberingValue { Val = start },
        new NumberingFormat { Val = form.Series },
        new LevelSuffix { Val = LevelSuffixValues.Tab },
        new LevelText { Val = form.LevelText.Replace("%1", "%" + Text(level + 1), StringComparison.Ordinal) },
        new LevelJustification { Val = LevelJustificationValues.Left },
        new PreviousParagraphProperties(isParagraph ? Running() : Hanging(level)),
        Symbols())
    { LevelIndex = level };

    /// <summary>The indentation of a point: text stands behind its mark, a step deeper at each level.</summary>
    public static Indentation Hanging(int level) => new() { Left = Text(DocxSpacing.Step * (level + 1)), Hanging = Text(DocxSpacing.Step) };

    /// <summary>The indentation of a paragraph that goes on with a point: as deep as the point's text.</summary>
    public static Indentation Behind(int level) => new() { Left = Text(DocxSpacing.Step * Math.Min(level, 9)) };

    private static Indentation Running() => new() { Left = "0", FirstLine = "0" };

    private NumberingSymbolRunProperties Symbols()
    {
        var properties = new NumberingSymbolRunProperties();
        if (language.Direction == Direction.RightToLeft) properties.Append(new RightToLeftText());
        return properties;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
