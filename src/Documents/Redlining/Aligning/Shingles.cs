using System.Numerics;

namespace Dais.Documents.Redlining.Aligning;

/// <summary>What a paragraph says, without its order: numbers of its words and of words in a row, each as often as it stands, sorted.</summary>
/// <remarks>Any numbers do, so long as what is alike has the same: words and pairs of words within a language, figures and symbols across languages.</remarks>
internal sealed class Shingles
{
    private readonly int[] numbers;

    private Shingles(int[] numbers)
    {
        Array.Sort(numbers);
        this.numbers = numbers;
    }

    /// <summary>How many.</summary>
    public int Count => numbers.Length;

    /// <summary>The numbers, sorted; one that stands twice is there twice.</summary>
    public ReadOnlySpan<int> Numbers => numbers;

    /// <summary>Of numbers as they are.</summary>
    public static Shingles Of(IEnumerable<int> numbers) => new([.. numbers]);

    /// <summary>Of words in order: each, and each with the next.</summary>
    public static Shingles OfWords(ReadOnlySpan<int> words) => new(InRows(words, 1));

    /// <summary>Of characters in order: two and three in a row, because one says little.</summary>
    public static Shingles OfCharacters(ReadOnlySpan<int> characters) => new(InRows(characters, 2));

    /// <summary>How alike two are, from 0 to 1: twice what they share, of all they have (Dice). Two without any are not alike.</summary>
    public double Likeness(Shingles other)
    {
        var (mine, theirs, shared) = (numbers, other.numbers, 0);
        for (int i = 0, j = 0; i < mine.Length && j < theirs.Length;)
        {
            if (mine[i] == theirs[j]) (i, j, shared) = (i + 1, j + 1, shared + 1);
            else if (mine[i] < theirs[j]) i++;
            else j++;
        }

        return shared == 0 ? 0 : 2.0 * shared / (mine.Length + theirs.Length);
    }

    private static int[] InRows(ReadOnlySpan<int> words, int shortest)
    {
        if (words.Length < shortest) return words.ToArray();
        var rows = new int[(2 * (words.Length - shortest)) + 1];
        var count = 0;
        for (var i = 0; i + shortest <= words.Length; i++)
        {
            var row = 0u;
            for (var k = 0; k < shortest; k++) row = Mixed(row, words[i + k]);
            rows[count++] = (int)row;
            if (i + shortest < words.Length) rows[count++] = (int)Mixed(row, words[i + shortest]);
        }

        return rows;
    }

    /// <summary>A number for a row and what follows it. That two rows have the same by chance makes them a little more alike, no more.</summary>
    private static uint Mixed(uint row, int next) => BitOperations.RotateLeft((row + 0x9E3779B9) * 0x85EBCA6B, 13) ^ ((uint)(next + 1) * 0xC2B2AE35);
}
