using Dais.Documents.Agendas;
using Dais.Documents.Register.Pages;
using Dais.Kernel;

namespace Dais.Documents.Citing.Pages;

/// <summary>The words of the pages of citations.</summary>
internal static class CitingPhrases
{
    private static readonly PhraseBook book = PhraseBook.Load(typeof(CitingPhrases).Assembly, "Dais.Documents/Citing/Pages/Phrases.json");

    internal static string Say(string key, Language language, params ReadOnlySpan<object?> details) => book.Say(key, language, details);

    /// <summary>What is cited, as a reader calls it: the name of a treaty, "decision 4/1", a symbol.</summary>
    internal static string NameOf(RestedOn cited, Language language)
    {
        var parts = cited.Name.Split(':');
        return parts switch
        {
            ["instrument", var code] => Say("instrument-" + code, language),
            ["conference-of-the-parties", var kind, var number] => CitationWords.Say(new Mandate("COP", KindOf(kind), number), language),
            [_, var kind, var number] => CitationWords.Say(new Mandate("", KindOf(kind), number), language),
            _ => cited.Said,
        };
    }

    /// <summary>Whether what is cited is called by a symbol.</summary>
    internal static bool IsSymbol(RestedOn cited) => !cited.Name.Contains(':', StringComparison.Ordinal);

    /// <summary>"Paragraph 5", "article 32, paragraph 3"; null for a part without a name.</summary>
    internal static string? PlaceOf(string part, Language language) => part.Split('_') switch
    {
        ["art", var article] => Say("article", language, article),
        ["art", var article, "", "para", var paragraph] => Say("article-paragraph", language, article, paragraph),
        _ => PartName.Of(part, language),
    };

    private static MandateKind KindOf(string kind) => kind == "decision" ? MandateKind.Decision : MandateKind.Resolution;
}
