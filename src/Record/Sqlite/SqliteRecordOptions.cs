namespace Dais.Record.Sqlite;

/// <summary>What may be said about a record in a file.</summary>
public sealed record SqliteRecordOptions
{
    /// <summary>How large the file may become, in bytes; appends beyond are refused as on a full disk. Null for as large as the disk allows.</summary>
    public long? LargestFile { get; init; }

    /// <summary>How long an append waits for another process that is writing to the same file.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often to look whether another process has appended, while somebody waits for acts.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromMilliseconds(100);
}
