using Dais.Documents.AkomaNtoso;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Writing.Akn;

/// <summary>Writes what is said about a resolution: addresses, dates, subjects, the way to adoption, the vote, references.</summary>
internal sealed class ResolutionMeta(Resolution resolution, AknMetadata metadata, AknXml xml, ResolutionTerms terms)
{
    /// <summary>The attributes of our own element, which say what Akoma Ntoso has no place for.</summary>
    public static readonly string[] OwnAttributes = ["kind", "digits", "sample", "original", "organ", "sponsors", "sponsorsLine", "label"];

    private AknNames Names => terms.Names;

    private string Date => AknXml.Date(resolution.Adopted ?? resolution.Issued);

    private string DateName => resolution.Adopted is not null ? "adoption" : resolution.Issued is not null ? "publication" : "unknown";

    /// <summary>The metadata of the resolution ("main") or of an annex.</summary>
    /// <param name="component">The component of the file.</param>
    /// <param name="inlines">Writes the notes that nothing calls; null in an annex.</param>
    public void Write(string component, ResolutionInlines? inlines)
    {
        xml.Open("meta");
        Identification(component);
        if (inlines is not null)
        {
            Publication();
            Classification();
            Workflow();
            Vote();
            xml.References(terms.Dais, terms.All);
            inlines.Uncalled(terms.Dais);
            Proprietary();
        }

        xml.Close();
    }

    /// <summary>The codes of an attribute.</summary>
    public static IReadOnlyList<string> Listed(string? codes) => codes?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>How numbers are written, by the attribute.</summary>
    public static DigitStyle Digits(string? said) => Enum.TryParse<DigitStyle>(said, ignoreCase: true, out var digits) && Enum.IsDefined(digits) ? digits : DigitStyle.Western;

    private void Identification(string component)
    {
        xml.Open("identification");
        xml.Attribute("source", terms.Dais);
        xml.Open("FRBRWork");
        xml.Empty("FRBRthis", ("value", Names.WorkOf(component)));
        xml.Empty("FRBRuri", ("value", Names.Work + "/"));
        foreach (var symbol in resolution.Symbols) xml.Empty("FRBRalias", ("value", AknNames.AddressOf(symbol)), ("name", "symbol"));
        xml.Empty("FRBRdate", ("date", Date), ("name", DateName));
        xml.Empty("FRBRauthor", ("href", terms.Organ), ("as", terms.Author));
        xml.Empty("FRBRcountry", ("value", Names.Country));
        xml.Empty("FRBRsubtype", ("value", "deliberation"));
        foreach (var symbol in resolution.Symbols) xml.Empty("FRBRnumber", ("value", symbol.ToString()));
        xml.Close();
        Expression(component);
        xml.Open("FRBRManifestation");
        xml.Empty("FRBRthis", ("value", Names.ManifestationOf(component)));
        xml.Empty("FRBRuri", ("value", Names.Manifestation));
        xml.Empty("FRBRdate", ("date", Date), ("name", DateName));
        xml.Empty("FRBRauthor", ("href", terms.Dais), ("as", terms.Editor));
        xml.Empty("FRBRformat", ("value", "application/akn+xml"));
        xml.Close();
        xml.Close();
    }

    private void Expression(string component)
    {
        xml.Open("FRBRExpression");
        xml.Empty("FRBRthis", ("value", Names.ExpressionOf(component)));
        xml.Empty("FRBRuri", ("value", Names.Expression));
        xml.Empty("FRBRdate", ("date", AknXml.Date(resolution.Issued)), ("name", resolution.Issued is null ? "unknown" : "publication"));
        xml.Empty("FRBRauthor", ("href", terms.Organ), ("as", terms.IssuingBody));
        xml.Empty("FRBRlanguage", ("language", resolution.Language.Code3));
        if (resolution.Original is { } original && original != resolution.Language)
            xml.Empty("FRBRtranslation", ("href", Names.ExpressionIn(original)), ("fromLanguage", original.Code3), ("by", terms.Organ));
        xml.Close();
    }

    private void Publication()
    {
        if (resolution.Issued is not { } issued) return;
        var symbols = string.Join('-', resolution.Symbols);
        xml.Empty("publication", ("date", AknXml.Date(issued)), ("name", "issue"), ("showAs", symbols), ("number", symbols));
    }

    private void Classification()
    {
        if (metadata.Keywords.Count == 0) return;
        xml.Open("classification");
        xml.Attribute("source", terms.Dais);
        foreach (var keyword in metadata.Keywords)
        {
            xml.Open("keyword");
            xml.Attribute("value", keyword.Value);
            xml.Attribute("showAs", keyword.ShowAs ?? keyword.Value);
            xml.Attribute("dictionary", keyword.Dictionary ?? "");
            xml.Own("address", keyword.Href);
            xml.Own("refersTo", keyword.RefersTo);
            xml.Close();
        }

        xml.Close();
    }

    /// <summary>Akoma Ntoso's step refers to an agent and an outcome; the words of the file it came from stand in our own namespace.</summary>
    private void Workflow()
    {
        if (metadata.Steps.Count == 0) return;
        xml.Open("workflow");
        xml.Attribute("source", terms.Dais);
        foreach (var step in metadata.Steps)
        {
            xml.Open("step");
            xml.Attribute("date", AknXml.Date(step.Date));
            xml.Attribute("by", terms.Organ);
            if (step.Outcome == "adopted") xml.Attribute("outcome", terms.Adopted);
            xml.Own("outcome", step.Outcome);
            xml.Own("as", step.As);
            xml.Own("by", step.By);
            xml.Close();
        }

        xml.Close();
    }

    private void Vote()
    {
        if (metadata.VoteOutcome is null && metadata.Counts.Count == 0) return;
        xml.Open("analysis");
        xml.Attribute("source", terms.Dais);
        xml.Open("otherAnalysis");
        xml.Attribute("source", terms.Dais);
        xml.OwnElement("voting", ("outcome", metadata.VoteOutcome));
        foreach (var count in metadata.Counts)
        {
            xml.OwnElement(
                "count",
                ("for", count.For),
                ("value", count.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("voters", string.Join(VotersApart, count.Voters)));
        }

        xml.Close();
        xml.Close();
    }

    private void Proprietary()
    {
        xml.Open("proprietary");
        xml.Attribute("source", terms.Dais);
        xml.OwnElement(
            "document",
            ("kind", AknXml.Camel(resolution.Kind)),
            ("digits", AknXml.Camel(resolution.Digits)),
            ("sample", resolution.IsSample ? "true" : "false"),
            ("original", resolution.Original?.Code),
            ("organ", resolution.Organ),
            ("sponsors", resolution.Sponsors.Count == 0 ? null : string.Join(' ', resolution.Sponsors)),
            ("sponsorsLine", resolution.SponsorsLine),
            ("label", resolution.Label == Label.Public ? null : AknXml.Said(resolution.Label)),
            ("meeting", metadata.Meeting),
            ("job", metadata.JobNumber));
        xml.Close();
    }

    /// <summary>Between the names of those who voted alike.</summary>
    public const string VotersApart = "; ";
}
