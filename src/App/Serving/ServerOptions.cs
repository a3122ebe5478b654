using System.Net;
using Dais.Kernel;

namespace Dais.App.Serving;

/// <summary>How the server is to run.</summary>
public sealed record ServerOptions
{
    /// <summary>Where it listens when nothing else is said.</summary>
    public const string DefaultUrls = "http://localhost:5080";

    private static readonly PhraseBook book = PhraseBook.Load(typeof(ServerOptions).Assembly, "dais/Serving/Phrases.json");

    /// <summary>The folder in which sessions, imports and documents are kept; it is made when something is first kept.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The folder that holds web/, with what npm installed.</summary>
    public required string HomeFolder { get; init; }

    /// <summary>Where to listen: addresses of this machine only, separated by semicolons. Port 0 is any free one.</summary>
    public string Urls { get; init; } = DefaultUrls;

    /// <summary>The file of the key that signs checkpoints; null for its usual place.</summary>
    public string? SigningKeyFile { get; init; }

    /// <summary>Whether the sample session stands among the sessions.</summary>
    public bool WithSample { get; init; }

    /// <summary>Why these addresses are refused; null when they are not.</summary>
    public string? Refusal => RefusalIn(Language.English);

    /// <summary>Why these addresses are refused, in a language; null when they are not.</summary>
    public string? RefusalIn(Language language)
    {
        var addresses = Addresses;
        if (addresses.Length == 0) return book.Say("no-address", language, Urls);
        foreach (var address in addresses)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var url)) return book.Say("no-address", language, address);
            // Sign-in does not exist yet: whoever reaches the server may change what it keeps.
            if (!IsLoopback(url)) return book.Say("not-loopback", language, address, DefaultUrls);
            if (url.Scheme != Uri.UriSchemeHttp) return book.Say("not-http", language, address, DefaultUrls);
        }

        return null;
    }

    internal static string PortTaken(string urls, string detail) => book.Say("port-taken", Language.English, urls, detail);

    internal string[] Addresses => Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal string WebFolder => Path.Combine(HomeFolder, "web");

    private static bool IsLoopback(Uri url) =>
        url.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(url.Host, out var ip) && IPAddress.IsLoopback(ip));
}
