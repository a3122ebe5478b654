using Dais.Kernel;

namespace Dais.Documents.Writing;

/// <summary>The fixed phrases of official documents (Writing/Phrases.json): the one place that loads and names them.</summary>
internal static class DocumentPhrases
{
    public const string AnnotatedProvisionalAgenda = "title.annotated-provisional-agenda";
    public const string Agenda = "agenda.heading";
    public const string Annotations = "annotations.heading";
    public const string Documentation = "documentation.heading";
    public const string Annex = "annex";
    public const string OrganizationOfWork = "organization.heading";
    public const string TimeColumn = "organization.time";
    public const string ItemColumn = "organization.item";
    public const string TitleColumn = "organization.title";

    /// <summary>What follows a title that goes on; it begins with its own blank where the language has one.</summary>
    public const string Continued = "organization.continued";

    /// <summary>After an item that sub-items follow; with its own blank, as in French.</summary>
    public const string ListIntroduces = "list.introduces";

    /// <summary>After a sub-item that is not the last.</summary>
    public const string ListGoesOn = "list.goes-on";

    /// <summary>After an item, and after the last sub-item.</summary>
    public const string ListEnds = "list.ends";

    /// <summary>Between a document's title and its symbols.</summary>
    public const string SymbolsOpen = "document.symbols-open";

    /// <summary>After the symbols.</summary>
    public const string SymbolsClose = "document.symbols-close";

    /// <summary>Agenda item {0}.</summary>
    public const string AgendaItem = "agenda-item";

    /// <summary>Page {0} of {1}.</summary>
    public const string Page = "page";

    /// <summary>That a rendering is a sample and no official document.</summary>
    public const string Sample = "sample";

    /// <summary>The mark beside words that stand in their original language.</summary>
    public const string Untranslated = "untranslated";

    /// <summary>The heading of the footnotes.</summary>
    public const string Notes = "note.heading";

    /// <summary>Footnote {0}, where its mark stands.</summary>
    public const string NoteReference = "note.reference";

    /// <summary>From a footnote back to its mark.</summary>
    public const string NoteBack = "note.back";

    /// <summary>The number {0} before the title of a text as adopted, with what closes it.</summary>
    public const string ResolutionNumber = "resolution.number";

    /// <summary>The book itself.</summary>
    public static readonly PhraseBook Book = PhraseBook.Load(typeof(DocumentPhrases).Assembly, "Dais.Documents/Writing/Phrases.json");

    /// <summary>A phrase in one language, its places filled.</summary>
    public static string Say(string key, Language language, params ReadOnlySpan<object?> details) => Book.Say(key, language, details);

    /// <summary>What a document of a kind is called, where it has no title of its own.</summary>
    public static string NameOf(DocumentKind kind, Language language) => Say(
        kind switch
        {
            DocumentKind.Resolution => "title.resolution",
            DocumentKind.Decision => "title.decision",
            DocumentKind.DraftResolution => "title.draft-resolution",
            DocumentKind.DraftDecision => "title.draft-decision",
            _ => AnnotatedProvisionalAgenda,
        },
        language);

    /// <summary>A phrase in one language, as words that a document can hold.</summary>
    public static Wording In(string key, Language language) => new(Book.Say(key, language), language);
}
