namespace Dais.Documents.Reading;

/// <summary>Takes "(continued)" off a title, in six languages and nearly spelt.</summary>
internal static class Continuation
{
    private const int Longest = 16;

    internal static bool TryTake(string title, Lexicon lexicon, out string without)
    {
        without = title;
        var text = title.AsSpan().TrimEnd(" .*").TrimEnd();
        var closed = text.TrimEnd(")）］]");
        var open = closed.LastIndexOfAny("(（［[");
        if (open >= 0 && closed.Length - open - 1 <= Longest && Is(closed[(open + 1)..], lexicon))
        {
            without = closed[..open].TrimEnd().ToString();
            return true;
        }

        // The bracket was lost: "Other matters continued", "Autres questions – suite".
        var blank = closed.LastIndexOf(' ');
        if (closed.Length != text.Length && blank >= 0 && Is(closed[(blank + 1)..], lexicon) || IsDashed(closed, blank, lexicon))
        {
            without = closed[..Math.Max(0, blank)].TrimEnd(" –—-,(（").ToString();
            return true;
        }

        return false;
    }

    /// <summary>Whether a cell says nothing else.</summary>
    internal static bool IsAll(string text, Lexicon lexicon) => text.Length <= Longest + 4 && Is(text.AsSpan().Trim("()（）[] ."), lexicon);

    private static bool IsDashed(ReadOnlySpan<char> text, int blank, Lexicon lexicon) =>
        blank > 1 && text[blank - 1] is '–' or '—' or '-' or ',' && Is(text[(blank + 1)..], lexicon);

    private static bool Is(ReadOnlySpan<char> word, Lexicon lexicon)
    {
        var letters = Folding.Letters(word);
        if (letters.Length == 0) return false;
        foreach (var known in lexicon.Continued)
        {
            var wanted = Folding.Letters(known);
            if (Likeness.Distance(letters, wanted, 2) <= (wanted.Length < 5 ? 0 : wanted.Length < 8 ? 1 : 2)) return true;
        }

        return false;
    }
}
