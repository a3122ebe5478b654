using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Dais.Documents.Agendas;

/// <summary>What is not known is left out: properties that are written only when there is something to say.</summary>
internal static class JsonWriting
{
    public static void WriteAll<T>(this Utf8JsonWriter json, string key, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(key);
        foreach (var value in values) write(value);
        json.WriteEndArray();
    }

    public static void WriteLines(this Utf8JsonWriter json, string key, LineSpan? lines)
    {
        if (lines is not { } span) return;
        json.WriteStartArray(key);
        json.WriteNumberValue(span.First);
        json.WriteNumberValue(span.Last);
        json.WriteEndArray();
    }

    public static void WriteWord(this Utf8JsonWriter json, string key, string? word)
    {
        if (word is not null) json.WriteString(key, word);
    }

    public static void WriteKnown(this Utf8JsonWriter json, string key, int? number)
    {
        if (number is { } value) json.WriteNumber(key, value);
    }

    public static void WriteFlag(this Utf8JsonWriter json, string key, bool flag)
    {
        if (flag) json.WriteBoolean(key, value: true);
    }

    public static void WriteDate(this Utf8JsonWriter json, string key, LocalDate? date)
    {
        if (date is { } day) json.WriteString(key, LocalDatePattern.Iso.Format(day));
    }
}
