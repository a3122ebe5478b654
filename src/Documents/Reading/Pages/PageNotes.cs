using System.Globalization;
using System.Text;
using Dais.Documents.Resolutions;

namespace Dais.Documents.Reading.Pages;

/// <summary>A footnote while its lines are gathered.</summary>
/// <param name="mark">As printed.</param>
/// <param name="page">The page at whose foot it stands.</param>
/// <param name="line">Its first line, from 0.</param>
internal sealed class FootNote(string mark, int page, int line)
{
    internal string Mark { get; } = mark;

    /// <summary>Its number; 0 for a star.</summary>
    internal int Number { get; } = int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    internal int Page { get; } = page;

    internal int First { get; } = line;

    internal int Last { get; set; } = line;

    internal StringBuilder Text { get; } = new();

    internal Note ToNote() => new(Mark, new(LineJoining.Tidy(Text.ToString())) { Source = new(First + 1, Last + 1) });
}

/// <summary>Takes the footnotes from the feet of the pages, and from where other formats keep them.</summary>
internal sealed class PageNotes
{
    private const int LongestNote = 20_000;
    private const int GreatestStep = 40;

    private readonly PageLine[] lines;
    private readonly List<FootNote> notes = [];

    private PageNotes(PageLine[] lines) => this.lines = lines;

    /// <summary>The notes, in the order in which they stand; their lines are said to be theirs.</summary>
    internal static List<FootNote> Take(PageLine[] lines)
    {
        var taker = new PageNotes(lines);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].IsWords) continue;
            if (IsRule(lines[i].Text)) i = taker.TakeFoot(i);
            else if (lines[i].Text.StartsWith("[^", StringComparison.Ordinal)) taker.TakeLabelled(i);
        }

        return taker.notes;
    }

    /// <summary>A line drawn above the notes.</summary>
    internal static bool IsRule(ReadOnlySpan<char> text) => text.Length >= 5 && text.IndexOfAnyExcept("_—―─") < 0;

    // "[^1]: text", on one line wherever it stands.
    private void TakeLabelled(int at)
    {
        var text = lines[at].Text;
        var close = text.IndexOf(']', StringComparison.Ordinal);
        if (close < 3 || close > 12 || close + 1 >= text.Length || text[close + 1] != ':') return;
        Add(new(text[2..close], lines[at].Page, at), text.AsSpan(close + 2));
        SetNote(at);
    }

    /// <summary>The foot of a page from its rule on; answers its last line.</summary>
    private int TakeFoot(int rule)
    {
        var hasPages = lines[^1].Page > 1;
        var end = rule;
        FootNote? open = null;
        for (var i = rule + 1; i < lines.Length && lines[i].Page == lines[rule].Page; i++)
        {
            if (!lines[i].IsWords) continue;
            if (lines[i].Text.StartsWith("[^", StringComparison.Ordinal) || IsRule(lines[i].Text)) break;
            var started = Start(i);
            if (started is null && !hasPages && open is not null && PageShape.IsClosed(open.Text.ToString()) && !IsBeneathItsMark(i)) break;
            open = started ?? open ?? Unfinished();
            if (open is null) break;
            if (started is null) GoOn(open, i);
            SetNote(i);
            end = i;
        }

        if (end > rule) lines[rule] = lines[rule] with { Role = LineRole.Furniture };
        return end;
    }

    // A note runs over the page only where its sentence does; anything else below a rule is text below a line.
    private FootNote? Unfinished() => notes.Count > 0 && notes[^1].Text is { Length: > 0 } text && text[^1] is not ('.' or '。') ? notes[^1] : null;

    // A superscript came out as a line of its own, its note below it.
    private bool IsBeneathItsMark(int at) => at > 0 && lines[at - 1].Role == LineRole.Note && notes is [.., { Text.Length: 0 }];

    private void GoOn(FootNote note, int at)
    {
        if (note.Text.Length < LongestNote) LineJoining.Append(note.Text, lines[at].Text);
        note.Last = at;
    }

    private FootNote? Start(int at)
    {
        if (!TryMark(lines[at].Text, out var mark, out var rest)) return null;
        var note = new FootNote(mark, lines[at].Page, at);
        if (!IsPlausible(note, lines[at], rest)) return null;
        Add(note, lines[at].Text.AsSpan(rest));
        return note;
    }

    // A line of a note may begin with a number, a year above all: notes go on counting, and where they are indented all of them are.
    private bool IsPlausible(FootNote note, PageLine line, int rest)
    {
        if (notes.Count == 0 || note.Number == 0) return note.Number != 0 || rest < line.Text.Length;
        var last = notes[^1];
        var before = lines[last.First];
        if (last.Page == note.Page && before.Indent > 1 && line.Indent == 0) return false;
        return Math.Abs(note.Number - last.Number) <= GreatestStep || last.Number == 0;
    }

    private void Add(FootNote note, ReadOnlySpan<char> text)
    {
        var words = text.TrimStart(" \t");
        // What is left of brackets whose number was taken out of them.
        if (words.StartsWith("()")) words = words[2..].TrimStart(' ');
        note.Text.Append(words);
        notes.Add(note);
    }

    private void SetNote(int i) => lines[i] = lines[i] with { Role = LineRole.Note };

    /// <summary>The mark at the head of a note: "1  ", "(1) ", "¹ ", "* ", or a number on a line of its own.</summary>
    private static bool TryMark(string text, out string mark, out int rest)
    {
        (mark, rest) = ("", 0);
        var isBracketed = text[0] == '(';
        var start = isBracketed ? 1 : 0;
        var end = start;
        while (end < text.Length && end - start < 4 && NoteDigits.ValueOf(text[end]) >= 0) end++;
        if (end == start)
        {
            while (end < text.Length && end < 4 && text[end] is '*' or '†') end++;
            if (end == start || isBracketed) return false;
            mark = text[..end];
        }
        else
        {
            if (end - start > 3) return false;
            mark = NoteDigits.Plain(text.AsSpan(start, end - start));
        }

        if (isBracketed && (end >= text.Length || text[end++] != ')')) return false;
        rest = end;
        return end >= text.Length || text[end] is ' ' or '\t' || NoteDigits.IsSuperscript(text[end - 1]) || text[0] == '*';
    }
}
