using Dais.Kernel;

namespace Dais.Documents.Reading.Pages;

/// <summary>Reads the lines of a source, in whatever shape they stand, as blocks: paragraphs, points, headings, rows.</summary>
/// <remarks>
/// Stages, each in a file of its own: <see cref="PageLines"/> (lines and pages) → <see cref="PageFurniture"/> → <see cref="PageNotes"/> →
/// <see cref="PageShape"/> → the joining here → <see cref="NoteCalls"/>. One pass each; nothing is dropped: a line is blank, furniture,
/// a note's, or within the lines of a block.
/// </remarks>
internal sealed class PageReader
{
    private const int LostIndent = 5;
    private const int Ragged = 28;

    private readonly PageLine[] lines;
    private readonly List<FootNote> notes;
    private readonly Language language;
    private readonly HashSet<string> marks;
    private readonly int masthead;
    private readonly PageShape shape;
    private readonly List<BlockDraft> drafts = [];
    private BlockDraft? open;
    private BlockMark? previous;

    private PageReader(PageLine[] lines, List<FootNote> notes, Language language, int masthead)
    {
        (this.lines, this.notes, this.language, this.masthead) = (lines, notes, language, masthead);
        marks = new(notes.Select(n => n.Mark), StringComparer.Ordinal);
        shape = PageShape.Of(lines, masthead);
    }

    /// <summary>The lines with their furniture and notes known, before they are joined.</summary>
    internal static (PageLine[] Lines, List<FootNote> Notes) Lines(IReadOnlyList<string> source)
    {
        var taken = PageLines.Of(source);
        PageFurniture.Mark(taken);
        return (taken, PageNotes.Take(taken));
    }

    /// <summary>A source in blocks.</summary>
    /// <param name="source">Its lines.</param>
    /// <param name="language">Its language.</param>
    /// <param name="masthead">How many lines are the masthead's: each of them is a block by itself.</param>
    internal static PagedText Read(IReadOnlyList<string> source, Language language, int masthead = 0)
    {
        var (taken, found) = Lines(source);
        return Read(taken, found, language, masthead);
    }

    /// <summary>Lines in blocks.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="notes">Their notes.</param>
    /// <param name="language">Their language.</param>
    /// <param name="masthead">How many lines are the masthead's.</param>
    /// <param name="called">The first line that may call a note; the numbers of a masthead are its own.</param>
    internal static PagedText Read(PageLine[] lines, List<FootNote> notes, Language language, int masthead, int called = 0)
    {
        var reader = new PageReader(lines, notes, language, masthead);
        reader.JoinLines();
        var calls = NoteCalls.Find(reader.drafts, notes, language, called);
        var blocks = new TextBlock[reader.drafts.Count];
        for (var i = 0; i < blocks.Length; i++) blocks[i] = BlockWords.Of(reader.drafts[i], calls[i]);
        return new(blocks, [.. notes.Select(n => n.ToNote())], lines, reader.shape);
    }

    private void JoinLines()
    {
        int gap = 0, last = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.IsBlank) gap++;
            if (!line.IsWords) continue;
            if (TryCall(i, last)) open!.AddCall(line.Text, i);
            else if (open is not null && GoesOn(i, last, gap)) open.Add(line.Text, i, line.Page, line.Text);
            else Begin(i, last >= 0 && lines[last].Page != line.Page ? 0 : gap);
            (last, gap) = (i, 0);
        }

        foreach (var draft in drafts) draft.Close();
    }

    private void Begin(int at, int gap)
    {
        var line = lines[at];
        var rest = 0;
        BlockMark mark = default;
        var isMarked = at >= masthead && BlockMarks.TryRead(line.Text, language, previous, out mark, out rest);
        var words = line.Text.AsSpan(isMarked ? rest : 0);
        var isRow = at >= masthead && words.ContainsCells(shape.IsWrapped);
        if (isRow && isMarked && !shape.IsWrapped)
        {
            isMarked = false;
            words = line.Text;
        }

        if (isMarked) previous = mark;
        open = new() { Mark = isMarked ? mark : null, First = at, Indent = line.Indent, Gap = gap, IsRow = isRow };
        open.Add(words, at, line.Page, line.Text);
        drafts.Add(open);
    }

    /// <summary>Whether a line belongs to the block before it.</summary>
    private bool GoesOn(int at, int last, int gap)
    {
        if (at < masthead || last < masthead || open!.IsRow || open.IsFull) return false;
        if (last >= 0 && lines[last].Role == LineRole.Call && gap == 0) return true;
        if (!shape.IsWrapped) return false;
        var line = lines[at];
        var isParted = IsParted(last, at);
        // The blank rest of a line whose mark was raised stands as a line of its own.
        var small = !shape.IsDoubleSpaced ? 0 : last >= 0 && lines[last].Role == LineRole.Call ? 2 : 1;
        var hasGap = !isParted && gap > small;
        if (shape.IndentsTell) return !shape.IsIndented(line) && !hasGap && !(isParted && line.Text.AsSpan().ContainsCells(isWrapped: true));
        return !hasGap && !BeginsUnindented(line, isParted);
    }

    // Neither blank lines nor indents: a paragraph begins with its mark, or after a line that ends it short of the margin.
    private bool BeginsUnindented(PageLine line, bool isParted)
    {
        var isMarked = BlockMarks.TryRead(line.Text, language, previous, out var next, out _);
        var endsSentence = EndsSentence(open!.LastLine);
        if (shape.GapsTell && !isParted) return isMarked && endsSentence;
        // A heading has no closing mark, but ends short of the margin, where the next word would have had room.
        if (!PageShape.IsClosed(open.LastLine)) return EndsShort(line) && ((isMarked && next.Level is NumberLevel.Paragraph or NumberLevel.Section) || (!isParted && char.IsUpper(line.Text[0])));
        if (isMarked) return true;
        if (isParted) return endsSentence && !char.IsLower(line.Text[0]);
        return (endsSentence && char.IsUpper(line.Text[0])) || EndsShort(line);
    }

    // Where indents were lost the first line of a paragraph is shorter by its own; a numbered heading has next to none.
    private bool EndsShort(PageLine next)
    {
        var isOfParagraph = open!.First == open.Last && open.Mark?.Level != NumberLevel.Section;
        var slack = shape.Margin / (isOfParagraph ? LostIndent : Ragged);
        return PageShape.WidthOf(open.LastLine) + FirstWord(next.Text) + 1 < shape.Margin - slack;
    }

    private static bool EndsSentence(string text) => text[^1] is '.' or ';' or ':' or '。' or '；' or '：' or '؛';

    private static int FirstWord(string text)
    {
        if (LineJoining.IsSolid(text[0])) return 2;
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? text.Length : blank;
    }

    // A page's end, or notes, stand between: the blank lines around them say nothing.
    private bool IsParted(int last, int at)
    {
        if (lines[last].Page != lines[at].Page) return true;
        for (var i = last + 1; i < at; i++)
            if (lines[i].Role is LineRole.Note or LineRole.Furniture) return true;
        return false;
    }

    /// <summary>A raised mark that came out on a line of its own, right below or above the words it belongs to.</summary>
    private bool TryCall(int at, int last)
    {
        var text = lines[at].Text;
        if (open is null || text.Length > 3 || marks.Count == 0 || at < masthead) return false;
        if (last != at - 1 && !(at + 1 < lines.Length && lines[at + 1].IsWords)) return false;
        foreach (var c in text)
            if (NoteDigits.ValueOf(c) < 0) return false;
        if (!marks.Contains(NoteDigits.Plain(text))) return false;
        lines[at] = lines[at] with { Role = LineRole.Call };
        return true;
    }
}

/// <summary>Whether a line has the cells of a row.</summary>
internal static class RowCells
{
    internal static bool ContainsCells(this ReadOnlySpan<char> words, bool isWrapped) =>
        words.Contains('\t') || (isWrapped && words.Contains("   ", StringComparison.Ordinal));
}
