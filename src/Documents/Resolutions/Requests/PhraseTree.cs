namespace Dais.Documents.Resolutions.Requests;

/// <summary>Names as sequences of words, each with what it stands for; the longest is found.</summary>
internal sealed class PhraseTree
{
    private readonly Dictionary<long, int> steps = [];
    private readonly List<int> ends = [-1];

    /// <summary>Adds a name; the first meaning of a name stays.</summary>
    internal void Add(ReadOnlySpan<int> words, int meaning)
    {
        var node = 0;
        foreach (var word in words)
        {
            var key = Key(node, word);
            if (!steps.TryGetValue(key, out var next))
            {
                next = ends.Count;
                ends.Add(-1);
                steps.Add(key, next);
            }

            node = next;
        }

        if (node > 0 && ends[node] < 0) ends[node] = meaning;
    }

    /// <summary>The node after a word; -1 for none.</summary>
    internal int Next(int node, int word) => steps.TryGetValue(Key(node, word), out var next) ? next : -1;

    /// <summary>What the words up to a node mean; -1 for nothing.</summary>
    internal int Meaning(int node) => ends[node];

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
