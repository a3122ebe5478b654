using Dais.Kernel;
using Dais.Record.Tables;
using NodaTime;

namespace Dais.Record.Tests.Tables;

public sealed class AccessLogTests : IDisposable
{
    private static readonly Instant Noon = Instant.FromUtc(2027, 6, 8, 12, 0);
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("dais-access-log-");
    private int troubles;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string File => Path.Combine(folder.FullName, "accounts.db");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_was_added_is_written_between_the_marks_of_opening_and_closing()
    {
        await using (var log = Open(Noon))
        {
            for (var i = 0; i < 1200; i++) await log.AddAsync(Read($"p{i}", Noon), Cancel);
        }

        var lines = await LinesAsync();
        Assert.Equal(Enumerable.Range(0, 1200).Select(i => $"p{i}"), lines.Where(l => l.Reader.Length > 0).Select(l => l.Reader));
        Assert.Equal("log-opened", lines[0].What);
        Assert.Equal("log-closed", lines[^1].What);
        Assert.Equal(new(Noon, "p0", "session/wg-3/agenda", "Reviewers, Secretariat"), lines[1]);
        Assert.Equal(0, troubles);
    }

    [Fact]
    public async Task A_log_that_nobody_writes_in_makes_no_file()
    {
        await Open(Noon).DisposeAsync();

        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task A_line_is_forgotten_when_its_time_is_over()
    {
        await using (var log = Open(Noon)) await log.AddAsync(Read("then", Noon), Cancel);
        await using (var log = Open(Noon + Duration.FromDays(731))) await log.AddAsync(Read("now", Noon + Duration.FromDays(731)), Cancel);

        Assert.Equal(["now"], (await LinesAsync()).Select(l => l.Reader).Where(r => r.Length > 0));
    }

    [Fact]
    public async Task What_cannot_be_written_yet_is_told_and_written_once_it_can()
    {
        // A folder stands where the file should be.
        System.IO.Directory.CreateDirectory(File);
        var told = new TaskCompletionSource();
        await using (var log = new AccessLog(SqliteTables.Open(File), null, TimeProvider.System, (_, waiting) => told.TrySetResult()))
        {
            await log.AddAsync(Read("p1", Noon), Cancel);
            await told.Task.WaitAsync(Cancel);
            System.IO.Directory.Delete(File);
        }

        Assert.Contains("p1", (await LinesAsync()).Select(l => l.Reader));
    }

    private static ConfidentialRead Read(string reader, Instant at) => new(reader, "session/wg-3/agenda", Label.For(Audience.Reviewers | Audience.Secretariat), at);

    private AccessLog Open(Instant now) => new(SqliteTables.Open(File), null, new At(now), (_, _) => Interlocked.Increment(ref troubles));

    private Task<IReadOnlyList<AccessLine>> LinesAsync() => new AccessLogTable(SqliteTables.Open(File)).SinceAsync(Instant.FromUnixTimeSeconds(0), Cancel);

    private sealed class At(Instant now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToDateTimeOffset();
    }
}
