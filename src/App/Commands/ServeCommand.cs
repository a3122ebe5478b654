using System.CommandLine;
using Dais.App.Serving;

namespace Dais.App.Commands;

/// <summary>dais serve: the pages, over a data folder.</summary>
internal static class ServeCommand
{
    internal static Command Create(Voice voice, Home home)
    {
        var data = new Option<string>("--data") { Description = "The folder where imported documents and sessions are kept.", DefaultValueFactory = _ => "data" };
        var urls = new Option<string>("--urls") { Description = "Where to serve; loopback addresses only until sign-in exists.", DefaultValueFactory = _ => ServerOptions.DefaultUrls };
        var key = new Option<string?>("--signing-key") { Description = "The file of the key that signs checkpoints of the record; made on first use, outside the data folder." };
        var command = new Command("serve", """
            Serves the pages: sessions, documents and import, in six languages.

            Example:
              dais serve --data data --urls http://localhost:5080
            """) { data, urls, key };
        command.SetAction((result, cancel) => ServeAsync(new(result.GetValue(data)!, result.GetValue(urls)!, WithSample: false) { SigningKey = result.GetValue(key) }, voice, home, cancel));
        return command;
    }

    internal sealed record Request(string Data, string Urls, bool WithSample)
    {
        internal string? SigningKey { get; init; }
    }

    internal static async Task<int> ServeAsync(Request request, Voice voice, Home home, CancellationToken cancel)
    {
        var options = new ServerOptions { DataFolder = request.Data, HomeFolder = home.Root, Urls = request.Urls, WithSample = request.WithSample, SigningKeyFile = request.SigningKey };
        if (options.Refusal is { } reason)
        {
            voice.Say(reason);
            return ExitCode.WrongUse;
        }

        try
        {
            await Server.RunAsync(options, url => voice.Say($"serving at {url} (stop with Ctrl+C)"), cancel);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            voice.Say(e.Message);
            return ExitCode.CouldNot;
        }
    }
}
