using System.Threading.Channels;

namespace Dais.Ui.Live;

/// <summary>One open stream: what it has yet to be sent.</summary>
/// <param name="seen">The position that its reader has seen.</param>
/// <param name="most">How many states may wait.</param>
internal sealed class LiveListener(long seen, int most)
{
    private readonly Channel<LiveState> waiting = Channel.CreateBounded<LiveState>(new BoundedChannelOptions(most) { SingleReader = true });

    /// <summary>The states in their order; it ends when the reader is too slow for them.</summary>
    public ChannelReader<LiveState> States => waiting.Reader;

    private string? given;

    /// <summary>Takes a state, unless the reader has it, or has seen as much already on another node.</summary>
    public void Offer(LiveState state)
    {
        if (state.Position == seen) given ??= state.Html;
        if (state.Position <= seen || state.Html == given) return;
        given = state.Html;
        if (!waiting.Writer.TryWrite(state)) waiting.Writer.TryComplete();
    }

    /// <summary>Ends the stream.</summary>
    public void End() => waiting.Writer.TryComplete();
}
