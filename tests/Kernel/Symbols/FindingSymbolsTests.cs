using Dais.Kit;

namespace Dais.Kernel.Tests.Symbols;

public sealed class FindingSymbolsTests
{
    [Fact]
    public void Symbols_in_running_text_are_found_cleanly()
    {
        var wrong = new List<string>();
        foreach (var line in Lines("FoundInText.txt"))
        {
            var halves = line.Split(" => ");
            var found = string.Join(" | ", DocumentSymbol.Find(halves[0]).Select(m => string.Join(" + ", m.Symbols)));
            if (found != halves[1].Trim()) wrong.Add($"{halves[0]} => {found}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void What_only_looks_like_a_symbol_is_not_found()
    {
        var lines = Lines("NearMisses.txt").ToList();

        Assert.True(lines.Count >= 200, $"{lines.Count} near misses");
        Assert.DoesNotContain(lines, l => DocumentSymbol.Find(l).Count > 0 || DocumentSymbol.Find($"（{l}）, {l}; [{l}].").Count > 0);
    }

    [Fact]
    public void A_mention_says_where_it_stands()
    {
        const string Text = "See [\u200eCTOC/COP/WG.4/2024/4-CTOC/COP/WG.7/2024/4](#), and A/79/6*.";

        var mentions = DocumentSymbol.Find(Text);

        Assert.Equal(["CTOC/COP/WG.4/2024/4-CTOC/COP/WG.7/2024/4", "A/79/6*"], mentions.Select(m => Text.Substring(m.Start, m.Length)));
    }

    [Fact]
    public void A_text_without_a_stroke_has_no_symbol() => Assert.Empty(DocumentSymbol.Find("Agenda item 3, 2024"));

    internal static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Repository.PathOf("tests", "Kernel", "Symbols", file)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Replace('⏎', '\n'));
}
