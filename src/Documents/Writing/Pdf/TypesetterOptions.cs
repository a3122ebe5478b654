namespace Dais.Documents.Writing.Pdf;

/// <summary>Where the typesetter is, and how much it may take.</summary>
/// <param name="WebFolder">The folder web, whose node_modules hold the typesetter and its fonts.</param>
public sealed record TypesetterOptions(string WebFolder)
{
    /// <summary>The program node; a bare name is looked for on the PATH.</summary>
    public string NodePath { get; init; } = "node";

    /// <summary>A library whose heap the compiler uses instead of the system's; null for the system's. With jemalloc, where it is installed, it takes some 7 % less time.</summary>
    public string? Heap { get; init; } = FindHeap();

    /// <summary>How many processes may set at the same time: two where there are two processors.</summary>
    public int Processes { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 2);

    /// <summary>How long starting and reading the fonts may take.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one document may take, its waiting not counted.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many documents may wait.</summary>
    public int LongestQueue { get; init; } = 256;

    /// <summary>How long the markup of a document may be, in characters.</summary>
    public int LargestMarkup { get; init; } = 16 * 1024 * 1024;

    /// <summary>How large a PDF may be, in bytes.</summary>
    public int LargestPdf { get; init; } = 64 * 1024 * 1024;

    /// <summary>The memory, in bytes (shared pages once), of all processes together, above which the one that has answered is replaced by a fresh one.</summary>
    public long MemoryCeiling { get; init; } = 240_000_000;

    /// <summary>The web folder of the repository, or of an installation, that holds <paramref name="start"/> or contains it.</summary>
    /// <remarks>Always answers: where there is none, asking for a PDF says that the packages are missing.</remarks>
    public static TypesetterOptions Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var web = Path.Combine(folder.FullName, "web");
            if (File.Exists(Path.Combine(web, "package.json"))) return new(web);
        }

        return new(Path.Combine(start, "web"));
    }

    private static string? FindHeap() => new[] { "x86_64-linux-gnu", "aarch64-linux-gnu", "../lib64", "." }
        .Select(folder => Path.Combine("/usr/lib", folder, "libjemalloc.so.2")).FirstOrDefault(File.Exists);
}
