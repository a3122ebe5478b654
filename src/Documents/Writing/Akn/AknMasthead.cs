using Dais.Kernel;

namespace Dais.Documents.Writing.Akn;

/// <summary>Writes the cover page, which prints the masthead line by line, and the preface, which holds the title and its notes.</summary>
internal sealed class AknMasthead(Document document, AknXml xml, AknTerms terms)
{
    private readonly Masthead masthead = document.Masthead;
    private readonly MastheadWords words = new(document);
    private readonly AknInlines inlines = new(xml);

    public void Write()
    {
        if (HasCover) Cover();
        if (masthead.Title is not null || masthead.Notes.Count > 0) Preface();
    }

    /// <summary>An empty cover page is against the schema.</summary>
    private bool HasCover =>
        document.IsSample || masthead.Symbols.Count > 0 || masthead.SessionNumber is not null || words.IssueLines.Count > 0
        || words.PlaceAndDates.Count > 0 || words.AgendaItemLines.Count > 0 || words.AdoptionLines.Count > 0 || masthead is not { Organ: null, Body: null, Title: null };

    private void Cover()
    {
        Start("coverPage");
        if (document.SampleNotice is { } notice) Sample(notice);
        Words("docAuthority", masthead.Organ, terms.IssuingBody);
        foreach (var symbol in words.Symbols) Line("docNumber", symbol, document.Language, ("refersTo", terms.Symbol));
        Issue();
        Words("docCommittee", masthead.Body, terms.MeetingBody);
        if (masthead.SessionNumber is { } session) Line("session", words.SessionLine, document.Language, ("value", Numbers(session)));
        PlaceAndDates();
        foreach (var line in words.AgendaItemLines) Words("inline", line, refersTo: null, ("name", "agenda item"));
        foreach (var (kind, line) in words.AdoptionLines) Words("inline", line, refersTo: null, ("name", kind));
        Words("docTitle", masthead.Title, refersTo: null);
        xml.Close();
    }

    private void Issue()
    {
        Line("docStatus", words.DistributionLine, words.WrittenIn, ("refersTo", terms.Distribution));
        Line("docDate", words.DateLine, words.WrittenIn, ("date", AknXml.Date(masthead.Issued)), ("refersTo", terms.DateOfIssuance));
        Line("inline", words.LanguageLine, words.WrittenIn, ("name", "language"));
        Line("inline", words.OriginalLine, words.WrittenIn, ("name", "original language"));
    }

    private void PlaceAndDates()
    {
        if (words.PlaceAndDates.Count == 0) return;
        OpenLine("inline", ("name", "place and dates"), ("refersTo", terms.Place));
        inlines.Write(words.PlaceAndDates);
        CloseLine();
    }

    private void Preface()
    {
        Start("preface");
        OpenLine("docTitle");
        if (words.NumberOfTitle is { } number) xml.Text(number + " ");
        if (masthead.Title is { } title) inlines.Write(title);
        inlines.Write(masthead.Notes);
        CloseLine();
        xml.Close();
    }

    /// <summary>What a person reads who sees nothing else of the file.</summary>
    private void Sample(string notice)
    {
        OpenLine("remark", ("status", "editorial"));
        xml.Text(notice);
        CloseLine();
    }

    private void Words(string element, Wording? said, string? refersTo, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        if (said is not { } wording) return;
        OpenLine(element, [("refersTo", refersTo), .. more]);
        inlines.Write(wording);
        CloseLine();
    }

    private void Line(string element, string? text, Language spoken, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        if (text is null) return;
        OpenLine(element, attributes);
        if (spoken != document.Language) xml.In(spoken);
        xml.Text(text);
        CloseLine();
    }

    private void Start(string element)
    {
        xml.Open(element);
        xml.In(document.Language);
    }

    private void OpenLine(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.Open("p");
        xml.OpenInline(element);
        foreach (var (name, value) in attributes)
            if (value is not null) xml.Attribute(name, value);
    }

    private void CloseLine()
    {
        xml.Close();
        xml.Close();
    }

    private static string Numbers(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
