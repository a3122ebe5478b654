using Dais.Conference.Sessions;
using Dais.Directory.Bodies;
using Dais.Documents;
using Dais.Documents.Importing;
using Dais.Documents.Keeping;
using Dais.Documents.Reading;
using Dais.Record;
using Dais.Record.Acts;
using Dais.Record.Folding;
using Dais.Record.Sqlite;
using Dais.Record.Storing;
using NodaTime;

namespace Dais.Conference.Tests;

/// <summary>A data folder with its record, and imports and sessions over it.</summary>
internal sealed class Ground : IAsyncDisposable
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("dais-conference-");
    private readonly ReadModel<ImportBook> imports = ImportBook.Model();
    private readonly ReadModel<SessionBook> sessions = SessionBook.Model();
    private RecordFollower follower = null!;

    public static By Officer { get; } = new("person/1");

    public DataFolder Data => new(folder.FullName);

    public ActTypes Types { get; } = new ActTypes().AddRecordActs().AddDocumentActs().AddConferenceActs();

    public SqliteRecord Record { get; private set; } = null!;

    public Recorder Recorder { get; private set; } = null!;

    public ImportStore Imports => new(Recorder, Record, imports, new DocumentReader());

    public SessionStore Sessions { get; private set; } = null!;

    /// <summary>What the search is told of them; nobody knows bodies.</summary>
    public SessionsToFind SessionsToFind => new(Sessions, sessions, new(new ReadModel<BodyRegister>("bodies", BodyRegister.Fold)));

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    public async Task OpenAsync()
    {
        Record = SqliteRecord.Open(Data.PathOf("record.db"));
        Recorder = new(Record, Types, SystemClock.Instance);
        Sessions = SessionsWith(sample: false);
        follower = new(Record, Types, [imports, sessions]);
        await follower.StartAsync(Ended);
    }

    public SessionStore SessionsWith(bool sample) => new(Recorder, Record, sessions, Files(Record), sample);

    /// <summary>Takes over what stands as files, as the server does when it starts.</summary>
    /// <param name="store">Stands before the record; null for the record.</param>
    public async Task TakeOverAsync(IRecordStore? store = null)
    {
        await Files(store ?? Record).TakeOverAsync(Ended);
        await new TakeOverImports(Data, new(Data, store ?? Record, Types), Record).TakeOverAsync(Ended);
    }

    /// <summary>Waits until both models know all that is on the record.</summary>
    public async Task CatchUpAsync() => Assert.True(await follower.CatchUpAsync(TimeSpan.FromSeconds(30), Ended), follower.Health.ToString());

    /// <summary>All acts on the record, in their order.</summary>
    public async Task<IReadOnlyList<Envelope>> ActsAsync() => [.. (await Record.ReadAsync(0, 1000, Ended)).Select(a => a.Envelope)];

    public async ValueTask DisposeAsync()
    {
        await follower.DisposeAsync();
        await Record.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private SessionFiles Files(IRecordStore store) => new(Data, new(Data, store, Types), Record);
}
