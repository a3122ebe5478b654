using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Writing.Akn;

/// <summary>Writes the cover page, which prints the masthead line by line as AKN4UN does, and the preface with number and title.</summary>
internal sealed class ResolutionCover(Resolution resolution, AknXml xml, ResolutionTerms terms, ResolutionInlines inlines)
{
    private readonly MastheadWords words = new(new Document
    {
        Kind = resolution.Kind,
        Language = resolution.Language,
        Digits = resolution.Digits,
        Masthead = new() { Symbols = resolution.Symbols, Distribution = resolution.Distribution, Issued = resolution.Issued, Original = resolution.Original, SessionNumber = resolution.Session },
        Blocks = [],
    });

    public void Write()
    {
        if (HasCover) Cover();
        if (resolution.Number is null && resolution.Title is null) return;
        Start("preface");
        xml.Open("p");
        if (resolution.Number is { } number) Element("docNumber", number);
        if (resolution.Title is { } title)
        {
            xml.OpenInline("docTitle");
            xml.Attribute("refersTo", terms.Title);
            inlines.Write(title);
            xml.Close();
        }

        xml.Close();
        xml.Close();
    }

    /// <summary>An empty cover page is against the schema.</summary>
    private bool HasCover =>
        resolution.IsSample || resolution.Symbols.Count > 0 || resolution.Session is not null || resolution.AgendaItems.Count > 0 || words.IssueLines.Count > 0
        || resolution is not { OrganName: null, Committee: null, AdoptionLine: null, Origin: null, Original: null };

    private void Cover()
    {
        Start("coverPage");
        if (resolution.IsSample) Line("remark", DocumentPhrases.Say(DocumentPhrases.Sample, resolution.Language), null, ("status", "editorial"));
        Line("docAuthority", resolution.OrganName, null, ("refersTo", terms.IssuingBody));
        foreach (var symbol in words.Symbols) Line("docNumber", symbol, null, ("refersTo", terms.Symbol));
        Line("docStatus", words.DistributionLine, words.WrittenIn, ("refersTo", terms.Distribution));
        Line("docDate", words.DateLine, words.WrittenIn, ("date", AknXml.Date(resolution.Issued)), ("refersTo", terms.Issuance));
        Line("inline", words.OriginalLine, words.WrittenIn, ("name", "original language"), ("title", resolution.Original?.Code));
        Line("docCommittee", resolution.Committee, null);
        Line("session", words.SessionLine, null, ("value", resolution.Session?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        foreach (var item in resolution.AgendaItems) Item(item);
        Line("docTitle", resolution.AdoptionLine, null);
        Line("docProponent", resolution.Origin, null);
        xml.Close();
    }

    private void Item(ItemTakenUp item)
    {
        var printed = item.Number is null ? "" : DocumentPhrases.Say(DocumentPhrases.AgendaItem, resolution.Language, Numbering.Digits(item.Number, resolution.Language, resolution.Digits));
        Line("inline", printed, null, ("name", "agenda item"), ("title", item.Number));
        Line("inline", item.Title, null, ("name", "agenda item name"));
    }

    private void Line(string element, string? text, Language? spoken, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        if (text is null) return;
        xml.Open("p");
        xml.OpenInline(element);
        foreach (var (name, value) in attributes)
            if (value is not null) xml.Attribute(name, value);
        if (spoken is not null && spoken != resolution.Language) xml.In(spoken);
        xml.Text(text);
        xml.Close();
        xml.Close();
    }

    private void Element(string name, string text)
    {
        xml.OpenInline(name);
        xml.Text(text);
        xml.Close();
        xml.Text(" ");
    }

    private void Start(string element)
    {
        xml.Open(element);
        xml.In(resolution.Language);
    }
}
