using System.Globalization;
using Dais.Documents.Agendas;

namespace Dais.Documents.Reading;

/// <summary>Finds decisions and resolutions among the tokens of a paragraph.</summary>
internal static class MandateReader
{
    private const int NearBefore = 60;
    private const int NearAfter = 6;
    private const int BesideBody = 45;
    private const int FirstYear = 1946;
    private const int LastConferenceSession = 29;

    internal static void Find(List<CitationToken> tokens, bool isChinese, List<(int, Citation)> found)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Word != CitationWord.Mandate) continue;
            var unit = Before(tokens, i);
            if (isChinese || unit < 0) unit = After(tokens, i) is var after && after >= 0 ? after : unit;
            if (unit < 0) continue;
            var kind = tokens[unit].Value == "decision" ? MandateKind.Decision : MandateKind.Resolution;
            var body = BodyOf(tokens, Math.Min(i, unit), Math.Max(i, unit)) ?? ByNumber(tokens[i].Value);
            found.Add((tokens[i].Start, new Mandate(body, kind, tokens[i].Value)));
        }
    }

    private static int Before(List<CitationToken> tokens, int at)
    {
        for (var i = at - 1; i >= 0 && tokens[i + 1].Start - tokens[i].End <= NearBefore; i--)
        {
            if (IsUnit(tokens[i])) return i;
            if (tokens[i].Word is not (CitationWord.Mandate or CitationWord.Body)) return -1;
        }

        return -1;
    }

    private static int After(List<CitationToken> tokens, int at)
    {
        for (var i = at + 1; i < tokens.Count && tokens[i].Start - tokens[i - 1].End <= NearAfter; i++)
        {
            if (IsUnit(tokens[i])) return i;
            if (tokens[i].Word is not CitationWord.Mandate) return -1;
        }

        return -1;
    }

    private static bool IsUnit(CitationToken token) => token.Word == CitationWord.Unit && token.Value is "decision" or "resolution";

    // "General Assembly resolution 55/25", "resolution 55/25 of the General Assembly".
    private static string? BodyOf(List<CitationToken> tokens, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (tokens[i].Word == CitationWord.Body) return tokens[i].Value;
        var isAnothers = last + 2 < tokens.Count && IsUnit(tokens[last + 2]) && tokens[last + 2].Start - tokens[last + 1].End < NearAfter;
        if (last + 1 < tokens.Count && !isAnothers && tokens[last + 1].Word == CitationWord.Body && tokens[last + 1].Value != "COP" && tokens[last + 1].Start - tokens[last].End < BesideBody / 3)
            return tokens[last + 1].Value;
        return first > 0 && tokens[first - 1].Word == CitationWord.Body && tokens[first - 1].Value != "COP" && tokens[first].Start - tokens[first - 1].End < BesideBody / 3
            ? tokens[first - 1].Value
            : null;
    }

    // Sessions of the Conference have small numbers, the Assembly's were past thirty when it began to number so, the Council's are years.
    private static string ByNumber(string number)
    {
        var session = int.Parse(number.AsSpan(0, number.IndexOf('/', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
        return session >= FirstYear ? "ECOSOC" : session > LastConferenceSession ? "GA" : "COP";
    }
}
