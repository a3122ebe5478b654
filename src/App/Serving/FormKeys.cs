using System.Data;
using Dais.Directory.Accounts;
using Dais.Record.Tables;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Dais.App.Serving;

/// <summary>The keys that forms and sign-ins are protected with, where several nodes share them.</summary>
internal static class FormKeys
{
    private static readonly TimeSpan lifetime = TimeSpan.FromDays(90);

    /// <summary>The name under which all nodes protect.</summary>
    public const string Application = "dais";

    /// <summary>Makes the first key where there is none yet, one node at a time.</summary>
    /// <remarks>
    /// Nodes that start together on a new database would each make one and hold it for the first; a node looks for keys of others only now and
    /// then, and would refuse the other's forms until it does. Later keys are made two days before they are used: time enough for every node.
    /// </remarks>
    public static async Task EnsureAsync(TableSource tables, CancellationToken cancellation)
    {
        await using var connection = await tables.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
        await connection.ReadAsync("SELECT pg_advisory_xact_lock(hashtext('dais-form-keys'))", _ => 0, cancellation);
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName(Application).PersistKeysToTables(tables);
        await using var provider = services.BuildServiceProvider();
        var keys = provider.GetRequiredService<IKeyManager>();
        var now = TimeProvider.System.GetUtcNow();
        if (keys.GetAllKeys().Count == 0) keys.CreateNewKey(now, now + lifetime);
        await transaction.CommitAsync(cancellation);
    }
}
