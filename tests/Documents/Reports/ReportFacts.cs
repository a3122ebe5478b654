using System.Globalization;
using System.Text;
using System.Text.Json;
using Dais.Documents.Reports;
using Dais.Documents.Resolutions;

namespace Dais.Documents.Tests.Reports;

/// <summary>What a report says, fact by fact: what a reading and its gold are compared by.</summary>
/// <remarks>The reading is compared by way of its JSON, so that what is written is what is tested; texts are compared by their letters and digits.</remarks>
internal static class ReportFacts
{
    private static readonly string[] Fields =
        ["kind", "language", "body", "parentBody", "sessionNumber", "distribution", "issued", "original", "place", "start", "end", "title", "adopted", "digits"];

    internal static void AreEqual(SortedSet<string> gold, SortedSet<string> found)
    {
        var said = string.Join('\n', gold.Except(found).Select(f => "missed: " + f).Concat(found.Except(gold).Select(f => "extra: " + f)));
        Assert.True(said.Length == 0, said);
    }

    internal static SortedSet<string> Of(ReportReading reading)
    {
        using var json = JsonDocument.Parse(ReportJson.Write(reading.Report, reading));
        var facts = Common(json.RootElement);
        foreach (var part in reading.Report.Parts) Add(facts, part);
        facts.Add($"footnotes {reading.Report.Notes.Count}");
        foreach (var code in reading.Findings.Select(f => f.Code).Distinct()) facts.Add("finding " + code);
        return facts;
    }

    internal static SortedSet<string> OfGold(JsonElement gold)
    {
        var facts = Common(gold);
        foreach (var section in All(gold, "sections"))
            facts.Add(Section(Text(section, "level")!, Text(section, "number"), Text(section, "kind")!, Text(section, "heading")!, All(section, "agendaItems").Select(i => i.GetInt32())));
        foreach (var paragraph in All(gold, "paragraphs"))
            facts.Add(Paragraph(paragraph.GetProperty("number").GetInt32(), Text(paragraph, "text")!, All(paragraph, "items").Select(i => i.GetString()!)));
        facts.Add($"footnotes {Text(gold, "footnotes")}");
        foreach (var finding in All(gold, "expectedFindings")) facts.Add("finding " + finding.GetString());
        return facts;
    }

    /// <summary>A request is found when recommendation and addressees agree and the spans overlap by at least 0.8 of the longer one.</summary>
    internal static IEnumerable<string> MissedRequests(JsonElement gold, ReportReading reading)
    {
        foreach (var recommendation in All(gold, "recommendations"))
        {
            var found = reading.Report.Recommendations.FirstOrDefault(r => r.Number == Text(recommendation, "number") && (r.Heading ?? "") == Text(recommendation, "heading"));
            foreach (var request in All(recommendation, "requests"))
            {
                var to = string.Join(',', All(request, "to"));
                var what = Letters(Text(request, "what")!);
                if (!reading.Requests.Any(r => r.Part == found?.Part && string.Join(',', r.To) == to && Overlap(Letters(r.WhatWords), what) >= 0.8)) yield return $"{Label(recommendation)} {to} {what}";
            }
        }
    }

    private static double Overlap(string a, string b)
    {
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        return longer.Contains(shorter, StringComparison.Ordinal) ? (double)shorter.Length / longer.Length : 0;
    }

    internal static string Letters(string text) =>
        new([.. text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsLetterOrDigit)]);

    private static SortedSet<string> Common(JsonElement report)
    {
        var facts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in Fields)
            if (Text(report, name) is { } value) facts.Add($"{name} {value}");
        foreach (var symbol in All(report, "symbols")) facts.Add($"symbol {symbol}");
        foreach (var fact in report.GetProperty("meeting").EnumerateObject()) facts.Add($"meeting {fact.Name} {fact.Value}");
        foreach (var item in All(report, "agenda"))
        {
            facts.Add($"item {Text(item, "number")} {Text(item, "title")}");
            foreach (var sub in All(item, "subitems")) facts.Add($"sub-item {Text(item, "number")} {Text(sub, "letter")} {Text(sub, "title")}");
        }

        foreach (var list in All(report, "attendance"))
            foreach (var attendee in All(list, "attendees")) facts.Add($"attendee {Text(list, "role")} {Text(attendee, "name")} {Text(attendee, "code")}");
        foreach (var document in All(report, "documents"))
            facts.Add($"document {string.Join('+', All(document, "symbols"))} [{string.Join(',', All(document, "agendaItems"))}] {Letters(Text(document, "title") ?? "")}");
        foreach (var r in All(report, "recommendations"))
            facts.Add($"recommendation {Label(r)} of {Text(r, "paragraph")} [{string.Join(',', All(r, "agendaItems"))}] to {string.Join('+', All(r, "to"))} under {Text(r, "section")} {Letters(Text(r, "heading")!)}: {Letters(Text(r, "text")!)}");
        return facts;
    }

    private static void Add(SortedSet<string> facts, Part part)
    {
        if (part is ReportSection section) facts.Add(Section(section.Level.ToString(CultureInfo.InvariantCulture), section.Number, section.Kind.ToString().ToLowerInvariant(), section.Words.Text, section.AgendaItems));
        if (part is ReportParagraph { Number: { } number } paragraph && !paragraph.Id!.StartsWith("rec_", StringComparison.Ordinal))
            facts.Add(Paragraph(number, PartWords.Whole(paragraph).Text, Marks(paragraph)));
    }

    private static IEnumerable<string> Marks(Part part) => part.Within.SelectMany(p => Marks(p).Prepend(((Point)p).Mark));

    private static string Section(string level, string? number, string kind, string heading, IEnumerable<int> items) =>
        $"section {level} {number} {kind} [{string.Join(',', items)}] {Letters(heading)}";

    private static string Paragraph(int number, string text, IEnumerable<string> items) => $"paragraph {number} {string.Join(' ', items)}: {Letters(text)}";

    private static string Label(JsonElement recommendation) => $"{Text(recommendation, "ordinal")} ({Text(recommendation, "number")})";

    private static IEnumerable<JsonElement> All(JsonElement place, string key) =>
        place.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static string? Text(JsonElement place, string key) =>
        place.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
}
