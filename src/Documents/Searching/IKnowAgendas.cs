using Dais.Documents.Agendas;
using Dais.Kernel;

namespace Dais.Documents.Searching;

/// <summary>An agenda that is kept, as the search takes it in.</summary>
/// <param name="Session">The session's place in addresses.</param>
/// <param name="Stamp">Another whenever the agenda is.</param>
/// <param name="Agenda">The agenda, whole.</param>
public sealed record KeptAgenda(string Session, string Stamp, ProvisionalAgenda Agenda);

/// <summary>Where the agendas are that can be searched: sessions, in the module that owns them. Whoever knows them adds it.</summary>
public interface IKnowAgendas
{
    /// <summary>Another object whenever an agenda was kept.</summary>
    object Known { get; }

    /// <summary>Waits until an act on the record is taken account of.</summary>
    /// <param name="position">The act's position.</param>
    /// <param name="atMost">How long.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    Task<bool> WaitForAsync(long position, TimeSpan atMost, CancellationToken cancellation);

    /// <summary>The agendas on the record that can be read.</summary>
    /// <exception cref="InvalidDataException">One that the record names is not kept any more.</exception>
    ValueTask<IReadOnlyList<KeptAgenda>> AllAsync(CancellationToken cancellation);

    /// <summary>Where the agenda of a session stands; null where there is no such session.</summary>
    Standing? StandingOf(string session);

    /// <summary>Where a part of it is shown to a reader.</summary>
    /// <param name="session">The session.</param>
    /// <param name="part">The part's id in the index: item_1, annotation_1__p_2, meeting_3; null for the whole.</param>
    /// <param name="language">The reader's language.</param>
    string AddressOf(string session, string? part, Language language);
}

/// <summary>While nobody knows sessions, there are no agendas to find.</summary>
internal sealed class NoAgendas : IKnowAgendas
{
    public object Known => this;

    public Task<bool> WaitForAsync(long position, TimeSpan atMost, CancellationToken cancellation) => Task.FromResult(true);

    public ValueTask<IReadOnlyList<KeptAgenda>> AllAsync(CancellationToken cancellation) => ValueTask.FromResult<IReadOnlyList<KeptAgenda>>([]);

    public Standing? StandingOf(string session) => null;

    public string AddressOf(string session, string? part, Language language) => throw new InvalidOperationException("There are no sessions.");
}
