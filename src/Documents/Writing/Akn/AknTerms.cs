using Dais.Documents.Agendas;

namespace Dais.Documents.Writing.Akn;

/// <summary>The terms that the file refers to and declares in its references: organizations, roles, concepts.</summary>
internal sealed class AknTerms
{
    private readonly AknIds ids;
    private readonly List<(string Element, string Id, string Address, string Shown)> all = [];
    private readonly Dictionary<string, string> agents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> outcomes = new(StringComparer.Ordinal);
    private readonly string ontology;

    public AknTerms(Document document, AknIds ids, AknNames names)
    {
        this.ids = ids;
        ontology = $"/{names.Country}/";
        var masthead = document.Masthead;
        Dais = Declare("TLCOrganization", "dais", "organization", "Dais");
        Author = Declare("TLCRole", "author", "role", "author");
        Editor = Declare("TLCRole", "editor", "role", "editor");
        IssuingBody = Declare("TLCOrganization", "issuingBody", "organization", (masthead.Organ ?? masthead.Body)?.Text ?? names.Author, masthead.Body is null ? names.Author : names.Parent);
        MeetingBody = masthead.Body is { } body ? Declare("TLCOrganization", "meetingBody", "organization", body.Text, names.Author) : null;
        Symbol = Declare("TLCConcept", "symbol", "concept", "symbol");
        DateOfIssuance = Declare("TLCConcept", "dateOfIssuance", "concept", "date of issuance");
        Place = masthead.Place is { } place ? Declare("TLCLocation", "place", "location", place.Text) : null;
        Distribution = masthead.Distribution is { } distribution ? DeclareDistribution(distribution) : null;
        foreach (var act in document.Acts) Declare(act);
    }

    /// <summary>Every term declared, in order.</summary>
    public IReadOnlyList<(string Element, string Id, string Address, string Shown)> All => all;

    public string Dais { get; }

    public string Author { get; }

    public string Editor { get; }

    /// <summary>The organ that the masthead names.</summary>
    public string IssuingBody { get; }

    /// <summary>Whose document it is by its symbol: the body that meets, where the masthead names one below the organ.</summary>
    public string Body => MeetingBody ?? IssuingBody;

    public string? MeetingBody { get; }

    public string Symbol { get; }

    public string DateOfIssuance { get; }

    public string? Place { get; }

    public string? Distribution { get; }

    /// <summary>The address of who did an act.</summary>
    public string Agent(string by) => agents[Code(by)];

    /// <summary>The address of what came of it: approvedUnderSilenceProcedure.</summary>
    public string Outcome(ActTold act) => outcomes[OutcomeCode(act)];

    private void Declare(ActTold act)
    {
        var (agent, outcome) = (Code(act.By), OutcomeCode(act));
        if (!agents.ContainsKey(agent)) agents[agent] = Declare("TLCOrganization", agent, "organization", act.By ?? agent);
        if (!outcomes.ContainsKey(outcome)) outcomes[outcome] = Declare("TLCConcept", outcome, "concept", act.Verb ?? outcome);
    }

    private string DeclareDistribution(Distribution distribution)
    {
        var name = distribution.ToString().ToLowerInvariant();
        return Declare("TLCConcept", name + "Distribution", "concept", name);
    }

    private string Declare(string element, string name, string kind, string? shown, string? entity = null)
    {
        var id = ids.Named(name);
        all.Add((element, id, $"/akn/ontology/{kind}{ontology}{Uri.EscapeDataString(XmlText.Legal(entity ?? name))}", shown ?? ""));
        return "#" + id;
    }

    private static string OutcomeCode(ActTold act) =>
        Code(string.IsNullOrEmpty(act.Procedure) ? act.Verb : $"{act.Verb}-under-{act.Procedure}-procedure");

    /// <summary>"extended-bureau" is extendedBureau, as AKN4UN's terms are written.</summary>
    private static string Code(string? code)
    {
        var words = XmlText.Legal(code).Split(['-', ' '], StringSplitOptions.RemoveEmptyEntries);
        return words is [] ? "unknown" : words[0] + string.Concat(words.Skip(1).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
    }
}
