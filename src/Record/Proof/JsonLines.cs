using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dais.Record.Acts;
using NodaTime.Text;

namespace Dais.Record.Proof;

/// <summary>Writes a record for reading, one line of JSON an act; the bytes it refers to are named and not written.</summary>
public static class JsonLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes the acts there are, then one line for each of the bytes kept.</summary>
    /// <exception cref="InvalidDataException">The record is broken; the message says where.</exception>
    public static async Task<RecordFileCount> WriteAsync(IRecordRows rows, Stream output, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        var (acts, kept) = (0L, 0L);
        await using var writer = new Utf8JsonWriter(output, Options);
        await foreach (var row in Exporting.WholeAsync(rows, progress, cancellation))
        {
            acts++;
            Write(writer, row, EnvelopeBytes.Read(row.Bytes));
            EndLine(writer, output);
        }

        await foreach (var (hash, content) in rows.BytesAsync(cancellation))
        {
            kept++;
            writer.WriteStartObject();
            writer.WriteString("bytes", hash);
            writer.WriteNumber("length", content.Length);
            writer.WriteEndObject();
            EndLine(writer, output);
        }

        return new(acts, kept, 0);
    }

    private static void Write(Utf8JsonWriter writer, RecordRow row, Envelope envelope)
    {
        writer.WriteStartObject();
        writer.WriteNumber("position", envelope.Position);
        writer.WriteString("stream", envelope.Stream.ToString());
        writer.WriteNumber("version", envelope.Version);
        writer.WriteString("type", envelope.Type);
        writer.WriteNumber("typeVersion", envelope.TypeVersion);
        writer.WriteString("at", InstantPattern.ExtendedIso.Format(envelope.At));
        writer.WriteString("actor", envelope.Actor);
        if (envelope.Authority is not null) writer.WriteString("authority", envelope.Authority);
        if (envelope.Key is not null) writer.WriteString("key", envelope.Key);
        writer.WriteString("hash", Convert.ToHexStringLower(row.Hash.Span));
        writer.WritePropertyName("body");
        WriteBody(writer, envelope);
        writer.WriteEndObject();
    }

    /// <summary>The body as it is when it is JSON; in Base64 otherwise, for a line must stay one.</summary>
    private static void WriteBody(Utf8JsonWriter writer, Envelope envelope)
    {
        try
        {
            using var body = JsonDocument.Parse(envelope.Body);
            body.WriteTo(writer);
        }
        catch (JsonException)
        {
            writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"base64:{Convert.ToBase64String(envelope.Body.Span)}"));
        }
    }

    private static void EndLine(Utf8JsonWriter writer, Stream output)
    {
        writer.Flush();
        writer.Reset();
        output.WriteByte((byte)'\n');
    }
}
