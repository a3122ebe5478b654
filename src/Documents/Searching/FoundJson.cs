using System.Text.Json;
using Dais.Documents.Resolutions;
using Dais.Documents.Writing.Json;

namespace Dais.Documents.Searching;

/// <summary>What search and citations write alike: a document that was found, and where the words stand.</summary>
internal static class FoundJson
{
    public static void WriteFound(this Utf8JsonWriter json, FoundDocument document)
    {
        json.WriteString("symbol", document.Symbol);
        json.WriteString("work", document.Work);
        json.WriteString("language", document.Language.Code);
        json.WriteString("title", document.Title);
    }

    public static void WriteMarks(this Utf8JsonWriter json, IReadOnlyList<TextSpan> marks) => json.WriteAll("marks", marks, mark =>
    {
        json.WriteStartArray();
        json.WriteNumberValue(mark.Start);
        json.WriteNumberValue(mark.Length);
        json.WriteEndArray();
    });
}
