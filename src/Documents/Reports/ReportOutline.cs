using Dais.Documents.Reading;
using Dais.Documents.Reading.Pages;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Reports;

/// <summary>The text of a report as sections, and how many kinds of main sections it has.</summary>
internal sealed record OutlineRead(List<Part> Sections, int MainKinds)
{
    /// <summary>Every section with the one it stands in.</summary>
    internal IEnumerable<(ReportSection Section, ReportSection? Parent)> All()
    {
        foreach (var part in Sections)
        {
            if (part is not ReportSection section) continue;
            yield return (section, null);
            foreach (var below in section.Within.OfType<ReportSection>()) yield return (below, section);
        }
    }
}

/// <summary>Puts blocks in their places: sections, sub-sections, numbered paragraphs with their lists, tables, annexes.</summary>
internal sealed class ReportOutline
{
    private const int LongestHeading = 320;

    private readonly PagedText text;
    private readonly List<TextBlock> blocks;
    private readonly ReportLexicon lexicon;
    private readonly FindingList findings;
    private readonly ReportHeadings headings;
    private readonly ReportParagraphs paragraphs;
    private readonly List<Part> top = [];
    private readonly HashSet<ReportSectionKind> kinds = [];
    private List<Part>? inFirst;
    private List<Part>? inSecond;
    private ReportSection? first;
    private int annexes;
    private int sections;

    private ReportOutline(PagedText text, ReportLexicon lexicon, FindingList findings)
    {
        (this.text, this.lexicon, this.findings) = (text, lexicon, findings);
        blocks = ReportBlocks.Of(text, lexicon);
        headings = new(lexicon, findings);
        paragraphs = new(lexicon, findings);
    }

    /// <summary>Reads the blocks that begin at or after a line.</summary>
    internal static OutlineRead Build(PagedText text, int body, ReportLexicon lexicon, FindingList findings)
    {
        var outline = new ReportOutline(text, lexicon, findings);
        var at = 0;
        while (at < outline.blocks.Count && outline.blocks[at].Lines.First <= body) at++;
        while (at < outline.blocks.Count) at = outline.Take(at);
        outline.headings.Remark();
        return new(outline.top, outline.kinds.Count);
    }

    private List<Part> Here => inSecond ?? inFirst ?? top;

    private string HereId => (inSecond is null ? first?.Id : inFirst?.OfType<ReportSection>().LastOrDefault()?.Id) ?? "body";

    /// <summary>Takes a block, and what belongs to it; answers the next.</summary>
    private int Take(int at)
    {
        var block = blocks[at];
        if (headings.TryRead(block, first?.Kind, paragraphs.IsItemOfAList(block), out var heading)) return Open(heading, at);
        if (ReportTables.IsRow(block, text.Lines, lexicon, isInAnnex: first?.Kind == ReportSectionKind.Annex))
        {
            paragraphs.Close();
            return ReportTables.Read(text.Lines, blocks, at, lexicon, HereId, Here);
        }

        paragraphs.Take(block, new(at + 1 < blocks.Count ? blocks[at + 1] : null, Next(at)), Here, HereId);
        return at + 1;
    }

    // The next block with a number of its own; headings between have another count.
    private TextBlock? Next(int at)
    {
        for (var i = at + 1; i < blocks.Count; i++)
            if (blocks[i].Mark is { Level: NumberLevel.Paragraph }) return blocks[i];
        return null;
    }

    private int Open(HeadingRead heading, int at)
    {
        paragraphs.Close();
        var (words, next) = heading.Kind == ReportSectionKind.Annex && heading.IsAnnex ? AnnexTitle(at) : Whole(heading.Words, at);
        var within = new List<Part>();
        var isFirst = heading.Level == 1;
        if (isFirst) sections++;
        var section = new ReportSection(heading.Kind, heading.Level, heading.Number, words ?? heading.Words)
        {
            Id = IdOf(heading),
            Overline = heading.IsAnnex && words is not null ? heading.Words : null,
            Within = within,
        };
        if (isFirst || first is null)
        {
            top.Add(section);
            (first, inFirst, inSecond) = (section, within, null);
            if (ReportBody.IsMain(heading.Kind)) kinds.Add(heading.Kind);
        }
        else
        {
            inFirst!.Add(section);
            inSecond = within;
        }

        return next;
    }

    private string IdOf(HeadingRead heading) =>
        heading.IsAnnex ? $"annex_{++annexes}"
        : heading.Level == 1 || first is null ? $"sec_{sections}"
        : $"{first.Id}__sec_{inFirst!.OfType<ReportSection>().Count() + 1}";

    // A heading over two lines, the second indented: what follows it at once, unmarked, goes on with it.
    private (Passage Words, int Next) Whole(Passage words, int at)
    {
        var next = at + 1;
        while (next < blocks.Count && GoesOn(words, blocks[next]))
            words = PartWords.Join([words, blocks[next++].Words]);
        return (words, next);
    }

    private bool GoesOn(Passage words, TextBlock block)
    {
        if (block.Mark is not null || block.IsRow || words.Text.Length > LongestHeading || !text.Shape.IsWrapped) return false;
        if (Joining.Opened(words.Text) > 0 && block.Gap == 0) return true;
        var before = text.Lines[words.Source!.Value.Last - 1];
        return block.Gap == 0 && block.Lines.First == words.Source.Value.Last + 1 && text.Lines[block.Lines.First - 1].Indent > 0 && before.Page == text.Lines[block.Lines.First - 1].Page;
    }

    // "Annex" stands alone; its title follows.
    private (Passage? Words, int Next) AnnexTitle(int at)
    {
        var next = at + 1;
        if (next >= blocks.Count) return (null, next);
        var block = blocks[next];
        if (block.Mark is not null || block.IsRow || block.Text.Length > LongestHeading || PageShape.IsClosed(block.Text) || ReportTables.IsRow(block, text.Lines, lexicon, isInAnnex: true)) return (null, next);
        return Whole(block.Words, next) is var (words, after) ? (words, after) : (null, next);
    }
}
