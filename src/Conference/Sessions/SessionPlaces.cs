using Dais.Directory.Bodies;
using Dais.Documents.Register;
using Dais.Kernel;
using Dais.Record.Folding;

namespace Dais.Conference.Sessions;

/// <summary>Where sessions and documents stand: a role that is held for a body is held for its sessions and their documents.</summary>
/// <param name="bodies">The bodies, as the record tells of them.</param>
public sealed class SessionPlaces(ReadModel<BodyRegister> bodies) : IPlaceDocuments
{
    /// <inheritdoc/>
    public object Known => bodies.State;

    /// <inheritdoc/>
    public Task<bool> WaitForAsync(long position, TimeSpan atMost, CancellationToken cancellation) => bodies.WaitForAsync(position, atMost, cancellation);

    /// <inheritdoc/>
    public Place PlaceOf(string document) => new() { Body = BodyOf(document), Document = document };

    /// <summary>Where a session's agenda stands. Its page and its papers are renderings of the one document.</summary>
    public Standing StandingOf(StoredSession session) => StandingOf(session.Id);

    /// <summary>Where the agenda of the session with an id stands.</summary>
    internal Standing StandingOf(string session) => new(new Place { Body = BodyOf(session), Session = session, Document = $"{session}/agenda" });

    // The id is the symbol, of a session that of its agenda; the body is the one whose symbols begin so, and of those within each other the innermost.
    private string? BodyOf(string id) => bodies.State.ById.Values
        .Where(b => b.SymbolRoot is { } root && id.StartsWith(SessionIds.Spell(root) + "-", StringComparison.Ordinal))
        .MaxBy(b => b.SymbolRoot!.Length)?.Id;
}
