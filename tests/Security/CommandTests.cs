using System.Net;
using System.Text.RegularExpressions;
using Dais.Kernel;
using NodaTime;

namespace Dais.Security.Tests;

/// <summary>What changes something asks for a token of this site and for the right of whoever sends it.</summary>
public sealed partial class CommandTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    private IEnumerable<Route> Commands => server.Routes.Where(r => r.Method is not ("GET" or "HEAD"));

    [Fact]
    public async Task A_command_without_a_token_is_refused_and_changes_nothing()
    {
        var before = await server.KeptAsync();
        foreach (var command in Commands)
        {
            var reader = command.Rule!.Deed.IsOpen || command.Rule.Deed.By.Contains(Role.Officer) ? "secretariat" : "administrator";
            foreach (var (method, address) in From([command]))
            {
                using var form = new FormUrlEncodedContent([new("version", "0"), new("text", "changed"), new("language", "fr"), new("looked", "yes")]);
                var expected = await IsThereAsync(reader, address) ? HttpStatusCode.BadRequest : HttpStatusCode.NotFound;
                Assert.Equal((address, expected), (address, (await server.AskAsync(reader, method, address, form)).Status));
            }
        }

        Assert.NotEmpty(Commands);
        Assert.Equal(before, await server.KeptAsync());
    }

    [Theory]
    [MemberData(nameof(Readers.Names), MemberType = typeof(Readers))]
    public async Task A_command_that_is_not_the_readers_looks_as_if_it_were_not_there_unless_they_may_read_its_page(string name)
    {
        var reader = Readers.All[name];
        var refused = Commands.Where(r => !r.Rule!.Deed.IsOpen && !reader.May(r.Rule.Deed, Standing.Anywhere, Instant.FromUtc(2027, 6, 8, 10, 0)));
        var before = await server.KeptAsync();
        foreach (var route in refused)
        {
            // Who may read the page is told that the command on it is not theirs.
            var mayRead = route.Rule!.Reading is { } reading && reader.May(reading, Standing.Anywhere, Instant.FromUtc(2027, 6, 8, 10, 0));
            foreach (var (method, address) in From([route]))
            {
                var expected = reader.IsAnonymous ? HttpStatusCode.SeeOther : mayRead && await IsThereAsync(name, address) ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound;
                using var form = new FormUrlEncodedContent([new("version", "0")]);
                Assert.Equal((address, expected), (address, (await server.AskAsync(name, method, address, form)).Status));
            }
        }

        Assert.Equal(before, await server.KeptAsync());
    }

    // A document that is not for a reader is not there for them: nobody is told that a command on it is not theirs.
    private async Task<bool> IsThereAsync(string reader, string address) =>
        Document().Match(address) is not { Success: true } document || (await server.GetAsync(reader, document.Value)).Status == HttpStatusCode.OK;

    [GeneratedRegex("^/[a-z]{2}/documents/[^/]+", RegexOptions.None, 1000)]
    private static partial Regex Document();

    private IEnumerable<(string Method, string Address)> From(IEnumerable<Route> routes) =>
        routes.SelectMany(r => Routes.AddressesOf(r, server.Samples).Select(a => (r.Method, a)));
}
