using System.Collections.Frozen;
using System.Text.Json;
using Dais.Documents.Agendas;
using NodaTime;

namespace Dais.Conference.OrganizationOfWork;

/// <summary>The time zones of places where bodies often meet (OrganizationOfWork/Places.json).</summary>
internal static class MeetingPlaces
{
    private static readonly FrozenDictionary<string, string> Zones = Load();

    /// <summary>The agenda's time zone, or what its place suggests; null where neither tells.</summary>
    public static DateTimeZone? ZoneOf(ProvisionalAgenda agenda)
    {
        var id = agenda.TimeZone ?? agenda.Place?.Languages.Select(l => Zones.GetValueOrDefault(agenda.Place[l]!.Trim())).FirstOrDefault(z => z is not null);
        return id is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
    }

    /// <summary>Every zone that the book names.</summary>
    public static IEnumerable<string> All => Zones.Values;

    private static FrozenDictionary<string, string> Load()
    {
        const string Resource = "Dais.Conference/OrganizationOfWork/Places.json";
        using var stream = typeof(MeetingPlaces).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"Dais.Conference has no resource '{Resource}'.");
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.EnumerateObject()
            .SelectMany(zone => zone.Value.EnumerateArray().Select(name => (Name: name.GetString()!, Zone: zone.Name)))
            .DistinctBy(p => p.Name.ToUpperInvariant())
            .ToFrozenDictionary(p => p.Name, p => p.Zone, StringComparer.OrdinalIgnoreCase);
    }
}
