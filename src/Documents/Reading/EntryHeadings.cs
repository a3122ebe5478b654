using System.Text;
using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>An annotation's heading that was found.</summary>
/// <param name="Entry">The item or sub-item.</param>
/// <param name="Last">The last line of the heading.</param>
/// <param name="Title">The title as it reads here.</param>
/// <param name="Rest">Text that ran on in the same line, or empty.</param>
/// <param name="Mark">The number or letter that stood before it, if one did.</param>
internal sealed record EntryHeading(EntryDraft Entry, int Last, string Title, string Rest, NumberMark? Mark);

/// <summary>Recognizes the headings of annotations by their number and by the title the list gives.</summary>
internal sealed class EntryHeadings
{
    private const double Alike = 0.55;
    private const double Same = 0.84;
    private const int Ahead = 6;
    private const int LongestUnmarked = 400;

    private readonly Manuscript m;
    private readonly AgendaDraft agenda;
    private readonly List<EntryDraft> order;
    private readonly int longestTitle;
    private int passed = -1;

    internal EntryHeadings(Manuscript m, AgendaDraft agenda)
    {
        (this.m, this.agenda) = (m, agenda);
        order = [.. agenda.Entries];
        longestTitle = order.Count == 0 ? 0 : order.Max(e => e.Title.Length);
    }

    /// <summary>The entry whose annotation is being read; null before the first.</summary>
    internal EntryDraft? Current { get; private set; }

    /// <summary>Whether the line begins the annotation of an entry, and of which.</summary>
    internal EntryHeading? Find(int line, int limit)
    {
        var found = m.TryMark(line, out var mark)
            ? Marked(line, limit, mark)
            : Unmarked(line, limit);
        if (found is null) return null;
        Current = found.Entry;
        passed = order.IndexOf(found.Entry, Math.Max(0, Math.Min(passed, order.Count - 1)));
        if (passed < 0) passed = order.IndexOf(found.Entry);
        return found;
    }

    private EntryHeading? Marked(int line, int limit, NumberMark mark)
    {
        var rest = m.Lines[line].Text.AsSpan(mark.Length).Trim().ToString();
        if (rest.Length == 0) return null;
        var meant = mark.Level == NumberLevel.Letter ? SubItem(mark.Ordinal) : agenda.Item(mark.Ordinal);
        if (mark.Level == NumberLevel.Roman) meant = null;
        if (meant is not null && meant.Annotated is null && Titled(line, limit, rest, meant, Alike, mark) is { } asNumbered) return asNumbered;
        foreach (var entry in Upcoming())
            if (entry != meant && Titled(line, limit, rest, entry, Same, mark) is { } misread) return misread;
        if (meant is not null && meant.Annotated is null && IsNext(meant) && IsHeadingLike(m.Lines[line], rest))
            return new(meant, line, TitleText.Clean(rest, m.Lexicon, out _), "", mark);
        return mark.Level == NumberLevel.Paragraph && IsUnlisted(line, mark, rest) ? Unlisted(line, mark, rest) : null;
    }

    private EntryHeading? Unmarked(int line, int limit)
    {
        var text = m.Lines[line].Text;
        if (text.Length > Math.Min(longestTitle + 40, LongestUnmarked) || (m.Flow.BlankBetween && line > 0 && !IsParted(line))) return null;
        var letters = text.Length > 1 ? Folding.Letters(text.AsSpan(0, Math.Min(12, text.Length))) : "";
        foreach (var entry in Upcoming())
        {
            if (letters.Length < 2 || !entry.Letters.AsSpan().StartsWith(letters.AsSpan(0, 2), StringComparison.Ordinal)) continue;
            if (Titled(line, limit, text, entry, Same, null) is { Rest: "" } found) return found;
        }

        return null;
    }

    private bool IsParted(int line) => m.IsPassedOver(line - 1) || m.PartOf(line - 1) is not LinePart.Annotation;

    private IEnumerable<EntryDraft> Upcoming() => order.Skip(passed + 1).Take(Ahead);

    private EntryDraft? SubItem(int ordinal)
    {
        if (Current is null) return null;
        var letter = Numbering.Letter(ordinal);
        return agenda.Entry(Current.Number, letter);
    }

    private bool IsNext(EntryDraft entry)
    {
        var at = order.IndexOf(entry);
        return at > passed && order.Skip(passed + 1).Take(at - passed - 1).All(e => e.Letter is not null);
    }

    private bool IsUnlisted(int line, NumberMark mark, string rest) =>
        !mark.IsOdd && agenda.Items.Count > 0 && mark.Ordinal == (Current?.Number ?? 0) + 1 && agenda.Item(mark.Ordinal) is null
        && IsHeadingLike(m.Lines[line], rest) && rest.Length <= 300;

    private EntryHeading Unlisted(int line, NumberMark mark, string rest)
    {
        var title = TitleText.Clean(rest, m.Lexicon, out _);
        var item = new EntryDraft(mark.Ordinal, null, title);
        var before = agenda.Items.FindLastIndex(i => i.Number < mark.Ordinal);
        agenda.Items.Insert(before + 1, item);
        var at = before < 0 ? 0 : order.IndexOf(agenda.Items[before]) + agenda.Items[before].SubItems.Count + 1;
        order.Insert(Math.Min(at, order.Count), item);
        m.Findings.Error("item-unlisted", line + 1, m.Lines[line].Text);
        return new(item, line, title, "", mark);
    }

    // A heading has no full stop; or its marks said that it is one.
    private static bool IsHeadingLike(Line line, string rest) =>
        line.Has(LineMarks.Heading | LineMarks.Bold) || (rest.Length < 400 && rest[^1] is not ('.' or '。' or ';' or '；' or '؛' or ','));

    // The title may go on in the lines that follow, and text may run on behind it.
    private EntryHeading? Titled(int line, int limit, string rest, EntryDraft entry, double least, NumberMark? mark)
    {
        var wanted = entry.Letters;
        var letters = Folding.Letters(rest);
        var last = line;
        var text = rest;
        while (letters.Length * 10 < wanted.Length * 9 && CanGoOn(last, limit) && last - line < 40)
        {
            if (Likeness.Of(letters, wanted.AsSpan(0, Math.Min(wanted.Length, letters.Length)), least) == 0) return null;
            (text, last) = WithNext(text, last, limit);
            letters = Folding.Letters(text);
        }

        // Nearly the whole title: the next line belongs to it when the title is more alike with it than without.
        if (letters.Length < wanted.Length && CanGoOn(last, limit))
        {
            var (longer, next) = WithNext(text, last, limit);
            var more = Folding.Letters(longer);
            if (Likeness.Of(more, wanted, least) > Likeness.Of(letters, wanted, least)) (text, last, letters) = (longer, next, more);
        }

        if (letters.Length > wanted.Length * 1.25 && letters.Length > wanted.Length + 12) return RunsOn(entry, last, text, wanted, mark);
        return Likeness.Of(letters, wanted, least) > 0 ? new(entry, last, TitleText.Clean(text, m.Lexicon, out _), "", mark) : null;
    }

    private (string Text, int Last) WithNext(string text, int last, int limit)
    {
        var next = m.Next(last + 1, limit);
        var made = new StringBuilder(text);
        Joining.Append(made, m.Lines[next].Text);
        return (Joining.Blanks(made.ToString()), next);
    }

    // A page may end within a heading; a blank line alone ends it.
    private bool CanGoOn(int last, int limit)
    {
        var next = m.Next(last + 1, limit);
        return next < limit && (next == last + 1 || m.HasFurnitureBetween(last, next)) && IsPlain(next);
    }

    private bool IsPlain(int line) =>
        m.PartOf(line) == LinePart.Blank && m.HeadingAt(line) == HeadingKind.None && !m.TryMark(line, out _);

    private EntryHeading? RunsOn(EntryDraft entry, int last, string text, string wanted, NumberMark? mark)
    {
        if (mark is null) return null;
        var at = 0;
        for (var seen = 0; at < text.Length && seen < wanted.Length; at++)
            if (char.IsLetterOrDigit(Folding.Of(text[at]))) seen++;
        var title = text.AsSpan(0, at);
        var rest = text.AsSpan(at);
        if (rest.IsEmpty || rest[0] is not ('.' or '。' or ':' or '：' or '\t' or '–' or '—') || Likeness.Of(Folding.Letters(title), wanted, Same) == 0) return null;
        return new(entry, last, TitleText.Clean(title.ToString(), m.Lexicon, out _), rest.TrimStart(".。:：\t –—").ToString(), mark);
    }
}
