using System.Text.Json.Serialization;
using Dais.Record.Acts;

namespace Dais.Directory.Bodies;

/// <summary>The acts on bodies in JSON, as they stand on the record.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LocalDateJson), typeof(InstantJson)])]
[JsonSerializable(typeof(BodyEstablished))]
[JsonSerializable(typeof(TenureChanged))]
[JsonSerializable(typeof(BodyEnded))]
[JsonSerializable(typeof(CircleFormed))]
[JsonSerializable(typeof(SeatCreated))]
[JsonSerializable(typeof(SeatFilled))]
[JsonSerializable(typeof(SeatLeft))]
internal sealed partial class BodyJson : JsonSerializerContext;

/// <summary>The names of the acts on bodies.</summary>
internal static class BodyActs
{
    internal static ActTypes AddBodies(this ActTypes types) => types
        .Add("body-established", BodyJson.Default.BodyEstablished)
        .Add("body-tenure-changed", BodyJson.Default.TenureChanged)
        .Add("body-ended", BodyJson.Default.BodyEnded)
        .Add("circle-formed", BodyJson.Default.CircleFormed)
        .Add("seat-created", BodyJson.Default.SeatCreated)
        .Add("seat-filled", BodyJson.Default.SeatFilled)
        .Add("seat-left", BodyJson.Default.SeatLeft);
}
