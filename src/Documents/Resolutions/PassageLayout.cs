using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>Cuts passages into runs: words, words in italics, footnotes where they are called.</summary>
internal sealed class PassageLayout(Resolution resolution)
{
    private readonly NoteCalls calls = new(resolution.Notes);

    /// <summary>The runs of a passage.</summary>
    public IReadOnlyList<Inline> Inlines(Passage passage)
    {
        List<Inline> runs = [];
        var at = 0;
        foreach (var note in passage.Notes.OrderBy(n => n.At))
        {
            var end = Math.Clamp(note.At, at, passage.Text.Length);
            AddWords(runs, passage, at, end);
            runs.Add(Footnote(note.Mark));
            at = end;
        }

        AddWords(runs, passage, at, passage.Text.Length);
        return runs;
    }

    /// <summary>The footnotes of a passage whose words stand elsewhere.</summary>
    public IReadOnlyList<Footnote> NotesOf(Passage passage) => [.. passage.Notes.Select(n => Footnote(n.Mark))];

    /// <summary>Words in the language of the resolution.</summary>
    public Wording Wording(string text) => new(text, resolution.Language);

    // A mark that calls a note a second time prints the note again: a page has no other way to show it.
    private Footnote Footnote(string mark) => new(mark, Wording(calls.Next(mark).Note?.Text.Text ?? ""));

    private void AddWords(List<Inline> runs, Passage passage, int start, int end)
    {
        foreach (var span in passage.Emphasis.OrderBy(e => e.Start))
        {
            var (from, to) = (Math.Max(start, span.Start), Math.Min(end, span.End));
            if (from >= to) continue;
            Add(runs, passage.Text[start..from], emphasis: false);
            Add(runs, passage.Text[from..to], emphasis: true);
            start = to;
        }

        Add(runs, passage.Text[start..end], emphasis: false);
    }

    private void Add(List<Inline> runs, string text, bool emphasis)
    {
        if (text.Length > 0) runs.Add(new Words(Wording(text), emphasis));
    }
}

/// <summary>Finds the note that a mark calls: the next of that mark, or, when all were called, the last again.</summary>
internal sealed class NoteCalls(IReadOnlyList<Note> notes)
{
    private readonly Dictionary<string, Queue<Note>> uncalled = notes.GroupBy(n => n.Mark, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => new Queue<Note>(g), StringComparer.Ordinal);

    private readonly Dictionary<string, Note> called = new(StringComparer.Ordinal);

    /// <summary>The note, and whether it is called for the first time; null for a mark without a note.</summary>
    public (Note? Note, bool IsFirst) Next(string mark)
    {
        if (uncalled.TryGetValue(mark, out var queue) && queue.TryDequeue(out var note)) return (called[mark] = note, true);
        return (called.GetValueOrDefault(mark), false);
    }
}
