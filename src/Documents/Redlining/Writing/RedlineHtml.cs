using System.Globalization;
using Dais.Documents.Writing.Html;

namespace Dais.Documents.Redlining.Writing;

/// <summary>How a redline is shown as HTML.</summary>
public sealed record RedlineHtmlOptions
{
    /// <summary>Whose lines are numbered.</summary>
    public LineNumbering Numbering { get; init; } = LineNumbering.Old;

    /// <summary>The measure of a line, in columns.</summary>
    public int Columns { get; init; } = LineRuler.DefaultColumns;

    /// <summary>What ids begin with, so that two redlines fit on a page.</summary>
    public string Prefix { get; init; } = "redline-";

    /// <summary>What the old version is called, such as its symbol; for the heading of a whole page.</summary>
    public string? OldName { get; init; }

    /// <summary>What the new version is called.</summary>
    public string? NewName { get; init; }
}

/// <summary>Writes a redline as HTML: a fragment for a page of ours, or a page of its own.</summary>
/// <remarks>
/// What was inserted stands in ins, what was deleted or moved away in del, each opened and closed by words that a screen reader speaks and
/// nobody sees. Lines are cut by <see cref="LineRuler"/>, not by the browser; their numbers are seen, and spoken once a paragraph. The style is
/// the theme's own sheet, redline.css. Everything is well-formed XML.
/// </remarks>
public static class RedlineHtml
{
    private static readonly string style = StandalonePage.Theme("tokens") + StandalonePage.Theme("redline");

    /// <summary>The anchor of an entry in a fragment, by its place.</summary>
    public static string AnchorOf(int place, RedlineHtmlOptions? options = null) => string.Create(CultureInfo.InvariantCulture, $"{(options ?? new()).Prefix}{place + 1}");

    /// <summary>The fragment: one element with a paragraph for each entry.</summary>
    public static string Fragment(Redline redline, RedlineHtmlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(redline);
        var html = new HtmlText();
        Write(html, redline, options ?? new());
        return html.ToString();
    }

    /// <summary>A page that needs no other file: heading, what the signs mean, the redline.</summary>
    public static string Page(Redline redline, RedlineHtmlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(redline);
        var (language, shown) = (redline.Language, options ?? new());
        var title = shown is { OldName: { } old, NewName: { } revised }
            ? RedlineWords.Say("title-between", language, Isolated(old), Isolated(revised))
            : RedlineWords.Say("title", language);
        return StandalonePage.Of(language, title, style, "redline-page", html =>
        {
            html.Element("p", [("class", "redline-summary")], RedlineWords.Summary(redline, language)).Line();
            WriteKey(html, redline, shown);
            Write(html, redline, shown);
        });
    }

    private static void Write(HtmlText html, Redline redline, RedlineHtmlOptions options)
    {
        var lines = NumberedLines.Of(redline, options.Numbering, options.Columns);
        var paragraphs = new RedlineHtmlParagraphs(html, redline.Language, options);
        var numbered = options.Numbering == LineNumbering.None ? null : "yes";
        html.Element("div", [("class", "redline"), ("lang", redline.Language.Code), ("dir", redline.Language.Dir), ("data-numbered", numbered)], () =>
        {
            html.Line();
            for (var i = 0; i < redline.Entries.Count; i++) paragraphs.Write(redline.Entries[i], lines[i], i);
        }).Line();
    }

    private static void WriteKey(HtmlText html, Redline redline, RedlineHtmlOptions options)
    {
        var language = redline.Language;
        html.Element("ul", [("class", "redline-key")], () =>
        {
            html.Element("li", [], () => html.Element("ins", [], RedlineWords.Say("key-inserted", language)));
            html.Element("li", [], () => html.Element("del", [], RedlineWords.Say("key-deleted", language)));
            if (redline.Entries.Any(e => e.Side != MoveSide.None))
                html.Element("li", [], () => html.Element("del", [("class", "moved")], RedlineWords.Say("key-moved", language)));
            if (options.Numbering != LineNumbering.None)
                html.Element("li", [], RedlineWords.Say(options.Numbering == LineNumbering.Old ? "key-lines" : "key-lines-new", language, options.Columns));
        }).Line();
    }

    /// <summary>A symbol keeps its direction in a title of the other.</summary>
    private static string Isolated(string name) => $"\u2068{name}\u2069";
}
