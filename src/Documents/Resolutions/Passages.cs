using System.Text;
using Dais.Documents.Reading.Pages;

namespace Dais.Documents.Resolutions;

/// <summary>Joins and cuts passages; the marks of notes move with the words.</summary>
internal static class Passages
{
    /// <summary>Several as one, joined as lines are.</summary>
    internal static Passage Join(IEnumerable<Passage> parts)
    {
        var made = new StringBuilder();
        var notes = new List<NoteMark>();
        LineSpan? source = null;
        foreach (var part in parts)
        {
            var before = made.Length;
            LineJoining.Append(made, part.Text);
            var shift = made.Length - part.Text.Length;
            foreach (var note in part.Notes) notes.Add(note with { At = before == 0 ? note.At : note.At + shift });
            if (part.Source is { } lines) source = source is { } s ? new(s.First, lines.Last) : lines;
        }

        return new(made.ToString()) { Notes = notes, Source = source };
    }

    /// <summary>What stands behind a place.</summary>
    internal static Passage From(Passage whole, int at) => whole with
    {
        Text = whole.Text[at..],
        Notes = [.. whole.Notes.Select(n => n with { At = Math.Max(0, n.At - at) })],
    };

    internal static string JoinText(string before, string after) => JoinAll([before, after]);

    internal static string JoinAll(IEnumerable<string> parts)
    {
        var made = new StringBuilder();
        foreach (var part in parts) LineJoining.Append(made, part);
        return made.ToString();
    }
}
