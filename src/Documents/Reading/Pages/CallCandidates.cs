using Dais.Kernel;

namespace Dais.Documents.Reading.Pages;

/// <summary>A place in a document: a block, and a character in it.</summary>
internal readonly record struct Place(int Block, int At) : IComparable<Place>
{
    public int CompareTo(Place other) => Block != other.Block ? Block.CompareTo(other.Block) : At.CompareTo(other.At);
}

/// <summary>A number that may call a note, and what speaks against it.</summary>
internal readonly record struct CallCandidate(int Block, NoteCall Call, double Cost)
{
    internal Place Place => new(Block, Call.At);
}

/// <summary>Gathers the numbers that may be the marks of notes.</summary>
internal sealed class CallCandidates
{
    private const double Hopeless = 7;
    private const int LongestRun = 7;
    private const int LongestLabel = 13;
    private const int MostOfANote = 400;
    private const int MostOfANumber = 64;
    private const int MostNotes = 2_000;

    private readonly List<FootNote> notes;
    private readonly bool inArabic;
    private readonly List<CallCandidate>[] ofNotes;
    private readonly Dictionary<int, List<int>> byNumber = [];
    private readonly HashSet<string> marks;

    internal CallCandidates(List<FootNote> notes, Language language)
    {
        (this.notes, inArabic) = (notes, language == Language.Arabic);
        ofNotes = new List<CallCandidate>[notes.Count];
        marks = [.. notes.Select(n => n.Mark)];
        for (var i = 0; i < notes.Count; i++)
        {
            ofNotes[i] = [];
            if (notes[i].Number == 0 || i >= MostNotes) continue;
            if (!byNumber.TryGetValue(notes[i].Number, out var list)) byNumber[notes[i].Number] = list = [];
            if (list.Count < MostOfANumber) list.Add(i);
        }
    }

    /// <summary>For each note, in order, what may call it.</summary>
    internal IReadOnlyList<List<CallCandidate>> OfNotes => ofNotes;

    /// <summary>Marks that can be nothing else: raised ones, stars, labels.</summary>
    internal List<CallCandidate> Certain { get; } = [];

    /// <summary>A note whose mark stands where it can be nothing else is called there, and by no number of the text.</summary>
    internal void Settle()
    {
        if (Certain.Count == 0) return;
        var byMark = Certain.ToLookup(c => c.Call.Mark, StringComparer.Ordinal);
        foreach (var group in Enumerable.Range(0, notes.Count).GroupBy(i => notes[i].Mark, StringComparer.Ordinal))
        {
            var calls = byMark[group.Key].Take(MostOfANote).ToList();
            if (calls.Count == 0 || calls.Count < group.Count()) continue;
            foreach (var note in group.Take(MostOfANumber)) ofNotes[note] = calls;
        }
    }

    internal void Scan(BlockDraft draft, int block)
    {
        var text = draft.Raw;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (NoteDigits.ValueOf(c) >= 0) i = ScanRun(draft, block, i) - 1;
            else if (c == '[' && i + 2 < text.Length && text[i + 1] == '^') ScanLabel(text, block, i);
            else if (c is '*' or '†' && i > 0 && text[i - 1] != ' ') i = ScanStar(text, block, i) - 1;
        }
    }

    private void ScanLabel(string text, int block, int at)
    {
        var close = text.AsSpan(at, Math.Min(LongestLabel, text.Length - at)).IndexOf(']');
        if (close < 0) return;
        var mark = text.Substring(at + 2, close - 2);
        if (marks.Contains(mark)) Certain.Add(new(block, new(at, close + 1, mark), 0));
    }

    private int ScanStar(string text, int block, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == text[at]) end++;
        var mark = text[at..end];
        if (marks.Contains(mark)) Certain.Add(new(block, new(at, end - at, mark), 0));
        return end;
    }

    private int ScanRun(BlockDraft draft, int block, int start)
    {
        var text = draft.Raw;
        var isRaised = NoteDigits.IsSuperscript(text[start]);
        var end = start;
        while (end < text.Length && NoteDigits.ValueOf(text[end]) >= 0 && NoteDigits.IsSuperscript(text[end]) == isRaised) end++;
        if (end - start > LongestRun) return end;
        if (isRaised)
        {
            var mark = NoteDigits.Plain(text.AsSpan(start, end - start));
            if (marks.Contains(mark)) Certain.Add(new(block, new(start, end - start, mark), 0));
            return end;
        }

        for (var from = Math.Max(start, end - 3); from < end; from++) Weigh(draft, block, start, from, end);
        return end;
    }

    private void Weigh(BlockDraft draft, int block, int start, int from, int end)
    {
        var text = draft.Raw;
        if (NoteDigits.ValueOf(text[from]) == 0 || !byNumber.TryGetValue(NumberOf(text.AsSpan(from, end - from)), out var called)) return;
        var isBracketed = from == start && start > 0 && text[start - 1] == '(' && end < text.Length && text[end] == ')';
        var cost = isBracketed ? CallCosts.OfBracketed(text, start - 1, inArabic)
            : from == start ? CallCosts.Before(text, start) + CallCosts.Behind(text, end)
            : CallCosts.OfTail(text, start, from, end) + CallCosts.Behind(text, end);
        if (cost >= Hopeless) return;
        var call = isBracketed ? new NoteCall(start - 1, end + 2 - start, "") : new NoteCall(from, end - from, "");
        foreach (var note in called)
        {
            var whole = cost + CallCosts.OfPages(notes[note].Page, draft.PageAt(from));
            if (whole < Hopeless && ofNotes[note].Count < MostOfANote) ofNotes[note].Add(new(block, call with { Mark = notes[note].Mark }, whole));
        }
    }

    private static int NumberOf(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits) number = (number * 10) + NoteDigits.ValueOf(c);
        return number;
    }
}
