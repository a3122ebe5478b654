using Dais.Kernel;

namespace Dais.Conference.OrganizationOfWork;

/// <summary>The fixed phrases of the calendar (OrganizationOfWork/Phrases.json).</summary>
internal static class CalendarPhrases
{
    private static readonly PhraseBook Book = PhraseBook.Load(typeof(CalendarPhrases).Assembly, "Dais.Conference/OrganizationOfWork/Phrases.json");

    /// <summary>Body and session, or body and meeting, as the language joins them; the one that is there; null for neither.</summary>
    public static string? Join(Language language, string? body, string? session) => (body, session) switch
    {
        (not null, not null) => Book.Say("calendar.of", language, body, session),
        _ => body ?? session,
    };
}
