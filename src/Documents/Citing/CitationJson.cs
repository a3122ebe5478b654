using System.Text.Json;
using Dais.Documents.Searching;
using Dais.Documents.Writing.Json;

namespace Dais.Documents.Citing;

/// <summary>Citations as JSON: <c>{ total, citedBy[] { symbol, work, language, title, paragraphs[] }, restsOn[] { name, said, here?, paragraphs[] } }</c>.</summary>
/// <remarks>A paragraph is <c>{ part, language, text, marks[[start, length]], cites[] }</c>; places are in UTF-16 units of <c>text</c>.</remarks>
public static class CitationJson
{
    /// <summary>Writes an answer.</summary>
    public static string Write(CitationAnswer answer, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return JsonWriting.Text(indented, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("total", answer.Total);
            json.WriteAll("citedBy", answer.CitedBy, document =>
            {
                json.WriteStartObject();
                json.WriteFound(document.In);
                json.WriteAll("paragraphs", document.Paragraphs, p => Write(json, p));
                json.WriteEndObject();
            });
            json.WriteAll("restsOn", answer.RestsOn, rested => Write(json, rested));
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, RestedOn rested)
    {
        json.WriteStartObject();
        json.WriteString("name", rested.Name);
        json.WriteString("said", rested.Said);
        if (rested.Here is { } here)
        {
            json.WriteStartObject("here");
            json.WriteFound(here);
            json.WriteEndObject();
        }

        json.WriteAll("paragraphs", rested.Paragraphs, p => Write(json, p));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CitingParagraph paragraph)
    {
        json.WriteStartObject();
        json.WriteString("part", paragraph.Part);
        json.WriteString("language", paragraph.In.Language.Code);
        json.WriteString("text", paragraph.Text);
        json.WriteMarks(paragraph.Marks);
        json.WriteAll("cites", paragraph.Cited, json.WriteStringValue);
        json.WriteEndObject();
    }
}
