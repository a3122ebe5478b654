using System.Text.Json;
using Dais.Documents.Writing.Json;

namespace Dais.Documents.Redlining.Writing;

/// <summary>Writes a redline as JSON; docs/redline.md describes the shape.</summary>
public static class RedlineJson
{
    /// <summary>The redline as one object.</summary>
    /// <param name="redline">The redline.</param>
    /// <param name="numbering">Whose lines are numbered.</param>
    /// <param name="columns">The measure of a line.</param>
    public static string Write(Redline redline, LineNumbering numbering = LineNumbering.Old, int columns = LineRuler.DefaultColumns)
    {
        ArgumentNullException.ThrowIfNull(redline);
        return JsonWriting.Text(indented: true, json =>
        {
            json.WriteStartObject();
            json.WriteString("format", "dais-redline/1");
            json.WriteString("language", redline.Language.Code);
            WriteSummary(json, RedlineCounts.Of(redline));
            var lines = NumberedLines.Of(redline, numbering, columns);
            json.WriteAll("paragraphs", redline.Entries.Zip(lines), p => WriteEntry(json, p.First, p.Second, numbering));
            json.WriteEndObject();
        });
    }

    private static void WriteSummary(Utf8JsonWriter json, RedlineCounts counts)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("kept", counts.Kept);
        json.WriteNumber("changed", counts.Changed);
        json.WriteNumber("inserted", counts.Inserted);
        json.WriteNumber("deleted", counts.Deleted);
        json.WriteNumber("moved", counts.Moved);
        json.WriteNumber("renumbered", counts.Renumbered);
        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, RedlineEntry entry, EntryLines? lines, LineNumbering numbering)
    {
        json.WriteStartObject();
        json.WriteString("change", Word(entry.Change));
        if (entry.Side != MoveSide.None)
        {
            json.WriteStartObject("move");
            json.WriteNumber("number", entry.Move);
            json.WriteString("side", Word(entry.Side));
            json.WriteEndObject();
        }

        WriteHead(json, "old", entry.Old, numbering == LineNumbering.Old ? lines : null);
        WriteHead(json, "new", entry.New, numbering == LineNumbering.New ? lines : null);
        json.WriteAll("segments", entry.Segments, s => WriteSegment(json, s));
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, string name, RedlineHead? head, EntryLines? lines)
    {
        if (head is null) return;
        json.WriteStartObject(name);
        json.WriteNumber("index", head.Index);
        json.WriteString("kind", Word(head.Kind));
        json.WriteWord("key", head.Key);
        json.WriteWord("mark", head.Mark);
        if (head.Level > 0) json.WriteNumber("level", head.Level);
        json.WriteLines("lines", lines is null ? null : new LineSpan(lines.First, lines.Last));
        json.WriteEndObject();
    }

    private static void WriteSegment(Utf8JsonWriter json, RedlineSegment segment)
    {
        json.WriteStartObject();
        json.WriteString("is", Word(segment.Kind));
        json.WriteString("text", segment.Text);
        json.WriteWord("was", segment.Was);
        json.WriteEndObject();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
