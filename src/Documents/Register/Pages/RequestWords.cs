using System.Globalization;
using Dais.Documents.Resolutions.Requests;
using Dais.Kernel;

namespace Dais.Documents.Register.Pages;

/// <summary>What a request says, in words.</summary>
internal static class RequestWords
{
    /// <summary>Where it stands: "Paragraph 5", "Paragraph 5 (a)".</summary>
    public static string Place(RequestFacts facts, Language language) =>
        (facts.Part is { } part ? PartName.Of(part, language) : null)
        ?? (facts.Paragraph is { } number ? DocumentWords.Say("paragraph-n", language, number.ToString(CultureInfo.InvariantCulture)) : DocumentWords.Say("paragraph-link", language));

    /// <summary>Addressees, due and report, each where it is said.</summary>
    public static IEnumerable<string> Parts(RequestFacts facts, Language language)
    {
        yield return string.Join(DocumentWords.Say("and-list", language), facts.To.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(c => AddresseeWords.Say(c, language)));
        if (facts.Due is { } due) yield return DueWords.Say(due, language);
        if (facts.ReportTo is { } body) yield return DocumentWords.Say("report-to-body", language, AddresseeWords.Say(body, language));
    }
}

/// <summary>By when something is asked, in words.</summary>
internal static class DueWords
{
    private const string Before = "before the end of session ";
    private const string Session = "session ";
    private const string Every = "every ";

    /// <summary>The reader's words for what a request's due says; what is none of the known forms stands as it is.</summary>
    public static string Say(string due, Language language) =>
        NodaTime.Text.LocalDatePattern.Iso.Parse(due) is { Success: true, Value: var day } ? DocumentWords.Say("due-by", language, UnDate.Format(day, language))
        : NumberAfter(due, Before) is { } ending ? DocumentWords.Say("due-before-end", language, SessionOrdinal.FormatSession(ending, language))
        : NumberAfter(due, Session) is { } session ? DocumentWords.Say("due-session", language, SessionOrdinal.FormatSession(session, language))
        : due == "annual" ? DocumentWords.Say("due-annual", language)
        : due == "biennial" ? DocumentWords.Say("due-every", language, 2)
        : due.EndsWith(" years", StringComparison.Ordinal) && NumberAfter(due[..^" years".Length], Every) is { } years ? DocumentWords.Say("due-every", language, years)
        : $"\u2068{due}\u2069";

    private static int? NumberAfter(string due, string words) =>
        due.StartsWith(words, StringComparison.Ordinal) && int.TryParse(due.AsSpan(words.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1000 ? number : null;
}

/// <summary>The names of those whom texts address, by code.</summary>
internal static class AddresseeWords
{
    /// <summary>The name of a code; a State's is the Kernel's, and a code without a name stands as it is.</summary>
    public static string Say(string code, Language language) =>
        Addressees.NameOf(code, language) ?? $"\u2068{code.Replace('-', ' ')}\u2069";

    /// <summary>The codes that a person chooses from, with those that are chosen already, in the order of their names.</summary>
    public static IEnumerable<(string Code, string Name)> Choices(Language language, IEnumerable<string> chosen) =>
        Addressees.Codes.Union(chosen, StringComparer.Ordinal).Select(c => (Code: c, Name: Say(c, language))).OrderBy(c => c.Name, StringComparer.Ordinal);

    /// <summary>Whether a code from outside may name an addressee.</summary>
    public static bool IsCode(string code) => code.Length is > 0 and <= 80 && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
