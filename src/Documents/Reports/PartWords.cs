using System.Text;
using Dais.Documents.Reading.Pages;
using Dais.Documents.Resolutions;

namespace Dais.Documents.Reports;

/// <summary>Joins passages to one, their footnote marks where they stood.</summary>
internal static class PartWords
{
    /// <summary>A part's words with those of the parts within it, as readers of requests take them.</summary>
    internal static Passage Whole(WordedPart part) => part.Within.Count == 0 ? part.Words : Join([.. Words(part)]);

    /// <summary>The rest of a passage from a place on.</summary>
    internal static Passage From(Passage passage, int start) => passage with
    {
        Text = passage.Text[start..],
        Notes = [.. passage.Notes.Where(n => n.At >= start).Select(n => n with { At = n.At - start })],
        Emphasis = [],
    };

    internal static Passage Join(IReadOnlyList<Passage> passages)
    {
        if (passages.Count == 1) return passages[0];
        var text = new StringBuilder();
        var notes = new List<NoteMark>();
        foreach (var passage in passages)
        {
            if (passage.Text.Length == 0) continue;
            LineJoining.Append(text, passage.Text);
            var start = text.Length - passage.Text.Length;
            notes.AddRange(passage.Notes.Select(n => n with { At = start + n.At }));
        }

        return new(text.ToString()) { Notes = notes, Source = SpanOf(passages) };
    }

    private static LineSpan? SpanOf(IReadOnlyList<Passage> passages)
    {
        var spans = passages.Where(p => p.Source is not null).Select(p => p.Source!.Value).ToList();
        return spans.Count == 0 ? null : new(spans.Min(s => s.First), spans.Max(s => s.Last));
    }

    private static IEnumerable<Passage> Words(WordedPart part) => part.Within.OfType<WordedPart>().SelectMany(Words).Prepend(part.Words);
}
