namespace Dais.Documents.Searching.Words;

/// <summary>
/// Cuts a text into the words the index knows: folded (case, accents, vowel marks, wide forms), stemmed by its language; Chinese in
/// pairs of characters. The text and the question go through the same scanner, and so does what is highlighted.
/// </summary>
internal ref struct WordScanner
{
    // A longer run of letters is no word of any language: what follows is cut into a word of its own.
    private const int Longest = 64;
    private readonly ReadOnlySpan<char> text;
    private readonly Stemmer stemmer;
    private readonly Span<char> word;
    private int at;
    private int length;
    private bool inHan;

    /// <summary>Scans a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stemmer">The stemmer of its language.</param>
    /// <param name="word">Where a word is made: <see cref="RoomForAWord"/> characters.</param>
    internal WordScanner(ReadOnlySpan<char> text, Stemmer stemmer, Span<char> word)
    {
        this.text = text;
        this.stemmer = stemmer;
        this.word = word;
    }

    /// <summary>How many characters a word needs while it is made.</summary>
    internal const int RoomForAWord = Longest + 16;

    /// <summary>The word found, as the index knows it.</summary>
    internal readonly ReadOnlySpan<char> Term => word[..length];

    /// <summary>Where it begins in the text.</summary>
    internal int Start { get; private set; }

    /// <summary>Where it ends in the text, not included.</summary>
    internal int End { get; private set; }

    /// <summary>Goes on to the next word.</summary>
    internal bool MoveNext()
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (Letters.IsHan(c))
            {
                if (TakeHan()) return true;
                continue;
            }

            inHan = false;
            if (!Letters.IsOfAWord(c))
            {
                at++;
                continue;
            }

            TakeWord();
            if (length > 0) return true;
        }

        return false;
    }

    // Two characters at a time, each pair beginning one later; a character that stands alone is a word.
    private bool TakeHan()
    {
        var follows = at + 1 < text.Length && Letters.IsHan(text[at + 1]);
        if (!follows && inHan)
        {
            at++;
            inHan = false;
            return false;
        }

        length = follows ? 2 : 1;
        text.Slice(at, length).CopyTo(word);
        (Start, End) = (at, at + length);
        at++;
        inHan = follows;
        return true;
    }

    private void TakeWord()
    {
        Start = at;
        length = 0;
        var isNumber = false;
        for (; at < text.Length && length < Longest; at++)
        {
            var c = text[at];
            if (Letters.IsHan(c)) break;
            if (!Letters.IsOfAWord(c))
            {
                if (!Letters.FallsAway(c)) break;
                continue;
            }

            isNumber |= Letters.Add(c, word, ref length);
        }

        End = at;
        if (!isNumber) length = stemmer.Stem(word, length);
    }
}
