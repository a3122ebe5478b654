using Dais.Documents.Reading.Pages;
using Dais.Documents.Resolutions;

namespace Dais.Documents.Reports;

/// <summary>The blocks of a report, those put right whose number could not be read, so that a wide blank made a table's row of them.</summary>
internal static class ReportBlocks
{
    private const int LongestNumber = 30;

    internal static List<TextBlock> Of(PagedText text, ReportLexicon lexicon)
    {
        var blocks = new List<TextBlock>(text.Blocks.Count);
        for (var i = 0; i < text.Blocks.Count;)
        {
            var block = text.Blocks[i++];
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
            && (MisreadNumbers.IsNumber(cell) || MisreadNumbers.IsLetter(cell) || ReportParagraphs.IsLabel(cell, lexicon));
    }

    private static Passage Spaced(Passage row) => row with { Text = row.Text.Replace('\t', ' ') };

    private static bool GoesOn(PagedText text, Passage words, TextBlock block)
    {
        if (block.Mark is not null || block.IsRow || !text.Shape.IsWrapped) return false;
        var line = text.Lines[block.Lines.First - 1];
        var isParted = text.Lines[words.Source!.Value.Last - 1].Page != line.Page;
        return (isParted || block.Gap == 0) && !(text.Shape.IndentsTell && text.Shape.IsIndented(line)) && !PageShape.IsClosed(words.Text);
    }
}
