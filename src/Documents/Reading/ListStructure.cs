using System.Globalization;
using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>Tells items and sub-items of a list apart, and gives each its number or letter.</summary>
internal static class ListStructure
{
    internal static void Build(Manuscript m, List<ListEntry> entries, AgendaDraft agenda)
    {
        var hasNumbers = entries.Exists(e => e.Mark is { Level: NumberLevel.Paragraph });
        var levels = new EntryLevels(hasNumbers);
        var items = new List<(ListEntry Item, List<ListEntry> Subs)>();
        foreach (var entry in entries)
        {
            if (entry.Title.Length == 0) continue;
            var isSubItem = items.Count > 0 && levels.IsSubItem(entry);
            if (isSubItem) items[^1].Subs.Add(entry);
            else items.Add((entry, []));
            levels.Passed(entry, isSubItem);
        }

        var numbers = Series.Resolve([.. items.Select(i => i.Item.Mark?.Ordinal)]);
        RemarkUnnumbered(m, entries);
        for (var i = 0; i < items.Count; i++)
            agenda.Items.Add(ReadItem(m, items[i].Item, numbers[i], items[i].Subs, hasNumbers));
    }

    private static EntryDraft ReadItem(Manuscript m, ListEntry entry, int number, List<ListEntry> subs, bool hasNumbers)
    {
        var item = new EntryDraft(number, null, entry.Title) { Listed = new(entry.First + 1, entry.Last + 1) };
        m.Account(entry.First, entry.Last, LinePart.ListedItem, item.Id);
        if (hasNumbers) Remark(m, entry, number.ToString(CultureInfo.InvariantCulture), number);
        var hasLetters = subs.Exists(s => s.Mark is not null);
        var ordinals = Series.Resolve([.. subs.Select(s => s.Mark?.Ordinal)]);
        for (var i = 0; i < subs.Count; i++)
        {
            var sub = new EntryDraft(number, Numbering.Letter(ordinals[i]), subs[i].Title) { Listed = new(subs[i].First + 1, subs[i].Last + 1) };
            m.Account(subs[i].First, subs[i].Last, LinePart.ListedItem, sub.Id);
            if (hasLetters) Remark(m, subs[i], sub.Letter!, ordinals[i]);
            item.SubItems.Add(sub);
        }

        return item;
    }

    private static void Remark(Manuscript m, ListEntry entry, string assumed, int ordinal)
    {
        var line = m.Lines[entry.First].Text;
        if (entry.Mark is null) m.Findings.Warn("number-inferred", entry.First + 1, entry.Title, assumed);
        else if (entry.Mark.Value.Ordinal != ordinal) m.Findings.Warn("number-doubtful", entry.First + 1, line, assumed);
        else if (entry.Mark.Value.IsOdd || (entry.IsBulleted && entry.Mark.Value.Level == NumberLevel.Paragraph)) m.Findings.Note("number-odd", entry.First + 1, line, assumed);
    }

    private static void RemarkUnnumbered(Manuscript m, List<ListEntry> entries)
    {
        if (entries.Count == 0) return;
        var span = $"{entries[0].First + 1}–{entries[^1].Last + 1}";
        if (!entries.Exists(e => e.Mark is { Level: NumberLevel.Paragraph })) m.Findings.Warn("list-unnumbered", entries[0].First + 1, span);
    }
}
