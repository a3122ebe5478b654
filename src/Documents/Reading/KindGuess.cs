using System.Text.Json;
using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>Recognizes what kind of document a source is, from the words above its text: masthead, adoption line, sponsors, enacting formula.</summary>
/// <remarks>The words are data (Kinds.json), in six languages at once, so that the language need not be known before. A word after "…" ends a line, any other begins one.</remarks>
internal static class KindGuess
{
    private const int LinesRead = 120;
    private const int LongestWords = 160;
    private const int LongestFormula = 70;

    private static readonly Words begins = new(startsLine: true);
    private static readonly Words ends = new(startsLine: false);
    private static readonly Headings[] agendas = [.. Language.All.Select(l => Lexicon.For(l).Headings)];

    private enum Sign
    {
        Formula,
        Report,
        DraftDecision,
        DraftResolution,
        Decision,
        Resolution,
    }

    /// <summary>The kind; Unknown where nothing above the text says it: what reads agendas finds out whether it is one.</summary>
    internal static DocumentKind Of(SourceText source)
    {
        var seen = new HashSet<Sign>();
        var read = 0;
        var isNearlyAgenda = false;
        DocumentSymbol? symbol = null;
        foreach (var line in source.Lines.Where(l => !string.IsNullOrWhiteSpace(l)).Take(LinesRead))
        {
            if (++read <= LinesRead / 2 && seen.Count == 0 && DistanceFromAgenda(line) is { } distance)
            {
                if (distance == 0) return DocumentKind.AnnotatedProvisionalAgenda;
                isNearlyAgenda = true;
            }

            symbol ??= SymbolOn(line);
            if (SignOf(line) is not { } sign) continue;
            seen.Add(sign);
            if (sign is Sign.Resolution or Sign.Decision or Sign.Formula) break;
        }

        // A misread heading counts where nobody adopts or enacts anything.
        return isNearlyAgenda && !seen.Overlaps([Sign.Resolution, Sign.Decision, Sign.Formula]) ? DocumentKind.AnnotatedProvisionalAgenda : KindOf(seen, symbol);
    }

    private static DocumentKind KindOf(HashSet<Sign> seen, DocumentSymbol? symbol)
    {
        if (seen.Contains(Sign.Resolution)) return DocumentKind.Resolution;
        if (seen.Contains(Sign.Decision)) return DocumentKind.Decision;
        if (symbol?.Parts.Any(p => p.Text is "DEC" || p.Word is "Dec") == true && seen.Contains(Sign.Formula)) return DocumentKind.Decision;
        if (seen.Contains(Sign.Formula) && symbol?.Parts.Any(p => p.Text is "RES" || p.Word is "Res") == true) return DocumentKind.Resolution;
        if (seen.Contains(Sign.DraftDecision)) return DocumentKind.DraftDecision;
        if (seen.Contains(Sign.DraftResolution)) return DocumentKind.DraftResolution;
        if (seen.Contains(Sign.Report) && !seen.Contains(Sign.Formula)) return DocumentKind.WorkingGroupReport;
        // A formula alone: adopted texts say that they are adopted.
        return seen.Contains(Sign.Formula) ? DocumentKind.DraftResolution : DocumentKind.Unknown;
    }

    // In how many letters a line differs from the heading of an agenda; null where it is none.
    private static int? DistanceFromAgenda(string line)
    {
        int? least = null;
        foreach (var headings in agendas)
        {
            if (headings.TryMatch(line, out var match) && match.Kind is HeadingKind.Title or HeadingKind.List && !(least < match.Distance)) least = match.Distance;
        }

        return least;
    }

    private static DocumentSymbol? SymbolOn(string line) =>
        line.Contains('/', StringComparison.Ordinal) && DocumentSymbol.TryParse(line.Trim(), out var symbol) ? symbol : null;

    private static Sign? SignOf(string line)
    {
        if (line.Length > LongestWords * 3) return null;
        var folded = Folding.Words(line);
        if (folded.Length is 0 or > LongestWords) return null;
        if (begins.SignOf(folded) is { } sign && (sign != Sign.Formula || IsFormula(folded))) return sign;
        return ends.SignOf(folded.TrimEnd('.', '*', ' '));
    }

    // "The General Assembly," stands alone on its line and ends in a comma.
    private static bool IsFormula(string folded) => folded.Length <= LongestFormula && folded[^1] is ',' or '،' or '，';

    /// <summary>The words that begin, or end, a line, by the letter at that end.</summary>
    private sealed class Words
    {
        private readonly Dictionary<char, (string Word, Sign Sign)[]> byLetter;
        private readonly bool startsLine;

        internal Words(bool startsLine)
        {
            this.startsLine = startsLine;
            using var stream = typeof(KindGuess).Assembly.GetManifestResourceStream("Dais.Documents/Reading/Kinds.json")
                ?? throw new InvalidDataException("The assembly has no resource 'Kinds.json'.");
            using var json = JsonDocument.Parse(stream);
            byLetter = json.RootElement.EnumerateObject()
                .SelectMany(language => language.Value.EnumerateObject())
                .SelectMany(sign => Lexicon.Strings(sign.Value).Select(w => (Word: w, Sign: Enum.Parse<Sign>(sign.Name, ignoreCase: true))))
                .Where(w => w.Word.StartsWith('…') != startsLine)
                .Select(w => (Word: Folding.Words(w.Word.TrimStart('…')), w.Sign))
                .GroupBy(w => startsLine ? w.Word[0] : w.Word[^1])
                .ToDictionary(g => g.Key, g => g.OrderByDescending(w => w.Word.Length).ToArray());
        }

        internal Sign? SignOf(string folded)
        {
            if (folded.Length == 0 || !byLetter.TryGetValue(startsLine ? folded[0] : folded[^1], out var words)) return null;
            foreach (var (word, sign) in words)
            {
                if (startsLine ? folded.StartsWith(word, StringComparison.Ordinal) : folded.EndsWith(word, StringComparison.Ordinal)) return sign;
            }

            return null;
        }
    }
}
