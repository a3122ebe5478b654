using System.Net;
using Dais.App.Serving;
using Dais.Documents.Keeping;
using Dais.Documents.Searching;
using Dais.Kernel;
using Dais.Kit;
using Dais.Record.Storing;
using Dais.Ui.Access;
using Dais.Ui.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dais.Security.Tests;

/// <summary>The server over a folder of secrets, on a port of its own; a header says who reads.</summary>
public sealed class GuardedServer : IAsyncLifetime
{
    private static readonly string[] theServersOwn = ["keys", "documents", "snapshots", "checkpoints", "record", "accounts"];
    // Keys stand outside the data folder; those of these tests go when the tests end.
    private static readonly DirectoryInfo keys = System.IO.Directory.CreateTempSubdirectory("dais-security-keys-");

    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("dais-security-");
    private readonly Action<IServiceCollection> with;
    private readonly Reader? asSeenBy;
    private HttpClient http = null!;

    static GuardedServer()
    {
        Environment.SetEnvironmentVariable("DAIS_MASTER_KEY_FILE", Path.Combine(keys.FullName, "master.key"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => keys.Delete(recursive: true);
    }

    /// <summary>With every secret in its folder.</summary>
    public GuardedServer()
        : this(null, _ => { })
    {
    }

    /// <summary>With other services, or with a folder from which everything above a reader's clearance was left out.</summary>
    internal GuardedServer(Reader? asSeenBy, Action<IServiceCollection> with) => (this.asSeenBy, this.with) = (asSeenBy, with);

    /// <summary>A route that nobody said a rule for.</summary>
    public const string WithoutRule = "/en/without-rule";

    internal WebApplication App { get; private set; } = null!;

    internal SampleValues Samples { get; private set; } = null!;

    internal IReadOnlyList<Route> Routes => [.. Tests.Routes.Of(App).Where(r => r.Pattern != WithoutRule)];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var data = new DataFolder(folder.FullName);
        Samples = new((asSeenBy is null ? Secrets.Fill(data) : Secrets.FillFor(data, asSeenBy)) ?? "0123456789abcdef");
        App = Server.Build(
            new() { DataFolder = folder.FullName, HomeFolder = Repository.Root, Urls = "http://127.0.0.1:0" },
            services =>
            {
                services.AddSingleton<IKnowReaders, ReadersByHeader>();
                // Every reader knocks at every door here: what is slowed down otherwise has tests of its own.
                services.AddSingleton(new Pace { ByReader = int.MaxValue, ByAddress = int.MaxValue, SignIns = int.MaxValue, Files = int.MaxValue });
                // What is refused is refused often here, and each time said to the operator.
                services.AddLogging(logging => logging.ClearProviders());
                with(services);
            });
        App.MapGet(WithoutRule, () => "open by mistake");
        await App.StartAsync(TestContext.Current.CancellationToken);
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        await UntilFoundAsync();
    }

    // What is on the record can be found a moment later: before it can, nothing leaks and nothing is tested.
    private async Task UntilFoundAsync()
    {
        var head = await App.Services.GetRequiredService<IRecordStore>().HeadAsync(TestContext.Current.CancellationToken);
        var desk = App.Services.GetRequiredService<SearchDesk>();
        for (var looks = 0; desk.FedThrough < head.Position; looks++)
        {
            Assert.True(looks < 1_200, "The search index did not follow the record.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await App.DisposeAsync();
        folder.Delete(recursive: true);
    }

    internal async Task<Answer> AskAsync(string reader, string method, string address, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(new(method), new Uri(App.Urls.First() + address)) { Content = content };
        request.Headers.Add(ReadersByHeader.Header, reader);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new(answer.StatusCode, headers, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    internal Task<Answer> GetAsync(string reader, string address) => AskAsync(reader, HttpMethods.Get, address);

    /// <summary>What is kept: how far the record is, and the files but for those that the server writes for itself.</summary>
    internal async Task<string> KeptAsync()
    {
        // Who reads the index leaves their mark in its shared memory, and in nothing that is kept.
        var files = folder.EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(f => !f.Name.EndsWith("-shm", StringComparison.Ordinal))
            .Where(f => !theServersOwn.Contains(Path.GetRelativePath(folder.FullName, f.FullName).Split(Path.DirectorySeparatorChar)[0].Split('.')[0], StringComparer.Ordinal))
            .OrderBy(f => f.FullName, StringComparer.Ordinal)
            .Select(f => $"{f.FullName} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f.FullName)))}");
        var head = await App.Services.GetRequiredService<IRecordStore>().HeadAsync(TestContext.Current.CancellationToken);
        return string.Join('\n', files.Prepend($"{head}"));
    }
}

internal sealed record Answer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The body as words: a package is opened, a PDF is read.</summary>
    public string Words { get; } = Said.In(Headers, Body);

    public bool Says(string word) =>
        Words.Contains(word, StringComparison.OrdinalIgnoreCase) || Headers.Values.Any(h => h.Contains(word, StringComparison.OrdinalIgnoreCase));
}
