using System.Globalization;
using System.Text;

namespace Dais.Ui.Live;

/// <summary>A part in one language for one clearance, and everyone who has it open.</summary>
/// <param name="news">Tells how far pages are.</param>
/// <param name="render">Renders the part.</param>
internal sealed class LiveRoom(ITellNews news, Func<Task<string>> render) : IDisposable
{
    // Where acts come faster than the part is rendered, the next news bring the rest.
    private const int MostTimes = 3;
    private readonly SemaphoreSlim one = new(1);
    private readonly HashSet<LiveListener> listeners = [];
    private LiveState? present;
    private long through = -1;

    /// <summary>Whether nobody has it open.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (listeners) return listeners.Count == 0;
        }
    }

    /// <summary>Adds a stream; it is offered the present state at once.</summary>
    public async Task JoinAsync(LiveListener listener, CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            var now = await RenewedAsync();
            lock (listeners) listeners.Add(listener);
            listener.Offer(now);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Takes a stream away.</summary>
    public void Leave(LiveListener listener)
    {
        lock (listeners) listeners.Remove(listener);
    }

    /// <summary>Ends every stream; browsers begin anew.</summary>
    public void End()
    {
        lock (listeners)
        {
            foreach (var listener in listeners) listener.End();
        }
    }

    /// <summary>The part as it is now; everyone is offered it where it changed.</summary>
    public async Task<LiveState> RenewAsync(CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            return await RenewedAsync();
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    // The position is asked for first: the part is at least as new as it says. Where acts come while it is rendered it may be newer, and who has
    // seen that very position elsewhere would never be told: so it is rendered again, and what stayed the same is offered under its later position.
    private async Task<LiveState> RenewedAsync()
    {
        if (present is not null && news.Position == through) return present;
        var html = "";
        for (var rendered = 0; rendered < MostTimes && through != news.Position; rendered++)
        {
            through = news.Position;
            html = await render();
        }

        present = new(through, html, EventOf(through, html));
        lock (listeners)
        {
            foreach (var listener in listeners) listener.Offer(present);
        }

        return present;
    }

    private static byte[] EventOf(long position, string html)
    {
        var text = new StringBuilder("event: part\nid: ").Append(position.ToString(CultureInfo.InvariantCulture)).Append('\n');
        foreach (var line in html.ReplaceLineEndings("\n").Split('\n')) text.Append("data: ").Append(line).Append('\n');
        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }
}
