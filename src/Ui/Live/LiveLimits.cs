namespace Dais.Ui.Live;

/// <summary>How many streams are kept open, and for how long.</summary>
public sealed record LiveLimits
{
    /// <summary>Streams of one reader who is signed in: pages that are open at the same time.</summary>
    public int ByReader { get; init; } = 30;

    /// <summary>Streams of everyone at one address who is not; it may be a whole conference room.</summary>
    public int ByAddress { get; init; } = 1000;

    /// <summary>Streams in all.</summary>
    public int InAll { get; init; } = 5000;

    /// <summary>How many states may wait for a reader whose line is slow; at one more the stream is ended, and begins anew with the present state.</summary>
    public int Waiting { get; init; } = 16;

    /// <summary>After how much silence a sign of life is sent, so that nothing on the way takes the line for dead.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a line may take nothing of what is sent.</summary>
    public TimeSpan LongestSilence { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the stream of a reader who is signed in lasts; then it begins anew, and whether they may read is decided anew.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The shortest time between two states of a part: what happens in between is shown together.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(100);
}
