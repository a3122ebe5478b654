using System.Globalization;
using Dais.Documents.Reading;
using Dais.Documents.Reading.Pages;
using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>Makes the parts of a resolution from what was read, gives them their ids and says what became of their lines.</summary>
internal sealed class PartBuilder(Language language, LineAccounts accounts)
{
    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    internal List<Part> Build(IReadOnlyList<PartDraft> drafts)
    {
        var sections = TextSections.Of(drafts);
        var parts = new List<Part>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++) parts.Add(Make(drafts[i], sections[i] > 0 ? $"sec_{Said(sections[i])}" : null));
        return parts;
    }

    private Part Make(PartDraft draft, string? within)
    {
        var words = draft.Block?.Words;
        switch (draft.Kind)
        {
            case PartKind.Formula:
                return new EnactingFormula(words!) { Id = Account(draft, LinePart.Recital, Id(within, "formula")) };
            case PartKind.Recital:
                var recital = Account(draft, LinePart.Recital, Counted(within, "recital"));
                return new Recital(words!) { Id = recital, Opening = OpeningReader.Read(words!.Text, language, OpeningPlace.Recital), Within = Within(draft, recital, LinePart.Recital) };
            case PartKind.Operative:
                return MakeParagraph(draft, within);
            case PartKind.Heading:
                return new Heading(draft.Level, draft.Mark?.Text, words!) { Id = Account(draft, LinePart.Heading, Counted(within, "heading")) };
            case PartKind.Annex:
                return MakeAnnex(draft);
            case PartKind.Grid:
                return MakeGrid(draft, within);
            default:
                return MakeText(draft, within, LinePart.Text);
        }
    }

    private OperativeParagraph MakeParagraph(PartDraft draft, string? within)
    {
        var words = draft.Block!.Words;
        int? number = draft.Mark is { Level: NumberLevel.Paragraph, Ordinal: var ordinal } ? ordinal : null;
        var id = number is { } n ? Id(within, $"para_{Said(n)}") : Counted(within, "para_nn");
        return new(number, draft.Mark?.Text, words)
        {
            Id = Account(draft, LinePart.Operative, id),
            Opening = OpeningReader.Read(words.Text, language, OpeningPlace.Operative),
            Within = Within(draft, id, LinePart.Operative),
        };
    }

    private Annex MakeAnnex(PartDraft draft)
    {
        var id = Account(draft, LinePart.Heading, Counted(null, "annex"));
        foreach (var block in draft.TitleBlocks) accounts.Take(block.Lines, LinePart.Heading, id);
        var title = draft.TitleBlocks.Count > 0 ? Passages.Join(draft.TitleBlocks.Select(b => b.Words)) : null;
        return new(draft.Block!.Words, title) { Id = id, Within = [.. draft.Within.Select(d => Make(d, id))] };
    }

    private Grid MakeGrid(PartDraft draft, string? within)
    {
        var id = Counted(within, "table");
        var rows = new List<Part>(draft.Within.Count);
        foreach (var row in draft.Within)
            rows.Add(new Row(row.Block!.Cells) { Id = Account(row, LinePart.Table, $"{id}__row_{Said(rows.Count + 1)}") });
        return new() { Id = id, Within = rows };
    }

    private PlainText MakeText(PartDraft draft, string? within, LinePart part)
    {
        var id = draft.Mark is { Level: NumberLevel.Paragraph, Ordinal: > 0 and var number } ? Id(within, $"para_{Said(number)}") : Counted(within, "text");
        return new(draft.Mark?.Text, draft.Block!.Words) { Id = Account(draft, part, id), Within = Within(draft, id, part) };
    }

    private List<Part> Within(PartDraft draft, string within, LinePart part)
    {
        var made = new List<Part>(draft.Within.Count);
        foreach (var inner in draft.Within)
        {
            if (inner.Kind == PartKind.Point) made.Add(MakePoint(inner, within, part));
            else made.Add(MakeText(inner, within, part));
        }

        return made;
    }

    private Point MakePoint(PartDraft draft, string within, LinePart part)
    {
        var mark = draft.Mark!.Value;
        var id = mark.Ordinal == 0 ? Counted(within, "point") : Id(within, $"point_{Letter(mark)}");
        return new(mark.Text, draft.Block!.Words) { Id = Account(draft, part, id), Within = Within(draft, id, part) };
    }

    // The same in every language: the letter of a list in Latin, the second level in Roman numerals.
    private static string Letter(BlockMark mark) => mark.Level switch
    {
        NumberLevel.Letter => Numbering.Letter(mark.Ordinal),
        NumberLevel.Roman or NumberLevel.Section => Numbering.Format(NumberLevel.Roman, mark.Ordinal, Language.English).Trim('(', ')'),
        _ => Said(mark.Ordinal),
    };

    private string Account(PartDraft draft, LinePart part, string id)
    {
        accounts.Take(draft.Block!.Lines, part, id);
        return id;
    }

    private string Counted(string? within, string name)
    {
        var key = within is null ? name : $"{within}__{name}";
        var count = counts[key] = counts.GetValueOrDefault(key) + 1;
        return Id(null, $"{key}_{Said(count)}");
    }

    /// <summary>An id that no other part has: the second of a number is told from the first.</summary>
    private string Id(string? within, string name)
    {
        var id = within is null ? name : $"{within}__{name}";
        while (!given.Add(id))
        {
            var count = counts[id] = Math.Max(1, counts.GetValueOrDefault(id)) + 1;
            if (given.Add($"{id}_{Said(count)}")) return $"{id}_{Said(count)}";
        }

        return id;
    }

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);
}
