using Dais.Documents.Importing;
using Dais.Documents.Keeping;
using Dais.Documents.Reading;
using Dais.Record;
using Dais.Record.Acts;
using Dais.Record.Bytes;
using Dais.Record.Folding;
using Dais.Record.Sqlite;
using Dais.Record.Storing;
using NodaTime;

namespace Dais.Documents.Tests.Importing;

/// <summary>Imports over a record of their own.</summary>
internal sealed class ImportGround : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dais-imports-");
    private readonly ReadModel<ImportBook> book = ImportBook.Model();
    private RecordFollower follower = null!;

    public static Instant Now { get; } = Instant.FromUtc(2026, 7, 11, 10, 0);

    public static By Officer { get; } = new("person/1");

    public SqliteRecord Record { get; private set; } = null!;

    public ImportStore Store { get; private set; } = null!;

    public ActTypes Types { get; } = new ActTypes().AddRecordActs().AddDocumentActs();

    public DataFolder Data => new(folder.FullName);

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    /// <summary>Opens the record.</summary>
    /// <param name="bytes">Keeps bytes in place of the record; null for the record.</param>
    public async Task OpenAsync(IKeepBytes? bytes = null)
    {
        Record = SqliteRecord.Open(Data.PathOf("record.db"));
        follower = new(Record, Types, [book]);
        await follower.StartAsync(Ended);
        Store = StoreOver(bytes ?? Record);
    }

    /// <summary>A store that knows nothing yet but what is on the record.</summary>
    public ImportStore StoreOver(IKeepBytes bytes) => new(new Recorder(Record, Types, new StillClock()), bytes, book, new DocumentReader());

    public BeforeTheRecord Before(IRecordStore? store = null) => new(Data, store ?? Record, Types);

    public async Task<ImportReading?> FindAsync(string id)
    {
        await CatchUpAsync();
        return await Store.FindAsync(id, Ended);
    }

    public async Task<IReadOnlyList<Import>> AllAsync()
    {
        await CatchUpAsync();
        return Store.All();
    }

    public async Task<IReadOnlyList<StoredAct>> ActsAsync(string id) => await Record.ReadStreamAsync(Import.StreamOf(id), 0, 100, Ended);

    public async ValueTask DisposeAsync()
    {
        await follower.DisposeAsync();
        await Record.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task CatchUpAsync() => Assert.True(await follower.CatchUpAsync(TimeSpan.FromSeconds(30), Ended), follower.Health.ToString());

    private sealed class StillClock : IClock
    {
        public Instant GetCurrentInstant() => Now;
    }
}
