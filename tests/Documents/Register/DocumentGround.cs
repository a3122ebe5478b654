using Dais.Documents.Register;
using Dais.Documents.Searching;
using Dais.Kernel;
using Dais.Record;
using Dais.Record.Acts;
using Dais.Record.Folding;
using Dais.Record.Sqlite;
using NodaTime;

namespace Dais.Documents.Tests.Register;

/// <summary>Documents over a record of their own, which may be opened again.</summary>
internal sealed class DocumentGround : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dais-documents-");
    private ReadModel<DocumentRegister> register = null!;
    private RecordFollower follower = null!;

    public static By Officer { get; } = new("person/1");

    public SqliteRecord Record { get; private set; } = null!;

    public DocumentStore Store { get; private set; } = null!;

    public ActTypes Types { get; } = new ActTypes().AddRecordActs().AddDocumentActs();

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    public async Task OpenAsync()
    {
        register = DocumentRegister.Model();
        Record = SqliteRecord.Open(Path.Combine(folder.FullName, "record.db"));
        follower = new(Record, Types, [register]);
        await follower.StartAsync(Ended);
        Store = new(new Recorder(Record, Types, SystemClock.Instance), Record, register);
    }

    /// <summary>What feeds an index from it.</summary>
    public SearchFeed Feed(SearchDesk desk, IKnowAgendas? agendas = null, IPlaceDocuments? places = null) => new(desk, Store, register, agendas ?? new NoAgendas(), places ?? new NoBodies(), Microsoft.Extensions.Logging.Abstractions.NullLogger<SearchFeed>.Instance);

    /// <summary>As when the server stops and starts: nothing is known but what is on the record.</summary>
    public async Task StartAgainAsync()
    {
        await follower.DisposeAsync();
        await Record.DisposeAsync();
        await OpenAsync();
    }

    public async Task<DocumentRegister> KnownAsync()
    {
        Assert.True(await follower.CatchUpAsync(TimeSpan.FromSeconds(30), Ended), follower.Health.ToString());
        return Store.Known;
    }

    public async Task<DocumentOnRecord> FindAsync(string id) => (await KnownAsync()).Find(id) ?? throw new KeyNotFoundException(id);

    /// <summary>Keeps a version and answers its document.</summary>
    public async Task<DocumentOnRecord> KeepAsync(KeptText text, DocumentVersionKept version, int seen = 0)
    {
        var (id, recorded) = await Store.KeepAsync(text, version, seen, Officer, Ended);
        Assert.IsType<Recorded.Done>(recorded);
        return await FindAsync(id);
    }

    public static void ShouldRefuse(Recorded recorded, Rule rule) => Assert.Equal(rule, Assert.Single(Assert.IsType<Recorded.Refused>(recorded).Because).Rule);

    public async ValueTask DisposeAsync()
    {
        await follower.DisposeAsync();
        await Record.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
