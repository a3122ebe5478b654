using System.Text;
using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>A line or lines of the list, before items and sub-items are told apart.</summary>
internal sealed class ListEntry(int first, NumberMark? mark, int indent, bool isBulleted)
{
    private readonly StringBuilder text = new();

    internal int First { get; } = first;

    internal int Last { get; private set; } = first;

    internal NumberMark? Mark { get; } = mark;

    internal int Indent { get; } = indent;

    internal bool IsBulleted { get; } = isBulleted;

    internal char Closing { get; private set; }

    internal string Title { get; private set; } = "";

    internal string Raw => text.ToString();

    internal void Add(ReadOnlySpan<char> line, int at)
    {
        Joining.Append(text, line);
        Last = at;
    }

    internal void Close(Lexicon lexicon)
    {
        Title = TitleText.Clean(text.ToString(), lexicon, out var closing);
        Closing = closing;
    }
}

/// <summary>Reads the list of items.</summary>
internal static class ListReader
{
    private const int MostEntries = 5_000;

    internal static void Read(Manuscript m, int first, int last, AgendaDraft agenda)
    {
        var entries = Entries(m, first, last);
        var split = entries.SelectMany(e => RunOnEntries.Split(e, m.Lexicon)).ToList();
        ListStructure.Build(m, split, agenda);
    }

    private static List<ListEntry> Entries(Manuscript m, int first, int last)
    {
        var entries = new List<ListEntry>();
        for (var i = m.Next(first, last); i < last; i = m.Next(i + 1, last))
        {
            var line = m.Lines[i];
            if (m.PartOf(i) != LinePart.Blank) continue;
            if (m.HeadingAt(i) is HeadingKind.List or HeadingKind.Title && entries.Count == 0)
            {
                m.Account(i, LinePart.Heading);
                continue;
            }

            if (entries.Count >= MostEntries) break;
            Take(m, i, line, entries);
        }

        foreach (var entry in entries) entry.Close(m.Lexicon);
        return entries;
    }

    private static void Take(Manuscript m, int at, Line line, List<ListEntry> entries)
    {
        var before = entries.Count > 0 ? entries[^1] : null;
        var isBullet = line.Has(LineMarks.Bullet) || (line.Has(LineMarks.Star) && line.Text.StartsWith("* ", StringComparison.Ordinal));
        if (m.TryMark(at, out var mark) && IsTaken(line, mark, before, isBullet, entries))
            Begin(line.Text.AsSpan(mark.Length), mark);
        else if (isBullet || before is null || BeginsAnew(m, at, line, before))
            Begin(line.Text.AsSpan().TrimStart("* "), null);
        else
            before.Add(line.Text, at);

        void Begin(ReadOnlySpan<char> text, NumberMark? read)
        {
            var entry = new ListEntry(at, read, line.Indent, isBullet);
            entry.Add(text, at);
            entries.Add(entry);
        }
    }

    // A number without its point is a mark where the next number is expected; elsewhere it belongs to a title that was broken there.
    private static bool IsTaken(Line line, NumberMark mark, ListEntry? before, bool isBullet, List<ListEntry> entries)
    {
        if (!mark.IsOdd || isBullet || before is null || mark.Level != NumberLevel.Paragraph) return true;
        var numbered = entries.FindLast(e => e.Mark is { Level: NumberLevel.Paragraph })?.Mark?.Ordinal ?? 0;
        return mark.Ordinal == numbered + 1 || !char.IsDigit(line.Text[0]);
    }

    private static bool BeginsAnew(Manuscript m, int at, Line line, ListEntry before)
    {
        var last = m.Lines[before.Last].Text.AsSpan().TrimEnd("* ¹²³⁴⁵");
        var closing = last.IsEmpty ? '\0' : last[^1];
        if (TitleText.EndsAnItem(closing) || TitleText.EndsASubItem(closing) || TitleText.OpensSubItems(closing)) return true;
        if (char.IsLower(line.Text[0])) return false;
        return !m.Flow.IsBroken || (m.Flow.BlankBetween && m.Lines[at - 1].IsBlank && !m.Flow.IsFull(m.Lines[before.Last], line));
    }
}
