using System.Text.Json.Serialization;
using Dais.Record.Acts;
using Dais.Record.Folding;
using Dais.Record.Sealing;

namespace Dais.Record;

/// <summary>The acts that the record itself puts on the record.</summary>
public static class RecordActs
{
    /// <summary>Adds them: "rules-noted" and "subject-erased". Every program that keeps a record does so before it reads it.</summary>
    public static ActTypes AddRecordActs(this ActTypes types) => types
        .Add("rules-noted", RecordJson.Default.RulesNoted)
        .Add("subject-erased", RecordJson.Default.SubjectErased);
}

/// <summary>The JSON of the record's own acts.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(RulesNoted))]
[JsonSerializable(typeof(SubjectErased))]
internal sealed partial class RecordJson : JsonSerializerContext;
