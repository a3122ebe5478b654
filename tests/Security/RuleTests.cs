using System.Net;

namespace Dais.Security.Tests;

/// <summary>Every route says who may use it.</summary>
public sealed class RuleTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    [Fact]
    public void Every_route_has_a_rule() => Assert.Empty(server.Routes.Where(r => r.Rule is null).Select(r => $"{r.Method} {r.Pattern}"));

    [Fact]
    public void A_route_without_a_rule_is_seen() =>
        Assert.Contains(Routes.Of(server.App), r => r is { Pattern: GuardedServer.WithoutRule, Rule: null });

    [Theory]
    [MemberData(nameof(Readers.Names), MemberType = typeof(Readers))]
    public async Task A_route_without_a_rule_is_answered_as_one_that_is_not_there(string reader)
    {
        var bare = await server.GetAsync(reader, GuardedServer.WithoutRule);

        Assert.Equal(HttpStatusCode.NotFound, bare.Status);
        Assert.Equal((await server.GetAsync(reader, "/en/nothing-here")).Words.Replace("nothing-here", "without-rule", StringComparison.Ordinal), bare.Words);
    }

    [Fact]
    public void A_parameter_without_sample_values_is_seen() =>
        Assert.Throws<KeyNotFoundException>(() => Routes.AddressesOf(new("/{language:language}/vaults/{id}", "GET", null), server.Samples));

    [Fact]
    public void A_deed_is_declared_once() =>
        Assert.All(
            server.Routes.SelectMany(r => new[] { r.Rule!.Deed, r.Rule.Reading }).OfType<Kernel.Deed>().GroupBy(d => d.Key, StringComparer.Ordinal),
            deed => Assert.Single(deed.Distinct(ReferenceEqualityComparer.Instance)));

    [Fact]
    public void The_table_of_permissions_is_the_one_that_is_published() =>
        Kit.Golden.Matches(PermissionTable.Of(server.Routes), "..", "docs", "permissions.md");
}
