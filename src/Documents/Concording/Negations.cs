using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>Counts the words by which a text says that something is not so, and tells where a version has lost one.</summary>
internal static class Negations
{
    /// <summary>A negation.</summary>
    internal const string Plain = "¬";

    private const double Nearby = 0.15;
    private const int NearbyLetters = 100;
    private const double ChineseLetters = 0.35;

    internal static void Read(string folded, Language language, List<Fact> facts)
    {
        for (var i = CountPlain(folded, language); i > 0; i--) facts.Add(new(DiscordKind.Negation, Plain));
    }

    /// <summary>How many negations a folded text has.</summary>
    internal static int CountPlain(string folded, Language language)
    {
        var (finder, count) = (FactWords.Of(language).Negations, 0);
        for (var from = 0; finder.TryFind(folded, from, out var hit); from = hit.End)
            if (ReferenceEquals(hit.Meaning, FactWords.Negation)) count++;
        return count;
    }

    /// <summary>Whether a version without a negation, where all others have one, has lost it: whether half of one is left, or nothing there may say the same in other words.</summary>
    /// <param name="folded">What each version says.</param>
    /// <param name="odd">The version without one.</param>
    internal static bool IsLost(IReadOnlyDictionary<Language, string> folded, Language odd)
    {
        var others = folded.Where(f => f.Key != odd).Select(f => Places(f.Value, f.Key, FactWords.Negation)).ToList();
        var (place, spread) = others.SelectMany(o => o).Select(p => (Place: p, Spread: others.Max(o => o.Min(q => Math.Abs(p - q))))).MinBy(p => p.Spread);
        var letters = NearbyLetters * (odd == Language.Chinese ? ChineseLetters : 1);
        var window = Math.Max(Math.Max(Nearby, spread), letters / folded[odd].Length);
        if (Places(folded[odd], odd, FactWords.Dangling).Exists(IsThere)) return true;

        if (Places(folded[odd], odd, FactWords.Near).Exists(IsThere)) return false;

        // Texts are translated from English, and translators are freer to add a negation than to leave one out.
        return odd == Language.English ? others.TrueForAll(o => o.Count == 1) : !folded.TryGetValue(Language.English, out var english) || IsFirm(english, place, odd);

        bool IsThere(double at) => Math.Abs(at - place) <= window;
    }

    /// <summary>Whether the English negation about a place is one that a language nearly always has as well.</summary>
    private static bool IsFirm(string english, double place, Language language)
    {
        var negation = FactWords.Of(Language.English).Negations.All(english)
            .Where(h => ReferenceEquals(h.Meaning, FactWords.Negation))
            .MinBy(h => Math.Abs(((double)h.Start / english.Length) - place));
        return FactWords.Of(language).Translated.All(english).Exists(h => ReferenceEquals(h.Meaning, FactWords.Firm) && h.Start < negation.End && h.End > negation.Start);
    }

    /// <summary>Where in a text such words stand: 0 at its beginning, 1 at its end.</summary>
    private static List<double> Places(string folded, Language language, string meaning) =>
        [.. FactWords.Of(language).Negations.All(folded).Where(h => ReferenceEquals(h.Meaning, meaning)).Select(h => (double)h.Start / folded.Length)];
}
