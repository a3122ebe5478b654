namespace Dais.Documents.Resolutions;

/// <summary>The first words of a stretch of text, as numbers of a vocabulary, with the places where they stand.</summary>
internal readonly ref struct OpeningWords(ReadOnlySpan<int> words, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends)
{
    /// <summary>How many words are looked at; the grammar keeps places in the bits of a number.</summary>
    internal const int Most = 60;

    private readonly ReadOnlySpan<int> words = words;
    private readonly ReadOnlySpan<int> starts = starts;
    private readonly ReadOnlySpan<int> ends = ends;

    internal int Count => words.Length;

    /// <summary>The word at a place; one that no pattern has after the end.</summary>
    internal int At(int place) => place < words.Length ? words[place] : Vocabulary.Unknown;

    internal int Start(int place) => starts[place];

    /// <summary>Where the word before a place ends.</summary>
    internal int EndBefore(int place) => ends[place - 1];
}
