using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Dais.Kernel;
using Dais.Record.Acts;
using Dais.Record.Folding;
using Dais.Record.Sealing;
using Dais.Record.Sqlite;
using Dais.Record.Tables;
using Dais.Record.Tests.Folding;

namespace Dais.Record.Tests.Sealing;

/// <summary>A person was nominated; the name is sealed.</summary>
internal sealed record PersonNominated(SealedText Name) : IAct;

/// <summary>Who was nominated, as it is kept in snapshots: sealed.</summary>
internal sealed record Nominations(ImmutableArray<SealedText> Names);

[JsonSerializable(typeof(PersonNominated))]
[JsonSerializable(typeof(Nominations))]
internal sealed partial class NominationJson : JsonSerializerContext;

/// <summary>Pages made from the record, with names in clear: what must be let go of.</summary>
internal sealed class RenderedPages(string folder) : IForget
{
    internal int Failures { get; set; }

    internal string PathOf(string page) => Path.Combine(folder, page);

    public ValueTask ForgetAsync(string subject, long position, CancellationToken cancellation = default)
    {
        if (Failures-- > 0) throw new IOException("the page is held open");
        foreach (var file in Directory.EnumerateFiles(folder)) File.Delete(file);
        return ValueTask.CompletedTask;
    }
}

/// <summary>A node: a record in a data folder, its keys, and what follows it.</summary>
internal sealed class Node : IAsyncDisposable
{
    private static readonly Fold<Nominations> fold = new(new([]), (state, act) => act.Act is PersonNominated p ? new(state.Names.Add(p.Name)) : state);
    private readonly TableSource tables;
    private readonly SnapshotFolder snapshots;

    private Node(string data, SubjectKeys keys, TableSource tables)
    {
        (Keys, this.tables) = (keys, tables);
        Record = SqliteRecord.Open(Path.Combine(data, "record.db"));
        Types = new ActTypes().AddRecordActs().Add("person-nominated", NominationJson.Default.PersonNominated);
        Recorder = new(Record, Types, new StillClock(Minutes.Noon));
        Seals = new(keys);
        snapshots = new(Path.Combine(data, "snapshots"), every: 1);
        Pages = new(Directory.CreateDirectory(Path.Combine(data, "rendered")).FullName);
        Erasure = new(Recorder, keys, Seals, [snapshots, Pages]);
        Nominated = new("nominations", fold) { Snapshot = SnapshotForm<Nominations>.Json(1, NominationJson.Default.Nominations) };
        Follower = new(Record, Types, [Erasure.Model, Nominated], snapshots);
    }

    internal SqliteRecord Record { get; }

    internal ActTypes Types { get; }

    internal Recorder Recorder { get; }

    internal SubjectKeys Keys { get; }

    internal Seals Seals { get; }

    internal RenderedPages Pages { get; }

    internal Erasure Erasure { get; }

    internal ReadModel<Nominations> Nominated { get; }

    internal RecordFollower Follower { get; }

    internal static KeyPlace PlaceIn(string outside, string store) => KeyPlace.Find(store, null, name => name == "XDG_CONFIG_HOME" ? outside : null);

    internal static async Task<Node> OpenAsync(string data, string outside, bool start = true)
    {
        var file = SqliteTables.Open(Path.Combine(data, "keys.db"));
        var keys = await SubjectKeys.OpenAsync(file, store => PlaceIn(outside, store), Minutes.Ended);
        var node = new Node(data, keys, file);
        await node.Seals.WarmAsync(Minutes.Ended);
        await node.Follower.StartAsync(Minutes.Ended);
        if (start) node.Erasure.Start();
        await node.Follower.CatchUpAsync(TimeSpan.FromSeconds(20), Minutes.Ended);
        return node;
    }

    internal async Task NominateAsync(string subject, string name)
    {
        var sealedName = await Seals.SealAsync(subject, name, "name", Minutes.Ended) ?? throw new InvalidOperationException($"{subject} was erased.");
        Assert.IsType<Recorded.Done>(await Recorder.DoAsync(
            StreamName.Of("nomination", subject), fold, (_, _) => Decision.Act(new PersonNominated(sealedName)), new By("person/1"), Minutes.Ended));
        await Follower.CatchUpAsync(TimeSpan.FromSeconds(20), Minutes.Ended);
        await File.WriteAllTextAsync(Pages.PathOf("list.html"), $"<li>{name}", Minutes.Ended);
    }

    /// <summary>The names as they are shown; null for one that was erased.</summary>
    internal IReadOnlyList<string?> Names => [.. Nominated.State.Names.Select(n => Seals.Open(n, "name"))];

    public async ValueTask DisposeAsync()
    {
        await Erasure.DisposeAsync();
        await Follower.DisposeAsync();
        await Record.DisposeAsync();
        await tables.DisposeAsync();
        snapshots.Dispose();
        // The pool of connections keeps the file open, and with it the log beside it.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
