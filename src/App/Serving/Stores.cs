using Dais.Directory.Accounts;
using Dais.Directory.Accounts.OnRecord;
using Dais.Documents.Keeping;
using Dais.Record;
using Dais.Record.Acts;
using Dais.Record.Folding;
using Dais.Record.Sealing;
using Dais.Record.Sqlite;
using Dais.Record.Storing;
using Dais.Record.Tables;
using NodaTime;

namespace Dais.App.Serving;

/// <summary>What a data folder holds besides files: the record, the tables beside it, and the keys that personal data are sealed under.</summary>
internal sealed class Stores : IAsyncDisposable
{
    private Stores(IRecordStore record, TableSource accounts, TableSource keys, Seals seals) =>
        (Record, Accounts, Keys, Seals, Recorder) = (record, accounts, keys, seals, new(record, Types, SystemClock.Instance));

    /// <summary>Every type of act that the modules put on the record.</summary>
    public static ActTypes Types { get; } = new ActTypes().AddRecordActs().AddAccountActs();

    /// <summary>The record.</summary>
    public IRecordStore Record { get; }

    /// <summary>Carries out commands on it.</summary>
    public Recorder Recorder { get; }

    /// <summary>The tables of accounts.</summary>
    public TableSource Accounts { get; }

    /// <summary>Seals personal data.</summary>
    public Seals Seals { get; }

    private TableSource Keys { get; }

    /// <summary>Opens what stands in a data folder, and makes what is not there yet.</summary>
    /// <exception cref="IOException">Something cannot be opened; the message says what to do.</exception>
    public static async Task<Stores> OpenAsync(DataFolder data, CancellationToken cancellation = default)
    {
        var record = SqliteRecord.Open(data.PathOf("record.db"));
        var accounts = SqliteTables.Open(data.PathOf("accounts.db"));
        var keys = SqliteTables.Open(data.PathOf("keys.db"));
        try
        {
            await AccountsModule.Scripts.ApplyAsync(accounts, cancellation);
            var subjects = await SubjectKeys.OpenAsync(keys, store => KeyPlace.Find(store, null, Environment.GetEnvironmentVariable), cancellation);
            return new(record, accounts, keys, new(subjects));
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or System.Data.Common.DbException)
        {
            await record.DisposeAsync();
            await accounts.DisposeAsync();
            await keys.DisposeAsync();
            throw failure as IOException ?? new IOException(failure.Message, failure);
        }
    }

    /// <summary>Adds them, and accounts over them.</summary>
    public IServiceCollection AddTo(IServiceCollection services)
    {
        // Made by a function, so that the host closes them when it ends.
        services.AddSingleton(_ => this);
        services.AddSingleton(s => s.GetRequiredService<Stores>().Record);
        services.AddSingleton(s => s.GetRequiredService<Stores>().Recorder);
        services.AddSingleton(s => s.GetRequiredService<Stores>().Seals);
        services.AddSingleton(s => s.GetRequiredService<Stores>().Accounts);
        return services.AddAccounts(Accounts);
    }

    public async ValueTask DisposeAsync()
    {
        await Record.DisposeAsync();
        await Accounts.DisposeAsync();
        await Keys.DisposeAsync();
    }
}
