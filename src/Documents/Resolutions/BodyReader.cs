using Dais.Documents.Reading.Pages;
using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>Sorts the blocks of a resolution's text: formula, recitals, headings, operative paragraphs with their lists, tables, annexes, conclusions.</summary>
internal sealed class BodyReader
{
    private readonly IReadOnlyList<TextBlock> blocks;
    private readonly BlockNature nature;
    private readonly BodyOutline outline;
    private readonly List<PartDraft> parts = [];
    private readonly PointTree points = new();
    private PartDraft? annex;
    private bool isOperative;
    private bool isUnderSection;

    private BodyReader(IReadOnlyList<TextBlock> blocks, int first, BlockNature nature)
    {
        (this.blocks, this.nature) = (blocks, nature);
        outline = BodyOutline.Of(blocks, first, nature);
    }

    /// <summary>The lines after the text.</summary>
    internal List<TextBlock> Conclusions { get; } = [];

    internal IReadOnlyList<PartDraft> Parts => parts;

    internal static BodyReader Read(IReadOnlyList<TextBlock> blocks, int first, bool hasFormula, BlockNature nature)
    {
        var reader = new BodyReader(blocks, first, nature);
        for (var i = first; i < blocks.Count; i++)
        {
            if (i == first && hasFormula) reader.parts.Add(new(PartKind.Formula, blocks[i]));
            else reader.Take(i);
        }

        return reader;
    }

    private List<PartDraft> Here => annex?.Within ?? parts;

    private void Take(int i)
    {
        var block = blocks[i];
        if (nature.IsAnnexStart(block)) BeginAnnex(block);
        else if (outline.IsConclusion(i)) Conclusions.Add(block);
        else if (block.IsRow) AddRow(block);
        else if (block.Mark is { } mark) TakeMarked(i, block, mark);
        else if (annex is not null) TakeInAnnex(block);
        else TakeUnmarked(i, block);
    }

    private void TakeMarked(int i, TextBlock block, BlockMark mark)
    {
        if (mark.Level == NumberLevel.Paragraph && mark.Ordinal > 0) BeginParagraph(block);
        else if (mark.Level == NumberLevel.Section && (points.IsEmpty || !points.Continues(mark))) AddHeading(block);
        else if (points.Owner is not null || OpenOwner()) points.Add(block);
        else if (annex is not null || isOperative) Add(PartKind.Text, block);
        else Add(outline.IsRecital(i) ? PartKind.Recital : PartKind.Operative, block);
    }

    // A list may stand under the last paragraph, or under a heading without one.
    private bool OpenOwner()
    {
        if (Here.Count == 0 || Here[^1].Kind is not (PartKind.Operative or PartKind.Recital or PartKind.Text)) return false;
        points.Begin(Here[^1]);
        return true;
    }

    private void BeginParagraph(TextBlock block)
    {
        if (annex is null) isOperative = true;
        isUnderSection = false;
        Add(annex is null ? PartKind.Operative : PartKind.Text, block);
        points.Begin(Here[^1]);
    }

    private void TakeUnmarked(int i, TextBlock block)
    {
        if (outline.IsTail(i) && points.Owner is { } owner && nature.GoesOn(owner, block)) points.AddTail(block);
        else if (nature.IsHeading(block, isInPreamble: !isOperative)) AddHeading(block);
        else if (isOperative ? isUnderSection && BlockNature.EndsWithComma(block.Text) : outline.IsRecital(i)) AddWithList(PartKind.Recital, block);
        else if (isOperative) Add(PartKind.Text, block);
        else AddOperative(block);
    }

    private void AddOperative(TextBlock block)
    {
        isOperative |= !outline.HasNumbers;
        AddWithList(PartKind.Operative, block);
    }

    private void AddWithList(PartKind kind, TextBlock block)
    {
        Add(kind, block);
        points.Begin(Here[^1]);
    }

    private void TakeInAnnex(TextBlock block)
    {
        if (annex!.Within.Count == 0 && annex.TitleBlocks.Count < 4 && nature.IsHeading(block, isInPreamble: false)) annex.TitleBlocks.Add(block);
        else if (points.Owner is { } owner && nature.GoesOn(owner, block)) points.AddTail(block);
        else if (nature.IsHeading(block, isInPreamble: false)) AddHeading(block);
        else Add(PartKind.Text, block);
    }

    private void AddHeading(TextBlock block)
    {
        points.End();
        isUnderSection = true;
        Here.Add(new(PartKind.Heading, block) { Level = block.Mark is null ? 2 : 1 });
    }

    private void Add(PartKind kind, TextBlock block)
    {
        points.End();
        Here.Add(new(kind, block));
    }

    private void AddRow(TextBlock block)
    {
        points.End();
        if (Here.Count == 0 || Here[^1].Kind != PartKind.Grid) Here.Add(new(PartKind.Grid, null));
        Here[^1].Within.Add(new(PartKind.Row, block));
    }

    private void BeginAnnex(TextBlock block)
    {
        points.End();
        annex = new(PartKind.Annex, block);
        parts.Add(annex);
    }
}
