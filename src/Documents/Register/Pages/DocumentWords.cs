using Dais.Documents.Agendas;
using Dais.Documents.Importing;
using Dais.Kernel;
using Dais.Record.Folding;

namespace Dais.Documents.Register.Pages;

/// <summary>The words of the pages of documents.</summary>
internal static class DocumentWords
{
    private static readonly PhraseBook book = PhraseBook.Load(typeof(DocumentWords).Assembly, "Dais.Documents/Register/Pages/Phrases.json");

    public static string Say(string key, Language language, params ReadOnlySpan<object?> details) => book.Say(key, language, details);

    /// <summary>Why a command was not done.</summary>
    public static string WhyNot(Recorded recorded, Language language) => recorded switch
    {
        Recorded.Refused refused => string.Join(" ", refused.Because.Select(r => Say(r.Rule.Key, language, [.. r.Details]))),
        Recorded.NotRecorded trouble => ImportWords.Say("not-recorded", language, $"\u2068{trouble.Detail}\u2069"),
        _ => Say(DocumentRules.Stale.Key, language),
    };
}

/// <summary>The names of the kinds of documents.</summary>
internal static class KindNames
{
    /// <summary>The kinds that a person chooses from when a file is read.</summary>
    public static IReadOnlyList<DocumentKind> Choices { get; } = [.. Enum.GetValues<DocumentKind>().Where(k => k != DocumentKind.Unknown)];

    public static string Say(DocumentKind kind, Language language) => DocumentWords.Say($"kind-{WordOf(kind)}", language);

    /// <summary>The word of a kind in forms and addresses: "draft-resolution".</summary>
    public static string WordOf(DocumentKind kind) => kind switch
    {
        DocumentKind.AnnotatedProvisionalAgenda => "agenda",
        DocumentKind.Resolution => "resolution",
        DocumentKind.Decision => "decision",
        DocumentKind.DraftResolution => "draft-resolution",
        DocumentKind.DraftDecision => "draft-decision",
        DocumentKind.WorkingGroupReport => "report",
        _ => "unknown",
    };

    /// <summary>The kind of a word; null where it is none, or that of no kind.</summary>
    public static DocumentKind? Find(string? word) => Choices.Where(k => WordOf(k) == word).Select(k => (DocumentKind?)k).FirstOrDefault();
}

/// <summary>The names of labels.</summary>
internal static class LabelWords
{
    public static string Say(Label label, Language language) => LabelChoice.WordOf(label) is { } word
        ? DocumentWords.Say($"label-{word}", language)
        : string.Join(DocumentWords.Say("and-list", language), AgendaWords.Audiences.Where(a => a.Value != Audience.Public && label.Audience.HasFlag(a.Value)).OrderBy(a => a.Value).Select(a => DocumentWords.Say($"audience-{a.Key}", language)));
}
