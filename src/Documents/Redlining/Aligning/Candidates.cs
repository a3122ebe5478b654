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
    private readonly Dictionary<int, List<int>> holders = [];
    private readonly int[] shared;
    private readonly List<int> touched = [];
    private readonly List<Candidate> found = [];

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
        (likeness * (4 + Math.Min(old.Shingles.Count, revised.Shingles.Count))) + (old.Label == revised.Label ? 0.5 : 0);

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

    private void Index(bool[] isSame)
    {
        for (var j = 0; j < revised.Count; j++)
        {
            if (isSame[j]) continue;
            var numbers = revised[j].Shingles.Numbers;
            for (var k = 0; k < numbers.Length; k++)
            {
                if (k == 0 || numbers[k] != numbers[k - 1]) Add(holders, numbers[k], j);
            }
        }
    }

    private void FindAlike(int i)
    {
        var numbers = old[i].Shingles.Numbers;
        for (var k = 0; k < numbers.Length; k++)
        {
            if ((k > 0 && numbers[k] == numbers[k - 1]) || !holders.TryGetValue(numbers[k], out var at) || at.Count > MostHolders) continue;
            foreach (var j in at)
            {
                if (shared[j]++ == 0) touched.Add(j);
            }
        }

        touched.Sort((a, b) => (-shared[a], a).CompareTo((-shared[b], b)));
        foreach (var j in touched.Take(MostLooked))
        {
            var likeness = old[i].Shingles.Likeness(revised[j].Shingles);
            found.Add(new(i, j, likeness, WeightOf(old[i], revised[j], likeness)));
        }

        foreach (var j in touched) shared[j] = 0;
        touched.Clear();
    }

    private static void Add(Dictionary<int, List<int>> lists, int number, int place)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, number, out _);
        (list ??= []).Add(place);
    }
}
