using System.Buffers;

namespace Dais.Documents.Resolutions.Requests;

/// <summary>The words by which one language asks for a report, ready for searching.</summary>
internal sealed class ReportPatterns(ReportWords words)
{
    internal SearchValues<string> Cues { get; } = SearchValues.Create(words.Cues, StringComparison.OrdinalIgnoreCase);

    internal SearchValues<string> To { get; } = SearchValues.Create(words.To, StringComparison.OrdinalIgnoreCase);

    internal SearchValues<string> ToIt { get; } = SearchValues.Create(words.ToIt, StringComparison.OrdinalIgnoreCase);

    internal string[] Recipients { get; } = [.. words.To.OrderByDescending(w => w.Length)];
}

/// <summary>Finds to which bodies a report is asked for.</summary>
internal static class ReportReader
{
    private const int FarthestBefore = 160;
    private const int FarthestAfter = 120;

    /// <summary>The bodies, as codes joined by commas in the order of the alphabet; null when no report is asked for.</summary>
    /// <param name="what">What is asked.</param>
    /// <param name="lexicon">The words of its language.</param>
    /// <param name="organ">The body that speaks, as a code.</param>
    /// <param name="asked">Those asked: none of them reports to itself.</param>
    internal static string? Read(ReadOnlySpan<char> what, AskingLexicon lexicon, string organ, IReadOnlyList<int> asked)
    {
        var patterns = lexicon.Report;
        if (!what.ContainsAny(patterns.Cues)) return null;
        SortedSet<string>? bodies = null;
        if (patterns.ToIt is { } toIt && what.ContainsAny(toIt)) (bodies ??= new(StringComparer.Ordinal)).Add(organ);
        for (var at = 0; at < what.Length && what[at..].IndexOfAny(patterns.To) is >= 0 and var offset;)
        {
            at += offset;
            if (IsNear(what, patterns, at) && Body(what, lexicon, at) is >= 0 and var body && !asked.Contains(body)) (bodies ??= new(StringComparer.Ordinal)).Add(Addressees.Code(body));
            at++;
        }

        return bodies is null ? null : string.Join(',', bodies);
    }

    /// <summary>A report must be spoken of nearby.</summary>
    private static bool IsNear(ReadOnlySpan<char> what, ReportPatterns patterns, int at) =>
        what[Math.Max(0, at - FarthestBefore)..Math.Min(what.Length, at + FarthestAfter)].ContainsAny(patterns.Cues);

    private static int Body(ReadOnlySpan<char> what, AskingLexicon lexicon, int at)
    {
        foreach (var word in lexicon.Report.Recipients)
        {
            if (!what[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            var position = at + word.Length;
            for (var i = 0; i < 4 && lexicon.TryRead(what, ref position, out var token); i++)
            {
                var meaning = NameFinder.At(what, lexicon, token, out _);
                if (meaning >= AskingLexicon.FirstCode) return Addressees.IsBody(meaning - AskingLexicon.FirstCode) ? meaning - AskingLexicon.FirstCode : -1;
                if (!token.Is(WordUses.Glue) && !(token.IsMark && what[token.Start] is '’' or '\'')) break;
            }
        }

        return -1;
    }
}
