using Dais.Directory;
using Dais.Directory.Instruments;
using Dais.Documents.Keeping;
using Dais.Record;
using Dais.Record.Acts;
using Dais.Record.Bytes;
using Dais.Record.Folding;
using Dais.Record.Sqlite;
using Dais.Record.Storing;
using NodaTime;

namespace Dais.App.Serving;

/// <summary>The record of a data folder: acts and bytes in record.db, and the read models that follow it.</summary>
internal static class RecordInFolder
{
    /// <summary>The acts that may stand on the record.</summary>
    internal static ActTypes Acts() => new ActTypes().AddRecordActs().AddDirectoryActs();

    /// <summary>Where the record of a data folder stands.</summary>
    internal static string PathOf(DataFolder data) => data.PathOf("record.db");

    /// <summary>Adds the record, who writes to it, and who follows it.</summary>
    internal static IServiceCollection AddRecordInFolder(this IServiceCollection services, DataFolder data)
    {
        services.AddSingleton(_ => SqliteRecord.Open(PathOf(data)));
        services.AddSingleton<IRecordStore>(s => s.GetRequiredService<SqliteRecord>());
        services.AddSingleton<IKeepBytes>(s => s.GetRequiredService<SqliteRecord>());
        services.AddSingleton(Acts());
        services.AddSingleton<IClock>(SystemClock.Instance);
        services.AddSingleton<Recorder>();
        services.AddSingleton(s => new RecordFollower(s.GetRequiredService<IRecordStore>(), s.GetRequiredService<ActTypes>(), s.GetServices<ReadModel>()));
        return services.AddHostedService<RecordStart>();
    }
}

/// <summary>Before the first page is served: a new record gets what comes with the program, and the read models know what is on it.</summary>
internal sealed class RecordStart(ListIntake lists, RecordFollower follower) : IHostedService
{
    private static readonly TimeSpan longestWait = TimeSpan.FromSeconds(30);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await lists.SeedAsync(cancellationToken);
        await follower.StartAsync(cancellationToken);
        await follower.CatchUpAsync(longestWait, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
