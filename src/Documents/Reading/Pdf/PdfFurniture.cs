using Dais.Kernel;

namespace Dais.Documents.Reading.Pdf;

/// <summary>Takes away what belongs to the pages: running heads, page and job numbers, whatever stands at one place of most pages.</summary>
internal sealed class PdfFurniture
{
    private const int RowsAtTheTop = 3;
    private const int RowsAtTheFoot = 4;
    private const int RowsOfMasthead = 12;
    private const double SamePlace = 4;

    private readonly IReadOnlyList<List<PageRow>> pages;
    private readonly RowText texts;
    private readonly List<DocumentSymbol> own;
    private readonly string firstPage;
    private readonly Dictionary<string, List<PageRow>> edges = new(StringComparer.Ordinal);

    private PdfFurniture(IReadOnlyList<List<PageRow>> pages, RowText texts)
    {
        (this.pages, this.texts) = (pages, texts);
        var first = pages.FirstOrDefault() ?? [];
        own = [.. first.Take(RowsOfMasthead).SelectMany(r => DocumentSymbol.Find(TextOf(r))).SelectMany(m => m.Symbols)];
        firstPage = Folding.Letters(string.Concat(first.Select(TextOf)));
        foreach (var row in pages.SelectMany(Edges)) (edges.TryGetValue(Key(row), out var known) ? known : edges[Key(row)] = []).Add(row);
    }

    /// <summary>The pages without what belongs to them.</summary>
    internal static List<List<PageRow>> Remove(IReadOnlyList<List<PageRow>> pages, RowText texts)
    {
        var furniture = new PdfFurniture(pages, texts);
        return [.. pages.Select(furniture.Body)];
    }

    private List<PageRow> Body(List<PageRow> rows)
    {
        var (first, last) = (0, rows.Count - 1);
        while (first <= last && first < RowsAtTheTop && IsOfThePage(rows[first], isTop: true)) first++;
        while (last >= first && rows.Count - last <= RowsAtTheFoot && IsOfThePage(rows[last], isTop: false)) last--;
        return rows[first..(last + 1)];
    }

    private bool IsOfThePage(PageRow row, bool isTop)
    {
        // A note that every page ends with is a note all the same.
        if (RowText.IsCall(row.Words[0], row)) return false;
        var text = TextOf(row);
        if (Furniture.IsOfThePage(text, own) && !(isTop && row.Page == 0) || IsPageNumber(text, row.Page)) return true;
        return IsRepeated(row) || (isTop && row.Page > 0 && IsRunningHead(text));
    }

    private static bool IsPageNumber(string text, int page)
    {
        var bare = Numbering.ToWestern(text).Trim(' ', '-', '–', '—', '[', ']');
        return int.TryParse(bare, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && Math.Abs(number - page - 1) < 12;
    }

    /// <summary>Whether most pages show the same, but for its figures, at the same place.</summary>
    private bool IsRepeated(PageRow row)
    {
        var alike = edges[Key(row)].Where(r => Math.Abs(r.Middle - row.Middle) < SamePlace).Select(r => r.Page).Distinct().Count();
        return alike > 1 && alike * 10 > (pages.Count - 1) * 4;
    }

    /// <summary>The document's symbol, alone or with words that the first page says too.</summary>
    private bool IsRunningHead(string text)
    {
        var mentions = DocumentSymbol.Find(text);
        if (mentions.Count == 0 || !mentions.SelectMany(m => m.Symbols).All(s => own.Contains(s))) return false;
        var rest = text.Remove(mentions[0].Start, mentions[0].Length);
        var letters = Folding.Letters(mentions.Count > 1 ? "" : rest);
        return letters.Length == 0 || firstPage.Contains(letters, StringComparison.Ordinal);
    }

    private static IEnumerable<PageRow> Edges(List<PageRow> rows) =>
        rows.Take(RowsAtTheTop).Concat(rows.Skip(Math.Max(RowsAtTheTop, rows.Count - RowsAtTheFoot)));

    private string Key(PageRow row) => new([.. TextOf(row).Select(c => char.IsDigit(c) ? '0' : c)]);

    private string TextOf(PageRow row) => texts.Of(row.Words, row);
}
