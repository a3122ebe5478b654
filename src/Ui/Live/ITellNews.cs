namespace Dais.Ui.Live;

/// <summary>Tells how far what pages are made from has got, and when it goes on. Whoever follows the record adds it.</summary>
public interface ITellNews
{
    /// <summary>The last act that pages take account of.</summary>
    long Position { get; }

    /// <summary>Waits until pages take account of an act beyond a position, and answers how far they are.</summary>
    /// <param name="after">The position.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    Task<long> NewsAsync(long after, CancellationToken cancellation);
}

/// <summary>Stands where nothing is followed: pages are as they are.</summary>
internal sealed class NoNews : ITellNews
{
    public long Position => 0;

    public async Task<long> NewsAsync(long after, CancellationToken cancellation)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        return after;
    }
}
