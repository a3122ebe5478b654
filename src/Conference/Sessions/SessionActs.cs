using System.Text.Json.Serialization;
using Dais.Record.Acts;
using Dais.Record.Proof;

namespace Dais.Conference.Sessions;

/// <summary>The acts of this folder, as they are put on the record.</summary>
internal static class SessionActs
{
    /// <summary>Which of them name bytes.</summary>
    public static readonly INameBytes NamesOfBytes = new BytesInBody("agenda", "agenda-kept");

    /// <summary>Makes them known.</summary>
    public static ActTypes AddSessions(this ActTypes types) => types.Add("agenda-kept", SessionJson.Default.AgendaKept);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AgendaKept))]
internal sealed partial class SessionJson : JsonSerializerContext;
