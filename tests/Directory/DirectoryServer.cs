using Dais.Directory.Bodies;
using Dais.Directory.Instruments;
using Dais.Record;
using Dais.Record.Acts;
using Dais.Record.Bytes;
using Dais.Record.Folding;
using Dais.Record.Sealing;
using Dais.Record.Sqlite;
using Dais.Record.Storing;
using Dais.Record.Tables;
using Dais.Ui;
using Dais.Ui.Seeing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

[assembly: AssemblyFixture(typeof(Dais.Directory.Tests.DirectoryServer))]

namespace Dais.Directory.Tests;

/// <summary>The module alone behind a server of this machine, on a free port, with a record of its own that begins with the lists of the program.</summary>
public sealed class DirectoryServer : IAsyncLifetime
{
    private readonly DirectoryInfo data = System.IO.Directory.CreateTempSubdirectory("dais-directory-");
    private WebApplication? app;
    private TableSource? keys;

    /// <summary>Asks and follows no redirection by itself; it keeps cookies.</summary>
    public HttpClient Http { get; private set; } = null!;

    /// <summary>The record.</summary>
    public SqliteRecord Record { get; private set; } = null!;

    /// <summary>What the module's services are.</summary>
    public IServiceProvider Services => app!.Services;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        keys = SqliteTables.Open(Path.Combine(data.FullName, "keys.db"));
        var subjects = await SubjectKeys.OpenAsync(keys, store => KeyPlace.Find(store, Path.Combine(data.FullName, "master.key"), _ => null));
        Record = SqliteRecord.Open(Path.Combine(data.FullName, "record.db"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton<IRecordStore>(Record).AddSingleton<IKeepBytes>(Record).AddSingleton<IClock>(SystemClock.Instance);
        builder.Services.AddSingleton(new ActTypes().AddRecordActs().AddDirectoryActs()).AddSingleton<Recorder>();
        builder.Services.AddSingleton(s => new RecordFollower(Record, s.GetRequiredService<ActTypes>(), s.GetServices<ReadModel>()));
        builder.Services.AddSingleton(new Seals(subjects));
        builder.Services.AddSingleton(s => new Erasure(s.GetRequiredService<Recorder>(), subjects, s.GetRequiredService<Seals>(), []));
        builder.Services.AddSingleton(s => s.GetRequiredService<Erasure>().Model).AddSingleton<IKnowHowFar, HowFar>();
        builder.Services.AddUi(data.FullName).AddDirectory();
        app = builder.Build();
        app.UseErrorPages().UseRouting().UseRules().UseSeen();
        app.MapDirectory();
        await app.Services.GetRequiredService<ListIntake>().SeedAsync();
        await app.Services.GetRequiredService<BodyDesk>().SeedAsync();
        var follower = app.Services.GetRequiredService<RecordFollower>();
        await follower.StartAsync();
        Assert.True(await follower.CatchUpAsync(TimeSpan.FromSeconds(30)), follower.Health.ToString());
        await app.StartAsync();
        Http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.First()) };
        // The cookie of forms comes with the first form asked for: two tests that asked at once would each have the other's.
        using var form = await Http.GetAsync("/en/establish-body");
        form.EnsureSuccessStatusCode();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        if (app is not null) await app.DisposeAsync();
        if (Record is not null) await Record.DisposeAsync();
        if (keys is not null) await keys.DisposeAsync();
        data.Delete(recursive: true);
    }

    private sealed class HowFar(RecordFollower follower) : IKnowHowFar
    {
        public Task<bool> IsThereAsync(long position, TimeSpan atMost, CancellationToken cancellation) => follower.WaitForSeenAsync(position, atMost, cancellation);
    }
}
