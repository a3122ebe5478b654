using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dais.Documents.Agendas;
using Dais.Kernel;

namespace Dais.Documents.Concording.Writing;

/// <summary>Writes a concordance as JSON.</summary>
public static class ConcordanceJson
{
    // For files and pipes, where a person reads Arabic and Chinese as they are.
    private static readonly JsonWriterOptions Legible = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>The report as one object.</summary>
    public static string Write(ConcordanceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Legible))
        {
            json.WriteStartObject();
            json.WriteString("format", "dais-concordance/1");
            json.WriteAll("works", report.Works, w => WriteWork(json, w));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void WriteWork(Utf8JsonWriter json, ComparedWork work)
    {
        json.WriteStartObject();
        json.WriteString("symbol", work.Symbol);
        json.WriteAll("languages", work.Languages, l => json.WriteStringValue(l.Code));
        json.WriteNumber("hidden", work.Hidden);
        json.WriteAll("discords", work.Discords, d => WriteDiscord(json, d));
        json.WriteEndObject();
    }

    private static void WriteDiscord(Utf8JsonWriter json, Discord discord)
    {
        json.WriteStartObject();
        json.WriteString("kind", ConcordanceWords.KeyOf(discord.Kind));
        json.WriteWord("number", discord.Number);
        json.WriteAll("odd", discord.Odd, l => json.WriteStringValue(l.Code));
        json.WriteNumber("confidence", discord.Confidence);
        WriteEach(json, "says", discord.Says);
        WriteEach(json, "places", discord.Places);
        WriteEach(json, "texts", discord.Texts);
        json.WriteEndObject();
    }

    private static void WriteEach(Utf8JsonWriter json, string name, IReadOnlyDictionary<Language, string> said)
    {
        if (said.Count == 0) return;
        json.WriteStartObject(name);
        foreach (var language in Language.All.Where(said.ContainsKey)) json.WriteString(language.Code, said[language]);
        json.WriteEndObject();
    }
}
