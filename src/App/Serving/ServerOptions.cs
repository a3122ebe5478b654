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

    /// <summary>The database in which the record stands, for several nodes; null for the data folder.</summary>
    public string? Record { get; init; }

    /// <summary>The folder that holds web/, with what npm installed.</summary>
    public required string HomeFolder { get; init; }

    /// <summary>Where to listen, separated by semicolons. Beyond this machine only once there are accounts. Port 0 is any free one.</summary>
    public string Urls { get; init; } = DefaultUrls;

    /// <summary>The file of the key that signs checkpoints; null for its usual place.</summary>
    public string? SigningKeyFile { get; init; }

    /// <summary>Whether the sample session stands among the sessions.</summary>
    public bool WithSample { get; init; }

    /// <summary>Whether someone has an account: until then nobody but who sits at the machine may reach the server.</summary>
    public bool HasAccounts { get; init; }

    /// <summary>The proxies in front of the server, whose word for who asked is believed.</summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// <summary>The names under which the server is asked for, besides those of this machine and of its addresses.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The certificate for https; null where there is none.</summary>
    public ServerCertificate? Certificate { get; init; }

    /// <summary>Why these addresses are refused; null when they are not.</summary>
    public string? Refusal => RefusalIn(Language.English);

    /// <summary>Why these addresses are refused, in a language; null when they are not.</summary>
    public string? RefusalIn(Language language)
    {
        var addresses = Addresses;
        if (addresses.Length == 0) return book.Say("no-address", language, Urls);
        foreach (var address in addresses)
        {
            if (!Uri.TryCreate(address.Replace("*", "0.0.0.0", StringComparison.Ordinal).Replace("+", "0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var url))
                return book.Say("no-address", language, address);
            if (RefusalOf(url) is { } key) return book.Say(key, language, address, DefaultUrls);
        }

        return null;
    }

    /// <summary>The names that a request may ask for; any other is refused.</summary>
    internal IEnumerable<string> AllowedHosts =>
        ["localhost", "127.0.0.1", "[::1]", .. Addresses.Select(a => Uri.TryCreate(a, UriKind.Absolute, out var url) ? url.Host : null).OfType<string>(), .. Hosts];

    private string? RefusalOf(Uri url)
    {
        if (url.Scheme == Uri.UriSchemeHttps) return Certificate is null ? "no-certificate" : ReachOf(url);
        if (url.Scheme != Uri.UriSchemeHttp) return "not-http";
        // A password that crosses a network in clear is everyone's; a proxy that was named takes it over https.
        return IsLoopback(url) ? null : ReachOf(url) ?? (Proxies.Count == 0 ? "not-https" : null);
    }

    private string? ReachOf(Uri url) =>
        IsLoopback(url) ? null
        : !HasAccounts ? "not-loopback"
        : IsAny(url) && Hosts.Count == 0 ? "no-host"
        : null;

    private static bool IsAny(Uri url) => IPAddress.TryParse(url.Host, out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any));

    internal static string PortTaken(string urls, string detail) => book.Say("port-taken", Language.English, urls, detail);

    internal string[] Addresses => Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal string WebFolder => Path.Combine(HomeFolder, "web");

    private static bool IsLoopback(Uri url) =>
        url.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(url.Host, out var ip) && IPAddress.IsLoopback(ip));
}
