using System.Buffers;
using System.Globalization;

namespace Dais.Documents.Reading;

/// <summary>Cuts a decoded source into lines, whatever ends them.</summary>
internal static class SourceLines
{
    private const int Overlong = 20_000;

    internal static readonly SearchValues<char> BidiControls =
        SearchValues.Create("\u200E\u200F\u061C\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    internal static string[] Cut(string text, FindingList findings)
    {
        var lines = new List<string>(Math.Max(16, text.Length / 60));
        var ends = LineEnds.None;
        var rest = text.AsSpan();
        while (true)
        {
            var end = rest.IndexOfAny('\r', '\n');
            if (end < 0) break;
            lines.Add(rest[..end].ToString());
            var isPair = rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n';
            ends |= isPair ? LineEnds.Pair : rest[end] == '\r' ? LineEnds.Return : LineEnds.Feed;
            rest = rest[(end + (isPair ? 2 : 1))..];
        }

        if (!rest.IsEmpty) lines.Add(rest.ToString());
        Remark(text, lines, ends, findings);
        return [.. lines];
    }

    private static void Remark(string text, List<string> lines, LineEnds ends, FindingList findings)
    {
        if (!IsOneKind(ends))
            findings.Note("line-ends-mixed", null, ends.ToString());
        RemarkFirst(text, lines, BidiControls, "bidi-controls", findings);
        RemarkFirst(text, lines, SearchValues.Create("\uFFFD"), "characters-undecodable", findings, Severity.Warning);
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Length > Overlong)
                findings.Note("line-overlong", i + 1, lines[i].Length.ToString(CultureInfo.InvariantCulture));
    }

    private static void RemarkFirst(
        string text, List<string> lines, SearchValues<char> wanted, string code, FindingList findings, Severity severity = Severity.Note)
    {
        if (text.AsSpan().IndexOfAny(wanted) < 0) return;
        var count = 0;
        foreach (var c in text.AsSpan())
            if (wanted.Contains(c)) count++;
        var first = lines.FindIndex(l => l.AsSpan().IndexOfAny(wanted) >= 0);
        findings.Add(code, severity, first + 1, count.ToString(CultureInfo.InvariantCulture));
    }

    private static bool IsOneKind(LineEnds ends) => ends is LineEnds.None or LineEnds.Feed or LineEnds.Return or LineEnds.Pair;

    [Flags]
    private enum LineEnds
    {
        None = 0,
        Feed = 1,
        Return = 2,
        Pair = 4,
    }
}
