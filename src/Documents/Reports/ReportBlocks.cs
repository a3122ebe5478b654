using Dais.Documents.Reading.Pages;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Reports;

/// <summary>The blocks of a report, those put right whose number could not be read, so that a wide blank made a table's row of them.</summary>
internal static class ReportBlocks
{
    private const int LongestNumber = 30;
    private const int LongestParagraph = 20_000;

    internal static List<TextBlock> Of(PagedText text, ReportLexicon lexicon)
    {
        var blocks = new List<TextBlock>(text.Blocks.Count);
        for (var i = 0; i < text.Blocks.Count;)
        {
            var block = text.Blocks[i++];
            if (blocks.Count > 0 && IsTorn(text, blocks[^1], block, lexicon))
            {
                var whole = PartWords.Join([blocks[^1].Words, block.Words]);
                blocks[^1] = blocks[^1] with { Words = whole, Lines = whole.Source!.Value };
                continue;
            }

            if (!block.IsRow || !IsNumbered(block, lexicon))
            {
                blocks.Add(block);
                continue;
            }

            var words = Spaced(block.Words);
            while (i < text.Blocks.Count && GoesOn(text, words, text.Blocks[i])) words = PartWords.Join([words, text.Blocks[i++].Words]);
            blocks.Add(block with { Words = words, Cells = [], Lines = words.Source!.Value });
        }

        return blocks;
    }

    // "l2.", "cl)", "Recommendation 3." in a cell of its own, with a text in the other.
    private static bool IsNumbered(TextBlock block, ReportLexicon lexicon)
    {
        if (block.Mark is not null || block.Cells.Count != 2) return false;
        var cell = block.Cells[0].Text;
        return cell.Length is > 0 and < LongestNumber && block.Cells[1].Text.Length > 0
            && (MisreadNumbers.IsNumber(cell) || MisreadNumbers.IsLetter(cell) || ReportParagraphs.IsLabel(cell, lexicon) || ReportHeadings.IsLetter(cell, lexicon));
    }

    // Where no indent tells where a paragraph begins, a numbered one goes on until a sentence ends.
    private static bool IsTorn(PagedText text, TextBlock before, TextBlock block, ReportLexicon lexicon)
    {
        if (!text.Shape.IsWrapped || text.Shape.IndentsTell || block.Mark is not null || block.IsRow || before.IsRow) return false;
        if (before.Mark is not { Level: not NumberLevel.Section } || before.Text.Length == 0 || block.Text.Length == 0) return false;
        if (EndsSentence(before.Text) && !char.IsLower(block.Text[0])) return false;
        return before.Text.Length < LongestParagraph && !(lexicon.Sections.TryMatch(block.Text, out var match) && match.IsWhole);
    }

    private static bool EndsSentence(string text) => text.AsSpan().TrimEnd("”»\")）’0123456789 ") is [.., '.' or ';' or ':' or '。' or '；' or '：' or '؛' or '?' or '؟' or '？'];

    private static Passage Spaced(Passage row) => row with { Text = row.Text.Replace('\t', ' ') };

    private static bool GoesOn(PagedText text, Passage words, TextBlock block)
    {
        if (block.Mark is not null || block.IsRow || !text.Shape.IsWrapped) return false;
        var line = text.Lines[block.Lines.First - 1];
        var isParted = text.Lines[words.Source!.Value.Last - 1].Page != line.Page;
        return (isParted || block.Gap == 0) && !(text.Shape.IndentsTell && text.Shape.IsIndented(line)) && !PageShape.IsClosed(words.Text);
    }
}
