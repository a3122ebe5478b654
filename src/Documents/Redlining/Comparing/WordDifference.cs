using System.Runtime.InteropServices;
using Dais.Documents.Redlining.Cutting;

namespace Dais.Documents.Redlining.Comparing;

/// <summary>Compares two paragraphs token by token.</summary>
internal sealed class WordDifference
{
    private readonly Difference difference = new();
    private readonly List<int> oldNumbers = [];
    private readonly List<int> newNumbers = [];
    private readonly List<int> oldPlaces = [];
    private readonly List<int> newPlaces = [];

    /// <summary>With every token alike: as few deleted and inserted as can be.</summary>
    public List<Divergence> Exact(ReadOnlySpan<Token> old, ReadOnlySpan<Token> revised)
    {
        Number(old, oldNumbers, oldPlaces, withBlanks: true);
        Number(revised, newNumbers, newPlaces, withBlanks: true);
        return difference.Between(CollectionsMarshal.AsSpan(oldNumbers), CollectionsMarshal.AsSpan(newNumbers));
    }

    /// <summary>Words first: blanks never pull words apart, and are kept where the words beside them are.</summary>
    public List<Divergence> WordsFirst(ReadOnlySpan<Token> old, ReadOnlySpan<Token> revised)
    {
        Number(old, oldNumbers, oldPlaces, withBlanks: false);
        Number(revised, newNumbers, newPlaces, withBlanks: false);
        var words = difference.Between(CollectionsMarshal.AsSpan(oldNumbers), CollectionsMarshal.AsSpan(newNumbers));
        var blocks = new List<Divergence>(words.Count + 2);
        var (i, j, oldEnd, newEnd) = (0, 0, 0, 0);
        foreach (var block in words.Append(new(oldNumbers.Count, oldNumbers.Count, newNumbers.Count, newNumbers.Count)))
        {
            // The kept words before the block: what stands between each and the next are blanks.
            for (; i < block.Old; i++, j++)
            {
                Add(blocks, old, revised, new(oldEnd, oldPlaces[i], newEnd, newPlaces[j]));
                (oldEnd, newEnd) = (oldPlaces[i] + 1, newPlaces[j] + 1);
            }

            (i, j) = (block.OldEnd, block.NewEnd);
        }

        Add(blocks, old, revised, new(oldEnd, old.Length, newEnd, revised.Length));
        return blocks;
    }

    /// <summary>Blanks at the edges of a block that are the same are kept.</summary>
    private static void Add(List<Divergence> blocks, ReadOnlySpan<Token> old, ReadOnlySpan<Token> revised, Divergence block)
    {
        var (i, oldEnd, j, newEnd) = block;
        while (i < oldEnd && j < newEnd && IsSameBlank(old[i], revised[j])) (i, j) = (i + 1, j + 1);
        while (i < oldEnd && j < newEnd && IsSameBlank(old[oldEnd - 1], revised[newEnd - 1])) (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
        if (i < oldEnd || j < newEnd) blocks.Add(new(i, oldEnd, j, newEnd));
    }

    private static bool IsSameBlank(Token old, Token revised) => old.Kind == TokenKind.Blank && old.Id == revised.Id;

    private static void Number(ReadOnlySpan<Token> tokens, List<int> numbers, List<int> places, bool withBlanks)
    {
        numbers.Clear();
        places.Clear();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!withBlanks && tokens[i].Kind == TokenKind.Blank) continue;
            numbers.Add(tokens[i].Id);
            places.Add(i);
        }
    }
}
