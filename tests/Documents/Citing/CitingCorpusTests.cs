using Dais.Documents.Citing;
using Dais.Kernel;

namespace Dais.Documents.Tests.Citing;

public sealed class CitingCorpusTests
{
    [Fact]
    public void Explore()
    {
        var w = new StringWriter();
        var rnd = new Random(7);
        var half = Enumerable.Range(0, 400).Select(_ => rnd.Next(2) == 0).ToArray();
        var texts = LinkedText.Of(i => half[i]).ToList();
        foreach (var language in Language.All)
        {
            var reader = new ReferenceReader(new(language, "general-assembly"));
            int truth = 0, hit = 0, found = 0, linked = 0;
            foreach (var t in texts.Where(t => t.Language == language))
            {
                var refs = reader.Read(t.Text);
                var names = refs.Where(r => r.Work.Instrument is null && r.Work.Name != "").Select(r => Base(r.Work.Name)).ToHashSet();
                truth += t.Linked.Count;
                foreach (var l in t.Linked)
                    if (names.Contains(Base(l))) hit++;
                    else w.WriteLine($"MISS {language} {l} | {t.Text[..Math.Min(250, t.Text.Length)]}");
                if (t.Linked.Count == 0) { foreach (var n in refs.Where(r => r.Work.Name != "")) w.WriteLine($"UNLINKED {language} {n.Work.Name} {string.Join(",", n.Parts)} | {Around(t.Text, n.Span.Start, n.Span.End)}"); continue; }
                found += names.Count;
                foreach (var n in refs.Where(r => r.Work.Instrument is null && r.Work.Name != ""))
                    if (t.Linked.Select(Base).Contains(Base(n.Work.Name))) linked++;
                    else w.WriteLine($"EXTRA {language} {n.Work.Name} | {Around(t.Text, n.Span.Start, n.Span.End)}");
                foreach (var n in refs.Where(r => r.Parts.Count > 0)) w.WriteLine($"PARTS {language} {n.Work.Name} {string.Join(",", n.Parts)} | {Around(t.Text, n.Span.Start, n.Span.End)}");
            }

            w.WriteLine($"SCORE {language} truth {truth} recall {100.0 * hit / truth:F2} found {found} linked {100.0 * linked / Math.Max(found, 1):F2}");
        }

        File.WriteAllText("/tmp/cite.out", w.ToString());
    }

    private static string Base(string name) => System.Text.RegularExpressions.Regex.Replace(name.Replace("(SUPP)", ""), @"(?<=\d)[A-Z]{1,2}(-[A-Z])?(?=$|\()", "");

    private static string Around(string text, int from, int to) => text[Math.Max(0, from - 60)..from] + "[[" + text[from..to] + "]]" + text[to..Math.Min(text.Length, to + 50)];
}
