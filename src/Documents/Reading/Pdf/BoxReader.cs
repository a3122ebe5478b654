using System.Globalization;
using System.Net;
using System.Text;

namespace Dais.Documents.Reading.Pdf;

/// <summary>Reads what <c>pdftotext -bbox</c> says: a line for each page, a line for each word.</summary>
/// <remarks>By hand, for it is not always XML: a font may name characters that no XML may hold.</remarks>
internal sealed class BoxReader(PdfTool tool)
{
    private const int LongestLine = 100_000;
    private const double LargestPlace = 100_000;

    private readonly List<PdfPage> pages = [];
    private int words;

    internal IReadOnlyList<PdfPage> Pages => pages;

    /// <summary>Reads to the end; false when it is more than may be read.</summary>
    internal bool Read(TextReader output)
    {
        long size = 0;
        while (output.ReadLine() is { } line)
        {
            size += line.Length;
            if (size > tool.LargestOutput || line.Length > LongestLine) return false;
            var tag = line.AsSpan().TrimStart();
            if (tag.StartsWith("<page ", StringComparison.Ordinal))
            {
                pages.Add(new(Number(tag, "width"), Number(tag, "height"), []));
            }
            else if (tag.StartsWith("<word ", StringComparison.Ordinal) && pages.Count > 0)
            {
                if (++words > tool.MostWords) return false;
                Add(tag);
            }
        }

        return true;
    }

    private void Add(ReadOnlySpan<char> tag)
    {
        var start = tag.IndexOf('>') + 1;
        var end = tag.LastIndexOf("</word>", StringComparison.Ordinal);
        if (start <= 0 || end <= start) return;
        var word = new PdfWord(Plain(WebUtility.HtmlDecode(tag[start..end].ToString())), Number(tag, "xMin"), Number(tag, "yMin"), Number(tag, "xMax"), Number(tag, "yMax"));
        // What takes no room repeats a letter that its neighbour shows with its vowel signs.
        if (word.Text.Length > 0 && word is { Width: > 0.01, Height: > 0.01 }) pages[^1].Words.Add(word);
    }

    private static double Number(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf($" {name}=\"", StringComparison.Ordinal);
        if (at < 0) return 0;
        var value = tag[(at + name.Length + 3)..];
        var end = value.IndexOf('"');
        return end > 0 && double.TryParse(value[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < LargestPlace ? number : 0;
    }

    /// <summary>Letters for the forms in which fonts draw them, and nothing that is not seen.</summary>
    private static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uFB00', '\uFEFF') && !text.AsSpan().ContainsAnyInRange('\0', ' ') && !text.AsSpan().ContainsAnyInRange('\u007F', '\u00AD')
            && !text.AsSpan().ContainsAnyInRange('\u200B', '\u2069')) return text;
        var made = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is (>= '\uFB00' and <= '\uFB06') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC')) made.Append(Letters(c));
            else if (c is not ((>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF' or '\u00A0') && !char.IsControl(c)) made.Append(c);
        }

        return made.ToString();
    }

    /// <summary>A form stands for letters in the order they are read; here they stand as they are seen.</summary>
    private static string Letters(char form)
    {
        var letters = form.ToString().Normalize(NormalizationForm.FormKC);
        return form < '\uFB50' || letters.Length < 2 ? letters : new([.. letters.Reverse()]);
    }
}
