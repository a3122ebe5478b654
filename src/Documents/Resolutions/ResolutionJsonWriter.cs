using System.Globalization;
using System.Text.Json;
using Dais.Documents.Agendas;
using Dais.Documents.Writing.Json;
using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>Writes a resolution, part by part, in the order in which the document prints them.</summary>
internal sealed class ResolutionJsonWriter
{
    private readonly Utf8JsonWriter json;

    private readonly Language language;

    private ResolutionJsonWriter(Utf8JsonWriter json, Language language)
    {
        this.json = json;
        this.language = language;
    }

    internal static string Write(ResolutionReading reading, bool indented) =>
        JsonWriting.Text(indented, json => new ResolutionJsonWriter(json, reading.Resolution.Language).WriteReading(reading));

    private void WriteReading(ResolutionReading reading)
    {
        var resolution = reading.Resolution;
        json.WriteStartObject();
        json.WriteString("kind", KindWords.Of(reading.Kind));
        json.WriteString("language", resolution.Language.Code);
        json.WriteFlag("sample", resolution.IsSample);
        WriteMasthead(resolution);
        WriteText(resolution);
        json.WriteNotes(resolution.Notes);
        json.WriteRequests(reading.Requests);
        json.WriteAll("cites", ResolutionCitations.Of(resolution), WriteCitation);
        json.WriteFindings(reading.Findings);
        json.WriteEndObject();
    }

    private void WriteMasthead(Resolution resolution)
    {
        json.WriteString("symbol", resolution.Symbols.Count > 0 ? resolution.Symbols[0].ToString() : null);
        if (resolution.Symbols.Count > 1) json.WriteAll("symbols", resolution.Symbols, s => json.WriteStringValue(s.ToString()));
        json.WriteString("organ", resolution.Organ);
        json.WriteWord("organName", resolution.OrganName);
        WriteNumber("session", resolution.Session);
        json.WriteString("committee", resolution.Committee);
        if (resolution.AgendaItems.Count == 0) json.WriteNull("agendaItem");
        else WriteItem("agendaItem", resolution.AgendaItems[0]);
        if (resolution.AgendaItems.Count > 1) json.WriteAll("agendaItems", resolution.AgendaItems, i => WriteItem(null, i));
        if (resolution.Distribution is { } distribution) json.WriteString("distribution", AgendaWords.Of(AgendaWords.Distributions, distribution));
        json.WriteDate("issued", resolution.Issued);
        json.WriteWord("original", resolution.Original?.Code);
        json.WriteString("number", resolution.Number);
        json.WriteString("title", resolution.Title?.Text);
        if (resolution.Adopted is null) json.WriteNull("adopted");
        json.WriteDate("adopted", resolution.Adopted);
        json.WriteWord("adoptionLine", resolution.AdoptionLine);
        json.WriteWord("origin", resolution.Origin);
        json.WriteAll("sponsors", resolution.Sponsors, json.WriteStringValue);
        json.WriteWord("sponsorsLine", resolution.SponsorsLine);
        if (resolution.Digits != DigitStyle.Western) json.WriteString("digits", AgendaWords.Of(AgendaWords.Digits, resolution.Digits));
    }

    private void WriteItem(string? key, ItemTakenUp item)
    {
        if (key is null) json.WriteStartObject();
        else json.WriteStartObject(key);
        if (int.TryParse(item.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) json.WriteNumber("number", number);
        else json.WriteString("number", item.Number);
        json.WriteString("title", item.Title);
        json.WriteEndObject();
    }

    // Recitals and paragraphs of sections that count anew would say the same number twice: they stand in their sections.
    private void WriteText(Resolution resolution)
    {
        var sections = SectionParts.Of(resolution.Parts, language);
        json.WriteAll("recitals", sections.Outside.OfType<Recital>(), WriteRecital);
        json.WriteAll("paragraphs", sections.Outside.OfType<OperativeParagraph>(), WriteParagraph);
        if (sections.Sections.Count > 0) json.WriteAll("sections", sections.Sections, WriteSection);
        json.WriteAll("annexes", resolution.Parts.OfType<Annex>(), WriteAnnex);
        if (resolution.Conclusions.Count > 0) json.WriteAll("conclusions", resolution.Conclusions, c => json.WriteStringValue(c.Text));
    }

    private void WriteRecital(Recital recital)
    {
        json.WriteStartObject();
        json.WriteWord("id", recital.Id);
        json.WriteString("opening", recital.Opening?.Text);
        WriteWhole(recital);
        json.WriteEndObject();
    }

    private void WriteParagraph(OperativeParagraph paragraph)
    {
        json.WriteStartObject();
        json.WriteWord("id", paragraph.Id);
        WriteNumber("number", paragraph.Number);
        json.WriteWord("mark", paragraph.Mark);
        json.WriteString("opening", paragraph.Opening?.Text);
        json.WriteAll("verbs", VerbsOf(paragraph), json.WriteStringValue);
        WriteWhole(paragraph);
        json.WriteEndObject();
    }

    // Those further on are verbs of the paragraph as much as those it opens with: "…, and requests the Secretary-General…".
    private IEnumerable<string> VerbsOf(OperativeParagraph paragraph)
    {
        var text = WholeText.Of(paragraph);
        var found = OpeningVerbs.Find(text, language, OpeningPlace.Operative).ToLookup(v => v.InOpening);
        var opening = paragraph.Opening?.Verbs ?? found[true].Select(v => v.Span.Of(text));
        return opening.Concat(found[false].Select(v => v.Span.Of(text)));
    }

    private void WriteWhole(WordedPart part)
    {
        var points = Points(part).ToList();
        json.WriteAll("items", points, p => json.WriteStringValue(p.Mark));
        json.WriteString("text", WholeText.Of(part));
        if (points.Count > 0) json.WriteAll("points", points, WritePoint);
        if (part.Words.Notes.Count > 0) json.WriteAll("notes", part.Words.Notes, n => json.WriteStringValue(n.Mark));
        json.WriteLines("lines", part.Words.Source);
    }

    private static IEnumerable<Point> Points(Part part) => part.Within.SelectMany(w => w is Point point ? Points(point).Prepend(point) : Points(w));

    private void WritePoint(Point point)
    {
        json.WriteStartObject();
        json.WriteWord("id", point.Id);
        json.WriteString("mark", point.Mark);
        json.WriteString("text", point.Words.Text);
        json.WriteEndObject();
    }

    private void WriteSection(SectionParts.Section section)
    {
        json.WriteStartObject();
        json.WriteWord("id", section.Id);
        json.WriteString("number", section.Number);
        json.WriteString("title", section.Title);
        json.WriteAll("recitals", section.Parts.OfType<Recital>(), WriteRecital);
        json.WriteAll("paragraphs", section.Parts.OfType<OperativeParagraph>(), WriteParagraph);
        json.WriteEndObject();
    }

    private void WriteAnnex(Annex annex)
    {
        json.WriteStartObject();
        json.WriteWord("id", annex.Id);
        json.WriteString("overline", annex.Overline.Text);
        json.WriteString("title", annex.Title?.Text);
        json.WriteAll("parts", annex.Within, WritePart);
        json.WriteEndObject();
    }

    private void WritePart(Part part)
    {
        json.WriteStartObject();
        json.WriteWord("id", part.Id);
        json.WriteWord("mark", part switch { PlainText text => text.Mark, Heading heading => heading.Number, OperativeParagraph paragraph => paragraph.Mark, _ => null });
        if (part is Grid) json.WriteAll("rows", part.Within.OfType<Row>(), r => json.WriteStringValue(string.Join('\t', r.Cells.Select(c => c.Text))));
        else json.WriteString("text", WholeText.Of(part));
        json.WriteEndObject();
    }

    private void WriteCitation(CitedText cited)
    {
        json.WriteStartObject();
        json.WriteString("kind", AgendaWords.Of(AgendaWords.MandateKinds, cited.Kind));
        json.WriteString("organ", cited.Organ);
        json.WriteString("number", cited.Number);
        json.WriteDate("date", cited.Date);
        json.WriteEndObject();
    }

    private void WriteNumber(string key, int? number)
    {
        if (number is { } value) json.WriteNumber(key, value);
        else json.WriteNull(key);
    }
}
