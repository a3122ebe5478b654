namespace Dais.Documents.Redlining.Cutting;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    /// <summary>A word, hyphens and apostrophes in it included.</summary>
    Word,

    /// <summary>A number, a time, a symbol such as A/RES/79/10.</summary>
    Figure,

    /// <summary>A character of a script that parts no words.</summary>
    Character,

    /// <summary>Blanks in a row.</summary>
    Blank,

    /// <summary>A mark of punctuation, or anything else.</summary>
    Mark,
}

/// <summary>The smallest piece of a text that is kept, deleted or inserted.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Id">The same for tokens that count as the same.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Token(int Start, int Length, int Id, TokenKind Kind)
{
    public int End => Start + Length;

    /// <summary>How much it says: letters of a word; a Chinese character as much as three; blanks and punctuation nothing.</summary>
    public int Weight => Kind switch
    {
        TokenKind.Word or TokenKind.Figure => Length,
        TokenKind.Character => 3,
        _ => 0,
    };
}
