using System.Xml.Linq;
using Dais.Kit;

namespace Dais.Architecture;

/// <summary>Who may refer to whom: the table of docs/architecture.md.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Kernel"] = [],
        ["Ui"] = ["Kernel"],
        ["Record"] = ["Kernel"],
        ["Documents"] = ["Record", "Kernel", "Ui"],
        ["Directory"] = ["Record", "Kernel", "Ui"],
        ["Conference"] = ["Documents", "Directory", "Record", "Kernel", "Ui"],
        ["Meetings"] = ["Conference", "Documents", "Directory", "Record", "Kernel", "Ui"],
        ["Dossiers"] = ["Documents", "Directory", "Record", "Kernel", "Ui"],
        ["Statistics"] = ["Documents", "Record", "Kernel", "Ui"],
        ["App"] = ["Kernel", "Record", "Documents", "Directory", "Conference", "Meetings", "Dossiers", "Statistics", "Ui"],
    };

    [Fact]
    public void Modules_refer_only_to_those_the_table_allows() =>
        Assert.Empty(Sources.Projects.SelectMany(p => ForbiddenReferences(p.Key, p.Value)));

    [Theory]
    [InlineData("Kernel", "Documents")]
    [InlineData("Documents", "Conference")]
    [InlineData("Ui", "Documents")]
    [InlineData("Conference", "App")]
    public void A_reference_the_table_does_not_allow_is_seen(string from, string to) =>
        Assert.NotEmpty(ForbiddenReferences(from, ProjectReferringTo(to)));

    [Fact]
    public void A_module_the_table_does_not_know_is_seen() =>
        Assert.NotEmpty(ForbiddenReferences("Lobby", ProjectReferringTo("Kernel")));

    [Fact]
    public void The_kernel_has_no_package_but_NodaTime() =>
        Assert.Equal(["NodaTime"], PackagesOf(Sources.Projects["Kernel"]));

    [Fact]
    public void A_package_of_the_kernel_is_seen() =>
        Assert.NotEqual(["NodaTime"], PackagesOf("""<Project><ItemGroup><PackageReference Include="NodaTime" /><PackageReference Include="Extra" /></ItemGroup></Project>"""));

    [Fact]
    public void At_most_a_dozen_packages_run_and_each_has_its_line_in_the_architecture() =>
        Assert.Empty(UnexplainedPackages(RuntimePackages, File.ReadAllText(Repository.PathOf("docs", "architecture.md"))));

    [Fact]
    public void A_package_without_its_line_is_seen()
    {
        Assert.NotEmpty(UnexplainedPackages(["Left.Pad"], "NodaTime | dates"));
        Assert.NotEmpty(UnexplainedPackages([.. Enumerable.Range(1, 13).Select(i => $"P{i}")], string.Join('\n', Enumerable.Range(1, 13).Select(i => $"`P{i}`"))));
    }

    private static string[] RuntimePackages => [.. Sources.Projects.Values.SelectMany(PackagesOf).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> ForbiddenReferences(string module, string project)
    {
        if (!Allowed.TryGetValue(module, out var allowed)) return [$"{module} is not in the table"];
        return XDocument.Parse(project).Descendants("ProjectReference")
            .Select(r => Path.GetFileName(Path.GetDirectoryName(r.Attribute("Include")!.Value.Replace('\\', '/')))!)
            .Where(to => !allowed.Contains(to, StringComparer.Ordinal))
            .Select(to => $"{module} refers to {to}");
    }

    private static string ProjectReferringTo(string module) =>
        $"""<Project><ItemGroup><ProjectReference Include="../{module}/Dais.{module}.csproj" /></ItemGroup></Project>""";

    private static string[] PackagesOf(string project) =>
        [.. XDocument.Parse(project).Descendants("PackageReference").Select(r => r.Attribute("Include")!.Value)];

    private static IEnumerable<string> UnexplainedPackages(string[] packages, string architecture)
    {
        if (packages.Length > 12) yield return $"{packages.Length} packages at run time";
        foreach (var package in packages.Where(p => !architecture.Contains($"`{p}`", StringComparison.Ordinal)))
            yield return $"{package} has no line in docs/architecture.md";
    }
}
