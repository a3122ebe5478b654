using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Dais.Documents.Writing.Json;

/// <summary>How every JSON of ours is written. What is not known is left out: properties that are written only when there is something to say.</summary>
internal static class JsonWriting
{
    // For files and pipes, where a person reads Arabic and Chinese as they are; a page escapes it once more.
    private static readonly JavaScriptEncoder Legible = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>The text of what is written.</summary>
    /// <param name="indented">Whether a person is to read it.</param>
    /// <param name="write">Writes one value.</param>
    public static string Text(bool indented, Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = Legible, Indented = indented, NewLine = "\n" })) write(json);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

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
