using Dais.Documents.Agendas;
using Dais.Kernel;

namespace Dais.Conference.Sessions;

/// <summary>An item or sub-item as the page of its session shows it.</summary>
/// <param name="Anchor">Its place on the page: item-1, item-1-a.</param>
/// <param name="Mark">"1", "(a)".</param>
/// <param name="Entry">The item itself.</param>
/// <param name="Meetings">The meetings that take it up, in words; null for none.</param>
/// <param name="Cites">The mandates and provisions its annotation cites, in words.</param>
/// <param name="SubItems">Its sub-items.</param>
public sealed record EntryView(
    string Anchor, string Mark, AgendaEntry Entry, string? Meetings, IReadOnlyList<string> Cites, IReadOnlyList<EntryView> SubItems)
{
    /// <summary>Whether there is anything to unfold.</summary>
    public bool HasBody => Entry.Annotation.Count > 0 || Entry.Documents.Count > 0 || SubItems.Count > 0;

    internal static string AnchorOf(int item, string? letter) => letter is null ? $"item-{item}" : $"item-{item}-{letter}";

    internal static IReadOnlyList<EntryView> Of(ProvisionalAgenda agenda, Language language) =>
    [
        .. agenda.Items.Select(item => Of(
            agenda, item, item.Number, null, language,
            [.. item.SubItems.Select(s => Of(agenda, s, item.Number, s.Letter, language, []))])),
    ];

    private static EntryView Of(
        ProvisionalAgenda agenda, AgendaEntry entry, int item, string? letter, Language language, IReadOnlyList<EntryView> subItems)
    {
        var meetings = agenda.OrganizationOfWork
            .Select((m, i) => (Number: i + 1, TakesUp: m.Entries.Any(e => e.Item == item && (letter is null || e.SubItem == letter))))
            .Where(m => m.TakesUp).Select(m => m.Number).ToList();
        return new(
            AnchorOf(item, letter),
            letter is null ? ItemWords.Number(item, null, language, agenda.Digits) : ItemWords.Letter(letter, language, agenda.Digits),
            entry,
            SessionWords.Meetings(meetings, language, agenda.Digits),
            [.. entry.Annotation.SelectMany(p => p.Cites).Distinct().Select(c => CitationWords.Say(c, language))],
            subItems);
    }
}
