using System.Text;
using Dais.Documents.Resolutions;

namespace Dais.Documents.Reading.Pages;

/// <summary>A footnote's mark within the words of a block: where it stands, how many characters it takes, the mark itself.</summary>
internal readonly record struct NoteCall(int At, int Length, string Mark);

/// <summary>Takes the marks of notes out of the words of a block and keeps where they stood.</summary>
internal static class BlockWords
{
    internal static TextBlock Of(BlockDraft draft, List<NoteCall>? calls)
    {
        var source = new LineSpan(draft.First + 1, draft.Last + 1);
        var words = Passage(draft.Raw, calls) with { Source = source };
        return new(draft.Mark, words, source) { Indent = draft.Indent, Gap = draft.Gap, Cells = draft.IsRow ? Cells(words) : [] };
    }

    private static Passage Passage(string raw, List<NoteCall>? calls)
    {
        if (calls is null) return new(raw);
        var made = new StringBuilder(raw.Length);
        var marks = new NoteMark[calls.Count];
        var from = 0;
        for (var i = 0; i < calls.Count; i++)
        {
            made.Append(raw, from, calls[i].At - from);
            from = calls[i].At + calls[i].Length;
            // What stood around the mark closes up: "公约》¹ 和", "Text (1) goes on".
            if (made.Length > 0 && from < raw.Length && raw[from] == ' ' && (made[^1] == ' ' || (LineJoining.IsSolid(made[^1]) && from + 1 < raw.Length && LineJoining.IsSolid(raw[from + 1])))) from++;
            marks[i] = new(made.Length, calls[i].Mark);
        }

        made.Append(raw, from, raw.Length - from);
        while (made.Length > 0 && made[^1] == ' ') made.Length--;
        for (var i = 0; i < marks.Length; i++)
            if (marks[i].At > made.Length) marks[i] = marks[i] with { At = made.Length };
        return new(made.ToString()) { Notes = marks };
    }

    private static List<Passage> Cells(Passage row)
    {
        var cells = new List<Passage>();
        var from = 0;
        while (from <= row.Text.Length)
        {
            var tab = row.Text.IndexOf('\t', from);
            var end = tab < 0 ? row.Text.Length : tab;
            var start = from;
            cells.Add(new(row.Text[start..end])
            {
                Notes = [.. row.Notes.Where(n => n.At >= start && n.At <= end).Select(n => n with { At = n.At - start })],
                Source = row.Source,
            });
            from = end + 1;
        }

        return cells;
    }
}
