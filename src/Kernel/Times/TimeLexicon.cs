using System.Buffers;
using System.Collections.Immutable;

namespace Dais.Kernel;

/// <summary>The words of times as the data file lists them, for one language.</summary>
internal sealed record TimeWords(
    string[]? Leads,
    bool LeadsMakeSure,
    string[]? To,
    string[]? Morning,
    string[]? Afternoon,
    string[]? MorningBefore,
    string[]? AfternoonBefore,
    string[]? Hours,
    string[]? Minutes,
    string[]? HourWords,
    string[]? QuarterPast,
    string[]? HalfPast,
    string[]? Noon,
    string[]? Midnight,
    bool Slashes);

/// <summary>Phrases of which one may stand at a place; longer ones first.</summary>
internal sealed class PhraseList
{
    private readonly ImmutableArray<(string[] Words, int Place)> phrases;

    internal PhraseList(string[]? phrases) =>
        this.phrases = [.. (phrases ?? []).Select((p, i) => (Folding.Fold(p).Split(' '), i)).OrderByDescending(p => p.Item1.Sum(w => w.Length + 1))];

    /// <summary>Goes over a phrase that stands here, and answers its place in the list; -1 where none does.</summary>
    internal int TryRead(ref Cursor cursor)
    {
        var start = cursor;
        start.SkipBlanks();
        if (!Characters.IsOfWord(start.Current)) return -1;
        foreach (var (words, place) in phrases)
        {
            var trial = start;
            if (!TryWords(ref trial, words)) continue;
            cursor = trial;
            return place;
        }

        return -1;
    }

    /// <summary>Where the phrase begins that ends here; the end itself where none does.</summary>
    internal int StartBefore(ReadOnlySpan<char> text, int end)
    {
        var last = end;
        while (last > 0 && Characters.IsBlank(text[last - 1])) last--;
        if (last == 0 || !Characters.IsOfWord(text[last - 1])) return end;
        for (var start = last - 1; start >= 0 && last - start < Folding.Longest; start--)
        {
            var isStart = Characters.IsOfWord(text[start]) && (start == 0 || !Characters.IsOfWord(text[start - 1]) || Characters.IsHan(text[start]));
            if (!isStart) continue;
            var cursor = new Cursor(text[..last], start);
            if (TryRead(ref cursor) >= 0 && cursor.Position == last) return start;
            if (last - start > Folding.Longest / 2) break;
        }

        return end;
    }

    private static bool TryWords(ref Cursor cursor, string[] words)
    {
        foreach (var word in words)
        {
            cursor.SkipBlanks();
            if (!TryWord(ref cursor, word)) return false;
        }

        return true;
    }

    private static bool TryWord(ref Cursor cursor, string word)
    {
        if (Characters.IsHan(word[0])) return cursor.TryExact(word);
        Span<char> folded = stackalloc char[Folding.Longest];
        var length = Folding.Fold(cursor.Word(), folded);
        return length > 0 && folded[..length].SequenceEqual(word);
    }
}

/// <summary>The words of times in one language.</summary>
internal sealed class TimeLexicon
{
    private static readonly ImmutableArray<TimeLexicon> All = LoadAll();

    private TimeLexicon(Language language, TimeWords own)
    {
        (Language, Own) = (language, own);
        (Leads, To, Hours, Minutes) = (new(own.Leads), new(own.To), new(own.Hours), new(own.Minutes));
        (Morning, Afternoon) = (new(own.Morning), new(own.Afternoon));
        (MorningBefore, AfternoonBefore) = (new(own.MorningBefore), new(own.AfternoonBefore));
        (HourWords, QuarterPast, HalfPast) = (new(own.HourWords), new(own.QuarterPast), new(own.HalfPast));
        (Noon, Midnight) = (new(own.Noon), new(own.Midnight));
        AfterHour = SearchValues.Create([.. FirstLettersAfterHour(own)]);
    }

    internal Language Language { get; }

    internal TimeWords Own { get; }

    /// <summary>The characters one of which follows a number, blanks apart, if it is an hour.</summary>
    internal SearchValues<char> AfterHour { get; }

    internal PhraseList Leads { get; }

    internal PhraseList To { get; }

    internal PhraseList Hours { get; }

    internal PhraseList Minutes { get; }

    internal PhraseList Morning { get; }

    internal PhraseList Afternoon { get; }

    internal PhraseList MorningBefore { get; }

    internal PhraseList AfternoonBefore { get; }

    internal PhraseList HourWords { get; }

    internal PhraseList QuarterPast { get; }

    internal PhraseList HalfPast { get; }

    internal PhraseList Noon { get; }

    internal PhraseList Midnight { get; }

    internal static TimeLexicon Of(Language language) => All[language.Index];

    private static IEnumerable<char> FirstLettersAfterHour(TimeWords own)
    {
        string[]?[] lists = [own.Hours, own.To, own.Morning, own.Afternoon, own.QuarterPast, own.HalfPast, own.Noon, own.Midnight];
        var letters = lists.SelectMany(l => l ?? []).SelectMany(w => new[] { w[0], char.ToUpperInvariant(w[0]), Folding.Fold(w[0]) });
        return letters.Concat(":：.．/aApP-‐‑‒–—―−~〜～－");
    }

    private static ImmutableArray<TimeLexicon> LoadAll()
    {
        var words = EmbeddedJson.Load<Dictionary<string, TimeWords>>("Dais.Kernel/Times/Words.json");
        return [.. Language.All.Select(l => new TimeLexicon(l, words[l.Code]))];
    }
}
