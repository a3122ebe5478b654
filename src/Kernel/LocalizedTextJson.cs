using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dais.Kernel;

/// <summary>A text in JSON: <c>{"original":"en","ar":"…","en":"…"}</c>, with the languages it has, in their order.</summary>
public sealed class LocalizedTextJson : JsonConverter<LocalizedText>
{
    /// <inheritdoc/>
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A text in several languages is an object.");
        Language? original = null;
        var versions = new List<KeyValuePair<Language, string>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "original") original = LanguageOf(reader.GetString());
            else versions.Add(new(LanguageOf(name), reader.GetString() ?? ""));
        }

        return original is not null && versions.Any(v => v.Key == original && !string.IsNullOrWhiteSpace(v.Value))
            ? LocalizedText.Of(original, versions)
            : throw new JsonException("A text in several languages names its original language and has a version in it.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("original", value.Original.Code);
        foreach (var language in value.Languages) writer.WriteString(language.Code, value[language]);
        writer.WriteEndObject();
    }

    private static Language LanguageOf(string? code) =>
        Language.TryParse(code, out var language) ? language : throw new JsonException("A language is one of ar, zh, en, fr, ru, es.");
}
