using System.Text.Json;
using Dais.Documents.Writing.Json;
using Dais.Kernel;

namespace Dais.Documents.Concording.Writing;

/// <summary>Writes a concordance as JSON.</summary>
public static class ConcordanceJson
{
    /// <summary>The report as one object.</summary>
    public static string Write(ConcordanceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonWriting.Text(indented: true, json =>
        {
            json.WriteStartObject();
            json.WriteString("format", "dais-concordance/1");
            json.WriteAll("works", report.Works, w => WriteWork(json, w));
            json.WriteEndObject();
        });
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
