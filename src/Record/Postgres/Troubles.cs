using System.Net.Sockets;
using Dais.Record.Storing;
using Npgsql;

namespace Dais.Record.Postgres;

/// <summary>What goes wrong with a database, and what it is called.</summary>
internal static class Troubles
{
    /// <summary>Whether an exception is trouble with the database, and no mistake of ours.</summary>
    internal static bool IsOfTheDatabase(Exception wrong) => wrong is NpgsqlException or TimeoutException or IOException or SocketException;

    /// <summary>Whether the server itself says that it undid the transaction; a session that ends with an error says nothing of the kind.</summary>
    internal static bool SaysItIsUndone(Exception wrong) => wrong is PostgresException { InvariantSeverity: "ERROR" };

    /// <summary>What an append is refused with.</summary>
    internal static AppendResult.Refused Refusal(Exception wrong) => new(Kind(wrong), Detail(wrong));

    /// <summary>What a person who looks after the system needs to know; no row and no secret is in it.</summary>
    internal static string Detail(Exception wrong) => wrong switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } full => $"The disk of the database is full: {full.MessageText}.",
        PostgresException said => $"The database says {said.SqlState}: {said.MessageText}.",
        { InnerException: { } inner } => $"{wrong.Message} ({inner.Message})",
        _ => wrong.Message,
    };

    private static RecordTrouble Kind(Exception wrong) => (wrong as PostgresException)?.SqlState switch
    {
        PostgresErrorCodes.DiskFull => RecordTrouble.DiskFull,
        PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege => RecordTrouble.ReadOnly,
        _ => RecordTrouble.Unavailable,
    };
}
