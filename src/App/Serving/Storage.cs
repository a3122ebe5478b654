using System.Data.Common;
using Dais.Conference;
using Dais.Directory;
using Dais.Directory.Accounts;
using Dais.Documents;
using Dais.Documents.Keeping;
using Dais.Record;
using Dais.Record.Acts;
using Dais.Record.Bytes;
using Dais.Record.Folding;
using Dais.Record.Postgres;
using Dais.Record.Proof;
using Dais.Record.Sealing;
using Dais.Record.Sqlite;
using Dais.Record.Storing;
using Dais.Record.Tables;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;

namespace Dais.App.Serving;

/// <summary>Where everything is kept that is no file of its own: the record with its bytes, the tables of accounts, and the keys of what is sealed.</summary>
/// <remarks>In the data folder, or for several nodes in one PostgreSQL database; snapshots and checkpoints stay in the folder of each node.</remarks>
internal sealed class Storage : IAsyncDisposable
{
    private readonly DataFolder data;
    private readonly TableSource accounts;
    private readonly TableSource keyTables;
    private readonly bool isShared;

    private Storage(DataFolder data, IRecordStore record, IKeepBytes bytes, TableSource accounts, TableSource keyTables, SubjectKeys subjects, bool isShared)
    {
        (this.data, Record, Bytes, this.isShared) = (data, record, bytes, isShared);
        (this.accounts, this.keyTables, Subjects) = (accounts, keyTables, subjects);
    }

    /// <summary>The record.</summary>
    public IRecordStore Record { get; }

    /// <summary>The bytes that acts refer to.</summary>
    public IKeepBytes Bytes { get; }

    /// <summary>The keys under which personal data are sealed.</summary>
    public SubjectKeys Subjects { get; }

    /// <summary>The acts that may stand on the record.</summary>
    internal static ActTypes Acts() => new ActTypes().AddRecordActs().AddDirectoryActs().AddDocumentActs().AddConferenceActs();

    /// <summary>Which acts name bytes.</summary>
    internal static IReadOnlyList<INameBytes> NamesOfBytes { get; } = [DirectoryModule.NamesOfBytes, DocumentsModule.NamesOfBytes, ConferenceModule.NamesOfBytes];

    /// <summary>The database that is named where a command line would show its password to everyone: DAIS_RECORD. Null for the data folder.</summary>
    internal static string? AddressIn(Func<string, string?> environment) => environment("DAIS_RECORD") is { Length: > 0 } address ? address : null;

    /// <summary>Opens everything, and makes what is not there yet.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="address">The database, where the record does not stand in the data folder: postgres://USER:PASSWORD@HOST/DATABASE.</param>
    /// <param name="cancellation">Gives up opening.</param>
    /// <exception cref="IOException">Something cannot be opened; the message says what to do, and no secret.</exception>
    public static async Task<Storage> OpenAsync(DataFolder data, string? address, CancellationToken cancellation = default)
    {
        var opened = new Stack<IAsyncDisposable>();
        try
        {
            var database = address is null ? null : (RecordDoor.Parse(address) as RecordDoor.InDatabase)?.Database ?? throw new IOException("The record's address is read as postgres://USER:PASSWORD@HOST/DATABASE.");
            var (record, bytes) = database is null
                ? Both(Keep(SqliteRecord.Open(data.PathOf("record.db"))))
                : Both(Keep(await PostgresRecord.OpenAsync(database, cancellation)));
            var accountTables = Keep(database is null ? SqliteTables.Open(data.PathOf("accounts.db")) : await PostgresTables.OpenAsync(database, "accounts", cancellation));
            var keys = Keep(database is null ? SqliteTables.Open(data.PathOf("keys.db")) : await PostgresTables.OpenAsync(database, "keys", cancellation));
            await AccountsModule.Scripts.ApplyAsync(accountTables, cancellation);
            if (database is not null) await FormKeys.EnsureAsync(accountTables, cancellation);
            var known = await SubjectKeys.OpenAsync(keys, store => KeyPlace.Find(store, null, Environment.GetEnvironmentVariable), cancellation);
            return new(data, record, bytes, accountTables, keys, known, database is not null);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or DbException)
        {
            while (opened.TryPop(out var one)) await one.DisposeAsync();
            throw failure as IOException ?? new IOException($"{data.Root}: {failure.Message}", failure);
        }

        T Keep<T>(T one)
            where T : IAsyncDisposable
        {
            opened.Push(one);
            return one;
        }
    }

    /// <summary>Adds what is kept, who writes to it and who follows it. Whatever host takes them closes them.</summary>
    public IServiceCollection AddTo(IServiceCollection services)
    {
        // Made by functions, so that the host closes them when it ends: first who uses them, then the storage itself.
        services.AddSingleton(_ => this);
        services.AddSingleton(s => s.GetRequiredService<Storage>().Record);
        services.AddSingleton(s => s.GetRequiredService<Storage>().Bytes);
        services.AddSingleton(s => s.GetRequiredService<Storage>().accounts);
        services.AddSingleton(Acts());
        services.AddSingleton<IClock>(SystemClock.Instance);
        services.AddSingleton(s => new Recorder(s.GetRequiredService<Storage>().Record, s.GetRequiredService<ActTypes>(), s.GetRequiredService<IClock>()));
        services.AddSingleton(s => new Seals(s.GetRequiredService<Storage>().Subjects));
        services.AddSingleton(new SnapshotFolder(data.PathOf("snapshots"))).AddSingleton<IForget>(s => s.GetRequiredService<SnapshotFolder>());
        services.AddSingleton(s => new Erasure(s.GetRequiredService<Recorder>(), s.GetRequiredService<Storage>().Subjects, s.GetRequiredService<Seals>(), s.GetServices<IForget>()));
        services.AddSingleton(s => s.GetRequiredService<Erasure>().Model);
        services.AddSingleton(s => new RecordFollower(
            s.GetRequiredService<Storage>().Record, s.GetRequiredService<ActTypes>(), s.GetServices<ReadModel>(), s.GetRequiredService<SnapshotFolder>()));
        AddFormKeys(services);
        return services.AddAccounts(accounts);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Record.DisposeAsync();
        await accounts.DisposeAsync();
        await keyTables.DisposeAsync();
    }

    // A form that one node showed is posted to another: nodes share the keys that forms and sign-ins are protected with.
    private void AddFormKeys(IServiceCollection services)
    {
        var protection = services.AddDataProtection().SetApplicationName(FormKeys.Application);
        if (isShared) protection.PersistKeysToTables(accounts);
        else protection.PersistKeysToFileSystem(new DirectoryInfo(data.PathOf("keys")));
    }

    private static (IRecordStore Record, IKeepBytes Bytes) Both<T>(T one)
        where T : IRecordStore, IKeepBytes => (one, one);
}
