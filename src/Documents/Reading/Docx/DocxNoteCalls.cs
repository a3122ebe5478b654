using System.Globalization;

namespace Dais.Documents.Reading.Docx;

/// <summary>A note is called.</summary>
/// <param name="Kind">"footnote" or "endnote".</param>
/// <param name="Id">Its id in that part.</param>
/// <param name="Mark">Its mark.</param>
/// <param name="IsCounted">Whether Word counts it, rather than its mark standing in the text.</param>
internal sealed record NoteCall(string Kind, string Id, string Mark, bool IsCounted);

/// <summary>The notes that the text calls, in the order of the calls, each with the mark that is printed.</summary>
internal sealed class DocxNoteCalls
{
    private const int LongestMark = 8;

    private readonly List<NoteCall> calls = [];
    private readonly HashSet<string> marks = new(StringComparer.Ordinal);
    private int footnotes;
    private int endnotes;

    /// <summary>The calls.</summary>
    internal IReadOnlyList<NoteCall> All => calls;

    /// <summary>A note is called; the answer stands in the text.</summary>
    /// <param name="kind">"footnote" or "endnote".</param>
    /// <param name="id">Its id.</param>
    /// <param name="own">The mark that stands in the text instead of a number; null where Word counts.</param>
    internal string Call(string kind, string id, string? own)
    {
        var mark = Plain(own) is { Length: > 0 } plain ? plain : Counted(kind);
        mark = Unused(mark);
        calls.Add(new(kind, id, mark, IsCounted: own is null));
        return $"[^{mark}]";
    }

    private string Counted(string kind) =>
        kind == "footnote" ? (++footnotes).ToString(CultureInfo.InvariantCulture)
        : NumberSeries.TryWrite(++endnotes, "lowerRoman", out var roman) ? roman : "";

    /// <summary>Two notes may be printed with one mark, on two pages; in the text each has its own.</summary>
    private string Unused(string mark)
    {
        var free = mark;
        for (var i = 2; !marks.Add(free); i++) free = string.Create(CultureInfo.InvariantCulture, $"{mark}-{i}");
        return free;
    }

    private static string Plain(string? mark) =>
        mark is null ? "" : new([.. mark.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('[' or ']' or '^')).Take(LongestMark)]);
}
