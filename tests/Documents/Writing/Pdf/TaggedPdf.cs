using System.Globalization;
using System.Text;

namespace Dais.Documents.Tests.Writing.Pdf;

/// <summary>An element of the structure tree with its text and what is below it.</summary>
internal sealed record PdfElement(string Tag, string? Language, List<PdfElement> Below)
{
    /// <summary>The element's glyphs, those below it included, in the order of the tree.</summary>
    public List<PdfGlyph> Glyphs { get; } = [];

    /// <summary>The element's words as they are read: runs follow one another, and within a run of Arabic the glyphs lie from left to right.</summary>
    public string Text
    {
        get
        {
            var read = new StringBuilder();
            for (var start = 0; start < Glyphs.Count;)
            {
                var run = RunFrom(start);
                start += run.Count;
                if (run.Exists(g => g.IsRightToLeft)) run.Reverse();
                for (var i = 0; i < run.Count; i++)
                    if (i == 0 || !SaysTheSame(run[i - 1], run[i])) read.Append(run[i].Text);
            }

            return read.ToString();
        }
    }

    // The compiler draws a letter and its vowel signs apart, and says of each that it stands for the whole: it counts once.
    private static bool SaysTheSame(PdfGlyph letter, PdfGlyph signs) =>
        letter.Run != signs.Run && letter.Text.Length > 1 && letter.Text == signs.Text && letter.Text.EnumerateRunes().Any(r => Rune.GetUnicodeCategory(r) == UnicodeCategory.NonSpacingMark);

    // A word with a vowel sign at another height is drawn in several runs from left to right; together they are one.
    private List<PdfGlyph> RunFrom(int start)
    {
        var end = start;
        for (var isOne = true; isOne && end < Glyphs.Count;)
        {
            var run = Glyphs[end].Run;
            while (end < Glyphs.Count && Glyphs[end].Run == run) end++;
            isOne = end < Glyphs.Count && Glyphs[end].Run is var next && next.X > run.X - 6 && Math.Abs(next.Y - run.Y) < 8
                && Glyphs[end - 1].IsRightToLeft && Glyphs[end].IsRightToLeft;
        }

        return Glyphs[start..end];
    }

    public IEnumerable<PdfElement> All => Below.SelectMany(b => b.All).Prepend(this);
}

/// <summary>What a checker looks at in a PDF that claims to be accessible. It is a checker of ours, and no certified one.</summary>
internal sealed class TaggedPdf
{
    private readonly PdfObjects pdf;
    private readonly Dictionary<object, PdfPage> pages = new(ReferenceEqualityComparer.Instance);

    public TaggedPdf(ReadOnlyMemory<byte> file)
    {
        pdf = new(file.ToArray());
        Catalog = pdf.All.OfType<Dictionary<string, object?>>().Single(d => pdf.Name(d.GetValueOrDefault("Type")) == "Catalog");
        foreach (var page in pdf.All.OfType<Dictionary<string, object?>>().Where(d => pdf.Name(d.GetValueOrDefault("Type")) == "Page")) pages[page] = new(pdf, page);
        Root = ReadChild(pdf.Dictionary(Catalog.GetValueOrDefault("StructTreeRoot")), null);
    }

    public Dictionary<string, object?> Catalog { get; }

    public PdfElement Root { get; }

    public IReadOnlyCollection<PdfPage> Pages => pages.Values;

    public bool IsMarked => pdf.At(pdf.Dictionary(Catalog.GetValueOrDefault("MarkInfo")).GetValueOrDefault("Marked")) is true;

    public bool ShowsTitle => pdf.At(pdf.Dictionary(Catalog.GetValueOrDefault("ViewerPreferences")).GetValueOrDefault("DisplayDocTitle")) is true;

    public string Language => PdfObjects.Text(pdf.At(Catalog.GetValueOrDefault("Lang")));

    public string Metadata => pdf.At(Catalog.GetValueOrDefault("Metadata")) is PdfStream xmp ? Encoding.UTF8.GetString(xmp.Bytes) : "";

    /// <summary>Fonts, each with whether it is embedded and can be read back.</summary>
    public IEnumerable<(string Name, bool IsEmbedded, bool HasUnicode)> Fonts =>
        from font in pdf.All.OfType<Dictionary<string, object?>>()
        where pdf.Name(font.GetValueOrDefault("Type")) == "Font" && pdf.Name(font.GetValueOrDefault("Subtype")) == "Type0"
        let descendant = pdf.Dictionary(pdf.Array(font["DescendantFonts"])[0])
        let descriptor = pdf.Dictionary(descendant["FontDescriptor"])
        select (pdf.Name(font["BaseFont"])!, descriptor.ContainsKey("FontFile2") || descriptor.ContainsKey("FontFile3"), font.ContainsKey("ToUnicode"));

    private PdfElement ReadChild(Dictionary<string, object?> entries, object? inherited)
    {
        var language = entries.TryGetValue("Lang", out var lang) ? PdfObjects.Text(pdf.At(lang)) : null;
        var element = new PdfElement(pdf.Name(entries.GetValueOrDefault("S")) ?? "Root", language, []);
        var page = entries.GetValueOrDefault("Pg") ?? inherited;
        foreach (var child in pdf.Array(entries.GetValueOrDefault("K"))) Add(element, child, page);
        return element;
    }

    private void Add(PdfElement element, object? child, object? page)
    {
        var value = pdf.At(child);
        if (value is double number)
        {
            element.Glyphs.AddRange(pages[pdf.At(page)!].Marked.GetValueOrDefault((int)number, []));
            return;
        }

        var entries = pdf.Dictionary(value);
        if (pdf.Name(entries.GetValueOrDefault("Type")) == "MCR") Add(element, entries["MCID"], entries.GetValueOrDefault("Pg") ?? page);
        else if (entries.ContainsKey("S"))
        {
            var below = ReadChild(entries, page);
            element.Below.Add(below);
            element.Glyphs.AddRange(below.Glyphs);
        }
    }
}
