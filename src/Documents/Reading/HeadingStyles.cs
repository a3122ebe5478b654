using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>How the headings of annotations are marked; what is marked unevenly is remarked once, with the places.</summary>
internal sealed class HeadingStyles(Manuscript m)
{
    private readonly List<(string Style, string Label, int Line)> items = [];

    internal void Add(Line line, EntryDraft entry, NumberMark? mark, int at)
    {
        var text = line.Text;
        if (mark is null) m.Findings.Warn("number-inferred", at + 1, text, entry.Label);
        else if (!IsTheEntrys(mark.Value, entry)) m.Findings.Warn("number-doubtful", at + 1, text, entry.Label);
        else if (mark.Value.IsOdd || line.Has(LineMarks.Bullet)) m.Findings.Note("number-odd", at + 1, text, entry.Label);
        if (entry.Letter is null) items.Add((StyleOf(line), entry.Label, at + 1));
    }

    internal void Remark()
    {
        var styles = items.GroupBy(i => i.Style, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ToList();
        if (styles.Count < 2) return;
        var said = string.Join("; ", styles.Select(g => $"{(g.Key.Length == 0 ? "–" : g.Key)}: {string.Join(", ", g.Select(i => i.Label))}"));
        m.Findings.Note("headings-uneven", styles[^1].First().Line, said);
    }

    private static bool IsTheEntrys(NumberMark mark, EntryDraft entry) =>
        entry.Letter is null ? mark.Ordinal == entry.Number : Numbering.Letter(mark.Ordinal) == entry.Letter;

    private static string StyleOf(Line line) =>
        line.Has(LineMarks.Heading) ? "#" : line.Has(LineMarks.Bold) ? "**" : line.Has(LineMarks.Bullet) ? "-" : "";
}
