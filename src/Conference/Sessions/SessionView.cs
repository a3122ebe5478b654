using Dais.Documents;
using Dais.Documents.Agendas;
using Dais.Kernel;
using NodaTime;

namespace Dais.Conference.Sessions;

/// <summary>A session as one page shows it: filtered for its reader, in the reader's language, folded once a version of its file.</summary>
public sealed record SessionView
{
    /// <summary>The session's place in addresses.</summary>
    public required string Id { get; init; }

    /// <summary>The reader's language.</summary>
    public required Language Language { get; init; }

    /// <summary>The agenda, with what the reader may see.</summary>
    public required ProvisionalAgenda Agenda { get; init; }

    /// <summary>The import it was read from; null for a session that was prepared here.</summary>
    public required string? ImportId { get; init; }

    /// <summary>The body that meets; null where the agenda does not name it.</summary>
    public required Wording? Body { get; init; }

    /// <summary>"Third session".</summary>
    public required string? Session { get; init; }

    /// <summary>The items.</summary>
    public required IReadOnlyList<EntryView> Items { get; init; }

    /// <summary>The organization of work, day by day.</summary>
    public required IReadOnlyList<DayView> Days { get; init; }

    /// <summary>The labels of the parts that it shows, each once.</summary>
    public required IReadOnlyList<Label> Labels { get; init; }

    /// <summary>How far the texts are translated, by <see cref="Language.Index"/>.</summary>
    public required IReadOnlyList<Translation> Translations { get; init; }

    /// <summary>How far the texts are translated into the reader's language.</summary>
    public Translation Translated => Translations[Language.Index];

    /// <summary>Folds the view of a session.</summary>
    public static SessionView Of(StoredSession session, Language language, Clearance clearance)
    {
        var agenda = session.Agenda.For(clearance);
        var body = agenda.Body ?? agenda.ParentBody;
        return new()
        {
            Id = session.Id,
            Language = language,
            Agenda = agenda,
            ImportId = session.ImportId,
            Body = body?.In(language),
            Session = agenda.SessionNumber is { } number ? SessionOrdinal.FormatSession(number, language) : null,
            Items = EntryView.Of(agenda, language),
            Days = DayView.Of(agenda, language),
            Labels = [.. agenda.LabelsOfParts().Distinct()],
            Translations = TranslationState.Of(agenda),
        };
    }

    /// <summary>"8–9 June 2027"; null where the agenda says no date.</summary>
    public string? Dates => (Agenda.Start, Agenda.End) switch
    {
        ({ } start, { } end) => UnDate.FormatRange(start, end, Language, Agenda.Digits),
        ({ } start, null) => UnDate.Format(start, Language, Agenda.Digits),
        _ => null,
    };

    /// <summary>The first meeting's day and hour, in the place's time.</summary>
    public LocalDateTime? Opens => Agenda.OrganizationOfWork is [var first, ..] ? first.Date + first.Hours.Start : null;
}

/// <summary>How far an agenda's texts are translated into a language.</summary>
public enum Translation
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Some of them.</summary>
    Partial,

    /// <summary>All of them.</summary>
    Complete,
}

internal static class TranslationState
{
    public static IReadOnlyList<Translation> Of(ProvisionalAgenda agenda)
    {
        var texts = Texts(agenda).OfType<LocalizedText>().ToList();
        return [.. Language.All.Select(l => Of(texts, l))];
    }

    private static Translation Of(List<LocalizedText> texts, Language language)
    {
        var there = texts.Count(t => t[language] is not null);
        return there == 0 ? Translation.None : there == texts.Count ? Translation.Complete : Translation.Partial;
    }

    private static IEnumerable<LocalizedText?> Texts(ProvisionalAgenda agenda) =>
    [
        agenda.Body, agenda.ParentBody, agenda.Place, agenda.Title, .. agenda.Notes,
        .. agenda.Items.SelectMany(i => i.SubItems.Prepend<AgendaEntry>(i)).SelectMany(e => (LocalizedText?[])
            [e.Title, .. e.Annotation.Select(p => p.Text), .. e.Documents.Select(d => d.Title)]),
        .. agenda.OrganizationOfWork.SelectMany(m => m.Entries).Select(e => e.Title),
    ];
}
