using System.Globalization;
using Dais.Kernel;
using Dais.Record.Acts;
using Dais.Record.Folding;
using Dais.Record.Storing;
using NodaTime;

namespace Dais.Documents.Keeping;

/// <summary>Takes over what stood as files before there was a record: acts bear the times of the files, and the files are set aside. Nothing is deleted.</summary>
/// <remarks>Each act has a key of its own, so that a take-over that was killed halfway is repeated without doing anything twice.</remarks>
/// <param name="data">The data folder.</param>
/// <param name="store">The record.</param>
/// <param name="types">The types of acts on it.</param>
public sealed class BeforeTheRecord(DataFolder data, IRecordStore store, ActTypes types)
{
    /// <summary>The authority that the acts cite.</summary>
    public const string Authority = "taken over from files";

    /// <summary>The folder, in the data folder, that files go to once they are taken over.</summary>
    public const string Folder = "before-the-record";

    /// <summary>Puts what a file told on the record.</summary>
    /// <param name="stream">The stream that its acts go to.</param>
    /// <param name="fold">How the stream's state follows.</param>
    /// <param name="decide">What there is still to do; it refuses nothing.</param>
    /// <param name="at">The time of the file.</param>
    /// <param name="key">Tells this from all else that is taken over.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="IOException">The record cannot take acts now.</exception>
    public async ValueTask<Recorded.Done> DoAsync<TState>(
        StreamName stream, Fold<TState> fold, Func<TState, Decision> decide, Instant at, string key, CancellationToken cancellation = default)
    {
        var recorder = new Recorder(store, types, new TimeOfFile(at));
        var by = new By("system") { Authority = Authority, Key = $"taken-over-{key}" };
        return await recorder.DoAsync(stream, fold, (state, _) => decide(state), by, cancellation) switch
        {
            Recorded.Done done => done,
            Recorded.NotRecorded trouble => throw new IOException($"{data.Root}: what stands there as files cannot be taken over onto the record now: {trouble.Detail}"),
            var other => throw new IOException($"{data.Root}: {stream} could not be taken over onto the record ({other.GetType().Name}): start again."),
        };
    }

    /// <summary>Moves a file or a folder of the data folder to where files of before the record are, under a number where its place is taken.</summary>
    public void SetAside(string path)
    {
        var place = data.PathOf(Folder, Path.GetRelativePath(data.Root, path));
        var free = place;
        for (var again = 2; Path.Exists(free); again++) free = string.Create(CultureInfo.InvariantCulture, $"{place}.{again}");
        Directory.CreateDirectory(Path.GetDirectoryName(free)!);
        Directory.Move(path, free);
    }

    /// <summary>The time of a file: when it was last written.</summary>
    public static Instant TimeOf(string path) => Instant.FromDateTimeUtc(File.GetLastWriteTimeUtc(path));

    private sealed class TimeOfFile(Instant at) : IClock
    {
        public Instant GetCurrentInstant() => at;
    }
}
