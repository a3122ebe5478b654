using Dais.Documents.Searching;
using Dais.Kernel;
using Dais.Record.Folding;

namespace Dais.Conference.Sessions;

/// <summary>The agendas of sessions, for the search: what is a sample is not found among what is real.</summary>
/// <param name="store">The sessions.</param>
/// <param name="book">The sessions, as they follow from the record.</param>
/// <param name="places">Where they stand.</param>
internal sealed class SessionsToFind(SessionStore store, ReadModel<SessionBook> book, SessionPlaces places) : IKnowAgendas
{
    /// <inheritdoc/>
    public object Known => book.State;

    /// <inheritdoc/>
    public Task<bool> WaitForAsync(long position, TimeSpan atMost, CancellationToken cancellation) => book.WaitForAsync(position, atMost, cancellation);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<KeptAgenda>> AllAsync(CancellationToken cancellation) =>
        [.. (await store.AllAsync(cancellation)).Sessions.Where(s => !s.Agenda.IsSample).Select(s => new KeptAgenda(s.Id, s.Version, s.Agenda))];

    /// <inheritdoc/>
    public Standing? StandingOf(string session) => store.Has(session) ? places.StandingOf(session) : null;

    /// <inheritdoc/>
    public string AddressOf(string session, string? part, Language language) => $"/{language}/sessions/{session}{AnchorOf(part)}";

    // annotation_2__a__p_3 is shown with its item: item-2-a.
    private static string AnchorOf(string? part)
    {
        var steps = part?.Split("__") ?? [];
        if (steps.Length == 0) return "";
        var (kind, number) = steps[0].IndexOf('_', StringComparison.Ordinal) is var at and > 0 ? (steps[0][..at], steps[0][(at + 1)..]) : (steps[0], "");
        if (kind == "meeting") return "#work";
        return kind is "item" or "annotation" or "documentation" ? $"#item-{number}{(steps is [_, var letter, ..] && !letter.Contains('_', StringComparison.Ordinal) ? $"-{letter}" : "")}" : "";
    }
}
