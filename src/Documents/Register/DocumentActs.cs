using System.Text.Json;
using System.Text.Json.Serialization;
using Dais.Documents.Agendas;
using Dais.Kernel;
using Dais.Record.Acts;
using Dais.Record.Proof;

namespace Dais.Documents.Register;

/// <summary>The acts of this folder, as they are put on the record.</summary>
internal static class DocumentActs
{
    /// <summary>Which of them name the bytes of what was received.</summary>
    public static readonly INameBytes NamesOfBytes = new BytesInBody("bytes", "document-version-kept");

    /// <summary>Which of them name the bytes of what was read.</summary>
    public static readonly INameBytes NamesOfTexts = new BytesInBody("text", "document-version-kept");

    /// <summary>Makes them known.</summary>
    public static ActTypes AddDocuments(this ActTypes types) => types
        .Add("document-version-kept", DocumentActJson.Default.DocumentVersionKept)
        .Add("document-labelled", DocumentActJson.Default.DocumentLabelled)
        .Add("request-confirmed", DocumentActJson.Default.RequestConfirmed)
        .Add("request-corrected", DocumentActJson.Default.RequestCorrected)
        .Add("request-dismissed", DocumentActJson.Default.RequestDismissed)
        .Add("request-added", DocumentActJson.Default.RequestAdded)
        .Add("discord-accepted", DocumentActJson.Default.DiscordAccepted)
        .Add("discord-waived", DocumentActJson.Default.DiscordWaived)
        .Add("discord-reopened", DocumentActJson.Default.DiscordReopened);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true,
    Converters = [typeof(LocalDateJson), typeof(LabelJson), typeof(SymbolJson)])]
[JsonSerializable(typeof(DocumentVersionKept))]
[JsonSerializable(typeof(DocumentLabelled))]
[JsonSerializable(typeof(RequestConfirmed))]
[JsonSerializable(typeof(RequestCorrected))]
[JsonSerializable(typeof(RequestDismissed))]
[JsonSerializable(typeof(RequestAdded))]
[JsonSerializable(typeof(DiscordAccepted))]
[JsonSerializable(typeof(DiscordWaived))]
[JsonSerializable(typeof(DiscordReopened))]
internal sealed partial class DocumentActJson : JsonSerializerContext;

/// <summary>A label in JSON: the words of its audiences, as an agenda's JSON writes them.</summary>
internal sealed class LabelJson : JsonConverter<Label>
{
    /// <inheritdoc/>
    public override Label Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var audience = Audience.None;
        if (reader.TokenType != JsonTokenType.StartArray) throw Wrong();
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
            audience |= AgendaWords.Audiences.TryGetValue(reader.GetString()!, out var one) ? one : throw Wrong();
        return audience == Audience.None || reader.TokenType != JsonTokenType.EndArray ? throw Wrong() : Label.For(audience);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Label value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var (word, _) in AgendaWords.Audiences.Where(a => value.Audience.HasFlag(a.Value)).OrderBy(a => a.Value)) writer.WriteStringValue(word);
        writer.WriteEndArray();
    }

    private static JsonException Wrong() => new("A label is an array of audiences: \"public\", \"delegates\", \"bureau\"….");
}

/// <summary>A symbol in JSON, as it is printed.</summary>
internal sealed class SymbolJson : JsonConverter<DocumentSymbol>
{
    /// <inheritdoc/>
    public override DocumentSymbol Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DocumentSymbol.TryParse(reader.GetString(), out var symbol) ? symbol : throw new JsonException("A symbol is written as in A/RES/79/10.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DocumentSymbol value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
