using Dais.Documents.Agendas;

namespace Dais.Documents.Writing.Akn;

/// <summary>Writes what is said about the document: its addresses, dates, languages, the acts done to it, and whom they name.</summary>
internal sealed class AknMeta(Document document, AknXml xml, AknNames names, AknTerms terms)
{
    /// <summary>The metadata of the document ("main") or of one of its parts ("annex_1").</summary>
    public void Write(string component)
    {
        xml.Open("meta");
        Identification(component);
        if (component == AknDocument.Main)
        {
            Publication();
            Workflow();
            xml.References(terms.Dais, terms.All);
            Proprietary();
        }

        xml.Close();
    }

    private void Identification(string component)
    {
        xml.Open("identification");
        xml.Attribute("source", terms.Dais);
        Work(component);
        Expression(component);
        Manifestation(component);
        xml.Close();
    }

    private void Work(string component)
    {
        xml.Open("FRBRWork");
        xml.Empty("FRBRthis", ("value", names.WorkOf(component)));
        xml.Empty("FRBRuri", ("value", names.Work + "/"));
        foreach (var symbol in document.Masthead.Symbols)
            xml.Empty("FRBRalias", ("value", AknNames.AddressOf(symbol)), ("name", "symbol"));
        xml.Empty("FRBRdate", ("date", names.Date), ("name", DateName));
        xml.Empty("FRBRauthor", ("href", terms.Body), ("as", terms.Author));
        xml.Empty("FRBRcountry", ("value", names.Country));
        if (document.Kind == DocumentKind.AnnotatedProvisionalAgenda) xml.Empty("FRBRsubtype", ("value", "agenda"));
        if (document.Kind == DocumentKind.WorkingGroupReport) xml.Empty("FRBRsubtype", ("value", "report"));
        foreach (var symbol in document.Masthead.Symbols) xml.Empty("FRBRnumber", ("value", symbol.ToString()));
        xml.Close();
    }

    private void Expression(string component)
    {
        xml.Open("FRBRExpression");
        xml.Empty("FRBRthis", ("value", names.ExpressionOf(component)));
        xml.Empty("FRBRuri", ("value", names.Expression));
        xml.Empty("FRBRdate", ("date", names.Date), ("name", DateName));
        xml.Empty("FRBRauthor", ("href", terms.Body), ("as", terms.Author));
        xml.Empty("FRBRlanguage", ("language", document.Language.Code3));
        if (document.Masthead.Original is { } original && original != document.Language)
            xml.Empty("FRBRtranslation", ("href", names.ExpressionIn(original)), ("fromLanguage", original.Code3), ("by", terms.Body));
        xml.Close();
    }

    private void Manifestation(string component)
    {
        xml.Open("FRBRManifestation");
        xml.Empty("FRBRthis", ("value", names.ManifestationOf(component)));
        xml.Empty("FRBRuri", ("value", names.Manifestation));
        xml.Empty("FRBRdate", ("date", names.Date), ("name", DateName));
        xml.Empty("FRBRauthor", ("href", terms.Dais), ("as", terms.Editor));
        xml.Empty("FRBRformat", ("value", "application/akn+xml"));
        xml.Close();
    }

    private string DateName => document.Masthead switch
    {
        { Issued: not null } => "publication",
        { Start: not null } => "session",
        _ => "unknown",
    };

    private void Publication()
    {
        if (document.Masthead.Issued is not { } issued) return;
        var symbols = string.Join('-', document.Masthead.Symbols);
        xml.Empty("publication", ("date", AknXml.Date(issued)), ("name", "issue"), ("showAs", symbols), ("number", symbols));
    }

    private void Workflow()
    {
        if (document.Acts.Count == 0) return;
        xml.Open("workflow");
        xml.Attribute("source", terms.Dais);
        foreach (var act in document.Acts) Step(act);
        xml.Close();
    }

    /// <summary>Akoma Ntoso's step knows agent, date and outcome; the words the act was told in follow in our own namespace.</summary>
    private void Step(ActTold act)
    {
        xml.Open("step");
        xml.Attribute("date", AknXml.Date(act.Date));
        xml.Attribute("by", terms.Agent(act.By));
        xml.Attribute("outcome", terms.Outcome(act));
        xml.Own("verb", act.Verb);
        xml.Own("by", act.By);
        xml.Own("to", act.To);
        xml.Own("procedure", act.Procedure);
        xml.Own("what", act.What);
        xml.Close();
    }

    /// <summary>What a reader of ours needs to make the same document of it again.</summary>
    private void Proprietary()
    {
        xml.Open("proprietary");
        xml.Attribute("source", terms.Dais);
        xml.OwnElement(
            "document",
            ("kind", AknXml.Camel(document.Kind)),
            ("digits", AknXml.Camel(document.Digits)),
            ("sample", document.IsSample ? "true" : "false"),
            ("original", document.Masthead.Original?.Code),
            ("distribution", document.Masthead.Distribution is { } distribution ? AknXml.Camel(distribution) : null),
            ("start", document.Masthead.Start is { } start ? AknXml.Date(start) : null),
            ("end", document.Masthead.End is { } end ? AknXml.Date(end) : null));
        xml.Close();
    }
}
