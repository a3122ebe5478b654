using System.Collections.Frozen;
using System.Text.Json;
using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>The words of a language that say how much, and that something is not so (Words.json).</summary>
internal sealed class FactWords
{
    internal const string Negation = "negation";
    internal const string Near = "near";
    internal const string Vocabulary = "vocabulary";
    internal const string Dangling = "dangling";
    internal const string Firm = "firm";
    internal const string Loose = "loose";

    // Arabic writes prepositions, articles and persons on to the word.
    private static readonly string[] ArabicPrefixes = ["", "و", "ل", "ب", "ال", "وال", "لل", "بال", "وت", "وي", "ت", "ي"];
    private static readonly FactWords[] Six = Load();

    private FactWords(File file, File english, Language language)
    {
        Multipliers = [.. file.Multipliers.Select(m => (m.Key.TrimEnd('*'), m.Key.EndsWith('*'), (decimal)m.Value)).OrderByDescending(m => m.Item1.Length)];
        Percent = [.. file.Percent];
        Numbers = file.Numbers.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        HasNumbers = file.Numbers.Count > 0;
        Negations = new(
            [.. file.Negations.Select(n => (n, Negation)), .. file.Dangling.Select(n => (n, Dangling)), .. file.Near.SelectMany(n => Written(n, language)).Select(n => (n, Near)), .. file.Vocabulary.Select(n => (n, Vocabulary))],
            hasWords: language != Language.Chinese);
        Translated = new([.. file.Loose.Concat(english.Loose).Select(n => (n, Loose)), .. english.Firm.Except(file.Loose, StringComparer.Ordinal).Select(n => (n, Firm))], hasWords: true);
        Small = file.Small.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>"million": what stands behind a number, whether it is a stem, and how many it is.</summary>
    internal (string Word, bool IsStem, decimal Times)[] Multipliers { get; }

    /// <summary>"Per cent", as it is written out.</summary>
    internal List<string> Percent { get; }

    internal FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Numbers { get; }

    internal bool HasNumbers { get; }

    /// <summary>
    /// What says that something is not so (<see cref="Negation"/>), what may stand where another language has a negation (<see cref="Near"/>:
    /// lack, prevent, un-), what looks like a negation and denies nothing (<see cref="Vocabulary"/>: least developed, in particular), and what
    /// is half of one (<see cref="Dangling"/>: pas).
    /// </summary>
    internal PhraseFinder Negations { get; }

    /// <summary>Of English negations those that this language nearly always has as well (<see cref="Firm"/>), and those it often says otherwise (<see cref="Loose"/>).</summary>
    internal PhraseFinder Translated { get; }

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

    private static IEnumerable<string> Written(string phrase, Language language) =>
        language == Language.Arabic && !phrase.Contains(' ', StringComparison.Ordinal) ? ArabicPrefixes.Select(p => p + phrase) : [phrase];

    private static FactWords[] Load()
    {
        using var stream = typeof(FactWords).Assembly.GetManifestResourceStream("Dais.Documents/Concording/Words.json")
            ?? throw new InvalidDataException("The words of facts are not embedded.");
        var files = JsonSerializer.Deserialize<Dictionary<string, File>>(stream, JsonSerializerOptions.Web)!;
        return [.. Language.All.Select(l => new FactWords(files[l.Code], files[Language.English.Code], l))];
    }

    private sealed record File(Dictionary<string, long> Multipliers, string[] Percent, Dictionary<string, int> Numbers, string[] Negations, string[] Dangling, string[] Near, string[] Vocabulary, string[] Firm, string[] Loose, string[] Small);
}
