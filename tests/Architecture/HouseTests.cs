using System.Text.RegularExpressions;
using Dais.Kit;

namespace Dais.Architecture;

/// <summary>What is committed names no machine, and every version is exact.</summary>
public sealed partial class HouseTests
{
    [Fact]
    public void Every_package_version_is_exact() =>
        Assert.Empty(InexactVersions(File.ReadAllText(Repository.PathOf("Directory.Packages.props"))));

    [Fact]
    public void A_floating_version_is_seen() =>
        Assert.NotEmpty(InexactVersions("""<PackageVersion Include="X" Version="1.2.*" />"""));

    [Fact]
    public void Every_npm_version_is_exact() =>
        Assert.Empty(InexactNpmVersions(File.ReadAllText(Repository.PathOf("web", "package.json"))));

    [Fact]
    public void A_floating_npm_version_is_seen() => Assert.NotEmpty(InexactNpmVersions("""{"dependencies":{"x":"^1.0.0"}}"""));

    [Fact]
    public void The_lock_file_of_npm_names_no_host() =>
        Assert.DoesNotContain("\"resolved\": \"http", File.ReadAllText(Repository.PathOf("web", "package-lock.json")), StringComparison.Ordinal);

    [Fact]
    public void The_readme_is_short() =>
        Assert.InRange(File.ReadAllLines(Repository.PathOf("README.md")).Length, 1, 80);

    private static IEnumerable<string> InexactVersions(string props) =>
        VersionAttribute().Matches(props).Select(m => m.Groups["version"].Value).Where(v => !ExactVersion().IsMatch(v));

    private static IEnumerable<string> InexactNpmVersions(string json) =>
        System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("dependencies").EnumerateObject()
            .Select(d => d.Value.GetString()!).Where(v => !ExactVersion().IsMatch(v));

    [GeneratedRegex("PackageVersion [^>]*Version=\"(?<version>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VersionAttribute();

    [GeneratedRegex(@"^\d+(\.\d+){2,3}(-[0-9A-Za-z.-]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExactVersion();
}
