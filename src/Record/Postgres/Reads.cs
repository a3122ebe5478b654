using System.Data.Common;
using Dais.Record.Acts;
using Dais.Record.Storing;
using Npgsql;

namespace Dais.Record.Postgres;

/// <summary>Reads acts. Each read is one statement, and so sees one state of the record: a beginning of it without gaps.</summary>
/// <param name="source">The pool of connections to read on.</param>
internal sealed class Reads(NpgsqlDataSource source)
{
    /// <summary>What is said when a read fails.</summary>
    internal const string Failed = "The record cannot be read.";

    /// <summary>The end of the record; no row while it is empty.</summary>
    internal const string Head = "SELECT position, hash FROM record.acts ORDER BY position DESC LIMIT 1";

    internal Task<IReadOnlyList<StoredAct>> AfterAsync(long after, int most, CancellationToken cancellation) =>
        ActsAsync("SELECT envelope, hash FROM record.acts WHERE position > $1 ORDER BY position LIMIT $2", cancellation,
            () => [new NpgsqlParameter<long> { TypedValue = after }, new NpgsqlParameter<int> { TypedValue = most }]);

    internal Task<IReadOnlyList<StoredAct>> OfStreamAsync(StreamName stream, int after, int most, CancellationToken cancellation) =>
        ActsAsync("SELECT envelope, hash FROM record.acts WHERE stream = $1 AND version > $2 ORDER BY version LIMIT $3", cancellation,
            () => [new NpgsqlParameter<string> { TypedValue = stream.ToString() }, new NpgsqlParameter<int> { TypedValue = after }, new NpgsqlParameter<int> { TypedValue = most }]);

    internal Task<RecordHead> HeadAsync(CancellationToken cancellation) =>
        OnAsync<RecordHead>(async connection =>
        {
            await using var command = new NpgsqlCommand(Head, connection);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            return await HeadOfAsync(reader, cancellation);
        }, Failed, cancellation);

    /// <summary>The head as <see cref="Head"/> answers it; a record without acts answers no row.</summary>
    internal static async Task<RecordHead> HeadOfAsync(DbDataReader reader, CancellationToken cancellation) =>
        await reader.ReadAsync(cancellation) ? new(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : new(0, EnvelopeBytes.Genesis);

    /// <summary>Reads on a connection of the pool; where that one turns out to be lost, once more on another.</summary>
    /// <exception cref="IOException">The database cannot be reached, or does not answer as it should.</exception>
    internal async Task<T> OnAsync<T>(Func<NpgsqlConnection, Task<T>> read, string failed, CancellationToken cancellation)
    {
        for (var again = true; ; again = false)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(cancellation);
                return await read(connection);
            }
            catch (NpgsqlException lost) when (again && lost.IsTransient)
            {
                source.Clear();
            }
            catch (Exception wrong) when (Troubles.IsOfTheDatabase(wrong))
            {
                throw new IOException($"{failed} {Troubles.Detail(wrong)}", wrong);
            }
        }
    }

    private Task<IReadOnlyList<StoredAct>> ActsAsync(string sql, CancellationToken cancellation, Func<NpgsqlParameter[]> parameters) =>
        OnAsync<IReadOnlyList<StoredAct>>(async connection =>
        {
            await using var command = new NpgsqlCommand(sql, connection);
            command.Parameters.AddRange(parameters());
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var acts = new List<StoredAct>();
            while (await reader.ReadAsync(cancellation))
            {
                var bytes = reader.GetFieldValue<byte[]>(0);
                acts.Add(new(EnvelopeBytes.Read(bytes), bytes, reader.GetFieldValue<byte[]>(1)));
            }

            return acts;
        }, Failed, cancellation);
}
