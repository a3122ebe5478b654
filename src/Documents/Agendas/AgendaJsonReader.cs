using System.Text.Json;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Agendas;

/// <summary>Reads an agenda's JSON: the frame and the masthead. Items and meetings have readers of their own.</summary>
internal static class AgendaJsonReader
{
    private const string Root = "$";

    private static readonly string[] Keys =
    [
        "kind", "language", "sample", "title", "symbols", "body", "parentBody", "sessionNumber", "distribution", "issued", "original", "place",
        "timeZone", "start", "end", "digits", "meetingsAnnounced", "notes", "items", "organizationOfWork", "mandates", "provisions", "acts",
        "findings",
    ];

    public static ProvisionalAgenda Read(ReadOnlySpan<byte> json)
    {
        if (json.Length > AgendaJson.LargestFile)
            throw new AgendaFormatException("too-large", Root, (json.Length + 1024 * 1024 - 1) / (1024 * 1024), AgendaJson.LargestFile / (1024 * 1024));
        using var document = Parse(WithoutMark(json));
        try
        {
            return ReadAgenda(new JsonPlace(document.RootElement, Root).Object(Keys));
        }
        catch (InvalidOperationException wrong) when (wrong is not ObjectDisposedException)
        {
            // What System.Text.Json throws for a text with half a surrogate pair: the only text of valid JSON that is none.
            throw new AgendaFormatException("half-a-character", Root);
        }
    }

    private static JsonDocument Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json.ToArray(), new() { MaxDepth = AgendaJson.DeepestNesting, AllowDuplicateProperties = false });
        }
        catch (JsonException wrong)
        {
            throw new AgendaFormatException("not-json", wrong.Path ?? Root, (wrong.LineNumber ?? 0) + 1, (wrong.BytePositionInLine ?? 0) + 1, wrong.Message);
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> json) => json.StartsWith("\uFEFF"u8) ? json[3..] : json;

    private static ProvisionalAgenda ReadAgenda(JsonPlace root)
    {
        root.Find("kind")?.OneOf(AgendaWords.Kinds);
        var texts = new TextReading(TextReading.LanguageOf(root.Need("language")));
        var items = new AgendaItemReading(texts);
        var meetings = new MeetingReading(texts);
        var agenda = ReadMasthead(root, texts) with
        {
            Items = root.All("items", items.Item),
            OrganizationOfWork = root.All("organizationOfWork", meetings.Meeting),
            Acts = root.All("acts", CitationReading.Act),
        };
        Citation[] listed = [.. root.All("mandates", CitationReading.Mandate), .. root.All("provisions", CitationReading.Provision)];
        if (root.Find("findings") is null) AgendaConsistency.Check(agenda);
        return agenda with { AlsoCited = [.. listed.Except([.. agenda.Mandates, .. agenda.Provisions])] };
    }

    private static ProvisionalAgenda ReadMasthead(JsonPlace root, TextReading texts)
    {
        var (start, end) = (root.Find("start")?.Date(), root.Find("end")?.Date());
        if (end < start) throw root.Need("end").Refuse("ends-before-it-starts");
        return new()
        {
            Language = texts.Language,
            IsSample = root.Find("sample")?.Flag() ?? false,
            Title = texts.Find(root, "title"),
            Symbols = root.All("symbols", CitationReading.Symbol),
            Body = texts.Find(root, "body"),
            ParentBody = texts.Find(root, "parentBody"),
            SessionNumber = root.Find("sessionNumber")?.WholeNumber(1, 99_999),
            Distribution = root.Find("distribution")?.OneOf(AgendaWords.Distributions),
            Issued = root.Find("issued")?.Date(),
            Original = root.Find("original") is { } original ? TextReading.LanguageOf(original) : null,
            Place = texts.Find(root, "place"),
            TimeZone = root.Find("timeZone") is { } zone ? ZoneOf(zone) : null,
            Start = start,
            End = end,
            Digits = root.Find("digits")?.OneOf(AgendaWords.Digits) ?? DigitStyle.Western,
            MeetingsAnnounced = root.Find("meetingsAnnounced")?.WholeNumber(0, 99_999),
            Notes = root.All("notes", texts.Text),
        };
    }

    private static string ZoneOf(JsonPlace place)
    {
        var id = place.Text();
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is not null ? id : throw place.Refuse("not-a-time-zone", id);
    }
}
