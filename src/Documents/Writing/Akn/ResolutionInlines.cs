using Dais.Documents.Resolutions;

namespace Dais.Documents.Writing.Akn;

/// <summary>Writes passages: words, words in italics, and each footnote where it is called for the first time.</summary>
internal sealed class ResolutionInlines(Resolution resolution, AknXml xml)
{
    private readonly NoteCalls calls = new(resolution.Notes);
    private readonly Dictionary<Note, string> written = new(ReferenceEqualityComparer.Instance);

    /// <summary>The words of a passage, into the element that is open.</summary>
    public void Write(Passage passage)
    {
        var at = 0;
        foreach (var note in passage.Notes.OrderBy(n => n.At))
        {
            var end = Math.Clamp(note.At, at, passage.Text.Length);
            Words(passage, at, end);
            Call(note.Mark);
            at = end;
        }

        Words(passage, at, passage.Text.Length);
    }

    /// <summary>A passage in an element of its own.</summary>
    public void Line(string element, Passage passage)
    {
        xml.Open(element);
        Write(passage);
        xml.Close();
    }

    /// <summary>The notes that no passage calls stand in the metadata, so that they are not lost.</summary>
    public void Uncalled(string source)
    {
        var called = resolution.Parts.SelectMany(Marks).Concat(Marks(resolution.Title)).Concat(resolution.Conclusions.SelectMany(Marks))
            .Concat(resolution.Notes.SelectMany(n => Marks(n.Text))).GroupBy(m => m, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var uncalled = resolution.Notes.GroupBy(n => n.Mark, StringComparer.Ordinal).SelectMany(g => g.Skip(called.GetValueOrDefault(g.Key))).ToList();
        if (uncalled.Count == 0) return;
        xml.Open("notes");
        xml.Attribute("source", source);
        foreach (var note in uncalled) Note("note", note);
        xml.Close();
    }

    private static IEnumerable<string> Marks(Passage? passage) => passage?.Notes.Select(n => n.Mark) ?? [];

    private static IEnumerable<string> Marks(Part part)
    {
        var own = part switch
        {
            WordedPart worded => Marks(worded.Words),
            Row row => row.Cells.SelectMany(Marks),
            Annex annex => Marks(annex.Overline).Concat(Marks(annex.Title)),
            _ => [],
        };
        return own.Concat(part.Within.SelectMany(Marks));
    }

    /// <summary>The note itself at its first call; a reference to it at another.</summary>
    private void Call(string mark)
    {
        var (note, isFirst) = calls.Next(mark);
        if (note is null || isFirst)
        {
            Note("authorialNote", note ?? new(mark, new("")));
            return;
        }

        xml.OpenInline("noteRef");
        xml.Attribute("href", "#" + written[note]);
        xml.Attribute("marker", mark);
        xml.Close();
    }

    private void Note(string element, Note note)
    {
        if (element == "note") xml.Open(element);
        else xml.OpenInline(element);
        var id = written[note] = xml.Ids.Numbered("note");
        xml.Attribute("marker", note.Mark);
        xml.Attribute("placement", "bottom");
        xml.Attribute("eId", id);
        xml.OpenInline("p");
        Write(note.Text);
        xml.Close();
        xml.Close();
    }

    private void Words(Passage passage, int start, int end)
    {
        foreach (var span in passage.Emphasis.OrderBy(e => e.Start))
        {
            var (from, to) = (Math.Max(start, span.Start), Math.Min(end, span.End));
            if (from >= to) continue;
            if (from > start) xml.Text(passage.Text[start..from]);
            xml.OpenInline("span");
            xml.Attribute("class", "italic");
            xml.Text(passage.Text[from..to]);
            xml.Close();
            start = to;
        }

        if (end > start) xml.Text(passage.Text[start..end]);
    }
}
