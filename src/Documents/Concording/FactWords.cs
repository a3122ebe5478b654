using System.Collections.Frozen;
using System.Text.Json;
using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>The words of a language that say how much, and that something is not so (Words.json).</summary>
internal sealed class FactWords
{
    private static readonly FactWords[] Six = Load();

    private FactWords(File file)
    {
        Multipliers = [.. file.Multipliers.Select(m => (m.Key.TrimEnd('*'), m.Key.EndsWith('*'), (decimal)m.Value)).OrderByDescending(m => m.Item1.Length)];
        Numbers = file.Numbers.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        HasNumbers = file.Numbers.Count > 0;
        Negations = file.Negations.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        NegationCharacters = System.Buffers.SearchValues.Create(string.Concat(file.Negations));
        Near = file.Near;
        Neutral = file.Neutral;
        Small = file.Small.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>"million": what stands behind a number, whether it is a stem, and how many it is.</summary>
    internal (string Word, bool IsStem, decimal Times)[] Multipliers { get; }

    internal FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Numbers { get; }

    internal bool HasNumbers { get; }

    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Negations { get; }

    /// <summary>The same of a language that has one character for each.</summary>
    internal System.Buffers.SearchValues<char> NegationCharacters { get; }

    /// <summary>Beginnings of words that may say the same without a negation: lack, prevent, un-.</summary>
    internal string[] Near { get; }

    /// <summary>Beginnings of words that only look so: unite, under.</summary>
    internal string[] Neutral { get; }

    /// <summary>Small words that show a language, of those in Latin script.</summary>
    internal FrozenSet<string> Small { get; }

    internal static FactWords Of(Language language) => Six[language.Index];

    /// <summary>The next word of a folded text.</summary>
    internal static bool TryNext(string folded, ref int at, out ReadOnlySpan<char> word)
    {
        while (at < folded.Length && !Folding.IsLetter(folded[at])) at++;
        var start = at;
        while (at < folded.Length && Folding.IsLetter(folded[at])) at++;
        word = folded.AsSpan(start, at - start);
        return at > start;
    }

    private static FactWords[] Load()
    {
        using var stream = typeof(FactWords).Assembly.GetManifestResourceStream("Dais.Documents/Concording/Words.json")
            ?? throw new InvalidDataException("The words of facts are not embedded.");
        var files = JsonSerializer.Deserialize<Dictionary<string, File>>(stream, JsonSerializerOptions.Web)!;
        return [.. Language.All.Select(l => new FactWords(files[l.Code]))];
    }

    private sealed record File(Dictionary<string, long> Multipliers, Dictionary<string, int> Numbers, string[] Negations, string[] Near, string[] Neutral, string[] Small);
}
