using System.Text.Json;
using Dais.Documents.Resolutions;
using Dais.Documents.Writing.Json;

namespace Dais.Documents.Reports;

/// <summary>Writes the text of a report, part by part.</summary>
internal sealed class ReportPartsJson(Utf8JsonWriter json)
{
    public void Write(Part part)
    {
        json.WriteStartObject();
        json.WriteString("part", NameOf(part));
        json.WriteWord("id", part.Id);
        switch (part)
        {
            case ReportSection section: Write(section); break;
            case ReportParagraph paragraph: Write(paragraph); break;
            case Point point: Worded(point, point.Mark); break;
            case PlainText plain: Worded(plain, plain.Mark); break;
            case WordedPart worded: Worded(worded, mark: null); break;
        }

        if (part is Grid grid) json.WriteAll("rows", grid.Within.OfType<Row>(), Write);
        else if (part.Within.Count > 0) json.WriteAll("within", part.Within, Write);
        json.WriteEndObject();
    }

    private static string NameOf(Part part) => part switch
    {
        ReportSection => "section",
        Point => "point",
        Grid => "table",
        _ => "paragraph",
    };

    private void Write(ReportSection section)
    {
        json.WriteString("kind", ReportWords.Kinds[section.Kind]);
        json.WriteWord("number", section.Number);
        json.WriteWord("overline", section.Overline?.Text);
        json.WriteString("heading", section.Words.Text);
        if (section.AgendaItems.Count > 0) json.WriteAll("agendaItems", section.AgendaItems, json.WriteNumberValue);
        Write(section.Words);
    }

    private void Write(ReportParagraph paragraph)
    {
        json.WriteKnown("number", paragraph.Number);
        Worded(paragraph, paragraph.Mark);
    }

    private void Worded(WordedPart part, string? mark)
    {
        json.WriteWord("mark", mark);
        json.WriteString("text", part.Words.Text);
        Write(part.Words);
    }

    private void Write(Passage words)
    {
        if (words.Notes.Count > 0) json.WriteAll("notes", words.Notes, Write);
        json.WriteLines("lines", words.Source);
    }

    private void Write(NoteMark note)
    {
        json.WriteStartObject();
        json.WriteNumber("at", note.At);
        json.WriteString("mark", note.Mark);
        json.WriteEndObject();
    }

    private void Write(Row row)
    {
        json.WriteStartArray();
        foreach (var cell in row.Cells) json.WriteStringValue(cell.Text);
        json.WriteEndArray();
    }
}
