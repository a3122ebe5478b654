using Dais.Documents.Writing.Html;
using Dais.Kernel;

namespace Dais.Documents.Concording.Writing;

/// <summary>Writes a concordance as a page that needs no other file: a section a document, a table a discord with the texts side by side, each in its direction.</summary>
public static class ConcordanceHtml
{
    private static readonly string style =
        StandalonePage.Theme("tokens") + StandalonePage.Sheet(typeof(ConcordanceHtml).Assembly, "Dais.Documents/Concording/Writing/Concordance.css");

    /// <summary>The page.</summary>
    public static string Page(ConcordanceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var language = report.Language;
        return StandalonePage.Of(language, ConcordanceWords.Say("title", language), style, null, html =>
        {
            html.Element("p", [], ConcordanceWords.Summary(report)).Line();
            foreach (var work in report.Works)
                if (work.Discords.Count > 0) Write(html, work, language);
        });
    }

    private static void Write(HtmlText html, ComparedWork work, Language language) => html.Element("section", [], () =>
    {
        html.Element("h2", [], () => html.Element("bdi", [], work.Symbol)).Line();
        foreach (var discord in work.Discords) Write(html, discord, language);
    }).Line();

    private static void Write(HtmlText html, Discord discord, Language language) => html.Element("article", [], () =>
    {
        html.Element("h3", [], ConcordanceWords.KindOf(discord, language)).Line();
        var odd = ConcordanceWords.OddOf(discord, language);
        html.Element("p", [("class", "where")], ConcordanceWords.PlaceOf(discord, language) + (odd.Length > 0 ? " · " + odd : "")).Line();
        html.Element("div", [("class", "versions")], () =>
        {
            foreach (var said in Language.All.Where(l => discord.Says.ContainsKey(l) || discord.Texts.ContainsKey(l))) Version(html, discord, said, language);
        });
    }).Line();

    private static void Version(HtmlText html, Discord discord, Language said, Language language)
    {
        var isOdd = discord.Odd.Contains(said);
        html.Element("div", [("class", isOdd ? "version odd" : "version")], () =>
        {
            html.Element("h4", [], ConcordanceWords.Say(said.Code, language));
            if (discord.Says.TryGetValue(said, out var value))
                html.Element("p", [("class", "value")], () => html.Element("bdi", [], value));
            if (discord.Texts.TryGetValue(said, out var text))
                html.Element("p", [("class", "text"), ("lang", said.Code), ("dir", said.Dir)], text);
        }).Line();
    }
}
