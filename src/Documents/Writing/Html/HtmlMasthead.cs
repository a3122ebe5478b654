using Dais.Kernel;

namespace Dais.Documents.Writing.Html;

/// <summary>Writes the masthead and, under its rule, who meets where and when, and the title.</summary>
internal sealed class HtmlMasthead(Document document, HtmlText html, HtmlInlines inlines)
{
    private readonly Masthead masthead = document.Masthead;
    private readonly MastheadWords words = new(document);

    /// <summary>What stands above the rule, after the notice of a sample.</summary>
    public void WriteHeader()
    {
        html.Line();
        if (document.SampleNotice is { } notice) html.Element("p", [("class", "sample"), ("role", "note")], notice).Line();
        html.Element("div", [("class", "masthead")], () =>
        {
            html.Element("div", [("class", "symbols"), ("dir", "ltr")], () => WriteLines(words.Symbols, inlines.WriteSymbol));
            html.Element("div", [("class", "organ")], () => WriteWording(null, masthead.Organ));
            html.Element("div", [("class", "issue"), .. TagsOf(words.WrittenIn)], () => WriteLines(words.IssueLines, line => html.Text(line)));
        }).Line();
    }

    /// <summary>Who meets, where and when, and the title. The notes of a document hang on its title, one mark after the other.</summary>
    public void WriteTitle()
    {
        html.Line().Element("div", [("class", "session")], WriteSession).Line();
        foreach (var (kind, line) in words.AdoptionLines)
        {
            WriteWording(kind, line);
            html.Line();
        }

        if (masthead.Title is not { } title) return;
        html.Element("h1", [], () =>
        {
            if (words.NumberOfTitle is { } number) html.Element("span", [("class", "mark")], number).Text(" ");
            inlines.Write([new Words(title), .. masthead.Notes]);
        }).Line();
    }

    private void WriteSession()
    {
        WriteWording("body", masthead.Body);
        if (words.SessionLine is { } session) html.Element("p", [("class", "number")], session);
        var placeAndDates = words.PlaceAndDates;
        foreach (var line in words.AgendaItemLines) WriteWording("item", line);
        if (placeAndDates.Count > 0) html.Element("p", [], () => inlines.Write([.. placeAndDates.Select(w => new Words(w))]));
    }

    private void WriteLines(IReadOnlyList<string> lines, Action<string> write)
    {
        foreach (var line in lines)
            html.Element("p", [], () => write(line));
    }

    private void WriteWording(string? kind, Wording? wording)
    {
        if (wording is { } said) html.Element("p", [("class", kind), .. inlines.TagsOf([new Words(said)])], () => inlines.Write(said));
    }

    private (string Name, string? Value)[] TagsOf(Language language) =>
        language == document.Language ? [] : [("lang", language.Code), ("dir", language.Dir)];
}
