using System.Collections.Immutable;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>What versions say of one thing, and who says otherwise.</summary>
internal static class Ballot
{
    private const int Enough = 4;

    /// <summary>The versions that say otherwise than the others: where of five or six at least four agree, of three or four all but one; else none.</summary>
    internal static ImmutableArray<Language> Odd<T>(IReadOnlyDictionary<Language, T> says)
        where T : notnull
    {
        var most = says.GroupBy(s => s.Value).MaxBy(g => g.Count());
        if (most is null) return [];
        var needed = says.Count > Enough ? Enough : says.Count - 1;
        return says.Count > 2 && most.Count() >= needed ? [.. Language.All.Where(l => says.TryGetValue(l, out var said) && !said.Equals(most.Key))] : [];
    }

    internal static bool AllAgree<T>(IReadOnlyDictionary<Language, T> says) => says.Values.Distinct().Take(2).Count() < 2;
}
