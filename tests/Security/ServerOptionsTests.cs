using System.Net;
using Dais.App.Serving;
using Dais.Kernel;

namespace Dais.Security.Tests;

/// <summary>Where the server may listen: on this machine always, beyond it only with accounts, over https or behind a proxy that was named.</summary>
public sealed class ServerOptionsTests
{
    private static readonly ServerOptions here = new() { DataFolder = "data", HomeFolder = "." };
    private static readonly ServerOptions open = here with { HasAccounts = true, Hosts = ["dais.example.org"] };
    private static readonly ServerCertificate certificate = new("site.pem", "site.key");

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://[::1]:5080")]
    public void This_machine_is_always_allowed(string urls) => Assert.Null((here with { Urls = urls }).Refusal);

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://10.0.0.7:5080")]
    [InlineData("https://10.0.0.7:5080")]
    [InlineData("http://localhost:5080;http://[::]:5080")]
    public void Without_an_account_nobody_else_reaches_it(string urls) => Assert.Contains(
        "nobody has an account",
        (here with { Urls = urls, Proxies = [IPAddress.Parse("10.0.0.2")], Hosts = ["dais.example.org"], Certificate = certificate }).Refusal,
        StringComparison.Ordinal);

    [Fact]
    public void With_accounts_it_is_https_or_a_proxy_that_was_named()
    {
        var beyond = open with { Urls = "http://10.0.0.7:5080" };

        Assert.Contains("--behind-proxy", beyond.Refusal, StringComparison.Ordinal);
        Assert.Null((beyond with { Proxies = [IPAddress.Parse("10.0.0.2")] }).Refusal);
        Assert.Contains("--certificate", (open with { Urls = "https://10.0.0.7:5443" }).Refusal, StringComparison.Ordinal);
        Assert.Null((open with { Urls = "https://10.0.0.7:5443", Certificate = certificate }).Refusal);
    }

    [Fact]
    public void Every_address_at_once_needs_a_name()
    {
        var every = open with { Urls = "https://0.0.0.0:443", Certificate = certificate };

        Assert.Null(every.Refusal);
        Assert.Contains("--host", (every with { Hosts = [] }).Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("ftp://localhost:21")]
    public void What_is_no_address_is_refused_in_every_language(string urls) =>
        Assert.All(Language.All, language => Assert.NotEqual("", (open with { Urls = urls }).RefusalIn(language) ?? ""));
}
