using System.CommandLine;
using System.Net;
using Dais.App.Serving;

namespace Dais.App.Commands;

/// <summary>dais serve: the pages, over a data folder.</summary>
internal static class ServeCommand
{
    internal static Command Create(Voice voice, Home home)
    {
        var data = new Option<string>("--data") { Description = "The folder where imported documents and sessions are kept.", DefaultValueFactory = _ => "data" };
        var urls = new Option<string>("--urls") { Description = "Where to serve; loopback addresses only until someone has an account.", DefaultValueFactory = _ => ServerOptions.DefaultUrls };
        var proxies = new Option<string[]>("--behind-proxy") { Description = "The address of a proxy in front, which speaks https and says who asked. May be given more than once." };
        var hosts = new Option<string[]>("--host") { Description = "A name under which the server is asked for, such as dais.example.org. May be given more than once." };
        var certificate = new Option<string?>("--certificate") { Description = "The certificate for https: a PEM file." };
        var key = new Option<string?>("--certificate-key") { Description = "The certificate's key: a PEM file." };
        var record = new Option<string?>("--record") { Description = "The database in which the record stands, for several nodes: postgres://USER:PASSWORD@HOST/DATABASE. The variable DAIS_RECORD says the same, and keeps the password off the command line." };
        var signingKey = new Option<string?>("--signing-key") { Description = "The file of the key that signs checkpoints of the record; made on first use, outside the data folder." };
        var command = new Command("serve", """
            Serves the pages: sessions, documents and import, in six languages. Without an account it is for whoever sits at this machine;
            open http://localhost:5080/en/set-up to make the first one.

            Example:
              dais serve --data data --urls http://localhost:5080
              dais serve --urls http://10.0.0.7:5080 --behind-proxy 10.0.0.2 --host dais.example.org
            """) { data, urls, proxies, hosts, certificate, key, signingKey, record };
        command.SetAction((result, cancel) => ServeAsync(
            new(result.GetValue(data)!, result.GetValue(urls)!, WithSample: false)
            {
                Proxies = result.GetValue(proxies) ?? [],
                Hosts = result.GetValue(hosts) ?? [],
                Certificate = result.GetValue(certificate) is { } file ? new(file, result.GetValue(key) ?? file) : null,
                SigningKey = result.GetValue(signingKey),
                Record = result.GetValue(record) ?? Storage.AddressIn(Environment.GetEnvironmentVariable),
            },
            voice,
            home,
            cancel));
        return command;
    }

    internal sealed record Request(string Data, string Urls, bool WithSample)
    {
        public string[] Proxies { get; init; } = [];

        public string[] Hosts { get; init; } = [];

        public ServerCertificate? Certificate { get; init; }

        internal string? SigningKey { get; init; }

        internal string? Record { get; init; }
    }

    internal static async Task<int> ServeAsync(Request request, Voice voice, Home home, CancellationToken cancel)
    {
        if (request.Proxies.FirstOrDefault(p => !IPAddress.TryParse(p, out _)) is { } wrong)
        {
            voice.Say($"--behind-proxy takes the address of a proxy, such as 10.0.0.2; {wrong} is none.");
            return ExitCode.WrongUse;
        }

        try
        {
            var options = await OptionsOfAsync(request, home, cancel);
            if (options.Refusal is { } reason)
            {
                voice.Say(reason);
                return ExitCode.WrongUse;
            }

            await Server.RunAsync(options, url => voice.Say($"serving at {url} (stop with Ctrl+C)"), cancel);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            voice.Say(e.Message);
            return ExitCode.CouldNot;
        }
    }

    private static async Task<ServerOptions> OptionsOfAsync(Request request, Home home, CancellationToken cancel)
    {
        var options = new ServerOptions
        {
            DataFolder = request.Data,
            HomeFolder = home.Root,
            Urls = request.Urls,
            WithSample = request.WithSample,
            Proxies = [.. request.Proxies.Select(IPAddress.Parse)],
            Hosts = request.Hosts,
            Certificate = request.Certificate,
            Record = request.Record,
        };
        // Asked only where it matters: what is refused otherwise makes no data folder.
        return options.Refusal is null ? options : options with { HasAccounts = await AccountsCommand.AnyAsync(request.Data, request.Record, cancel) };
    }
}
