using System.Collections.Immutable;
using Dais.Record.Storing;

namespace Dais.Record.Folding;

/// <summary>When the snapshots of a follower's models are taken up and written.</summary>
internal sealed class ModelSnapshots(SnapshotFolder folder, IRecordStore store, ImmutableArray<ReadModel> models)
{
    private readonly Dictionary<string, long> written = models.Where(m => m.Snapshots is not null).ToDictionary(m => m.Name, _ => 0L, StringComparer.Ordinal);
    private Task writing = Task.CompletedTask;
    private string? trouble;

    /// <summary>Why the last one could not be written.</summary>
    internal string? Trouble => Volatile.Read(ref trouble);

    /// <summary>Lets each model go on from its snapshot, where that is one of this very record.</summary>
    internal async Task TakeUpAsync(CancellationToken cancellation)
    {
        foreach (var source in models.Select(m => m.Snapshots).OfType<ISnapshotSource>())
        {
            if (folder.Read(source.Name, source.Version) is { } snapshot && await IsOfRecordAsync(snapshot, cancellation) && source.TryTake(snapshot))
                written[source.Name] = source.Position;
            else
                Attempt(() => folder.Discard(source.Name));
        }
    }

    /// <summary>Writes those that are due, beside the following; one round at a time.</summary>
    internal void WriteWhereDue()
    {
        if (!writing.IsCompleted) return;
        var due = Due(folder.Every);
        if (due.Length > 0) writing = Task.Run(() => WriteAsync(due));
    }

    /// <summary>Writes whatever moved since the last ones, and ends.</summary>
    internal async Task EndAsync()
    {
        await writing;
        await WriteAsync(Due(1));
    }

    private ImmutableArray<ISnapshotSource> Due(int acts) =>
        [.. models.Where(m => m.Stopped is null).Select(m => m.Snapshots).OfType<ISnapshotSource>().Where(s => s.Position - written[s.Name] >= acts)];

    private async Task WriteAsync(ImmutableArray<ISnapshotSource> due)
    {
        foreach (var source in due)
        {
            var position = source.Position;
            try
            {
                await folder.WriteAsync(source);
                written[source.Name] = position;
                Volatile.Write(ref trouble, null);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                Volatile.Write(ref trouble, failure.Message);
            }
        }
    }

    private async ValueTask<bool> IsOfRecordAsync(Snapshot snapshot, CancellationToken cancellation) =>
        await store.ReadAsync(snapshot.Position - 1, 1, cancellation) is [var act] && act.Hash.Span.SequenceEqual(snapshot.Hash.Span);

    private void Attempt(Action take)
    {
        try
        {
            take();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Volatile.Write(ref trouble, failure.Message);
        }
    }
}
