namespace Dais.Documents.Reading;

/// <summary>Finds instruments that a text names in two ways, a word or a letter apart.</summary>
internal static class InstrumentNames
{
    private const int LongestName = 110;
    private const int MostNames = 12;

    internal static void Compare(Manuscript m, AgendaDraft agenda)
    {
        var names = new Dictionary<string, (int Count, int Line, string Text)>(StringComparer.Ordinal);
        foreach (var entry in agenda.Entries)
        {
            if (names.Count >= MostNames) break;
            foreach (var (start, end) in m.Lexicon.Names)
            {
                Collect(Folding.Words(entry.Title), start, end, entry.Listed?.First ?? 1, names);
                for (var i = 0; i < entry.FoldedAnnotation.Count; i++)
                    Collect(entry.FoldedAnnotation[i], start, end, entry.Annotation[i].Source?.First ?? 1, names);
            }
        }

        if (names.Count < 2) return;
        var usual = names.MaxBy(n => n.Value.Count);
        foreach (var (name, (_, line, _)) in names.Where(n => n.Key != usual.Key && IsNear(n.Key, usual.Key)))
            m.Findings.Warn("names-differ", line, name, usual.Key);
    }

    private static void Collect(string folded, string start, string end, int line, Dictionary<string, (int, int, string)> names)
    {
        for (var at = 0; (at = folded.IndexOf(start, at, StringComparison.Ordinal)) >= 0; at += start.Length)
        {
            var window = folded.AsSpan(at, Math.Min(LongestName, folded.Length - at));
            var close = window[start.Length..].IndexOf(end, StringComparison.Ordinal);
            if (close < 0) continue;
            var name = window[..(start.Length + close + end.Length)].ToString();
            names[name] = names.TryGetValue(name, out var known) ? (known.Item1 + 1, known.Item2, known.Item3) : (1, line, name);
        }
    }

    private static bool IsNear(string a, string b) => Likeness.Distance(a, b, 14) <= 14;
}
