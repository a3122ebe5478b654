using Dais.Record.Proof;
using Dais.Record.Storing;
using NodaTime;

namespace Dais.App.Checkpoints;

/// <summary>How often the server signs a checkpoint, and with which key.</summary>
public sealed record CheckpointOptions
{
    /// <summary>The data folder, in which the signing key must not lie.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The file of the signing key, made on first use; null for its usual place (<see cref="SigningKeyPlace"/>).</summary>
    public string? SigningKeyFile { get; init; }

    /// <summary>After how many acts a checkpoint is made, however soon.</summary>
    public long EveryActs { get; init; } = 1000;

    /// <summary>How long an act waits for a checkpoint at most.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How often to look.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(10);
}

/// <summary>Makes checkpoints while the server runs.</summary>
/// <remarks>A checkpoint that cannot be made stops nothing else: it is tried again, and the log says why.</remarks>
internal sealed partial class CheckpointClerk(
    IRecordStore store, CheckpointFolder folder, CheckpointOptions options, TimeProvider time, ILogger<CheckpointClerk> log) : BackgroundService
{
    private string? trouble;

    /// <summary>Makes a checkpoint where one is due.</summary>
    /// <exception cref="InvalidDataException">The record does not agree with its last checkpoint.</exception>
    /// <exception cref="IOException">The key cannot be used, or the checkpoint not kept.</exception>
    internal async Task LookAsync(CancellationToken cancellation)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var last = folder.Last;
        var acts = (await store.HeadAsync(cancellation)).Position - (last?.Position ?? 0);
        // A record that is shorter than its last checkpoint is looked at too: making the checkpoint says what is wrong.
        if (acts == 0 || (acts > 0 && acts < options.EveryActs && last is not null && now - last.At < Duration.FromTimeSpan(options.Every))) return;
        using var key = SigningKey.OpenOrMake(SigningKeyPlace.Find(options.SigningKeyFile, options.DataFolder, Environment.GetEnvironmentVariable));
        await folder.MakeAsync(store, key, now, cancellation);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.LookEvery, time);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
                trouble = null;
                await timer.WaitForNextTickAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                // Said once, not every time it is tried again.
                if (trouble != e.Message) CannotMake(e.Message);
                trouble = e.Message;
                await Task.Delay(options.LookEvery, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "No checkpoint of the record can be made: {Reason}")]
    private partial void CannotMake(string reason);
}
