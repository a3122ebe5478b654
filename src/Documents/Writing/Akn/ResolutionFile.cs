using System.Xml;
using Dais.Documents.AkomaNtoso;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Writing.Akn;

/// <summary>Writes a resolution from the root of the file: metadata, cover page, preface, preamble, body, conclusions, annexes.</summary>
internal sealed class ResolutionFile
{
    private readonly Resolution resolution;
    private readonly XmlWriter writer;
    private readonly AknXml xml;
    private readonly ResolutionMeta meta;
    private readonly ResolutionCover cover;
    private readonly ResolutionInlines inlines;
    private readonly ResolutionBody body;

    public ResolutionFile(Resolution resolution, AknMetadata metadata, XmlWriter writer)
    {
        (this.resolution, this.writer) = (resolution, writer);
        var ids = new AknIds(IdsOf(resolution.Parts));
        xml = new(writer, ids, resolution.Language);
        var terms = new ResolutionTerms(resolution, ids);
        inlines = new(resolution, xml);
        meta = new(resolution, metadata, xml, terms);
        cover = new(resolution, xml, terms, inlines);
        body = new(xml, inlines);
    }

    public void Write()
    {
        writer.WriteStartDocument();
        writer.WriteStartElement("akomaNtoso", AknXml.Namespace);
        writer.WriteAttributeString("xmlns", "dais", null, AknXml.OwnNamespace);
        xml.Open("statement");
        xml.Attribute("name", NameOf(resolution.Kind));
        meta.Write(AknDocument.Main, inlines);
        cover.Write();
        var parts = resolution.Parts;
        var preamble = parts.TakeWhile(p => p is EnactingFormula or Recital).ToList();
        Preamble(preamble);
        Body([.. parts.Skip(preamble.Count).Where(p => p is not Annex)]);
        Conclusions();
        Attachments([.. parts.OfType<Annex>()]);
        xml.Close();
        writer.WriteEndElement();
        writer.WriteEndDocument();
    }

    /// <summary>AKN4UN's names; what is neither resolution nor decision is claimed to be neither.</summary>
    private static string NameOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Resolution => "resolution",
        DocumentKind.Decision => "decision",
        DocumentKind.DraftResolution => "draftResolution",
        DocumentKind.DraftDecision => "draftDecision",
        _ => "document",
    };

    private static IEnumerable<string?> IdsOf(IReadOnlyList<Part> parts) => parts.SelectMany(p => IdsOf(p.Within).Prepend(p.Id));

    private void Preamble(List<Part> parts)
    {
        if (parts.Count == 0) return;
        Start("preamble");
        foreach (var part in parts) body.InPreamble(part);
        xml.Close();
    }

    private void Body(List<Part> parts)
    {
        Start("mainBody");
        body.Write(parts, parent: null);
        // An empty body is against the schema; an empty line says as much.
        if (parts.Count == 0) xml.Empty("p");
        xml.Close();
    }

    /// <summary>The line that says the date of adoption has it as a date.</summary>
    private void Conclusions()
    {
        if (resolution.Conclusions.Count == 0) return;
        Start("conclusions");
        foreach (var line in resolution.Conclusions)
        {
            xml.Open("p");
            var isDate = resolution.Adopted is { } adopted && UnDate.Find(line.Text, resolution.Language).Any(d => d.From.In(null) == adopted);
            if (isDate) xml.OpenInline("docDate");
            if (isDate) xml.Attribute("date", AknXml.Date(resolution.Adopted));
            if (isDate) xml.Attribute("refersTo", "#" + ResolutionTerms.AdoptionDate);
            inlines.Write(line);
            if (isDate) xml.Close();
            xml.Close();
        }

        xml.Close();
    }

    private void Attachments(List<Annex> annexes)
    {
        if (annexes.Count == 0) return;
        xml.Open("attachments");
        for (var i = 0; i < annexes.Count; i++) Attachment(annexes[i], string.Create(System.Globalization.CultureInfo.InvariantCulture, $"annex_{i + 1}"));
        xml.Close();
    }

    private void Attachment(Annex annex, string component)
    {
        body.Open("attachment", annex, parent: null, "annex");
        inlines.Line("heading", annex.Overline);
        if (annex.Title is { } title) inlines.Line("subheading", title);
        xml.Open("doc");
        xml.Attribute("name", "annex");
        meta.Write(component, inlines: null);
        Body([.. annex.Within]);
        xml.Close();
        xml.Close();
    }

    private void Start(string element)
    {
        xml.Open(element);
        xml.In(resolution.Language);
    }
}
