using Dais.Documents.Resolutions;

namespace Dais.Documents.Writing.Akn;

/// <summary>The terms that the file of a resolution refers to, and its addresses.</summary>
internal sealed class ResolutionTerms
{
    /// <summary>The id of the concept of the date of adoption, as AKN4UN calls it.</summary>
    public const string AdoptionDate = "adoptionDate";

    private readonly AknIds ids;
    private readonly List<(string Element, string Id, string Address, string Shown)> all = [];

    public ResolutionTerms(Resolution resolution, AknIds ids)
    {
        this.ids = ids;
        Names = new(resolution.Symbols, "statement/deliberation", resolution.Adopted ?? resolution.Issued, resolution.Language, AknNames.AuthorOf(resolution.Organ), resolution.Number);
        Dais = Declare("TLCOrganization", "dais", "organization", "Dais");
        Organ = Declare("TLCOrganization", "issuingOrgan", "organization", resolution.OrganName ?? resolution.Organ ?? Names.Author, CamelOf(resolution.Organ) ?? Names.Author);
        IssuingBody = Declare("TLCRole", "issuingBody", "role", "issuing body");
        Author = Declare("TLCRole", "author", "role", "author");
        Editor = Declare("TLCRole", "editor", "role", "editor");
        Symbol = Declare("TLCConcept", "symbol", "concept", "symbol");
        Title = Declare("TLCTerm", "resolutionTitle", "concept", "title");
        Issuance = Declare("TLCConcept", "dateOfIssuance", "concept", "date of issuance");
        Adoption = Declare("TLCConcept", AdoptionDate, "concept", "date of adoption");
        Adopted = Declare("TLCConcept", "adopted", "concept", "adopted");
        Distribution = resolution.Distribution is { } distribution ? Declare("TLCConcept", distribution.ToString().ToLowerInvariant() + "Distribution", "concept", distribution.ToString().ToLowerInvariant()) : null;
    }

    public AknNames Names { get; }

    /// <summary>Every term declared, in order.</summary>
    public IReadOnlyList<(string Element, string Id, string Address, string Shown)> All => all;

    public string Dais { get; }

    public string Organ { get; }

    public string IssuingBody { get; }

    public string Author { get; }

    public string Editor { get; }

    public string Symbol { get; }

    public string Title { get; }

    public string Issuance { get; }

    public string Adoption { get; }

    public string Adopted { get; }

    public string? Distribution { get; }

    private string Declare(string element, string name, string kind, string shown, string? entity = null)
    {
        var id = ids.Named(name);
        all.Add((element, id, $"/akn/ontology/{kind}/{Names.Country}/{Uri.EscapeDataString(XmlText.Legal(entity ?? name))}", shown));
        return "#" + id;
    }

    /// <summary>general-assembly is generalAssembly, as AKN4UN's terms are written.</summary>
    private static string? CamelOf(string? code)
    {
        var words = code?.Split('-', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return words is [] ? null : words[0] + string.Concat(words.Skip(1).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
    }
}
