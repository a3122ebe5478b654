namespace Dais.Documents.Resolutions.Requests;

/// <summary>A word of a text, or a single mark of punctuation.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, not included.</param>
/// <param name="Word">Its number in the lexicon; -1 for a word that no list has; -2 for a mark.</param>
/// <param name="Uses">What lists have it.</param>
/// <param name="HasAnd">Whether an Arabic "and" is written on to it.</param>
internal readonly record struct Token(int Start, int End, int Word, WordUses Uses, bool HasAnd)
{
    /// <summary>The number of a mark of punctuation.</summary>
    internal const int Mark = -2;

    /// <summary>Whether it is a mark of punctuation.</summary>
    internal bool IsMark => Word == Mark;

    internal bool Is(WordUses use) => (Uses & use) != WordUses.None;
}

/// <summary>What a word does in a list of those addressed.</summary>
[Flags]
internal enum WordUses
{
    None = 0,

    /// <summary>Articles and what joins the words of a name: it is not counted within a name.</summary>
    Glue = 1,

    /// <summary>all, other, relevant: stands before or after a name and changes nothing.</summary>
    Qualifier = 2,

    /// <summary>and, or, as well as.</summary>
    And = 4,

    /// <summary>of, in, with: what follows is no one addressed.</summary>
    Preposition = 8,

    /// <summary>Stands between the mark of what is asked and its verb: not, better, it.</summary>
    BeforeVerb = 16,

    /// <summary>An adverb that may stand beside or within a verb.</summary>
    Adverb = 32,

    /// <summary>A word after which a verb of the paragraph may stand without comma: "in this regard".</summary>
    Lead = 64,

    /// <summary>Stands for those named before when no noun follows it.</summary>
    Pronoun = 128,
}
