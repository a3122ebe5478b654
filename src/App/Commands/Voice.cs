namespace Dais.App.Commands;

/// <summary>What a verb says while it works: messages and progress on standard error, results on standard output.</summary>
internal sealed class Voice(TextWriter results, TextWriter messages, TimeProvider clock)
{
    private readonly long started = clock.GetTimestamp();
    private long lastSaid = clock.GetTimestamp();

    internal TextWriter Results => results;

    /// <summary>Something the user should know, with what to do next.</summary>
    internal void Say(string message) => messages.WriteLine($"dais: {message}");

    /// <summary>How far the work is; said only when it takes longer than a second, and then once a second.</summary>
    internal void Progress(int done, int of, string what)
    {
        if (clock.GetElapsedTime(started) < TimeSpan.FromSeconds(1) || clock.GetElapsedTime(lastSaid) < TimeSpan.FromSeconds(1)) return;
        lastSaid = clock.GetTimestamp();
        messages.WriteLine($"dais: {done} of {of} {what}…");
    }

    /// <summary>How far the work is, where nobody knows how much there is.</summary>
    internal void Progress(long done, string what)
    {
        if (clock.GetElapsedTime(started) < TimeSpan.FromSeconds(1) || clock.GetElapsedTime(lastSaid) < TimeSpan.FromSeconds(1)) return;
        lastSaid = clock.GetTimestamp();
        messages.WriteLine($"dais: {done} {what}…");
    }
}
