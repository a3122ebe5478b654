using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>Makes the parts of a resolution from what was read, and says what became of their lines.</summary>
/// <remarks>Their ids come from <see cref="ResolutionIds"/>, as those of a file do: a text has the same ids however it came.</remarks>
internal sealed class PartBuilder(Language language, LineAccounts accounts)
{
    // What became of the lines of each part, in the order in which the parts are named: a part before those within it.
    private readonly List<List<(LineSpan Lines, LinePart Part)>> taken = [];

    internal IReadOnlyList<Part> Build(IReadOnlyList<PartDraft> drafts)
    {
        var parts = ResolutionIds.Given([.. drafts.Select(Make)], language);
        var next = 0;
        Account(parts, ref next);
        return parts;
    }

    private Part Make(PartDraft draft) => draft.Kind switch
    {
        PartKind.Formula => Take(draft, LinePart.Recital, words => new EnactingFormula(words)),
        PartKind.Recital => Take(draft, LinePart.Recital, words => new Recital(words) { Opening = OpeningReader.Read(words.Text, language, OpeningPlace.Recital), Within = Within(draft, LinePart.Recital) }),
        PartKind.Operative => Take(draft, LinePart.Operative, words => new OperativeParagraph(NumberOf(draft), draft.Mark?.Text, words)
        {
            Opening = OpeningReader.Read(words.Text, language, OpeningPlace.Operative),
            Within = Within(draft, LinePart.Operative),
        }),
        PartKind.Heading => Take(draft, LinePart.Heading, words => new Heading(draft.Level, draft.Mark?.Text, words)),
        PartKind.Annex => MakeAnnex(draft),
        PartKind.Grid => MakeGrid(draft),
        _ => MakeText(draft, LinePart.Text),
    };

    private static int? NumberOf(PartDraft draft) => draft.Mark is { Level: NumberLevel.Paragraph, Ordinal: var ordinal } ? ordinal : null;

    private Annex MakeAnnex(PartDraft draft)
    {
        taken.Add([.. draft.TitleBlocks.Prepend(draft.Block!).Select(b => (b.Lines, LinePart.Heading))]);
        var title = draft.TitleBlocks.Count > 0 ? Passages.Join(draft.TitleBlocks.Select(b => b.Words)) : null;
        return new(draft.Block!.Words, title) { Within = [.. draft.Within.Select(Make)] };
    }

    private Grid MakeGrid(PartDraft draft)
    {
        taken.Add([]);
        return new() { Within = [.. draft.Within.Select(row => Take(row, LinePart.Table, _ => new Row(row.Block!.Cells)))] };
    }

    private PlainText MakeText(PartDraft draft, LinePart part) =>
        Take(draft, part, words => new PlainText(draft.Mark?.Text, words) { Within = Within(draft, part) });

    private List<Part> Within(PartDraft draft, LinePart part) =>
        [.. draft.Within.Select(Part (inner) => inner.Kind == PartKind.Point ? MakePoint(inner, part) : MakeText(inner, part))];

    private Point MakePoint(PartDraft draft, LinePart part) =>
        Take(draft, part, words => new Point(draft.Mark!.Value.Text, words) { Within = Within(draft, part) });

    private T Take<T>(PartDraft draft, LinePart part, Func<Passage, T> make)
    {
        taken.Add([(draft.Block!.Lines, part)]);
        return make(draft.Block.Words);
    }

    private void Account(IReadOnlyList<Part> parts, ref int next)
    {
        foreach (var part in parts)
        {
            foreach (var (lines, role) in taken[next++]) accounts.Take(lines, role, part.Id);
            Account(part.Within, ref next);
        }
    }
}
