using Dais.Kernel;

namespace Dais.Documents.Writing.Html;

/// <summary>Writes the masthead and, under its rule, who meets where and when, the title, and then the text.</summary>
internal sealed class HtmlMasthead(Document document, HtmlText html, HtmlInlines inlines)
{
    private readonly Masthead masthead = document.Masthead;
    private readonly MastheadWords words = new(document);

    public void Write(Action text)
    {
        html.Element("header", [("class", "masthead")], () =>
        {
            html.Element("div", [("class", "symbols"), ("dir", "ltr")], () => WriteLines(words.Symbols, "p", inlines.WriteSymbol));
            html.Element("div", [("class", "organ")], () => WriteWording("p", null, masthead.Organ));
            html.Element("div", [("class", "issue"), .. TagsOf(words.WrittenIn)], () => WriteLines(words.IssueLines, "p", line => html.Text(line)));
        }).Line();
        html.Element("main", [], () =>
        {
            html.Line().Element("div", [("class", "session")], WriteSession).Line();
            WriteTitle();
            text();
        }).Line();
    }

    private void WriteSession()
    {
        WriteWording("p", "body", masthead.Body);
        if (words.SessionLine is { } session) html.Element("p", [("class", "number")], session);
        var placeAndDates = words.PlaceAndDates;
        if (placeAndDates.Count > 0) html.Element("p", [], () => inlines.Write([.. placeAndDates.Select(w => new Words(w))]));
    }

    // The notes of a document hang on its title, one mark after the other.
    private void WriteTitle()
    {
        if (masthead.Title is not { } title) return;
        html.Element("h1", [], () => inlines.Write([new Words(title), .. masthead.Notes])).Line();
    }

    private void WriteLines(IReadOnlyList<string> lines, string element, Action<string> write)
    {
        foreach (var line in lines)
            html.Element(element, [], () => write(line));
    }

    private void WriteWording(string element, string? kind, Wording? wording)
    {
        if (wording is { } said) html.Element(element, [("class", kind), .. inlines.TagsOf([new Words(said)])], () => inlines.Write(said));
    }

    private (string Name, string? Value)[] TagsOf(Language language) =>
        language == document.Language ? [] : [("lang", language.Code), ("dir", language.Dir)];
}
