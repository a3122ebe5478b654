using System.Globalization;
using Dais.Kit;
using Dais.Record.Tests.Postgres;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Dais.Record.Tests.Postgres;

/// <summary>The PostgreSQL server of the test run: started when the first test asks for a database, stopped and deleted at the end.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly Lazy<Task<PostgresCluster>> cluster = new(() => PostgresCluster.StartAsync(isDurable: false));
    private int databases;

    /// <summary>A new, empty database, as Npgsql reads it; the test is skipped where PostgreSQL is not installed.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        if (PostgresCluster.Missing is { } reason) Assert.Skip(reason);
        return await NewDatabaseAsync(await cluster.Value, string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref databases)}"));
    }

    /// <summary>A new, empty database of a cluster.</summary>
    public static async Task<string> NewDatabaseAsync(PostgresCluster cluster, string name)
    {
        await RunAsync(cluster.Connection("postgres"), $"CREATE DATABASE {name}");
        return cluster.Connection(name);
    }

    /// <summary>Runs a statement on a connection of its own, and answers its first value.</summary>
    public static async Task<object?> RunAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (cluster.IsValueCreated) await (await cluster.Value).DisposeAsync();
    }
}
