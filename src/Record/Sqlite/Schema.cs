using System.Globalization;

namespace Dais.Record.Sqlite;

/// <summary>The tables of the file: made in a new one, recognized in one that is there.</summary>
internal static class Schema
{
    private const long Application = 0x44616973;
    private const long Version = 1;

    /// <summary>Opens the file for writing, with its tables; another's file, or a newer one, is left alone.</summary>
    /// <exception cref="InvalidDataException">It is no record, or one of a newer program.</exception>
    /// <param name="path">The file.</param>
    /// <param name="options">Its limits.</param>
    /// <param name="mayMake">Whether one that is not there is made: a record that was lost while in use must not begin anew.</param>
    internal static Connection OpenForWriting(string path, SqliteRecordOptions options, bool mayMake)
    {
        var connection = Connection.OpenForWriting(path, mayMake);
        var isReady = false;
        try
        {
            connection.WaitAtMost(options.LongestWait);
            if (!connection.IsReadOnly && IsNew(connection, path)) Make(connection, path);
            connection.Run("PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 2000; PRAGMA journal_size_limit = 67108864; PRAGMA trusted_schema = OFF");
            if (options.LargestFile is { } largest) LimitTo(connection, largest);
            isReady = true;
            return connection;
        }
        finally
        {
            if (!isReady) connection.Dispose();
        }
    }

    /// <summary>Whether the file holds nothing yet.</summary>
    /// <exception cref="InvalidDataException">It holds something else than a record that this program knows.</exception>
    internal static bool IsNew(Connection connection, string path)
    {
        try
        {
            return (connection.Number("PRAGMA application_id"), connection.Number("PRAGMA user_version")) switch
            {
                (Application, Version) => false,
                (Application, > Version and var newer) => throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture,
                    $"{path} was written by a newer version of Dais (its form is {newer}, this program knows {Version}): use that version. Nothing was changed.")),
                (0, 0) when connection.Number("SELECT count(*) FROM sqlite_schema") == 0 => true,
                _ => throw new InvalidDataException($"{path} is a database of another application, no record of Dais. Nothing was changed."),
            };
        }
        catch (SqliteFault fault) when (fault.IsNoDatabase)
        {
            throw new InvalidDataException($"{path} is no database, or was damaged at its beginning. Nothing was changed.", fault);
        }
    }

    /// <summary>Whether the file can be read as one that others may write to: that needs files beside it.</summary>
    /// <remarks>A file on a medium that cannot be written to has none; read as it is, it must have been closed in good order.</remarks>
    /// <exception cref="InvalidDataException">Part of the record stands in the log beside it, and cannot be read there.</exception>
    internal static bool CanBeShared(string path)
    {
        try
        {
            using var connection = Connection.OpenForReading(path, nobodyWrites: false);
            connection.Number("PRAGMA schema_version");
            return true;
        }
        catch (SqliteFault fault) when (fault.IsClosedToUs && File.Exists(path) && !CanBeWrittenTo(Path.GetDirectoryName(path)!))
        {
            if (new FileInfo($"{path}-wal") is not { Exists: true, Length: > 0 }) return false;
            throw new InvalidDataException($"{path} was not closed in good order, and its folder cannot be written to: copy the folder to where it can be, and open it there.", fault);
        }
        catch (SqliteFault fault) when (fault.IsNoDatabase)
        {
            return true;
        }
    }

    private static bool CanBeWrittenTo(string folder)
    {
        try
        {
            using var probe = new FileStream(Path.Combine(folder, Path.GetRandomFileName()), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose });
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Make(Connection connection, string path)
    {
        connection.Run("PRAGMA journal_mode = WAL");
        connection.Run("BEGIN IMMEDIATE");
        // Another process may have made them while this one waited.
        if (IsNew(connection, path)) connection.Run(Script());
        connection.Run("COMMIT");
    }

    private static void LimitTo(Connection connection, long bytes) =>
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {Math.Max(1, bytes / connection.Number("PRAGMA page_size"))}"));

    private static string Script()
    {
        using var stream = typeof(Schema).Assembly.GetManifestResourceStream("Dais.Record/Sqlite/Schema.sql")
            ?? throw new InvalidDataException("Schema.sql is not embedded: a mistake of the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
