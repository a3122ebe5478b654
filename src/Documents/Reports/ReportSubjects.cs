using System.Globalization;
using Dais.Documents.Reading;
using Dais.Documents.Resolutions;

namespace Dais.Documents.Reports;

/// <summary>Finds the items of the agenda that sections and texts are about: by their numbers, or by the items' titles.</summary>
internal static class ReportSubjects
{
    private const double LeastAlike = 0.85;
    private const int ShortestTitle = 4;

    /// <summary>Says of every section which items it is about.</summary>
    internal static void Assign(OutlineRead outline, IReadOnlyList<ItemAdopted> agenda, ReportLexicon lexicon, FindingList findings)
    {
        var titles = agenda.Select(i => (i.Number, Letters: Folding.Letters(i.Title))).Where(t => t.Letters.Length >= ShortestTitle).ToList();
        Assign(outline.Sections);

        void Assign(List<Part> parts)
        {
            for (var i = 0; i < parts.Count; i++)
            {
                if (parts[i] is not ReportSection section) continue;
                Assign((List<Part>)section.Within);
                if (!IsOnItems(section.Kind)) continue;
                var items = MentionedIn(section.Words.Text, lexicon);
                parts[i] = section with { AgendaItems = items.Count > 0 && !Remark(section, items) ? items : ByTitle(section.Words.Text, titles) is { Count: > 0 } byTitle ? byTitle : items };
            }
        }

        // An item that the agenda, as the report gives it, does not have: the title beside the number may tell which is meant.
        bool Remark(ReportSection section, List<int> items)
        {
            var unknown = titles.Count == 0 ? [] : items.Where(i => !titles.Exists(t => t.Number == i)).ToList();
            foreach (var item in unknown)
                findings.Warn("report-item-unknown", section.Words.Source?.First, section.Words.Text, item.ToString(CultureInfo.InvariantCulture));
            return unknown.Count > 0;
        }
    }

    /// <summary>The items that a text names: "agenda items 2 and 3", "пункту 2 повестки дня", "议程项目2".</summary>
    internal static List<int> MentionedIn(string text, ReportLexicon lexicon)
    {
        var items = new List<int>();
        if (!text.AsSpan().ContainsAnyInRange('0', '9') && !text.AsSpan().ContainsAnyInRange('٠', '٩')) return items;
        var folded = new FoldedText(text);
        foreach (var hit in lexicon.ItemReferences.All(folded.Text))
        {
            var from = folded.PlaceOf(hit.End);
            while (from < text.Length && text[from] == ' ') from++;
            if (from >= text.Length || !char.IsDigit(text[from])) continue;
            if (!ItemReferences.TryRead(text.Substring(from, Math.Min(160, text.Length - from)), lexicon.Common, out var read, out var rest) || !HasTail(rest, lexicon)) continue;
            foreach (var reference in read)
                if (!items.Contains(reference.Item)) items.Add(reference.Item);
        }

        return items;
    }

    // Documents are divided, recommendations and deliberations speak of items; the other sections only mention them.
    private static bool IsOnItems(ReportSectionKind kind) => kind is ReportSectionKind.Recommendations or ReportSectionKind.Deliberations;

    private static bool HasTail(string rest, ReportLexicon lexicon) =>
        lexicon.ItemTails.Length == 0 || Array.Exists(lexicon.ItemTails, t => Folding.Words(rest).StartsWith(t, StringComparison.Ordinal));

    private static IReadOnlyList<int> ByTitle(string heading, List<(int Number, string Letters)> titles)
    {
        var letters = Folding.Letters(heading);
        foreach (var (number, title) in titles)
            if (letters == title || (title.Length > 2 * ShortestTitle && letters.Contains(title, StringComparison.Ordinal))) return [number];
        var best = titles.Select(t => (t.Number, Alike: Likeness.Of(letters, t.Letters, LeastAlike))).OrderByDescending(t => t.Alike).FirstOrDefault();
        return best.Alike >= LeastAlike ? [best.Number] : [];
    }
}
