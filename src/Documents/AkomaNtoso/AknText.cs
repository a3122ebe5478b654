using System.Globalization;
using Dais.Documents.Resolutions;

namespace Dais.Documents.AkomaNtoso;

/// <summary>Reads the words of an element: what stands in them in italics, and the footnotes where their marks stand.</summary>
internal sealed class AknText(AknCursor cursor)
{
    private readonly Stack<PassageDraft> drafts = [];

    /// <summary>The footnotes so far, in order of their calls.</summary>
    public List<Note> Notes { get; } = [];

    /// <summary>Whether the words read last stood all in bold type.</summary>
    public bool WasBold { get; private set; }

    /// <summary>The words of the element, in one line.</summary>
    public Passage Passage()
    {
        var (draft, line) = (Take(), cursor.Line);
        Fill(draft);
        var passage = draft.ToPassage(line);
        WasBold = draft.IsBold;
        drafts.Push(draft);
        return passage;
    }

    /// <summary>The words of the element alone, without notes.</summary>
    public string Line() => Passage().Text;

    /// <summary>The words of the element, a passage a line.</summary>
    public List<Passage> Lines()
    {
        var (draft, line) = (Take(), cursor.Line);
        List<Passage> lines = [];
        draft.Lines = lines;
        Fill(draft);
        draft.Break(line);
        drafts.Push(draft);
        return lines;
    }

    /// <summary>Whether brackets around a footnote's mark are words of the text, as in files of ours.</summary>
    public bool KeepsBrackets { get; set; }

    /// <summary>What is done with the attributes of an element within the words, by its name; its words are read afterwards.</summary>
    public Action? Seen { get; set; }

    /// <summary>A note that stands by itself: no words, and the note.</summary>
    public Passage Note()
    {
        var (draft, line) = (Take(), cursor.Line);
        Note(draft);
        var passage = draft.ToPassage(line);
        drafts.Push(draft);
        return passage;
    }

    /// <summary>The words of the element into a draft, the element's end included.</summary>
    public void Fill(PassageDraft draft)
    {
        var scope = cursor.Enter();
        while (cursor.NextNode(scope))
        {
            if (!cursor.IsElement) cursor.TextInto(draft);
            else Inline(draft);
        }
    }

    private void Inline(PassageDraft draft)
    {
        Seen?.Invoke();
        switch (cursor.Name)
        {
            case "span": Styled(draft, cursor.Attribute("class")); break;
            case "i" or "em": Styled(draft, "italic"); break;
            case "b" or "strong": Styled(draft, "bold"); break;
            case "authorialNote": Note(draft); break;
            case "noteRef":
                draft.Note(cursor.Attribute("marker") ?? "*");
                cursor.Skip();
                break;
            case "eol" or "br":
                draft.Break(cursor.Line);
                cursor.Skip();
                break;
            case "num" or "img":
                cursor.Skip();
                break;
            case "p" or "block" or "tr" or "td" or "th" or "item" or "point" or "li":
                draft.Blank();
                Fill(draft);
                draft.Blank();
                break;
            default: Fill(draft); break;
        }
    }

    private void Styled(PassageDraft draft, string? style)
    {
        var italic = style?.Contains("italic", StringComparison.Ordinal) == true ? 1 : 0;
        var bold = style?.Contains("bold", StringComparison.Ordinal) == true ? 1 : 0;
        draft.Italic += italic;
        draft.Bold += bold;
        Fill(draft);
        draft.Italic -= italic;
        draft.Bold -= bold;
    }

    /// <summary>The note takes its place in the row before its words are read: a note may call another.</summary>
    private void Note(PassageDraft draft)
    {
        var mark = cursor.Attribute("marker") is { Length: > 0 } given ? given : (Notes.Count + 1).ToString(CultureInfo.InvariantCulture);
        draft.Note(mark);
        var place = Notes.Count;
        Notes.Add(new(mark, Empty));
        var (words, line) = (Take(), cursor.Line);
        Fill(words);
        words.WithoutBrackets();
        Notes[place] = new(mark, words.ToPassage(line));
        drafts.Push(words);
    }

    private static readonly Passage Empty = new("");

    /// <summary>A note of the metadata: AKN4UN has its mark in its words.</summary>
    public static Note NoteOf(string? mark, Passage words)
    {
        if (mark is not null) return new(mark, words);
        var stars = words.Text.Length - words.Text.TrimStart('*').Length;
        var rest = words.Text[stars..].TrimStart();
        return new(stars == 0 ? "*" : new('*', stars), new(rest) { Source = words.Source });
    }

    private PassageDraft Take()
    {
        if (drafts.TryPop(out var draft)) draft.Clear();
        else draft = new();
        draft.KeepsBrackets = KeepsBrackets;
        return draft;
    }
}
