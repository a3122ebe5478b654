using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>A row of the organization of work, each cell taken by what it says, in whatever order the columns stand.</summary>
internal sealed class TableRow
{
    private const int LongestDate = 70;
    private const int BeforeHours = 12;

    internal DateMention? Date { get; private set; }

    internal TimeRangeMention? Hours { get; private set; }

    /// <summary>A half day named in words alone: "Morning".</summary>
    internal TimeRange? HalfDay { get; private set; }

    /// <summary>Hours of which the numbers alone could be read.</summary>
    internal TimeRange? LooselyRead { get; private set; }

    internal List<ItemReference> Items { get; } = [];

    internal string Title { get; private set; } = "";

    internal bool IsReversed { get; private set; }

    internal static TableRow Read(IReadOnlyList<Cell> cells, Manuscript m, AgendaDraft agenda)
    {
        var row = new TableRow();
        foreach (var cell in cells)
        {
            if (cell.Text.Length == 0) continue;
            var hadTitle = row.Title.Length > 0;
            row.ReadCell(cell.Text, m, agenda);
            row.IsReversed |= hadTitle && row.Hours is not null;
        }

        return row;
    }

    private void ReadCell(string cell, Manuscript m, AgendaDraft agenda)
    {
        var rest = cell;
        if (Date is null && TryDate(rest, m, out var afterDate)) rest = afterDate;
        if (rest.Length > 0 && Hours is null && TryHours(rest, m, out var afterHours)) rest = afterHours;
        if (rest.Length == 0) return;
        if (Hours is null && HalfDay is null && TryHalfDay(rest, m)) return;
        if (Hours is null && HalfDay is null && Items.Count == 0 && IsLooselyHours(rest, m)) return;
        if (Items.Count == 0 && ItemReferences.TryRead(rest, m.Lexicon, out var read, out var title) && AreItems(read, title, agenda))
        {
            Items.AddRange(read);
            rest = title;
        }

        if (rest.Length > 0) Title = Title.Length == 0 ? rest : $"{Title} {rest}";
    }

    // Numbers that could be hours, in a cell that names no item and is no title.
    private bool IsLooselyHours(string cell, Manuscript m)
    {
        if (!HasDigit(cell) || (ItemReferences.TryRead(cell, m.Lexicon, out _, out var rest) && rest.Length == 0) || !LooseHours.TryRead(cell, out var hours)) return false;
        LooselyRead = hours;
        return true;
    }

    // A title may begin with a number too: then no item has that number.
    private static bool AreItems(List<ItemReference> read, string title, AgendaDraft agenda) =>
        title.Length == 0 || read[0].SubItem is not null || agenda.Items.Count == 0 || agenda.Item(read[0].Item) is not null;

    private bool TryDate(string cell, Manuscript m, out string rest)
    {
        rest = cell;
        var head = cell.Length > LongestDate ? cell[..LongestDate] : cell;
        if (!HasDigit(head)) return false;
        var mentions = UnDate.Find(head, m.Language);
        if (mentions.Count == 0) return false;
        var first = mentions[0];
        if (Folding.CountLetters(head.AsSpan(0, first.Start)) > BeforeHours) return false;
        var after = cell[(first.Start + first.Length)..].Trim(' ', ',', '،', '，', '.', ':', '(', ')', '（', '）');
        var behind = after;
        if (after.Length > 0 && !TryHours(after, m, out behind) && !IsWeekday(after) && !TryHalfDay(after, m) && !IsLooselyHours(after, m)) return false;
        Date = first;
        rest = Hours is not null ? behind : "";
        return true;
    }

    private static bool IsWeekday(string text) => text.Length < 14 && !HasDigit(text);

    private bool TryHours(string cell, Manuscript m, out string rest)
    {
        rest = cell;
        if (!HasDigit(cell) || !UnTime.TryFindRange(cell.Length > 160 ? cell[..160] : cell, m.Language, out var mention)) return false;
        if (Folding.CountLetters(cell.AsSpan(0, mention.Start)) > BeforeHours) return false;
        Hours = mention;
        rest = cell[(mention.Start + mention.Length)..].Trim(' ', ',', '،', ':', '.', ';');
        if (Folding.CountLetters(rest) <= 7 && !HasDigit(rest) && !rest.Contains('(', StringComparison.Ordinal)) rest = "";
        return true;
    }

    private bool TryHalfDay(string cell, Manuscript m)
    {
        if (cell.Length > 30 || HasDigit(cell)) return false;
        var folded = Folding.Words(cell);
        HalfDay = IsNearlyAll(m.Lexicon.Morning) ? TimeRange.Morning : IsNearlyAll(m.Lexicon.Afternoon) ? TimeRange.Afternoon : null;
        return HalfDay is not null;

        bool IsNearlyAll(PhraseFinder words) => words.TryFind(folded, 0, out var hit) && hit.Length + 10 >= folded.Length;
    }

    private static bool HasDigit(string text) => text.AsSpan().ContainsAnyInRange('0', '9') || text.AsSpan().ContainsAnyInRange('٠', '٩') || text.AsSpan().ContainsAnyInRange('０', '９');
}
