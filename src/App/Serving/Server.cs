using Dais.App.Checkpoints;
using Dais.App.LatestActs;
using Dais.Conference;
using Dais.Directory;
using Dais.Directory.Accounts;
using Dais.Documents;
using Dais.Documents.Importing;
using Dais.Documents.Keeping;
using Dais.Documents.Writing.Pdf;
using Dais.Ui;
using Dais.Ui.Access;
using Dais.Ui.Security;
using Dais.Ui.Seeing;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;

namespace Dais.App.Serving;

/// <summary>The web server: composes the modules, and listens where its options say.</summary>
public static class Server
{
    /// <summary>Serves until it is cancelled.</summary>
    /// <param name="options">How; they must not be refused.</param>
    /// <param name="listening">Told each address once it listens, with the port that was found for port 0.</param>
    /// <param name="cancel">Ends it; requests under way are finished first.</param>
    /// <exception cref="ArgumentException">The options are refused.</exception>
    /// <exception cref="IOException">An address is taken; the message says what to do.</exception>
    public static async Task RunAsync(ServerOptions options, Action<string> listening, CancellationToken cancel)
    {
        if (options.Refusal is { } reason) throw new ArgumentException(reason, nameof(options));
        var storage = await Storage.OpenAsync(new(options.DataFolder), options.Record, cancel);
        await using var app = Build(options, storage, null);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException taken)
        {
            throw new IOException(ServerOptions.PortTaken(options.Urls, taken.Message), taken);
        }

        foreach (var url in app.Urls) listening(url);
        await app.WaitForShutdownAsync(cancel);
    }

    /// <summary>The application, not yet started.</summary>
    /// <param name="options">How; they must not be refused.</param>
    /// <param name="with">Adds or replaces services: what another host, or a test, does otherwise.</param>
    public static WebApplication Build(ServerOptions options, Action<IServiceCollection>? with = null)
    {
        if (options.Refusal is { } reason) throw new ArgumentException(reason, nameof(options));
        // A host that is not running yet has nothing else to do meanwhile.
        return Build(options, Storage.OpenAsync(new(options.DataFolder), options.Record).GetAwaiter().GetResult(), with);
    }

    private static WebApplication Build(ServerOptions options, Storage storage, Action<IServiceCollection>? with)
    {
        // Its own settings only: no file or variable of the place it is started from changes where it listens.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "dais", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Addresses);
        builder.WebHost.ConfigureKestrel(k =>
        {
            if (options.Certificate is { } certificate) k.ConfigureHttpsDefaults(h => h.ServerCertificate = certificate.Load());
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = RouteLimits.LargestForm;
            k.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        Log(builder.Logging);
        AddModules(builder.Services, options, storage);
        with?.Invoke(builder.Services);
        var app = builder.Build();
        Use(app, options);
        return app;
    }

    private static void Log(ILoggingBuilder logging)
    {
        logging.SetMinimumLevel(LogLevel.Warning);
        // The keys only sign forms on this machine; a warning that they are not encrypted on disk would ask for what there is no use in.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // Why it could not start is said to the user in one sentence; the host would say it again as a stack of calls.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }

    private static void AddModules(IServiceCollection services, ServerOptions options, Storage storage)
    {
        var data = new DataFolder(options.DataFolder);
        services.AddSingleton(data);
        services.AddSingleton(new Typesetter(new TypesetterOptions(options.WebFolder)));
        services.Configure<HostFilteringOptions>(o => o.AllowedHosts = [.. options.AllowedHosts]);
        services.Configure<FormOptions>(o =>
        {
            o.MultipartBodyLengthLimit = RouteLimits.LargestUpload;
            o.ValueLengthLimit = Imports.LargestFile;
        });
        services.AddHealthChecks().AddCheck<DataFolderCheck>("data-folder");
        services.AddCheckpoints(data.PathOf("checkpoints"), new() { DataFolder = options.DataFolder, SigningKeyFile = options.SigningKeyFile });
        storage.AddTo(services).AddHostedService<RecordStart>();
        services.AddFollowing().AddLatestActs().AddAccessLog();
        services.AddUi(options.WebFolder).AddDocuments().AddDirectory().AddConference(options.WithSample);
    }

    private static void Use(WebApplication app, ServerOptions options)
    {
        if (options.Proxies.Count > 0) app.UseForwardedHeaders(Behind(options));
        // A page of another site must not reach this server under a name of its own (DNS rebinding).
        app.UseHostFiltering();
        app.UseSecurity();
        app.UseErrorPages();
        app.UseRouting();
        // Before the rules, which ask whether what the address names is there.
        app.UseSeen();
        app.UseRules();
        app.MapHealthChecks("/health").Needs(OpenDeeds.AskHealth);
        app.MapUi();
        app.MapDocuments();
        app.MapDirectory();
        app.MapConference();
        app.MapCheckpoints();
        app.MapLatestActs();
        app.MapAccounts();
    }

    // Who asked, and how, is believed from the proxies that were named, and from one of them at a time.
    private static ForwardedHeadersOptions Behind(ServerOptions options)
    {
        var forwarded = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            AllowedHosts = [.. options.AllowedHosts],
        };
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Clear();
        foreach (var proxy in options.Proxies) forwarded.KnownProxies.Add(proxy);
        return forwarded;
    }
}
