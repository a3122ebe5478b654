using Dais.Record.Bytes;
using Dais.Record.Postgres;
using Dais.Record.Sqlite;
using Dais.Record.Storing;

namespace Dais.Storm;

/// <summary>Where a record stands, in one word: "sqlite:/path/record.db", "postgres:Host=…;Database=…".</summary>
internal static class Address
{
    internal static async Task<(IRecordStore Acts, IKeepBytes Bytes)> OpenAsync(string address)
    {
        var (kind, place) = address.Split(':', 2) is [var before, var after] ? (before, after) : ("", address);
        switch (kind)
        {
            case "sqlite":
                var embedded = SqliteRecord.Open(place);
                return (embedded, embedded);
            case "postgres":
                var shared = await PostgresRecord.OpenAsync(place);
                return (shared, shared);
            default:
                throw new ArgumentException($"'{address}' is no address of a record: sqlite:PATH or postgres:CONNECTION.", nameof(address));
        }
    }
}
