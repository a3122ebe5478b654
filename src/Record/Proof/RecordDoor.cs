using Dais.Record.Postgres;
using Dais.Record.Sqlite;
using Dais.Record.Storing;
using Dais.Record.Tables;

namespace Dais.Record.Proof;

/// <summary>Where a record stands, for those who verify or move it: a data folder, or a PostgreSQL database.</summary>
public abstract record RecordDoor
{
    private RecordDoor()
    {
    }

    /// <summary>What a person calls the place; nothing that is secret.</summary>
    public abstract string Name { get; }

    /// <summary>Reads an address, as <see cref="RecordAddress"/> does.</summary>
    /// <param name="address"><c>postgres://USER:PASSWORD@HOST:PORT/DATABASE</c>, or the path of a data folder.</param>
    /// <returns>The door; null where it is an address of something else.</returns>
    public static RecordDoor? Parse(string address) => RecordAddress.TryParse(address, out var read, out _)
        ? read switch
        {
            RecordAddress.InFolder folder => new InFolder(folder.Folder),
            RecordAddress.InDatabase database => new InDatabase(database.Connection),
            _ => null,
        }
        : null;

    /// <summary>Opens the rows for reading.</summary>
    /// <exception cref="IOException">There is no record, or it cannot be opened.</exception>
    /// <exception cref="InvalidDataException">What is there is no record.</exception>
    public abstract Task<IRecordRows> OpenRowsAsync(CancellationToken cancellation = default);

    /// <summary>Opens an empty place for a record to be taken in.</summary>
    /// <exception cref="InvalidDataException">It holds acts already.</exception>
    /// <exception cref="IOException">It cannot be written to.</exception>
    public abstract Task<IRecordIntake> OpenIntakeAsync(CancellationToken cancellation = default);

    /// <summary>Opens the record as the server does, but for reading.</summary>
    /// <exception cref="IOException">There is no record, or it cannot be opened.</exception>
    public abstract Task<IRecordStore> OpenStoreAsync(CancellationToken cancellation = default);

    /// <summary>Opens the wrapped keys of subjects.</summary>
    /// <param name="make">Whether to make their place where there is none.</param>
    /// <param name="cancellation">Gives up opening.</param>
    /// <returns>The tables; null where there are none and none are to be made.</returns>
    public abstract Task<TableSource?> OpenKeysAsync(bool make, CancellationToken cancellation = default);

    /// <summary>A data folder: record.db and keys.db.</summary>
    /// <param name="Folder">Its full path.</param>
    public sealed record InFolder(string Folder) : RecordDoor
    {
        /// <inheritdoc/>
        public override string Name => Folder;

        private string Keys => Path.Combine(Folder, "keys.db");

        private string File => Path.Combine(Folder, "record.db");

        /// <inheritdoc/>
        public override Task<IRecordRows> OpenRowsAsync(CancellationToken cancellation = default) => Task.FromResult<IRecordRows>(SqliteRows.Open(File));

        /// <inheritdoc/>
        public override Task<IRecordIntake> OpenIntakeAsync(CancellationToken cancellation = default) => Task.FromResult<IRecordIntake>(SqliteIntake.Open(File));

        /// <inheritdoc/>
        public override Task<IRecordStore> OpenStoreAsync(CancellationToken cancellation = default) => System.IO.File.Exists(File)
            ? Task.FromResult<IRecordStore>(SqliteRecord.OpenForReading(File))
            : throw new FileNotFoundException($"There is no record at {File}: name its folder with --data.", File);

        /// <inheritdoc/>
        public override Task<TableSource?> OpenKeysAsync(bool make, CancellationToken cancellation = default) =>
            Task.FromResult(make || System.IO.File.Exists(Keys) ? SqliteTables.Open(Keys) : null);
    }

    /// <summary>A PostgreSQL database: the schemas "record" and "keys".</summary>
    /// <param name="Database">How to reach it, as Npgsql reads it.</param>
    public sealed record InDatabase(string Database) : RecordDoor
    {
        /// <inheritdoc/>
        public override string Name => $"the database {PostgresSource.Describe(Database)}";

        /// <inheritdoc/>
        public override async Task<IRecordRows> OpenRowsAsync(CancellationToken cancellation = default) => await PostgresRows.OpenAsync(Database, cancellation);

        /// <inheritdoc/>
        public override async Task<IRecordIntake> OpenIntakeAsync(CancellationToken cancellation = default) => await PostgresIntake.OpenAsync(Database, cancellation);

        /// <inheritdoc/>
        public override async Task<IRecordStore> OpenStoreAsync(CancellationToken cancellation = default) => await PostgresRecord.OpenAsync(Database, cancellation);

        /// <inheritdoc/>
        public override async Task<TableSource?> OpenKeysAsync(bool make, CancellationToken cancellation = default) => await PostgresTables.OpenAsync(Database, "keys", cancellation);

        /// <inheritdoc/>
        public override string ToString() => Name;
    }
}
