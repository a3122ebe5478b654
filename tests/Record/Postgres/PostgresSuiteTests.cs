using Dais.Record.Postgres;
using Dais.Record.Tests.Storing;

namespace Dais.Record.Tests.Postgres;

/// <summary>A database for one test.</summary>
public sealed class PostgresGround(PostgresServer server) : RecordGround
{
    private readonly Lazy<Task<string>> database = new(server.NewDatabaseAsync);
    private bool opened;

    public override string Address => opened ? $"postgres:{database.Value.Result}" : throw new InvalidOperationException("The record was not opened yet.");

    public override async ValueTask<OpenRecord> OpenAsync()
    {
        var record = await PostgresRecord.OpenAsync(await database.Value);
        opened = true;
        return new(record, record);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask; // the databases go with their server
}

public sealed class PostgresAppendingTests(PostgresServer server) : AppendingSuite(new PostgresGround(server));

public sealed class PostgresReadingTests(PostgresServer server) : ReadingSuite(new PostgresGround(server));

public sealed class PostgresFollowingTests(PostgresServer server) : FollowingSuite(new PostgresGround(server));

public sealed class PostgresKeepingTests(PostgresServer server) : KeepingSuite(new PostgresGround(server));

public sealed class PostgresCrashTests(PostgresServer server) : CrashSuite(new PostgresGround(server));
