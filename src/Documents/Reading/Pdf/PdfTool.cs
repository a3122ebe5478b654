namespace Dais.Documents.Reading.Pdf;

/// <summary>Where <c>pdftotext</c> is, and how much it may take.</summary>
public sealed record PdfTool
{
    /// <summary>The program; a bare name is looked for on the PATH.</summary>
    public string Path { get; init; } = "pdftotext";

    /// <summary>How long one PDF may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>How much memory the program may take, in megabytes; kept by systems that have <c>ulimit</c>.</summary>
    public int Megabytes { get; init; } = 1536;

    /// <summary>How much it may say, in bytes.</summary>
    public long LargestOutput { get; init; } = 256L * 1024 * 1024;

    /// <summary>How many words are read: some ten thousand pages.</summary>
    public int MostWords { get; init; } = 3_000_000;

    /// <summary>Where the program lies; null when it is not installed.</summary>
    public string? Find()
    {
        if (Path.Contains(System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal)) return File.Exists(Path) ? Path : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(f => new[] { System.IO.Path.Combine(f, Path), System.IO.Path.Combine(f, Path + ".exe") }).FirstOrDefault(File.Exists);
    }
}
