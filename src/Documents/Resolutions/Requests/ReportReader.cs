using Dais.Kernel;

namespace Dais.Documents.Resolutions.Requests;

/// <summary>The words by which one language asks for a report, ready for searching.</summary>
internal sealed class ReportPatterns(ReportWords words, Language language)
{
    internal PhraseStarts Cues { get; } = new(words.Cues, language);

    internal PhraseStarts To { get; } = new(words.To, language);

    internal PhraseStarts ToIt { get; } = new(words.ToIt, language);
}

/// <summary>Finds to which bodies a report is asked for.</summary>
internal static class ReportReader
{
    private const int FarthestBefore = 160;
    private const int FarthestAfter = 120;

    /// <summary>The bodies, as codes joined by commas in the order of the alphabet; null when no report is asked for.</summary>
    /// <param name="what">What is asked.</param>
    /// <param name="lexicon">The words of its language.</param>
    /// <param name="organ">The body that speaks, as a code; null when it is not known: a report to it is then to no body that could be named.</param>
    /// <param name="asked">Those asked: none of them reports to itself.</param>
    internal static string? Read(ReadOnlySpan<char> what, AskingLexicon lexicon, string? organ, IReadOnlyList<int> asked)
    {
        var patterns = lexicon.Report;
        var cue = 0;
        if (!patterns.Cues.TryFind(what, ref cue, out _)) return null;
        SortedSet<string>? bodies = null;
        var it = 0;
        if (organ is not null && patterns.ToIt.TryFind(what, ref it, out _)) (bodies ??= new(StringComparer.Ordinal)).Add(organ);
        for (var at = 0; patterns.To.TryFind(what, ref at, out var to); at++)
        {
            if (Body(what, lexicon, at + to.Length) is >= 0 and var body && IsNear(what, patterns, at) && !asked.Contains(body)) (bodies ??= new(StringComparer.Ordinal)).Add(Addressees.Code(body));
        }

        return bodies is null ? null : string.Join(',', bodies);
    }

    /// <summary>A report must be spoken of nearby.</summary>
    private static bool IsNear(ReadOnlySpan<char> what, ReportPatterns patterns, int at)
    {
        var start = Math.Max(0, at - FarthestBefore);
        return patterns.Cues.TryFind(what[..Math.Min(what.Length, at + FarthestAfter)], ref start, out _);
    }

    /// <summary>The body named here; -1 for none.</summary>
    private static int Body(ReadOnlySpan<char> what, AskingLexicon lexicon, int position)
    {
        for (var i = 0; i < 4 && lexicon.TryRead(what, ref position, out var token); i++)
        {
            var meaning = NameFinder.At(what, lexicon, token, out _);
            if (meaning >= AskingLexicon.FirstCode) return Addressees.IsBody(meaning - AskingLexicon.FirstCode) ? meaning - AskingLexicon.FirstCode : -1;
            if (!token.Is(WordUses.Glue) && !(token.IsMark && what[token.Start] is '’' or '\'')) break;
        }

        return -1;
    }
}
