using System.Collections.Frozen;
using Dais.Kernel;

namespace Dais.Documents.Resolutions.Requests;

/// <summary>How what is asked follows a verb.</summary>
internal enum VerbKind
{
    /// <summary>Those addressed, and an infinitive or a clause: "requests X to", "demande à X de".</summary>
    Asks,

    /// <summary>Either that or a clause that names those addressed as its subject: "demands that X".</summary>
    AsksThat,

    /// <summary>Those addressed are written on to it as a pronoun: وتشجعها.</summary>
    AsksThem,

    /// <summary>It says that a body asked: "the Working Group recommended that X".</summary>
    Told,

    /// <summary>It asks nothing.</summary>
    Other,

    /// <summary>The subject before it is addressed: "X should".</summary>
    Modal,
}

/// <summary>A verb: its first word, the others, and its kind.</summary>
internal readonly record struct VerbPattern(string First, string[] Rest, VerbKind Kind);

/// <summary>The verbs of one language by their first word.</summary>
internal sealed class VerbPatterns
{
    private readonly FrozenDictionary<string, VerbPattern[]> byFirst;
    private readonly FrozenDictionary<string, VerbPattern[]>.AlternateLookup<ReadOnlySpan<char>> lookup;

    internal VerbPatterns(AskingWords words, Language language)
    {
        var all = words.Verbs.SelectMany(v => v.Value.Select(p => Pattern(p, Enum.Parse<VerbKind>(v.Key, ignoreCase: true))))
            .Concat(words.Others.Select(p => Pattern(p, VerbKind.Other)));
        byFirst = all.GroupBy(v => v.First, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(v => v.Rest.Length).ToArray(), StringComparer.OrdinalIgnoreCase);
        lookup = byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
        Firsts = new(byFirst.Keys, language);
        Modals = [.. words.Modals.Select(p => Pattern(p, VerbKind.Modal)).OrderByDescending(p => p.Rest.Length)];
        Longest = byFirst.Keys.Max(k => k.Length);
    }

    internal PhraseStarts Firsts { get; }

    internal VerbPattern[] Modals { get; }

    /// <summary>The longest first word.</summary>
    internal int Longest { get; }

    internal ReadOnlySpan<VerbPattern> Of(ReadOnlySpan<char> first) => lookup.TryGetValue(first, out var found) ? found : [];

    private static VerbPattern Pattern(string phrase, VerbKind kind)
    {
        var words = phrase.Split(' ');
        return new(words[0], words[1..], kind);
    }
}
