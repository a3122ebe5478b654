using System.Text;

namespace Dais.Documents.Reading.Pdf;

/// <summary>Makes text of pages of words: rows, the pages' furniture, the notes at their feet, columns and tables, blocks.</summary>
internal static class PdfLayout
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int MostPagesNamed = 12;

    /// <summary>The text of a document, one block a line, and what is to be said of it.</summary>
    internal static (string Text, FindingList Findings) Read(IReadOnlyList<PdfPage> pages)
    {
        var findings = new FindingList();
        Remark(findings, "pages-without-text", [.. pages.Index().Where(p => p.Item.Words.Count == 0).Select(p => p.Index + 1)]);
        List<List<PageRow>> rows = [.. pages.Select((p, i) => PageRow.Of(p, i)).Where(p => p.Count > 0)];
        var maker = new LineMaker(PdfMeasure.Of(rows));
        var bodies = PdfFurniture.Remove(rows, maker.Texts);
        var hyphens = new HyphenMending(bodies.SelectMany(b => b).Select(r => maker.Texts.Of(r.Words, r)));
        var notes = new PdfNotes(maker.Measure, maker.Texts, hyphens);
        var texts = bodies.ConvertAll(notes.Take);
        var zones = new PageZones(maker);
        var limit = LimitOf(texts);
        var blocks = PdfBlocks.Of(texts.SelectMany(t => zones.Lines(t, limit)), maker.Measure, hyphens);
        Remark(findings, "columns-told-apart", zones.Columned);
        var marks = notes.Marks;
        return (string.Join('\n', blocks.Select(b => WithoutStrayCalls(b, marks)).Concat(notes.Lines)), findings);
    }

    private static void Remark(FindingList findings, string code, IReadOnlyList<int> pages)
    {
        if (pages.Count == 0) return;
        var named = string.Join(", ", pages.Take(MostPagesNamed));
        findings.Warn(code, null, pages.Count > MostPagesNamed ? named + "…" : named);
    }

    /// <summary>Where full lines end.</summary>
    private static double LimitOf(List<List<PageRow>> pages)
    {
        var ends = pages.SelectMany(p => p).Select(r => r.End).Order().ToList();
        return ends.Count == 0 ? 0 : ends[(int)((ends.Count - 1) * 0.97)];
    }

    /// <summary>A raised figure that calls no note is one: m², 10³.</summary>
    private static string WithoutStrayCalls(string block, HashSet<string> marks)
    {
        if (!block.Contains("[^", StringComparison.Ordinal)) return block;
        var made = new StringBuilder(block.Length);
        for (var i = 0; i < block.Length; i++)
        {
            var close = block[i] == '[' && i + 1 < block.Length && block[i + 1] == '^' ? block.IndexOf(']', i) : -1;
            if (close < 0 || marks.Contains(block[(i + 2)..close]))
            {
                made.Append(block[i]);
                continue;
            }

            foreach (var c in block.AsSpan((i + 2)..close)) made.Append(char.IsAsciiDigit(c) ? Superscripts[c - '0'] : c);
            i = close;
        }

        return made.ToString();
    }
}
