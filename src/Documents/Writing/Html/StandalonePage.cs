using System.Reflection;
using System.Text;
using Dais.Kernel;

namespace Dais.Documents.Writing.Html;

/// <summary>A page that needs no other file: its style stands in it, and there is no script.</summary>
internal static class StandalonePage
{
    /// <summary>The page.</summary>
    /// <param name="language">Its language; it decides the direction.</param>
    /// <param name="title">Its title and first heading.</param>
    /// <param name="style">Its style sheets, one after the other.</param>
    /// <param name="bodyClass">The class of its body; null for none.</param>
    /// <param name="main">Writes what stands below the heading.</param>
    public static string Of(Language language, string title, string style, string? bodyClass, Action<HtmlText> main)
    {
        var html = new HtmlText();
        html.Raw("<!DOCTYPE html>").Line();
        html.Element("html", [("lang", language.Code), ("dir", language.Dir)], () =>
        {
            html.Line().Element("head", [], () =>
            {
                html.Void("meta", ("charset", "utf-8")).Line();
                html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
                html.Element("title", [], title).Line();
                html.Element("style", [], () => html.Raw(style)).Line();
            }).Line();
            html.Element("body", [("class", bodyClass)], () => html.Element("main", [], () =>
            {
                html.Element("h1", [], title).Line();
                main(html);
            })).Line();
        }).Line();
        return html.ToString();
    }

    /// <summary>A part of the theme: "tokens".</summary>
    public static string Theme(string part) => Sheet(typeof(Ui.Theme.StyleSheets).Assembly, $"Dais.Ui/Theme/{part}.css");

    /// <summary>A style sheet that is embedded in an assembly.</summary>
    public static string Sheet(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource) ?? throw new InvalidDataException($"There is no style sheet '{resource}'.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
