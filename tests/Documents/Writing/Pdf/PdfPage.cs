using System.Text;

namespace Dais.Documents.Tests.Writing.Pdf;

/// <summary>Glyphs that are drawn together, and where.</summary>
internal sealed record PdfRun(double X, double Y);

/// <summary>A glyph, or several that stand for one text, and the run it is drawn in.</summary>
internal sealed record PdfGlyph(string Text, PdfRun Run, bool IsReversed = false)
{
    /// <summary>Whether it is read from right to left.</summary>
    public bool IsRightToLeft => IsReversed || Expected.IsRightToLeft(Text);
}

/// <summary>One page's content: the glyphs of each marked part from left to right, and whether any text is in none.</summary>
internal sealed class PdfPage
{
    private readonly PdfObjects pdf;
    private readonly Dictionary<string, object?> fonts;
    private readonly Dictionary<object, Dictionary<int, string>> unicode = [];
    private readonly Stack<Mark> open = new();
    private Dictionary<int, string> font = [];
    private PdfRun run = new(0, 0);

    public PdfPage(PdfObjects pdf, Dictionary<string, object?> page)
    {
        this.pdf = pdf;
        fonts = pdf.Dictionary(pdf.Dictionary(page["Resources"]).GetValueOrDefault("Font"));
        var content = new PdfSyntax(((PdfStream)pdf.At(page["Contents"])!).Bytes);
        var operands = new List<object?>();
        while (!content.IsAtEnd)
        {
            var read = content.Read();
            if (read is not PdfOperator { Text: var name })
            {
                operands.Add(read);
                continue;
            }

            Do(name, operands);
            operands.Clear();
        }
    }

    /// <summary>The text of each marked part, by its number.</summary>
    public Dictionary<int, List<PdfGlyph>> Marked { get; } = [];

    /// <summary>Text that is neither marked nor an artifact; there must be none.</summary>
    public StringBuilder Unmarked { get; } = new();

    /// <summary>Text of headers, footers and what is repeated.</summary>
    public StringBuilder Artifacts { get; } = new();

    private void Do(string name, List<object?> operands)
    {
        switch (name)
        {
            case "BMC" or "BDC":
                Open(((PdfName)operands[0]!).Text, name == "BDC" ? Properties(operands[1]) : []);
                break;
            case "EMC":
                Close(open.Pop());
                break;
            case "cm":
                run = new((double)operands[4]!, (double)operands[5]!);
                break;
            case "Tf":
                font = Unicode(((PdfName)operands[0]!).Text);
                break;
            case "Tj":
                Show((byte[])operands[0]!);
                break;
            case "TJ":
                foreach (var shown in ((List<object?>)operands[0]!).OfType<byte[]>()) Show(shown);
                break;
            case "'" or "\"":
                throw new NotSupportedException("The typesetter does not write these.");
        }
    }

    private static Dictionary<string, object?> Properties(object? operand) => operand as Dictionary<string, object?> ?? [];

    private void Open(string tag, Dictionary<string, object?> properties) => open.Push(new(
        tag,
        properties.TryGetValue("MCID", out var id) ? (int)(double)id! : null,
        properties.TryGetValue("ActualText", out var actual) ? PdfObjects.Text(actual) : null));

    // What is said of a part as a whole counts instead of its letters.
    private void Close(Mark mark)
    {
        var glyphs = mark.Actual is { } actual ? [new(actual, run)] : mark.Shown;
        if (mark.Tag == "ReversedChars") glyphs = [.. glyphs.Select(g => g with { IsReversed = true })];
        if (mark.Id is { } id) Marked[id] = [.. Marked.GetValueOrDefault(id, []), .. glyphs];
        else if (mark.Tag == "Artifact") Artifacts.AppendJoin("", glyphs.Select(g => g.Text));
        else if (open.TryPeek(out var around)) around.Shown.AddRange(glyphs);
        else Unmarked.AppendJoin("", glyphs.Select(g => g.Text));
    }

    private void Show(byte[] codes)
    {
        for (var i = 0; i + 1 < codes.Length; i += 2)
        {
            var text = font.GetValueOrDefault((codes[i] << 8) | codes[i + 1], "\u0000");
            if (open.TryPeek(out var mark)) mark.Shown.Add(new(text, run));
            else Unmarked.Append(text);
        }
    }

    private Dictionary<int, string> Unicode(string name)
    {
        var entries = pdf.Dictionary(fonts[name]);
        if (unicode.TryGetValue(entries, out var known)) return known;
        return unicode[entries] = pdf.At(entries.GetValueOrDefault("ToUnicode")) is PdfStream map ? ToUnicode(map.Bytes) : [];
    }

    private static Dictionary<int, string> ToUnicode(byte[] map)
    {
        var found = new Dictionary<int, string>();
        var syntax = new PdfSyntax(map);
        var operands = new List<object?>();
        while (!syntax.IsAtEnd)
        {
            var read = syntax.Read();
            if (read is not PdfOperator { Text: var name })
            {
                operands.Add(read);
                continue;
            }

            if (name == "endbfchar")
                for (var i = 0; i + 1 < operands.Count; i += 2) found[Code(operands[i])] = Encoding.BigEndianUnicode.GetString((byte[])operands[i + 1]!);
            if (name == "endbfrange") throw new NotSupportedException("The typesetter writes no ranges.");
            operands.Clear();
        }

        return found;
    }

    private static int Code(object? bytes) => ((byte[])bytes!).Aggregate(0, (code, b) => (code << 8) | b);

    private sealed record Mark(string Tag, int? Id, string? Actual)
    {
        public List<PdfGlyph> Shown { get; } = [];
    }
}
