using System.Net;
using System.Text.RegularExpressions;

namespace Dais.Security.Tests;

/// <summary>Whoever knocks at any door sees what they are cleared for, and nothing tells that there is more.</summary>
public sealed partial class DisclosureTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    private IEnumerable<string> Addresses => server.Routes.Where(r => r.Method == "GET").SelectMany(r => Routes.AddressesOf(r, server.Samples));

    [Theory]
    [MemberData(nameof(Readers.Names), MemberType = typeof(Readers))]
    public async Task A_reader_sees_every_secret_they_are_cleared_for_and_no_other(string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in Addresses)
        {
            var answer = await server.GetAsync(name, address);
            Assert.True(answer.Status is not HttpStatusCode.InternalServerError, address);
            foreach (var secret in Secrets.All.Where(s => answer.Says(s.Word)))
            {
                Assert.True(secret.MaySee(Readers.All[name]), $"{secret.Word} at {address}");
                seen.Add(secret.Word);
            }
        }

        Assert.Equal(Secrets.All.Where(s => s.MaySee(Readers.All[name])).Select(s => s.Word).Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    /// <summary>No count, no length, no tag and no gap tells a reader of what is kept from them: a server that never had it answers the same.</summary>
    [Theory]
    [MemberData(nameof(Readers.Names), MemberType = typeof(Readers))]
    public async Task What_is_not_allowed_is_answered_as_if_it_had_never_been_there(string name)
    {
        await using var without = new GuardedServer(Readers.All[name], _ => { });
        await without.InitializeAsync();
        foreach (var address in Addresses.Where(a => !IsEachServersOwn(a)))
        {
            if (IsEachServersOwn(address)) continue;
            var (answer, expected) = (await server.GetAsync(name, address), await without.GetAsync(name, address));
            Assert.Equal((address, expected.Status), (address, answer.Status));
            Assert.Equal((address, Told(expected)), (address, Told(answer)));
        }
    }

    /// <summary>A search for a secret itself: for whom it is not, nothing is found, nothing is counted, and a word that stands nowhere is answered alike.</summary>
    [Theory]
    [MemberData(nameof(Readers.Names), MemberType = typeof(Readers))]
    public async Task A_search_finds_a_secret_for_those_who_are_cleared_for_it_and_nothing_for_others(string name)
    {
        foreach (var secret in Secrets.All.Where(s => s.Word.StartsWith("zqpaper", StringComparison.Ordinal) && !s.Word.StartsWith("zqpaperasked", StringComparison.Ordinal)))
        {
            var answer = await server.GetAsync(name, $"/en/search.json?q={secret.Word}");
            Assert.Equal((secret.Word, secret.MaySee(Readers.All[name])), (secret.Word, answer.Says(secret.Word)));
            if (!secret.MaySee(Readers.All[name])) Assert.Equal((await server.GetAsync(name, "/en/search.json?q=zqnowhere1x")).Words, answer.Words);
        }
    }

    [Theory]
    [MemberData(nameof(Readers.Names), MemberType = typeof(Readers))]
    public async Task No_cache_on_the_way_keeps_what_one_reader_alone_may_see(string name)
    {
        foreach (var address in Addresses)
        {
            var answer = await server.GetAsync(name, address);
            if (!Secrets.All.Any(s => answer.Says(s.Word))) continue;
            Assert.Matches("private|no-store", answer.Headers["Cache-Control"]);
            Assert.Contains("Cookie", answer.Headers["Vary"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_is_unknown_is_led_to_sign_in_whether_the_thing_is_there_or_not()
    {
        foreach (var route in server.Routes.Where(r => !r.Rule!.Deed.IsOpen))
        {
            foreach (var address in Routes.AddressesOf(route, server.Samples))
            {
                var answer = await server.AskAsync("public", route.Method, address);
                Assert.Equal((address, HttpStatusCode.SeeOther), (address, answer.Status));
                Assert.StartsWith($"{address[..3]}/sign-in", answer.Headers["Location"], StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Readers.Names), MemberType = typeof(Readers))]
    public async Task No_address_leads_out_of_the_house(string name)
    {
        foreach (var address in Addresses.Concat(["//evil.example/en", "/en//evil.example", "/%5Cevil.example", "/?to=https://evil.example"]))
        {
            var answer = await server.GetAsync(name, address);
            if (answer.Headers.TryGetValue("Location", out var place)) Assert.Matches(@"^/([^/\\]|$)", place);
        }
    }

    // Checkpoints are public, and signed by the server that makes them, when it makes them.
    // A file as received cannot be redacted: that it is withheld tells who holds the deed for it, and nobody else, that it has a part not for them.
    private static bool IsEachServersOwn(string address) => address.Contains("/checkpoint", StringComparison.Ordinal) || address.EndsWith("/original", StringComparison.Ordinal);

    // How many acts are on the record is public (each checkpoint says it), and with it the position of each that is shown; two servers do not act at the same instant either.
    [GeneratedRegex("<time .*?</time>|live\\?after=[0-9]+|<tr data-key=\"[0-9]+\"><td class=\"amount\"[^>]*>[0-9]+<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WhereAndWhen();

    // Two servers never write the same token, challenge, date or PDF's date; all else must be the same.
    private static string Told(Answer answer)
    {
        // The length follows from the words, which are compared without positions and times.
        var headers = answer.Headers.Where(h => h.Key is not ("Date" or "Set-Cookie" or "Transfer-Encoding") && !(h.Key == "Content-Length" && WhereAndWhen().IsMatch(answer.Words))).OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {h.Value}");
        return string.Join('\n', headers.Append(WhereAndWhen().Replace(Token().Replace(answer.Words, ""), "")));
    }

    [GeneratedRegex("name=\"(__RequestVerificationToken|state)\" value=\"[^\"]*\"|&quot;challenge&quot;:&quot;[^&]*&quot;", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
