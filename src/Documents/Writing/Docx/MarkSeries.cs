using System.Globalization;
using Dais.Kernel;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dais.Documents.Writing.Docx;

/// <summary>How a mark is printed.</summary>
/// <param name="Instance">The list it belongs to in Word's numbering; null for none.</param>
/// <param name="Level">How deep the list stands, from 0.</param>
/// <param name="IsText">Whether the mark stands as text before the words, because the numbering does not print it.</param>
internal readonly record struct PrintedMark(int? Instance, int Level, bool IsText);

/// <summary>
/// Numbers lists and paragraphs with Word's own numbering wherever that is sure to print the mark that the document has, and leaves the
/// mark as text wherever it is not.
/// </summary>
/// <remarks>
/// A list that is numbered by Word can be edited, and is a list to a screen reader; a mark that a document prints is a fact and must not
/// change. So a series is opened only for a mark whose form Word has, and goes on only while each mark is the very next one: a gap, a
/// repeated number or a "4 bis" ends it. What prints is therefore always the document's mark, and a reader of the file can compute it
/// from the numbering. Other points belong to a list whose level prints nothing, and have their mark as text: still a list. In Arabic all
/// marks are text, because LibreOffice sets a label of the numbering outside the margin there and prints "ا" for "أ".
/// </remarks>
internal sealed class MarkSeries(Language language)
{
    /// <summary>Word keeps about two thousand definitions of lists; long before that, marks stay text.</summary>
    private const int Most = 1000;

    /// <summary>As many levels as Word has.</summary>
    private const int Levels = 9;

    private readonly List<AbstractNum> definitions = [];
    private int? unprinted;

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
        var depth = Math.Min(level, Levels - 1);
        if (Continues(run, mark) || Begins(run, mark, depth, isParagraph)) return new(run.Instance, depth, IsText: false);
        run.Form = null;
        return new(isParagraph ? null : Unprinted(), depth, IsText: mark.Length > 0);
    }

    private static bool Continues(Run run, string mark)
    {
        if (run.Form is null || run.Form.Mark(run.Last + 1) != mark) return false;
        run.Last++;
        return true;
    }

    private bool Begins(Run run, string mark, int depth, bool isParagraph)
    {
        if (language.Direction == Direction.RightToLeft || definitions.Count >= Most) return false;
        foreach (var (form, ordinal) in MarkForm.Read(mark).Take(1))
        {
            (run.Form, run.Last) = (form, ordinal);
            run.Instance = Define(depth + 1, level => Level(level, ordinal, form.Series, form.LevelText, isParagraph ? Running() : Hanging(level)));
            return true;
        }

        return false;
    }

    /// <summary>The one list whose levels print nothing.</summary>
    private int Unprinted() =>
        unprinted ??= Define(Levels, level => Level(level, 1, NumberFormatValues.None, "", Hanging(level)));

    /// <summary>The definitions and their instances.</summary>
    public W.Numbering Numbering()
    {
        var numbering = new W.Numbering();
        numbering.Append(definitions);
        numbering.Append(definitions.Select((d, i) => new NumberingInstance(new AbstractNumId { Val = d.AbstractNumberId }) { NumberID = i + 1 }));
        return numbering;
    }

    private int Define(int levels, Func<int, Level> level)
    {
        var id = definitions.Count + 1;
        var definition = new AbstractNum { AbstractNumberId = id };
        definition.Append(
            new Nsid { Val = (0x0DA15000 + id).ToString("X8", CultureInfo.InvariantCulture) },
            new MultiLevelType { Val = MultiLevelValues.Multilevel });
        definition.Append(Enumerable.Range(0, levels).Select(level));
        definitions.Add(definition);
        return id;
    }

    private static Level Level(int level, int start, NumberFormatValues series, string text, Indentation indentation) => new(
        new StartNumberingValue { Val = start },
        new NumberingFormat { Val = series },
        new LevelSuffix { Val = text.Length == 0 ? LevelSuffixValues.Nothing : LevelSuffixValues.Tab },
        new LevelText { Val = text.Replace("%1", "%" + Text(level + 1), StringComparison.Ordinal) },
        new LevelJustification { Val = LevelJustificationValues.Left },
        new PreviousParagraphProperties(indentation))
    { LevelIndex = level };

    /// <summary>The indentation of a point: text stands behind its mark, a step deeper at each level.</summary>
    public static Indentation Hanging(int level) => new() { Left = Text(DocxSpacing.Step * (level + 1)), Hanging = Text(DocxSpacing.Step) };

    /// <summary>The indentation of a paragraph that goes on with a point: as deep as the point's text.</summary>
    public static Indentation Behind(int level) => new() { Left = Text(DocxSpacing.Step * Math.Min(level, 9)) };

    /// <summary>The indentation of a numbered paragraph of a resolution: its first line is set in.</summary>
    public static Indentation FirstLine() => new() { Left = "0", FirstLine = Text(DocxSpacing.Step) };

    private static Indentation Running() => new() { Left = "0", FirstLine = "0" };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
