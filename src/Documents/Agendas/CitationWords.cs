using System.Text.RegularExpressions;
using Dais.Kernel;

namespace Dais.Documents.Agendas;

/// <summary>Mandates and provisions as a page names them: "decision 4/4", "Convention, article 32, paragraph 3".</summary>
public static partial class CitationWords
{
    private static readonly PhraseBook book = PhraseBook.Load(typeof(CitationWords).Assembly, "Dais.Documents/Agendas/Phrases.json");

    /// <summary>A citation in a reader's language; what the phrase book does not know stands as it was read.</summary>
    public static string Say(Citation citation, Language language) => citation switch
    {
        Mandate mandate => Say(mandate, language),
        Provision provision => Say(provision, language),
        _ => "",
    };

    private static string Say(Mandate mandate, Language language)
    {
        var key = mandate.Kind == MandateKind.Decision ? "mandate.decision" : "mandate.resolution";
        var body = "mandate.body." + mandate.Body;
        if (book.Has(body)) return book.Say(key + ".by", language, mandate.Number, book.Say(body, language));
        var plain = book.Say(key, language, mandate.Number);
        // The parent Conference's own need no name: the page stands under it.
        return mandate.Body is "COP" or "" ? plain : $"{plain} ({mandate.Body})";
    }

    private static string Say(Provision provision, Language language)
    {
        var instrument = book.Has("instrument." + provision.Instrument)
            ? book.Say("instrument." + provision.Instrument, language)
            : provision.Instrument.Replace('-', ' ');
        return book.Say("provision", language, instrument, Place(provision, language));
    }

    private static string Place(Provision provision, Language language)
    {
        if (!book.Has(provision.Kind)) return $"{provision.Kind} {provision.Number}";
        var parts = NumberAndParagraph().Match(provision.Number);
        return parts.Success
            ? book.Say(provision.Kind + ".paragraph", language, parts.Groups["number"].Value, parts.Groups["paragraph"].Value)
            : book.Say(provision.Kind, language, provision.Number);
    }

    [GeneratedRegex(@"^(?<number>[^() ]+) ?\((?<paragraph>[^()]+)\)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberAndParagraph();
}
