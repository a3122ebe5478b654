using System.Xml;

namespace Dais.Documents.Writing.Akn;

/// <summary>Writes the file from its root: metadata, cover page, preface, body, and the annexes as documents of their own.</summary>
internal sealed class AknDocument
{
    /// <summary>The component that is the document itself.</summary>
    public const string Main = "main";

    private readonly Document document;
    private readonly XmlWriter writer;
    private readonly AknXml xml;
    private readonly AknMeta meta;
    private readonly AknMasthead masthead;
    private readonly AknBody body;

    public AknDocument(Document document, XmlWriter writer)
    {
        (this.document, this.writer) = (document, writer);
        var ids = new AknIds(document);
        var names = new AknNames(document);
        var terms = new AknTerms(document, ids, names);
        xml = new(writer, ids, document.Language);
        meta = new(document, xml, names, terms);
        masthead = new(document, xml, terms);
        body = new(xml);
    }

    public void Write()
    {
        writer.WriteStartDocument();
        writer.WriteStartElement("akomaNtoso", AknXml.Namespace);
        writer.WriteAttributeString("xmlns", "dais", null, AknXml.OwnNamespace);
        // Agendas and reports are AKN4UN's debateReport; what is of no kind we know is Akoma Ntoso's doc, which claims nothing about it.
        var name = document.Kind switch
        {
            DocumentKind.AnnotatedProvisionalAgenda => "agendaAnnotated",
            DocumentKind.WorkingGroupReport => "report",
            _ => null,
        };
        xml.Open(name is null ? "doc" : "debateReport");
        xml.Attribute("name", name ?? "document");
        meta.Write(Main);
        masthead.Write();
        Body([.. document.Blocks.Where(b => !IsAnnex(b))]);
        Attachments([.. document.Blocks.OfType<Section>().Where(IsAnnex)]);
        xml.Close();
        writer.WriteEndElement();
        writer.WriteEndDocument();
    }

    private static bool IsAnnex(Block block) => block is Section { Role: SectionRole.OrganizationOfWork or SectionRole.Annex };

    private void Body(IReadOnlyList<Block> blocks)
    {
        xml.Open("mainBody");
        xml.In(document.Language);
        // An empty body is against the schema; an empty line says as much.
        if (blocks.Count == 0) xml.Empty("p");
        body.Write(blocks, parent: null, AknPlace.Body);
        xml.Close();
    }

    private void Attachments(IReadOnlyList<Section> annexes)
    {
        if (annexes.Count == 0) return;
        xml.Open("attachments");
        for (var i = 0; i < annexes.Count; i++) Attachment(annexes[i], string.Create(System.Globalization.CultureInfo.InvariantCulture, $"annex_{i + 1}"));
        xml.Close();
    }

    private void Attachment(Section annex, string component)
    {
        var id = xml.Ids.Of(annex, parent: null, "annex");
        xml.Open("attachment", id);
        xml.LabelOf(annex);
        body.Headings(annex, below: "subheading");
        xml.Open("doc");
        xml.Attribute("name", annex.Role == SectionRole.Annex ? "annex" : "organizationOfWork");
        meta.Write(component);
        xml.Open("mainBody");
        xml.In(document.Language);
        if (annex.Blocks.Count == 0) xml.Empty("p");
        body.Write(annex.Blocks, id, AknPlace.Body);
        xml.Close();
        xml.Close();
        xml.Close();
    }
}
