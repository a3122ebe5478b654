using Dais.Documents.Reading;
using Dais.Documents.Register.Pages;
using Dais.Kernel;
using Dais.Record.Folding;

namespace Dais.Documents.Importing;

/// <summary>The words of the import pages.</summary>
internal static class ImportWords
{
    private static readonly PhraseBook book = PhraseBook.Load(typeof(ImportWords).Assembly, "Dais.Documents/Importing/Phrases.json");

    public static string Say(string key, Language language, params ReadOnlySpan<object?> details) => book.Say(key, language, details);

    /// <summary>Why a command was not done.</summary>
    public static string WhyNot(Recorded recorded, Language language) => recorded switch
    {
        Recorded.Refused refused => string.Join(" ", refused.Because.Select(r => Say(r.Rule.Key, language, [.. r.Details]))),
        Recorded.NotRecorded trouble => Say("not-recorded", language, $"\u2068{trouble.Detail}\u2069"),
        _ => Say(ImportRules.Stale.Key, language),
    };

    /// <summary>"Line 12" or "Lines 12–14".</summary>
    public static string Lines(LineSpan span, Language language) => span.First == span.Last
        ? Say("line", language, span.First)
        : Say("line-range", language, span.First, span.Last);

    /// <summary>The word for how much a finding matters.</summary>
    public static string Severity(Severity severity, Language language) => Say(
        severity switch
        {
            Reading.Severity.Error => "severity-error",
            Reading.Severity.Warning => "severity-warning",
            _ => "severity-note",
        },
        language);

    /// <summary>What a line became, in words: "Item 2: Annotation"; null for a blank line.</summary>
    public static string? Part(LineAccount account, Language language)
    {
        if (KeyOf(account.Part) is not { } key) return null;
        if (account.Part is LinePart.Operative or LinePart.Recommendation && account.Id?.Split("__")[0] is ['p', 'a', 'r', 'a', '_', .. var number]) return DocumentWords.Say("paragraph-n", language, number);
        var part = Say(key, language);
        return PartPlace.ItemOf(account.Id, language) is { } item ? Say("item-part", language, item, part) : part;
    }

    private static string? KeyOf(LinePart part) => part switch
    {
        LinePart.Masthead => "part-masthead",
        LinePart.Heading => "part-heading",
        LinePart.ListedItem => "part-listed",
        LinePart.AnnotationHeading or LinePart.Annotation => "part-annotation",
        LinePart.Documentation => "part-documents",
        LinePart.OrganizationOfWork => "part-work",
        LinePart.Recital => "part-recital",
        LinePart.Operative => "part-operative",
        LinePart.Recommendation => "part-recommendation",
        LinePart.Text => "part-text",
        LinePart.Table => "part-table",
        LinePart.Conclusion => "part-conclusion",
        LinePart.Footnote => "part-footnote",
        LinePart.Furniture => "part-furniture",
        LinePart.Unread => "part-unread",
        _ => null,
    };
}
