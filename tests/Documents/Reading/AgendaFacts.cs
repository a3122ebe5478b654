using System.Globalization;
using System.Text;
using System.Text.Json;
using Dais.Documents.Agendas;
using Dais.Documents.Reading;
using Dais.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Dais.Documents.Tests.Reading;

/// <summary>What an agenda says, fact by fact: what a reading and its gold are compared by.</summary>
/// <remarks>Titles are compared by their letters; documents by the item they serve, whether or not by way of a sub-item.</remarks>
internal static class AgendaFacts
{
    /// <summary>Fails with the facts that were missed and those that were made up.</summary>
    internal static void AreEqual(SortedSet<string> gold, SortedSet<string> found) =>
        Assert.Equal("", string.Join('\n', gold.Except(found).Select(f => "missed: " + f).Concat(found.Except(gold).Select(f => "extra: " + f))));

    internal static SortedSet<string> Of(AgendaReading reading)
    {
        var agenda = reading.Agenda;
        var facts = new SortedSet<string>(StringComparer.Ordinal)
        {
            reading.Kind == DocumentKind.AnnotatedProvisionalAgenda ? "kind annotated-provisional-agenda" : "kind unknown",
            $"language {agenda.Language}",
        };
        Add("issued", Iso(agenda.Issued));
        Add("original", agenda.Original?.Code);
        Add("distribution", Lower(agenda.Distribution));
        Add("start", Iso(agenda.Start));
        Add("end", Iso(agenda.End));
        Add("sessionNumber", agenda.SessionNumber?.ToString(CultureInfo.InvariantCulture));
        foreach (var item in agenda.Items) AddItem(facts, item, agenda.Language);
        foreach (var meeting in agenda.OrganizationOfWork)
            foreach (var e in meeting.Entries)
                facts.Add(Slot(Iso(meeting.Date)!, Hour(meeting.Hours.Start), Hour(meeting.Hours.End), e.Item, e.SubItem, e.Continued, meeting.IsInferred));
        foreach (var mandate in agenda.Mandates) facts.Add($"mandate {Lower(mandate.Kind)} {mandate.Number}");
        foreach (var provision in agenda.Provisions) facts.Add($"provision {provision.Instrument} {provision.Kind} {provision.Number}");
        foreach (var act in agenda.Acts) facts.Add($"act {act.Verb} {act.By} {Iso(act.Date)}");
        return facts;

        void Add(string name, string? value)
        {
            if (value is not null) facts.Add($"{name} {value}");
        }
    }

    internal static SortedSet<string> OfGold(JsonElement gold)
    {
        var facts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in new[] { "kind", "language", "issued", "original", "distribution", "start", "end", "sessionNumber" })
            if (gold.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null) facts.Add($"{name} {value}");
        foreach (var item in All(gold, "items")) AddGoldItem(facts, item);
        foreach (var meeting in All(gold, "organizationOfWork"))
            foreach (var e in All(meeting, "entries"))
                facts.Add(Slot(Text(meeting, "date")!, Text(meeting, "start")!, Text(meeting, "end")!, e.GetProperty("item").GetInt32(), Text(e, "subitem"), Is(e, "continued"), Is(meeting, "inferred")));
        foreach (var m in All(gold, "mandates")) facts.Add($"mandate {Text(m, "kind")} {Text(m, "number")}");
        foreach (var p in All(gold, "provisions")) facts.Add($"provision {Text(p, "instrument")} {Text(p, "kind")} {Text(p, "number")}");
        foreach (var a in All(gold, "acts")) facts.Add($"act {Text(a, "verb")} {Text(a, "by")} {Text(a, "date")}");
        return facts;
    }

    private static void AddItem(SortedSet<string> facts, AgendaItem item, Language language)
    {
        facts.Add($"item {item.Number}");
        facts.Add($"title {item.Number} {Letters(item.Title.In(language).Text)}");
        foreach (var sub in item.SubItems) facts.Add($"sub {item.Number} {sub.Letter} {Letters(sub.Title.In(language).Text)}");
        foreach (var document in item.Documents.Concat(item.SubItems.SelectMany(s => s.Documents)))
            facts.Add($"document {item.Number} {string.Join('+', document.Symbols)}");
    }

    private static void AddGoldItem(SortedSet<string> facts, JsonElement item)
    {
        var number = item.GetProperty("number").GetInt32();
        facts.Add($"item {number}");
        facts.Add($"title {number} {Letters(Text(item, "title")!)}");
        foreach (var sub in All(item, "subitems")) facts.Add($"sub {number} {Text(sub, "letter")} {Letters(Text(sub, "title")!)}");
        foreach (var document in All(item, "documents").Concat(All(item, "subitems").SelectMany(s => All(s, "documents"))))
            facts.Add($"document {number} {string.Join('+', All(document, "symbols").Select(s => s.GetString()))}");
    }

    private static string Slot(string date, string start, string end, int item, string? sub, bool continued, bool inferred) =>
        $"slot {date} {start}–{end} {item} {sub}{(continued ? " continued" : "")}{(inferred ? " inferred" : "")}";

    private static string Letters(string text) =>
        new([.. text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsLetterOrDigit)]);

    private static string? Iso(LocalDate? date) => date is { } d ? LocalDatePattern.Iso.Format(d) : null;

    private static string Hour(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string? Lower(Enum? value) => value?.ToString().ToLowerInvariant();

    private static IEnumerable<JsonElement> All(JsonElement place, string key) =>
        place.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static string? Text(JsonElement place, string key) =>
        place.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    private static bool Is(JsonElement place, string key) => place.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.True;
}
