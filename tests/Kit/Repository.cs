namespace Dais.Kit;

/// <summary>Where the repository lies, and what lies beside it.</summary>
public static class Repository
{
    /// <summary>The folder that holds Dais.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of real documents beside the repository; a fresh clone has none.</summary>
    public static string Shared { get; } =
        Environment.GetEnvironmentVariable("DAIS_SHARED") is { Length: > 0 } named ? named : Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    /// <summary>Whether the long versions were asked for (./test --long).</summary>
    public static bool Long => Environment.GetEnvironmentVariable("DAIS_LONG") == "1";

    /// <summary>A file of the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file of the corpus; the test is skipped, or with ./test --require-corpus fails, where it is not there.</summary>
    public static string Corpus(params string[] parts)
    {
        var path = Path.Combine([Shared, .. parts]);
        if (File.Exists(path) || Directory.Exists(path)) return path;
        if (Environment.GetEnvironmentVariable("DAIS_REQUIRE_CORPUS") == "1")
            Assert.Fail($"The corpus is required and {path} is not there.");
        Assert.Skip($"The corpus is not beside this checkout: {string.Join('/', parts)}.");
        return path;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dais.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Dais.slnx is in no folder above the tests.");
    }
}
