using System.Collections.Concurrent;
using Dais.Kit;

namespace Dais.Acceptance.Tests.Nodes;

/// <summary>Several senders, each with an instrument of its own, who send list after list; what is not acknowledged is sent again as it was.</summary>
/// <param name="address">Where they send.</param>
/// <param name="instruments">The instruments.</param>
internal sealed class CommandStorm(Uri address, IReadOnlyList<string> instruments)
{
    private int sentAgain;

    /// <summary>The sources of the lists that were acknowledged.</summary>
    public ConcurrentQueue<string> Kept { get; } = [];

    /// <summary>How often a list had to be sent again.</summary>
    public int SentAgain => sentAgain;

    /// <summary>Blows until it is ended.</summary>
    public Task BlowAsync(CancellationToken ending) => Task.WhenAll(instruments.Select(i => SendAsync(i, ending)));

    /// <summary>Waits until so many were acknowledged.</summary>
    public async Task UntilAsync(int kept, TimeSpan atMost)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(atMost);
        while (Kept.Count < kept) await Task.Delay(10, limit.Token);
    }

    private async Task SendAsync(string instrument, CancellationToken ending)
    {
        using var sender = new ListSender(address, instrument);
        while (!ending.IsCancellationRequested)
        {
            var source = sender.Source;
            try
            {
                Interlocked.Add(ref sentAgain, await sender.SendUntilKeptAsync(ending) - 1);
                Kept.Enqueue(source);
            }
            catch (OperationCanceledException) when (ending.IsCancellationRequested)
            {
                return;
            }
        }
    }
}
