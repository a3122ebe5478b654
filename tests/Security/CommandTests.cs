using System.Net;
using Dais.Kernel;
using NodaTime;

namespace Dais.Security.Tests;

/// <summary>What changes something asks for a token of this site and for the right of whoever sends it.</summary>
public sealed class CommandTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    private IEnumerable<Route> Commands => server.Routes.Where(r => r.Method is not ("GET" or "HEAD"));

    [Fact]
    public async Task A_command_without_a_token_is_refused_and_changes_nothing()
    {
        var before = server.Kept();
        foreach (var command in Commands)
        {
            var reader = command.Rule!.Deed.IsOpen || command.Rule.Deed.By.Contains(Role.Officer) ? "secretariat" : "administrator";
            foreach (var (method, address) in From([command]))
            {
                using var form = new FormUrlEncodedContent([new("version", "0"), new("text", "changed"), new("language", "fr"), new("looked", "yes")]);
                Assert.Equal((address, HttpStatusCode.BadRequest), (address, (await server.AskAsync(reader, method, address, form)).Status));
            }
        }

        Assert.NotEmpty(Commands);
        Assert.Equal(before, server.Kept());
    }

    [Theory]
    [MemberData(nameof(Readers.Names), MemberType = typeof(Readers))]
    public async Task A_command_that_is_not_the_readers_looks_as_if_it_were_not_there(string name)
    {
        var reader = Readers.All[name];
        var refused = Commands.Where(r => !r.Rule!.Deed.IsOpen && !reader.May(r.Rule.Deed, Standing.Anywhere, Instant.FromUtc(2027, 6, 8, 10, 0)));
        var before = server.Kept();
        foreach (var (method, address) in From(refused))
        {
            using var form = new FormUrlEncodedContent([new("version", "0")]);
            var isTold = refused.First(r => Routes.AddressesOf(r, server.Samples).Contains(address)).Rule!.Reading is { } reading && reader.May(reading, Standing.Anywhere, Instant.FromUtc(2027, 6, 8, 10, 0));
            var expected = reader.IsAnonymous ? HttpStatusCode.SeeOther : isTold ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound;
            Assert.Equal((address, expected), (address, (await server.AskAsync(name, method, address, form)).Status));
        }

        Assert.Equal(before, server.Kept());
    }

    private IEnumerable<(string Method, string Address)> From(IEnumerable<Route> routes) =>
        routes.SelectMany(r => Routes.AddressesOf(r, server.Samples).Select(a => (r.Method, a)));
}
