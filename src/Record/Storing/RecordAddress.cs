using System.Diagnostics.CodeAnalysis;
using Dais.Record.Bytes;
using Dais.Record.Postgres;
using Dais.Record.Sqlite;
using Dais.Record.Tables;

namespace Dais.Record.Storing;

/// <summary>A record that was opened: its acts, and the bytes they refer to.</summary>
/// <param name="Acts">The acts; who opened the record disposes of it.</param>
/// <param name="Bytes">The bytes; they end with the acts.</param>
public sealed record OpenedRecord(IRecordStore Acts, IKeepBytes Bytes) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Acts.DisposeAsync();
}

/// <summary>Where a record stands, as the operator writes it: a data folder, or a PostgreSQL database.</summary>
/// <remarks>
/// <c>postgres://USER:PASSWORD@HOST:PORT/DATABASE?sslmode=verify-full</c>, or <c>Host=…;Database=…;Username=…</c> as Npgsql reads it; anything else is the
/// path of a folder. No message, and not <see cref="object.ToString"/>, repeats the address of a database: it may hold a password.
/// </remarks>
public abstract record RecordAddress
{
    private RecordAddress()
    {
    }

    /// <summary>What a person calls the place; nothing that is secret.</summary>
    public abstract string Name { get; }

    /// <summary>Reads an address.</summary>
    /// <exception cref="FormatException">It is none; the message says why and does not repeat it.</exception>
    public static RecordAddress Parse(string text) => TryParse(text, out var address, out var wrong) ? address : throw new FormatException(wrong);

    /// <summary>Reads an address.</summary>
    /// <param name="text">The address.</param>
    /// <param name="address">What it says.</param>
    /// <param name="wrong">Why it is none; the text is not repeated.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out RecordAddress? address, [NotNullWhen(false)] out string? wrong)
    {
        (address, wrong) = (null, null);
        if (string.IsNullOrWhiteSpace(text)) wrong = "The address of the record is empty.";
        else if (PostgresAddress.IsMeant(text)) address = PostgresAddress.TryRead(text, out var connection, out wrong) ? new InDatabase(connection) : null;
        else if (text.Contains("://", StringComparison.Ordinal)) wrong = "A record stands in a folder or at postgres://USER:PASSWORD@HOST:PORT/DATABASE.";
        else address = new InFolder(Path.GetFullPath(text));
        return wrong is null;
    }

    /// <summary>Opens the record, and makes it where it is not there yet.</summary>
    /// <param name="cancellation">Gives up opening.</param>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="InvalidDataException">What is there is no record, or one of a later version of the program.</exception>
    public abstract Task<OpenedRecord> OpenAsync(CancellationToken cancellation = default);

    /// <summary>Opens tables that stand beside the record and may be changed.</summary>
    /// <param name="name">Which: "accounts", "keys".</param>
    /// <param name="cancellation">Gives up opening.</param>
    /// <exception cref="IOException">They cannot be opened.</exception>
    public abstract Task<TableSource> OpenTablesAsync(string name, CancellationToken cancellation = default);

    /// <inheritdoc/>
    public sealed override string ToString() => Name;

    /// <summary>A data folder: record.db, and a file for each of the tables beside it.</summary>
    /// <param name="Folder">Its full path.</param>
    public sealed record InFolder(string Folder) : RecordAddress
    {
        /// <inheritdoc/>
        public override string Name => Folder;

        /// <inheritdoc/>
        public override Task<OpenedRecord> OpenAsync(CancellationToken cancellation = default)
        {
            var record = SqliteRecord.Open(Path.Combine(Folder, "record.db"));
            return Task.FromResult<OpenedRecord>(new(record, record));
        }

        /// <inheritdoc/>
        public override Task<TableSource> OpenTablesAsync(string name, CancellationToken cancellation = default) =>
            Task.FromResult(SqliteTables.Open(Path.Combine(Folder, $"{name}.db")));
    }

    /// <summary>A PostgreSQL database: the schema "record", and a schema for each of the tables beside it.</summary>
    public sealed record InDatabase : RecordAddress
    {
        internal InDatabase(string connection) => Connection = connection;

        /// <inheritdoc/>
        public override string Name => $"the database {PostgresSource.Describe(Connection)}";

        /// <summary>How to reach it, as Npgsql reads it; there may be a password in it.</summary>
        internal string Connection { get; }

        /// <inheritdoc/>
        public override async Task<OpenedRecord> OpenAsync(CancellationToken cancellation = default)
        {
            var record = await PostgresRecord.OpenAsync(Connection, cancellation);
            return new(record, record);
        }

        /// <inheritdoc/>
        public override Task<TableSource> OpenTablesAsync(string name, CancellationToken cancellation = default) => PostgresTables.OpenAsync(Connection, name, cancellation);
    }
}
