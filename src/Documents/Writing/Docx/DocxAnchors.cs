using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dais.Documents.Writing.Docx;

/// <summary>The bookmarks by which references within the file find their part: the blocks' own ids, so that they come back when it is read.</summary>
internal sealed class DocxAnchors
{
    /// <summary>Word's limit on a bookmark's name.</summary>
    private const int Longest = 40;

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> placed = new(StringComparer.Ordinal);
    private readonly List<string> waiting = [];
    private int bookmarks;
    private int unnamed;

    public DocxAnchors(Document document) => Name(document.Blocks, new(StringComparer.OrdinalIgnoreCase));

    /// <summary>The bookmark of a block; null when no block has that id.</summary>
    public string? Find(string? id) => id is null ? null : names.GetValueOrDefault(id);

    /// <summary>Says that a block begins; its bookmark goes into the next paragraph.</summary>
    public void Begin(Block block)
    {
        if (Find(block.Id) is { } name && placed.Add(name)) waiting.Add(name);
    }

    /// <summary>Puts the bookmarks of the blocks that have begun around a paragraph's content.</summary>
    public void Place(W.Paragraph paragraph)
    {
        foreach (var name in waiting)
        {
            var id = (++bookmarks).ToString(CultureInfo.InvariantCulture);
            paragraph.InsertAfter(new BookmarkStart { Id = id, Name = name }, paragraph.ParagraphProperties);
            paragraph.Append(new BookmarkEnd { Id = id });
        }

        waiting.Clear();
    }

    private void Name(IEnumerable<Block> blocks, HashSet<string> taken)
    {
        foreach (var block in blocks)
        {
            if (!string.IsNullOrEmpty(block.Id) && !names.ContainsKey(block.Id)) names[block.Id] = Free(block.Id, taken);
            Name(block.Within(), taken);
        }
    }

    private string Free(string id, HashSet<string> taken)
    {
        var name = IsName(id) ? id : null;
        while (name is null || !taken.Add(name)) name = "part_" + (++unnamed).ToString(CultureInfo.InvariantCulture);
        return name;
    }

    private static bool IsName(string id) =>
        id.Length <= Longest && char.IsAsciiLetter(id[0]) && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
