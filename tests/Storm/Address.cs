using Dais.Record.Bytes;
using Dais.Record.Sqlite;
using Dais.Record.Storing;

namespace Dais.Storm;

/// <summary>Where a record stands, in one word: "sqlite:/path/record.db".</summary>
internal static class Address
{
    internal static (IRecordStore Acts, IKeepBytes Bytes) Open(string address)
    {
        var (kind, place) = address.Split(':', 2) is [var before, var after] ? (before, after) : ("", address);
        switch (kind)
        {
            case "sqlite":
                var record = SqliteRecord.Open(place);
                return (record, record);
            default:
                throw new ArgumentException($"'{address}' is no address of a record: sqlite:PATH.", nameof(address));
        }
    }
}
