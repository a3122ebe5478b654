using Dais.Documents.Reading;
using Dais.Documents.Reading.Pages;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Reports;

/// <summary>What follows a block: the very next, and the next with a number of its own.</summary>
internal readonly record struct Following(TextBlock? Block, TextBlock? Numbered);

/// <summary>Reads numbered paragraphs and the lists within them; a number that was lost or misread is inferred from the series.</summary>
internal sealed class ReportParagraphs(ReportLexicon lexicon, FindingList findings)
{
    /// <summary>How the ids of paragraphs begin that are called recommendations, and counted by themselves.</summary>
    internal const string LabelledId = "rec_";

    private const int MostPoints = 2_000;

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private int last;
    private int nextItem;
    private ReportParagraph? open;
    private Point? point;
    private int pointOrdinal;

    /// <summary>Whether a block is the next item of the list of items that is open.</summary>
    internal bool IsItemOfAList(TextBlock block) => nextItem > 0 && block.Mark is { Level: NumberLevel.Paragraph } mark && mark.Ordinal == nextItem;

    /// <summary>A heading or a table ends paragraph and list.</summary>
    internal void Close() => (open, point, nextItem) = (null, null, 0);

    /// <summary>Takes a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="next">What follows it.</param>
    /// <param name="here">Where paragraphs go.</param>
    /// <param name="hereId">The id of the section.</param>
    internal void Take(TextBlock block, Following next, List<Part> here, string hereId)
    {
        if (TryLabel(block, out var label, out var number, out var rest)) Add(new(number, label, PartWords.From(block.Words, rest)), here, $"{LabelledId}{number}", isNumbered: false);
        else if (block.Mark is null) TakeUnmarked(block, next, here, hereId);
        else if (block.Mark is not { Level: NumberLevel.Paragraph } mark) AddPoint(block, block.Mark.Value, here, hereId);
        else if (IsItem(mark)) AddItem(block, mark);
        else TakeNumbered(block, mark, next.Numbered, here);
    }

    // "Recommendation 1.", with its number behind the word.
    private bool TryLabel(TextBlock block, out string label, out int number, out int rest)
    {
        (label, number, rest) = ("", 0, 0);
        return block.Mark is null && TryLabel(block.Text, lexicon, out label, out number, out rest);
    }

    /// <summary>Whether a cell holds a label and its number, and nothing else.</summary>
    internal static bool IsLabel(string cell, ReportLexicon lexicon) => TryLabel(cell + " A", lexicon, out _, out _, out var rest) && rest == cell.Length + 1;

    private static bool TryLabel(ReadOnlySpan<char> text, ReportLexicon lexicon, out string label, out int number, out int rest)
    {
        (label, number, rest) = ("", 0, 0);
        var end = 0;
        while (end < text.Length && end < 24 && char.IsLetter(text[end])) end++;
        if (end is 0 or 24) return false;
        var word = end;
        while (end < text.Length && text[end] is ' ' or '\t') end++;
        var digits = end;
        while (end < text.Length && end - digits < 3 && char.IsDigit(text[end])) number = (number * 10) + (int)char.GetNumericValue(text[end++]);
        if (end == digits || number == 0 || Array.IndexOf(lexicon.Labels, Folding.Words(text[..word])) < 0) return false;
        while (end < text.Length && text[end] is '.' or ':' or '：' or '。' or '-' or '–' or ')' or ',') end++;
        label = text[..end].ToString();
        rest = end;
        while (rest < text.Length && text[rest] is ' ' or '\t') rest++;
        return rest > end && rest < text.Length && !char.IsLower(text[rest]);
    }

    private bool IsItem(BlockMark mark)
    {
        if (nextItem > 0 && mark.Ordinal == nextItem) return true;
        return nextItem == 0 && mark.Ordinal == 1 && last > 0 && open is not null && open.Words.Text[^1] is ':' or '：' && open.Within.Count == 0;
    }

    private void TakeNumbered(TextBlock block, BlockMark mark, TextBlock? next, List<Part> here)
    {
        var number = mark.Ordinal;
        if (last > 0 && number != last + 1)
        {
            // One that was misread stands between its neighbours; a gap goes on from there.
            var isMisread = next?.Mark is { Level: NumberLevel.Paragraph } after && after.Ordinal == last + 2 && number != last + 1;
            findings.Warn(isMisread ? "number-doubtful" : "number-out-of-series", block.Lines.First, mark.Text, Numbering.Format(NumberLevel.Paragraph, Math.Min(last + 1, 3999), lexicon.Language));
            if (isMisread) number = last + 1;
        }

        Add(new(number, mark.Text, block.Words), here, $"para_{number}", isNumbered: true);
    }

    private void TakeUnmarked(TextBlock block, Following next, List<Part> here, string hereId)
    {
        var expected = last + 1;
        if (MisreadNumbers.TryRead(block.Text, out var read, out var rest) && read == expected)
        {
            findings.Warn("number-doubtful", block.Lines.First, block.Text[..rest].Trim(), Numbering.Format(NumberLevel.Paragraph, Math.Min(expected, 3999), lexicon.Language));
            Add(new(expected, block.Text[..rest].Trim(), PartWords.From(block.Words, rest)), here, $"para_{expected}", isNumbered: true);
            return;
        }

        if (last > 0 && next.Numbered?.Mark is { Level: NumberLevel.Paragraph } after && after.Ordinal == expected + 1 && IsWhole(block.Text))
        {
            findings.Warn("number-inferred", block.Lines.First, block.Text, Numbering.Format(NumberLevel.Paragraph, Math.Min(expected, 3999), lexicon.Language));
            Add(new(expected, null, block.Words), here, $"para_{expected}", isNumbered: true);
            return;
        }

        if (TryLostLetter(block, next.Block)) return;
        (point, nextItem) = (null, 0);
        here.Add(new ReportParagraph(null, null, block.Words) { Id = Free($"{hereId}__p_{here.Count + 1}") });
    }

    // A point whose letter was misread or lost stands between its neighbours.
    private bool TryLostLetter(TextBlock block, TextBlock? following)
    {
        if (point is null || open is null || nextItem > 0 || following?.Mark is not { Level: NumberLevel.Letter } after || after.Ordinal != pointOrdinal + 2) return false;
        var blank = block.Text.IndexOf(' ', StringComparison.Ordinal);
        var hasToken = blank > 0 && MisreadNumbers.IsLetter(block.Text[..blank]);
        var token = hasToken ? block.Text[..blank] : "";
        findings.Warn(hasToken ? "number-doubtful" : "number-inferred", block.Lines.First, hasToken ? token : block.Text, Numbering.Format(NumberLevel.Letter, pointOrdinal + 1, lexicon.Language));
        var words = hasToken ? PartWords.From(block.Words, blank + 1) : block.Words;
        Keep(new(token, words), open.Id + "__point_" + Numbering.Letter(pointOrdinal + 1), (List<Part>)open.Within, pointOrdinal + 1);
        return true;
    }

    private void Keep(Point made, string id, List<Part> parent, int ordinal)
    {
        point = made with { Id = Free(id), Within = new List<Part>() };
        pointOrdinal = ordinal;
        parent.Add(point);
    }

    private static bool IsWhole(string text) => text.Length > 24 && PageShape.IsClosed(text) && !char.IsLower(text[0]);

    private void Add(ReportParagraph paragraph, List<Part> here, string id, bool isNumbered)
    {
        open = paragraph with { Id = Free(id), Within = new List<Part>() };
        (point, nextItem) = (null, 0);
        here.Add(open);
        if (isNumbered) last = paragraph.Number!.Value;
    }

    private void AddItem(TextBlock block, BlockMark mark)
    {
        var within = (List<Part>)open!.Within;
        if (within.Count > MostPoints) nextItem = 0;
        Keep(new(mark.Text, block.Words), $"{open.Id}__point_{mark.Ordinal}", within, mark.Ordinal);
        nextItem = mark.Ordinal + 1;
    }

    private void AddPoint(TextBlock block, BlockMark mark, List<Part> here, string hereId)
    {
        var isBelow = point is not null && (mark.Level == NumberLevel.Roman || nextItem > 0);
        var parent = isBelow ? (List<Part>)point!.Within : open is null ? here : (List<Part>)open.Within;
        var letter = mark.Ordinal == 0 ? "bullet" : mark.Level == NumberLevel.Letter ? Numbering.Letter(mark.Ordinal) : Numbering.Digits(mark.Ordinal, Language.English, DigitStyle.Western);
        var made = new Point(mark.Text, block.Words);
        var id = $"{(isBelow ? point!.Id : open?.Id ?? hereId)}__point_{letter}";
        if (isBelow || mark.Level == NumberLevel.Roman) parent.Add(made with { Id = Free(id), Within = new List<Part>() });
        else Keep(made, id, parent, mark.Ordinal);
    }

    private string Free(string id)
    {
        var count = ids[id] = ids.GetValueOrDefault(id) + 1;
        return count == 1 ? id : $"{id}_{count}";
    }
}
