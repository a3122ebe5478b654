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
        Numbers = file.Numbers.ToFrozenDictionary(StringComparer.Ordinal);
        Negations = file.Negations.ToFrozenSet(StringComparer.Ordinal);
        Near = file.Near;
        Neutral = file.Neutral;
        Small = file.Small.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>"million": what stands behind a number, whether it is a stem, and how many it is.</summary>
    internal (string Word, bool IsStem, decimal Times)[] Multipliers { get; }

    internal FrozenDictionary<string, int> Numbers { get; }

    internal FrozenSet<string> Negations { get; }

    /// <summary>Beginnings of words that may say the same without a negation: lack, prevent, un-.</summary>
    internal string[] Near { get; }

    /// <summary>Beginnings of words that only look so: unite, under.</summary>
    internal string[] Neutral { get; }

    /// <summary>Small words that show a language, of those in Latin script.</summary>
    internal FrozenSet<string> Small { get; }

    internal static FactWords Of(Language language) => Six[language.Index];

    /// <summary>The words of a folded text, in order.</summary>
    internal static IEnumerable<string> WordsOf(string folded)
    {
        for (var at = 0; at < folded.Length;)
        {
            if (!Folding.IsLetter(folded[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < folded.Length && Folding.IsLetter(folded[at])) at++;
            yield return folded[start..at];
        }
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
