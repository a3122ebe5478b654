using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dais.Documents.Tests.Writing;

/// <summary>A Word file as the tests look at it.</summary>
internal static class DocxFile
{
    public static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    /// <summary>What Open XML's own rules find wrong.</summary>
    public static IReadOnlyList<string> Errors(byte[] bytes)
    {
        using var file = Open(bytes);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }

    /// <summary>The text below the title, line by line, with the marks that the numbering prints.</summary>
    public static IReadOnlyList<string> Lines(byte[] bytes)
    {
        using var file = Open(bytes);
        var body = file.MainDocumentPart!.Document.Body!;
        var numbers = new PrintedNumbers(file.MainDocumentPart.NumberingDefinitionsPart!.Numbering);
        var lines = body.Descendants<W.Paragraph>().Where(p => !IsMasthead(p)).Select(p => numbers.Mark(p) + Text(p));
        return [.. lines.Select(DocumentLines.Flat).Where(l => l.Length > 0)];
    }

    public static string? Style(W.Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    /// <summary>The text of a paragraph without the marks of notes.</summary>
    public static string Text(OpenXmlElement paragraph) => string.Concat(paragraph.Descendants<Run>().Where(r => r.RunProperties?.RunStyle?.Val?.Value != "FootnoteReference").SelectMany(r => r.ChildElements).Select(e => e switch
    {
        W.Text text => text.Text,
        TabChar => "\t",
        Break => "\n",
        _ => "",
    }));

    private static bool IsMasthead(W.Paragraph paragraph) => Style(paragraph) is "Title" || Style(paragraph)?.StartsWith("Masthead", StringComparison.Ordinal) == true;

    /// <summary>Counts as Word counts: each list by level, from where the level starts.</summary>
    private sealed class PrintedNumbers(W.Numbering numbering)
    {
        private readonly Dictionary<(int List, int Level), int> last = [];

        public string Mark(W.Paragraph paragraph)
        {
            if (paragraph.ParagraphProperties?.NumberingProperties is not { } properties) return "";
            var (list, index) = (properties.NumberingId!.Val!.Value, properties.NumberingLevelReference!.Val!.Value);
            var definition = numbering.Elements<NumberingInstance>().Single(n => n.NumberID!.Value == list).AbstractNumId!.Val!.Value;
            var level = numbering.Elements<AbstractNum>().Single(a => a.AbstractNumberId!.Value == definition).Elements<Level>().Single(l => l.LevelIndex!.Value == index);
            var ordinal = last[(list, index)] = last.TryGetValue((list, index), out var before) ? before + 1 : level.StartNumberingValue!.Val!.Value;
            var text = level.LevelText!.Val!.Value!;
            return text.Length == 0 ? "" : text.Replace($"%{index + 1}", Numeral(level.NumberingFormat!.Val!.Value, ordinal), StringComparison.Ordinal) + "\t";
        }

        private static string Numeral(NumberFormatValues series, int n) => series switch
        {
            NumberFormatValues.LowerLetter => ((char)('a' + n - 1)).ToString(),
            NumberFormatValues.UpperLetter => ((char)('A' + n - 1)).ToString(),
            NumberFormatValues.LowerRoman => new[] { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x" }[n - 1],
            NumberFormatValues.UpperRoman => new[] { "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X" }[n - 1],
            NumberFormatValues.ChineseCountingThousand => "一二三四五六七八九十"[n - 1].ToString(),
            _ => n.ToString(CultureInfo.InvariantCulture),
        };
    }
}
