using Dais.Record.Sqlite;
using Dais.Record.Tests.Storing;

namespace Dais.Record.Tests.Sqlite;

/// <summary>A folder for a record in a file.</summary>
public sealed class SqliteGround : RecordGround
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dais-record-");

    /// <summary>The file of the record.</summary>
    public string File => Path.Combine(folder.FullName, "data", "record.db");

    /// <summary>Another file in the folder.</summary>
    public string Beside(string name) => Path.Combine(folder.FullName, name);

    public override string Address => $"sqlite:{File}";

    public override ValueTask<OpenRecord> OpenAsync()
    {
        var record = SqliteRecord.Open(File);
        return new(new OpenRecord(record, record));
    }

    public override ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
