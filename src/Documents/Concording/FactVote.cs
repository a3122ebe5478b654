using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>How often each version says each value of one kind, and what most of them say.</summary>
internal sealed class FactVote
{
    private const int Enough = 4;

    private readonly Dictionary<string, int[]> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Usual, int Agreeing)> usual = new(StringComparer.Ordinal);
    private readonly Language[] languages;

    private FactVote(IEnumerable<Language> languages) => this.languages = [.. languages];

    internal static FactVote Of(DiscordKind kind, IReadOnlyDictionary<Language, List<Fact>> facts)
    {
        var vote = new FactVote(facts.Keys);
        foreach (var (language, said) in facts)
        {
            foreach (var fact in said)
            {
                if (fact.Kind != kind) continue;
                if (!vote.counts.TryGetValue(fact.Value, out var count)) vote.counts[fact.Value] = count = new int[Language.All.Length];
                count[language.Index]++;
            }
        }

        foreach (var (value, count) in vote.counts) vote.usual[value] = vote.UsualOf(count);
        return vote;
    }

    /// <summary>How often a version says a value.</summary>
    internal int Count(Language language, string value) => counts.TryGetValue(value, out var count) ? count[language.Index] : 0;

    /// <summary>How often most versions say a value.</summary>
    internal int Usual(string value) => usual.TryGetValue(value, out var most) ? most.Usual : 0;

    /// <summary>Values that a version says less often than most, in the order in which they were first read.</summary>
    internal List<string> Missing(Language language) => Differing(language, (mine, most) => mine < most);

    /// <summary>Values that a version says more often than most.</summary>
    internal List<string> Added(Language language) => Differing(language, (mine, most) => mine > most);

    /// <summary>Whether one version stands alone with a value: all others say it equally often, or all others say it and this one never does.</summary>
    internal bool IsAlone(string value, Language language) =>
        usual[value].Agreeing == languages.Length - 1 || (Count(language, value) == 0 && Array.TrueForAll(languages, l => l == language || Count(l, value) > 0));

    /// <summary>Whether a version says instead of what at least four others agree on what no other says.</summary>
    internal bool IsReplaced(string lacks, string has, Language language) =>
        usual[lacks].Agreeing >= Enough && Array.TrueForAll(languages, l => l == language || Count(l, has) == 0);

    private List<string> Differing(Language language, Func<int, int, bool> differs)
    {
        List<string> found = [];
        foreach (var (value, count) in counts)
        {
            var (most, agreeing) = usual[value];
            if (agreeing >= Needed && differs(count[language.Index], most)) found.Add(value);
        }

        return found;
    }

    private int Needed => languages.Length switch { > Enough => Enough, > 2 => languages.Length - 1, _ => 1 };

    private (int Usual, int Agreeing) UsualOf(int[] count)
    {
        // Of two versions that differ the one that says more is taken as usual: the other is shown to lack it.
        var most = languages.GroupBy(l => count[l.Index]).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First();
        return (most.Key, most.Count());
    }
}
