using System.Runtime.InteropServices;

namespace Dais.Documents.Redlining.Aligning;

/// <summary>Two paragraphs that may be one.</summary>
/// <param name="Old">The place in the first version.</param>
/// <param name="New">The place in the second.</param>
/// <param name="Likeness">How alike they are, from 0 to 1.</param>
/// <param name="Weight">How much is kept when they are paired.</param>
internal readonly record struct Candidate(int Old, int New, double Likeness, double Weight);

/// <summary>Gathers pairs that are worth a look, a few for each paragraph.</summary>
internal sealed class Candidates
{
    /// <summary>What more paragraphs than this share tells none of them apart.</summary>
    private const int MostHolders = 24;

    /// <summary>How many others are looked at for a paragraph.</summary>
    private const int MostLooked = 4;

    private readonly IReadOnlyList<AlignedParagraph> old;
    private readonly IReadOnlyList<AlignedParagraph> revised;
    private readonly int[] shared;
    private readonly List<int> touched = [];
    private readonly List<int> looked = [];
    private readonly List<Candidate> found = [];
    private int[] numbers = [];
    private int[] holders = [];

    private Candidates(IReadOnlyList<AlignedParagraph> old, IReadOnlyList<AlignedParagraph> revised)
    {
        (this.old, this.revised) = (old, revised);
        shared = new int[revised.Count];
    }

    public static List<Candidate> Between(IReadOnlyList<AlignedParagraph> old, IReadOnlyList<AlignedParagraph> revised)
    {
        var candidates = new Candidates(old, revised);
        var same = candidates.FindSame();
        candidates.Index(same.New);
        for (var i = 0; i < old.Count; i++)
        {
            if (!same.Old[i]) candidates.FindAlike(i);
        }

        return candidates.found;
    }

    /// <summary>How much a pair keeps. A paragraph of a word still counts for something, and one label for a little.</summary>
    public static double WeightOf(AlignedParagraph old, AlignedParagraph revised, double likeness) =>
        (likeness * (4 + Math.Min(old.Shingles.Count, revised.Shingles.Count))) + (old.IsCalledAs(revised) ? 0.5 : 0);

    /// <summary>Paragraphs that are the same, whole: the first with the first, and with those near it.</summary>
    private (bool[] Old, bool[] New) FindSame()
    {
        var (isSameOld, isSameNew) = (new bool[old.Count], new bool[revised.Count]);
        var places = new Dictionary<int, List<int>>();
        for (var j = 0; j < revised.Count; j++) Add(places, revised[j].Whole, j);
        var counts = new Dictionary<int, int>();
        for (var i = 0; i < old.Count; i++)
        {
            if (!places.TryGetValue(old[i].Whole, out var at)) continue;
            ref var nth = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, old[i].Whole, out _);
            var first = Math.Clamp(nth - (MostLooked / 2), 0, Math.Max(0, at.Count - MostLooked));
            nth++;
            foreach (var j in at.Skip(first).Take(MostLooked))
            {
                (isSameOld[i], isSameNew[j]) = (true, true);
                found.Add(new(i, j, 1, WeightOf(old[i], revised[j], 1)));
            }
        }

        return (isSameOld, isSameNew);
    }

    /// <summary>Every number of the second version beside the paragraph that has it, sorted.</summary>
    private void Index(bool[] isSame)
    {
        var count = 0;
        for (var j = 0; j < revised.Count; j++) count += isSame[j] ? 0 : revised[j].Shingles.Count;
        (numbers, holders) = (new int[count], new int[count]);
        var at = 0;
        for (var j = 0; j < revised.Count; j++)
        {
            if (isSame[j]) continue;
            var own = revised[j].Shingles.Numbers;
            own.CopyTo(numbers.AsSpan(at));
            holders.AsSpan(at, own.Length).Fill(j);
            at += own.Length;
        }

        Array.Sort(numbers, holders);
    }

    private void FindAlike(int i)
    {
        var own = old[i].Shingles.Numbers;
        var at = 0;
        for (var k = 0; k < own.Length; k++)
        {
            if (k > 0 && own[k] == own[k - 1]) continue;
            at = FirstFrom(at, own[k]);
            var end = at;
            while (end < numbers.Length && numbers[end] == own[k] && end - at <= MostHolders) end++;
            if (end - at <= MostHolders) Count(at, end);
        }

        MostShared();
        foreach (var j in looked)
        {
            var likeness = old[i].Shingles.Likeness(revised[j].Shingles);
            found.Add(new(i, j, likeness, WeightOf(old[i], revised[j], likeness)));
        }

        foreach (var j in touched) shared[j] = 0;
        touched.Clear();
    }

    /// <summary>The first place at or behind one where a number stands, or would stand.</summary>
    private int FirstFrom(int start, int number)
    {
        var (low, high) = (start, numbers.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (numbers[middle] < number) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private void Count(int from, int end)
    {
        for (var k = from; k < end; k++)
        {
            if (shared[holders[k]]++ == 0) touched.Add(holders[k]);
        }
    }

    /// <summary>Those that share the most; of equals the first in the text.</summary>
    private void MostShared()
    {
        looked.Clear();
        foreach (var j in touched)
        {
            var place = looked.Count;
            while (place > 0 && (shared[looked[place - 1]] < shared[j] || (shared[looked[place - 1]] == shared[j] && looked[place - 1] > j))) place--;
            if (place >= MostLooked) continue;
            looked.Insert(place, j);
            if (looked.Count > MostLooked) looked.RemoveAt(MostLooked);
        }
    }

    private static void Add(Dictionary<int, List<int>> lists, int number, int place)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, number, out _);
        (list ??= []).Add(place);
    }
}
