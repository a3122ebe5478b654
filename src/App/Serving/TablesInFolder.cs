using Dais.Directory.Accounts;
using Dais.Documents.Keeping;
using Dais.Record.Sealing;
using Dais.Record.Tables;

namespace Dais.App.Serving;

/// <summary>What stands beside the record in a data folder: the tables of accounts, and the keys that personal data are sealed under.</summary>
internal sealed class TablesInFolder : IAsyncDisposable
{
    private readonly TableSource accounts;
    private readonly TableSource keys;
    private readonly Seals seals;

    private TablesInFolder(TableSource accounts, TableSource keys, Seals seals) => (this.accounts, this.keys, this.seals) = (accounts, keys, seals);

    /// <summary>Opens them, and makes what is not there yet.</summary>
    /// <exception cref="IOException">Something cannot be opened; the message says what to do.</exception>
    public static async Task<TablesInFolder> OpenAsync(DataFolder data, CancellationToken cancellation = default)
    {
        var accounts = SqliteTables.Open(data.PathOf("accounts.db"));
        var keys = SqliteTables.Open(data.PathOf("keys.db"));
        try
        {
            await AccountsModule.Scripts.ApplyAsync(accounts, cancellation);
            var subjects = await SubjectKeys.OpenAsync(keys, store => KeyPlace.Find(store, null, Environment.GetEnvironmentVariable), cancellation);
            return new(accounts, keys, new(subjects));
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or System.Data.Common.DbException)
        {
            await accounts.DisposeAsync();
            await keys.DisposeAsync();
            throw failure as IOException ?? new IOException($"{data.Root}: {failure.Message}", failure);
        }
    }

    /// <summary>Adds them, and accounts over them. Whatever host takes them closes them.</summary>
    public IServiceCollection AddTo(IServiceCollection services)
    {
        // Made by a function, so that the host closes them when it ends.
        services.AddSingleton(_ => this);
        services.AddSingleton(s => s.GetRequiredService<TablesInFolder>().accounts);
        services.AddSingleton(s => s.GetRequiredService<TablesInFolder>().seals);
        return services.AddAccounts(accounts);
    }

    public async ValueTask DisposeAsync()
    {
        await accounts.DisposeAsync();
        await keys.DisposeAsync();
    }
}
