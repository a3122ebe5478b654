using Dais.Documents.Resolutions;

namespace Dais.Documents.AkomaNtoso;

/// <summary>Gathers the words of one passage: white space becomes single blanks, notes and italics keep their places.</summary>
internal sealed class PassageDraft
{
    private readonly List<NoteMark> notes = [];
    private readonly List<TextSpan> emphasis = [];
    private char[] text = new char[2048];
    private int length;
    private int bold;
    private int signs;
    private bool blank;
    private bool isBracketed;
    private bool isBracketParted;
    private int firstBracketed;

    /// <summary>How many elements around the place set italics.</summary>
    public int Italic { get; set; }

    /// <summary>How many elements around the place set bold type.</summary>
    public int Bold { get; set; }

    /// <summary>Whether brackets around a mark are words of the text, as in files of ours.</summary>
    public bool KeepsBrackets { get; set; }

    /// <summary>Where a line ends; null where lines are joined.</summary>
    public List<Passage>? Lines { get; set; }

    /// <summary>Whether there is nothing: no word and no note.</summary>
    public bool IsEmpty => length == 0 && notes.Count == 0;

    /// <summary>Whether all words stand in bold type, as those of a heading that is marked up as a paragraph.</summary>
    public bool IsBold => signs > 0 && bold == signs;

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        (length, bold, signs, blank, isBracketed, firstBracketed, Italic, Bold, Lines) = (0, 0, 0, false, false, 0, 0, 0, null);
        notes.Clear();
        emphasis.Clear();
    }

    /// <summary>A blank, where a block begins or ends.</summary>
    public void Blank() => blank = true;

    /// <summary>More words. Every sign of every file passes here.</summary>
    public void Append(ReadOnlySpan<char> words)
    {
        if (length + words.Length + 3 > text.Length) Array.Resize(ref text, Math.Max(text.Length * 2, length + words.Length + 3));
        if (isBracketed && !words.IsWhiteSpace()) words = AfterBracket(words);
        var before = length;
        if (!TryCopy(words)) Gather(words);
        if (length > before) Style(before);
    }

    /// <summary>Takes words whose white space is single blanks already, as it mostly is, in one piece.</summary>
    private bool TryCopy(ReadOnlySpan<char> words)
    {
        if (words.ContainsAnyInRange('\0', '\u001F') || words.IndexOf("  ", StringComparison.Ordinal) >= 0) return false;
        var own = words.Trim(' ');
        if (own.IsEmpty || (length == 0 && char.IsWhiteSpace(own[0]))) return false;
        if (length > 0 && (blank || words[0] == ' ')) text[length++] = ' ';
        own.CopyTo(text.AsSpan(length));
        length += own.Length;
        blank = words[^1] == ' ';
        return true;
    }

    private void Gather(ReadOnlySpan<char> words)
    {
        var (into, at, parted) = (text, length, blank || length == 0);
        foreach (var sign in words)
        {
            // No other control than tab and line ends can stand in XML.
            if (sign <= ' ')
            {
                parted = true;
                continue;
            }

            if (parted)
            {
                if (at > 0) into[at++] = ' ';
                else if (char.IsWhiteSpace(sign)) continue;
                parted = false;
            }

            into[at++] = sign;
        }

        (length, blank) = (at, parted);
    }

    private void Style(int before)
    {
        signs += length - before;
        if (Bold > 0) bold += length - before;
        if (Italic > 0) Emphasize(text[before] == ' ' ? before + 1 : before);
    }

    /// <summary>A footnote's mark clings to the word before it. The brackets that Arabic texts set around it belong to the mark.</summary>
    public void Note(string mark)
    {
        // A mark behind a mark stands in the same bracket.
        if (!KeepsBrackets && !isBracketed && !blank && length > 0 && text[length - 1] == '(')
        {
            (isBracketed, firstBracketed) = (true, notes.Count);
            isBracketParted = length > 1 && text[length - 2] == ' ';
            length -= isBracketParted ? 2 : 1;
        }

        notes.Add(new(length, mark));
    }

    /// <summary>The empty brackets that remain at the head of an Arabic note, whose mark stood in them.</summary>
    public void WithoutBrackets()
    {
        if (KeepsBrackets || length < 2 || text[0] != '(' || text[1] != ')') return;
        var cut = length > 2 && text[2] == ' ' ? 3 : 2;
        text.AsSpan(cut, length - cut).CopyTo(text);
        length -= cut;
        for (var i = 0; i < notes.Count; i++) notes[i] = notes[i] with { At = Math.Max(0, notes[i].At - cut) };
        for (var i = 0; i < emphasis.Count; i++)
        {
            var (start, end) = (Math.Max(0, emphasis[i].Start - cut), Math.Max(0, emphasis[i].End - cut));
            emphasis[i] = new(start, end - start);
        }

        emphasis.RemoveAll(e => e.Length == 0);
    }

    /// <summary>What follows a mark whose opening bracket was taken: the closing one is taken as well; anything else gives it back.</summary>
    private ReadOnlySpan<char> AfterBracket(ReadOnlySpan<char> words)
    {
        isBracketed = false;
        if (length + 2 > text.Length) Array.Resize(ref text, length + 2);
        if (words.TrimStart() is [')', ..] closed) return closed[1..];
        if (isBracketParted) text[length++] = ' ';
        text[length++] = '(';
        for (var i = firstBracketed; i < notes.Count; i++) notes[i] = notes[i] with { At = length };
        return words;
    }

    /// <summary>The end of a line, where lines are told apart; a blank elsewhere.</summary>
    public void Break(int line)
    {
        if (Lines is not { } lines)
        {
            Blank();
            return;
        }

        if (!IsEmpty) lines.Add(ToPassage(line));
        Clear();
        Lines = lines;
    }

    public Passage ToPassage(int line)
    {
        if (isBracketed) AfterBracket([]);
        while (length > 0 && char.IsWhiteSpace(text[length - 1])) length--;
        return new(length == 0 ? "" : new string(text, 0, length)) { Notes = TakeNotes(), Emphasis = TakeEmphasis(), Source = LineSpan.At(Math.Max(1, line)) };
    }

    private NoteMark[] TakeNotes()
    {
        if (notes.Count == 0) return [];
        var taken = notes.ToArray();
        for (var i = 0; i < taken.Length; i++)
            if (taken[i].At > length) taken[i] = taken[i] with { At = length };
        return taken;
    }

    private TextSpan[] TakeEmphasis()
    {
        if (emphasis.Count == 0) return [];
        // White space at the end was cut off, and may have been all there was in italics.
        while (emphasis.Count > 0 && emphasis[^1].Start >= length) emphasis.RemoveAt(emphasis.Count - 1);
        var taken = emphasis.ToArray();
        if (taken.Length > 0 && taken[^1].End > length) taken[^1] = taken[^1] with { Length = length - taken[^1].Start };
        return taken;
    }

    /// <summary>Italics that follow italics go on with them: a word is often cut into several spans.</summary>
    private void Emphasize(int start)
    {
        if (emphasis.Count > 0 && emphasis[^1] is var last && (last.End == start || (last.End == start - 1 && text[last.End] == ' ')))
            emphasis[^1] = last with { Length = length - last.Start };
        else
            emphasis.Add(new(start, length - start));
    }
}
