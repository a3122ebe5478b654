using System.Collections.Concurrent;
using Dais.Kernel;
using Dais.Ui.Access;
using Dais.Ui.Security;
using Microsoft.AspNetCore.Http;

namespace Dais.Ui.Live;

/// <summary>Counts the streams that are open, so that nobody leaves no line for the others.</summary>
internal sealed class LiveLines(LiveLimits limits)
{
    private readonly ConcurrentDictionary<string, int> open = new(StringComparer.Ordinal);
    private int all;

    /// <summary>Takes a line for a request; false where its reader, its address, or all together have as many as they may.</summary>
    public bool TryTake(HttpContext context)
    {
        var (key, most) = WhoseAndMost(context);
        if (Interlocked.Increment(ref all) <= limits.InAll && open.AddOrUpdate(key, 1, static (_, count) => count + 1) <= most) return true;
        GiveBack(context);
        return false;
    }

    /// <summary>Gives a line back.</summary>
    public void GiveBack(HttpContext context)
    {
        Interlocked.Decrement(ref all);
        var (key, _) = WhoseAndMost(context);
        if (open.AddOrUpdate(key, 0, static (_, count) => count - 1) <= 0) open.TryRemove(new(key, 0));
    }

    private (string Key, int Most) WhoseAndMost(HttpContext context) => context.Reader() switch
    {
        var reader when ReferenceEquals(reader, Reader.LocalOperator) => ("", limits.InAll),
        { Id: { } id } => ("reader " + id, limits.ByReader),
        _ => (Pacing.AddressOf(context.Connection.RemoteIpAddress), limits.ByAddress),
    };
}
