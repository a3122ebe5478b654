using System.Collections.Frozen;
using Dais.Kernel;

namespace Dais.Documents.Agendas;

/// <summary>The letters of sub-items, Latin whatever the language, and their places in the row.</summary>
internal static class ItemLetters
{
    private static readonly FrozenDictionary<string, int> Ordinals =
        Enumerable.Range(1, 260).ToFrozenDictionary(Numbering.Letter, StringComparer.Ordinal);

    /// <summary>1 for "a"; null for what is no letter of a sub-item.</summary>
    public static int? OrdinalOf(string letter) => Ordinals.TryGetValue(letter, out var ordinal) ? ordinal : null;
}
