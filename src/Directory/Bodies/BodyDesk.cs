using System.Collections.Immutable;
using Dais.Kernel;
using Dais.Record.Folding;

namespace Dais.Directory.Bodies;

/// <summary>Carries out commands on bodies, and tells what was done about one.</summary>
/// <param name="recorder">Carries out commands.</param>
/// <param name="bodies">All bodies.</param>
public sealed class BodyDesk(Recorder recorder, ReadModel<BodyRegister> bodies)
{
    private static readonly Fold<ImmutableArray<ActOnRecord>> history = new([], (done, act) => done.Add(act));

    /// <summary>All bodies, as far as is known now.</summary>
    public BodyRegister Known => bodies.State;

    /// <summary>Carries out a command on a body.</summary>
    /// <remarks>The body itself is as it is on the record now; of the others, what the read model knows counts: a Bureau that was elected a moment ago may be refused once.</remarks>
    /// <param name="id">The body's id.</param>
    /// <param name="decide">Decides on the body (null where there is none) and all bodies.</param>
    /// <param name="by">Who does it, on what authority.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    internal async ValueTask<Recorded> DoAsync(string id, Func<Body?, BodyRegister, Decision> decide, By by, CancellationToken cancellation)
    {
        // What is no id names no stream.
        if (!EstablishingBody.IsId(id)) return new Recorded.Refused([new(BodyRules.IdIsName, [id, EstablishingBody.LongestId])]);
        return await recorder.DoAsync(
            BodyRegister.StreamOf(id), BodyRegister.Fold, (alone, _) => decide(alone.Find(id), bodies.State.With(alone.Find(id))), by, cancellation);
    }

    /// <summary>What was done about a body, the first act first.</summary>
    internal async ValueTask<ImmutableArray<ActOnRecord>> HistoryAsync(Body body, CancellationToken cancellation) =>
        (await recorder.LoadAsync(BodyRegister.StreamOf(body.Id), history, cancellation)).State;

    /// <summary>Puts the bodies that come with the program on a record that has none of that id yet.</summary>
    /// <exception cref="IOException">They cannot be kept.</exception>
    public async Task SeedAsync(CancellationToken cancellation = default)
    {
        var known = BodyRegister.Fold.Beginning;
        foreach (var seed in Seed.BodySeed.All)
        {
            var stream = BodyRegister.StreamOf(seed.Id);
            var loaded = await recorder.LoadAsync(stream, BodyRegister.Fold, cancellation);
            if (loaded.Version == 0)
            {
                var (all, by) = (known, new By("system") { Authority = seed.Command.Mandate, Key = $"seed-{stream}" });
                var recorded = await recorder.DoAsync(stream, BodyRegister.Fold, (alone, _) => seed.Decide(alone.Find(seed.Id), all), by, cancellation);
                if (recorded is Recorded.NotRecorded refused) throw new IOException(refused.Detail);
                loaded = await recorder.LoadAsync(stream, BodyRegister.Fold, cancellation);
            }

            known = known.With(loaded.State.Find(seed.Id));
        }
    }
}
