using System.Text.Json;
using Dais.Documents.Writing.Json;

namespace Dais.Documents.Searching;

/// <summary>What was found, as JSON: <c>{ total, documents[], hits[] { symbol, work, language, title, part, text, marks[[start, length]], snippet, inReadersLanguage? } }</c>.</summary>
/// <remarks>Places are in UTF-16 units of <c>text</c>; <c>more</c> is true where there are more than <c>total</c>.</remarks>
public static class SearchJson
{
    /// <summary>Writes an answer.</summary>
    public static string Write(SearchAnswer answer, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return JsonWriting.Text(indented, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("total", Math.Min(answer.Total, SearchQuery.MostCounted));
            json.WriteBoolean("more", answer.Total > SearchQuery.MostCounted);
            json.WriteAll("documents", answer.Documents, document =>
            {
                json.WriteStartObject();
                json.WriteFound(document);
                json.WriteEndObject();
            });
            json.WriteAll("hits", answer.Hits, hit => Write(json, hit));
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, Hit hit)
    {
        json.WriteStartObject();
        json.WriteFound(hit.In);
        json.WriteString("part", hit.Part);
        json.WriteString("text", hit.Text);
        json.WriteMarks(hit.Marks);
        json.WriteString("snippet", Snippet.Of(hit).Text);
        if (hit.InReadersLanguage is { } other)
        {
            json.WriteStartObject("inReadersLanguage");
            json.WriteFound(other.In);
            json.WriteString("part", other.Part);
            json.WriteString("text", other.Text);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
