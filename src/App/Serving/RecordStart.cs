using Dais.Conference.Sessions;
using Dais.Directory.Bodies;
using Dais.Directory.Instruments;
using Dais.Documents.Importing;
using Dais.Record.Folding;
using Dais.Record.Sealing;

namespace Dais.App.Serving;

/// <summary>Before the first page is served: a new record gets what comes with the program, what stood as files is taken over, and the read models know what is on it.</summary>
internal sealed class RecordStart(
    ListIntake lists, BodyDesk bodies, SessionFiles sessions, TakeOverImports imports, RecordFollower follower, Seals seals, Erasure erasure) : IHostedService
{
    private static readonly TimeSpan longestWait = TimeSpan.FromSeconds(30);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await lists.SeedAsync(cancellationToken);
        await bodies.SeedAsync(cancellationToken);
        await sessions.TakeOverAsync(cancellationToken);
        await imports.TakeOverAsync(cancellationToken);
        await seals.WarmAsync(cancellationToken);
        await follower.StartAsync(cancellationToken);
        await follower.CatchUpAsync(longestWait, cancellationToken);
        erasure.Start();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
