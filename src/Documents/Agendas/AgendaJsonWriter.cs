using System.Text.Json;
using Dais.Documents.Reading;
using Dais.Documents.Writing.Json;
using Dais.Kernel;

namespace Dais.Documents.Agendas;

/// <summary>Writes an agenda, part by part, in the order in which the document prints them.</summary>
internal sealed class AgendaJsonWriter
{
    private readonly Utf8JsonWriter json;
    private readonly Language language;

    private AgendaJsonWriter(Utf8JsonWriter json, Language language) => (this.json, this.language) = (json, language);

    public static string Write(ProvisionalAgenda agenda, AgendaReading? reading, bool indented) =>
        JsonWriting.Text(indented, json => new AgendaJsonWriter(json, agenda.Language).WriteAgenda(agenda, reading));

    private void WriteAgenda(ProvisionalAgenda agenda, AgendaReading? reading)
    {
        json.WriteStartObject();
        json.WriteString("kind", AgendaWords.Of(AgendaWords.Kinds, reading?.Kind ?? DocumentKind.AnnotatedProvisionalAgenda));
        json.WriteString("language", agenda.Language.Code);
        json.WriteFlag("sample", agenda.IsSample);
        WriteMasthead(agenda);
        json.WriteAll("items", agenda.Items, WriteItem);
        json.WriteAll("organizationOfWork", agenda.OrganizationOfWork, WriteMeeting);
        json.WriteAll("mandates", agenda.Mandates, WriteCitation);
        json.WriteAll("provisions", agenda.Provisions, WriteCitation);
        json.WriteAll("acts", agenda.Acts, WriteAct);
        if (reading is not null) json.WriteFindings(reading.Findings);
        json.WriteEndObject();
    }

    private void WriteMasthead(ProvisionalAgenda agenda)
    {
        WriteText("title", agenda.Title);
        WriteSymbols(agenda.Symbols);
        WriteText("body", agenda.Body);
        WriteText("parentBody", agenda.ParentBody);
        json.WriteKnown("sessionNumber", agenda.SessionNumber);
        if (agenda.Distribution is { } distribution) json.WriteString("distribution", AgendaWords.Of(AgendaWords.Distributions, distribution));
        json.WriteDate("issued", agenda.Issued);
        json.WriteWord("original", agenda.Original?.Code);
        WriteText("place", agenda.Place);
        json.WriteWord("timeZone", agenda.TimeZone);
        json.WriteDate("start", agenda.Start);
        if (agenda.End is null && agenda.Start is not null) json.WriteNull("end");
        json.WriteDate("end", agenda.End);
        if (agenda.Digits != DigitStyle.Western) json.WriteString("digits", AgendaWords.Of(AgendaWords.Digits, agenda.Digits));
        json.WriteKnown("meetingsAnnounced", agenda.MeetingsAnnounced);
        if (agenda.Notes.Count > 0) json.WriteAll("notes", agenda.Notes, WriteTextValue);
    }

    private void WriteItem(AgendaItem item)
    {
        json.WriteStartObject();
        json.WriteNumber("number", item.Number);
        WriteText("title", item.Title);
        json.WriteAll("subitems", item.SubItems, WriteSubItem);
        WriteEntry(item);
        json.WriteEndObject();
    }

    // An item's documents are all that serve it or one of its sub-items; those of a sub-item name it.
    private void WriteDocuments(AgendaItem item)
    {
        json.WriteStartArray("documents");
        foreach (var document in item.Documents) WriteDocument(document, null);
        foreach (var subItem in item.SubItems)
            foreach (var document in subItem.Documents) WriteDocument(document, subItem.Letter);
        json.WriteEndArray();
    }

    private void WriteSubItem(SubItem subItem)
    {
        json.WriteStartObject();
        json.WriteString("letter", subItem.Letter);
        WriteText("title", subItem.Title);
        WriteEntry(subItem);
        json.WriteEndObject();
    }

    private void WriteEntry(AgendaEntry entry)
    {
        if (entry.Annotation.Count > 0) json.WriteAll("annotation", entry.Annotation, WriteParagraph);
        if (entry is AgendaItem item) WriteDocuments(item);
        WriteLabel(entry.Label);
        json.WriteLines("lines", entry.Listed);
        json.WriteLines("annotationLines", entry.Annotated);
    }

    private void WriteParagraph(AnnotationParagraph paragraph)
    {
        json.WriteStartObject();
        WriteText("text", paragraph.Text);
        if (paragraph.Mark is { } mark)
        {
            json.WriteStartObject("mark");
            json.WriteString("level", AgendaWords.Of(AgendaWords.Levels, mark.Level));
            json.WriteNumber("ordinal", mark.Ordinal);
            json.WriteEndObject();
        }

        if (paragraph.Cites.Count > 0) json.WriteAll("cites", paragraph.Cites, WriteCitation);
        WriteLabel(paragraph.Label);
        json.WriteLines("lines", paragraph.Source);
        json.WriteEndObject();
    }

    private void WriteDocument(DocumentEntry document, string? subItem)
    {
        json.WriteStartObject();
        if (subItem is not null) json.WriteString("subitem", subItem);
        WriteText("title", document.Title);
        WriteSymbols(document.Symbols);
        WriteLabel(document.Label);
        json.WriteLines("lines", document.Source);
        json.WriteEndObject();
    }

    private void WriteMeeting(HalfDayMeeting meeting)
    {
        json.WriteStartObject();
        json.WriteDate("date", meeting.Date);
        json.WriteString("start", JsonPlace.Hour.Format(meeting.Hours.Start));
        json.WriteString("end", JsonPlace.Hour.Format(meeting.Hours.End));
        json.WriteAll("entries", meeting.Entries, WriteMeetingEntry);
        json.WriteFlag("inferred", meeting.IsInferred);
        json.WriteLines("lines", meeting.Source);
        json.WriteEndObject();
    }

    private void WriteMeetingEntry(MeetingEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("item", entry.Item);
        json.WriteString("subitem", entry.SubItem);
        json.WriteBoolean("continued", entry.Continued);
        WriteText("title", entry.Title);
        json.WriteLines("lines", entry.Source);
        json.WriteEndObject();
    }

    private void WriteCitation(Citation citation)
    {
        json.WriteStartObject();
        if (citation is Mandate mandate)
        {
            json.WriteString("body", mandate.Body);
            json.WriteString("kind", AgendaWords.Of(AgendaWords.MandateKinds, mandate.Kind));
            json.WriteString("number", mandate.Number);
        }
        else if (citation is Provision provision)
        {
            json.WriteString("instrument", provision.Instrument);
            json.WriteString("kind", provision.Kind);
            json.WriteString("number", provision.Number);
        }

        json.WriteEndObject();
    }

    private void WriteAct(ActTold act)
    {
        json.WriteStartObject();
        json.WriteString("verb", act.Verb);
        json.WriteString("by", act.By);
        json.WriteWord("to", act.To);
        json.WriteWord("procedure", act.Procedure);
        json.WriteWord("what", act.What);
        json.WriteDate("date", act.Date);
        json.WriteLines("lines", act.Source);
        json.WriteEndObject();
    }

    private void WriteSymbols(IReadOnlyList<DocumentSymbol> symbols) => json.WriteAll("symbols", symbols, s => json.WriteStringValue(s.ToString()));

    private void WriteText(string key, LocalizedText? text)
    {
        if (text is null) return;
        json.WritePropertyName(key);
        WriteTextValue(text);
    }

    private void WriteTextValue(LocalizedText text)
    {
        if (text.Original == language && text.Languages.All(l => l == language))
        {
            json.WriteStringValue(text[language]);
            return;
        }

        json.WriteStartObject();
        json.WriteString("original", text.Original.Code);
        foreach (var version in text.Languages)
            json.WriteString(version.Code, text[version]);
        json.WriteEndObject();
    }

    private void WriteLabel(Label label)
    {
        if (label == Label.Public) return;
        json.WriteAll("label", AgendaWords.Audiences.Where(a => label.Audience.HasFlag(a.Value)).OrderBy(a => a.Value), a => json.WriteStringValue(a.Key));
    }
}
