using Dais.Documents.Reports;
using Dais.Documents.Resolutions;

namespace Dais.Documents.Register.Pages;

/// <summary>Makes blocks for a page of the parts of a text.</summary>
/// <param name="notes">The footnotes.</param>
/// <param name="citations">Finds what is cited in words, in order, none overlapping another: the span and the page it leads to.</param>
internal sealed class TextBlocks(IReadOnlyList<Note> notes, Func<string, IReadOnlyList<CitedAt>> citations)
{
    private readonly NoteCalls noteCalls = new(notes);
    private readonly Dictionary<Note, int> numbers = notes.Select((note, i) => (note, i)).ToDictionary(n => n.note, n => n.i + 1, (IEqualityComparer<Note>)ReferenceEqualityComparer.Instance);
    private int calls;

    /// <summary>For each footnote the numbers of its calls, filled while blocks are made.</summary>
    public ILookup<int, int> CallsOf => called.ToLookup(c => c.Note, c => c.Call);

    private readonly List<(int Note, int Call)> called = [];

    public IReadOnlyList<TextBlock> Of(IEnumerable<Part> parts) => [.. parts.Select(Of)];

    /// <summary>The runs of words with their footnote marks, opening words and citations.</summary>
    public IReadOnlyList<Run> Runs(Passage words, string? opening = null)
    {
        var text = words.Text;
        var cited = citations(text);
        var emphasis = words.Emphasis.Count > 0 ? words.Emphasis
            : opening is { Length: > 0 } && text.StartsWith(opening, StringComparison.Ordinal) ? [new TextSpan(0, opening.Length)] : [];
        var cuts = new SortedSet<int> { 0, text.Length };
        cuts.UnionWith(emphasis.SelectMany(e => new[] { e.Start, e.End }).Concat(cited.SelectMany(c => new[] { c.Start, c.End })).Concat(words.Notes.Select(n => n.At)).Where(at => at >= 0 && at <= text.Length));
        var runs = new List<Run>();
        var from = 0;
        foreach (var cut in cuts)
        {
            if (cut > from) runs.Add(RunOf(text[from..cut], from, emphasis, cited));
            runs.AddRange(words.Notes.Where(n => n.At == cut).Select(Call));
            from = cut;
        }

        return runs;
    }

    private static Run RunOf(string words, int at, IReadOnlyList<TextSpan> emphasis, IReadOnlyList<CitedAt> cited) =>
        cited.FirstOrDefault(c => c.Start <= at && at < c.End) is { Href: { } href } ? new LinkRun(words, href)
        : new WordsRun(words, emphasis.Any(e => e.Start <= at && at < e.End));

    private NoteRun Call(NoteMark mark)
    {
        var call = new NoteRun(mark.Mark, noteCalls.Next(mark.Mark).Note is { } note ? numbers[note] : null, ++calls);
        if (call.Note is { } number) called.Add((number, calls));
        return call;
    }

    private TextBlock Of(Part part)
    {
        // In the order of the text: calls of footnotes are counted through it.
        var block = part switch
        {
            EnactingFormula formula => Worded(TextRole.Formula, formula, null, null),
            Recital recital => Worded(TextRole.Recital, recital, null, recital.Opening?.Text),
            OperativeParagraph paragraph => Worded(TextRole.Paragraph, paragraph, paragraph.Mark, paragraph.Opening?.Text),
            Point point => Worded(TextRole.Point, point, point.Mark, null),
            Heading heading => Worded(TextRole.Heading, heading, heading.Number, null) with { Level = heading.Level },
            PlainText plain => Worded(TextRole.Plain, plain, plain.Mark, null),
            ReportSection section => OfSection(section),
            ReportParagraph paragraph => Worded(TextRole.Paragraph, paragraph, paragraph.Mark, null),
            WordedPart other => Worded(TextRole.Plain, other, null, null),
            Row row => new TextBlock(TextRole.Row, row.Id, null, []) { Cells = [.. row.Cells.Select(c => Runs(c))] },
            Annex annex => OfAnnex(annex),
            _ => new TextBlock(TextRole.Table, part.Id, null, []),
        };
        return part.Within.Count == 0 ? block : block with { Within = Of(part.Within) };
    }

    private TextBlock Worded(TextRole role, WordedPart part, string? mark, string? opening) =>
        new(role, part.Id, mark, Runs(part.Words, opening)) { Opening = opening, Source = part.Words.Source };

    private TextBlock OfSection(ReportSection section) => Worded(section.Kind == ReportSectionKind.Annex ? TextRole.Annex : TextRole.Heading, section, section.Number, null) with
    {
        Level = section.Level,
        Overline = section.Overline is { } overline ? Runs(overline) : [],
    };

    private TextBlock OfAnnex(Annex annex)
    {
        var overline = Runs(annex.Overline);
        return new(TextRole.Annex, annex.Id, null, annex.Title is { } title ? Runs(title) : []) { Overline = overline, Source = annex.Overline.Source };
    }
}

/// <summary>Something cited in words.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Href">The page it leads to.</param>
internal readonly record struct CitedAt(int Start, int Length, string Href)
{
    public int End => Start + Length;
}
