using Dais.Directory.Bodies;
using Dais.Directory.Instruments;
using Dais.Record.Folding;
using Dais.Record.Sealing;

namespace Dais.App.Serving;

/// <summary>Before the first page is served: a new record gets what comes with the program, and the read models know what is on it.</summary>
internal sealed class RecordStart(ListIntake lists, BodyDesk bodies, RecordFollower follower, Seals seals, Erasure erasure) : IHostedService
{
    private static readonly TimeSpan longestWait = TimeSpan.FromSeconds(30);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await lists.SeedAsync(cancellationToken);
        await bodies.SeedAsync(cancellationToken);
        await seals.WarmAsync(cancellationToken);
        await follower.StartAsync(cancellationToken);
        await follower.CatchUpAsync(longestWait, cancellationToken);
        erasure.Start();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
