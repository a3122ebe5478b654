using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace Dais.Record.Postgres;

/// <summary>Reads the address of a database: a URI as PostgreSQL's own programs take it, or Npgsql's words. What is wrong is said without repeating it.</summary>
internal static class PostgresAddress
{
    private const string Malformed = "The address of the database is not understood: postgres://USER:PASSWORD@HOST:PORT/DATABASE, in which / : @ # ? and % of a password are written %2F %3A %40 %23 %3F %25.";

    /// <summary>What may stand after the question mark, and Npgsql's words for it.</summary>
    private static readonly FrozenDictionary<string, string> Settings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sslmode"] = "SSL Mode",
        ["sslrootcert"] = "Root Certificate",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["connect_timeout"] = "Timeout",
        ["application_name"] = "Application Name",
        ["options"] = "Options",
        ["target_session_attrs"] = "Target Session Attributes",
    }.ToFrozenDictionary();

    /// <summary>Whether a text means a database, well written or not: it must not be taken for the name of a folder, and shown.</summary>
    internal static bool IsMeant(string text) => IsUri(text) || text.Split(';').Any(part => part.Split('=', 2) is [var key, _]
        && key.Trim().ToUpperInvariant() is "HOST" or "SERVER" or "PASSWORD" or "PWD" or "DATABASE" or "USERNAME" or "USER ID");

    /// <summary>Reads an address that is meant for a database.</summary>
    /// <param name="text">The address.</param>
    /// <param name="connection">The same in Npgsql's words.</param>
    /// <param name="wrong">Why it is none.</param>
    internal static bool TryRead(string text, [NotNullWhen(true)] out string? connection, [NotNullWhen(false)] out string? wrong)
    {
        connection = null;
        var builder = new NpgsqlConnectionStringBuilder();
        wrong = IsUri(text) ? ReadUri(text.Trim(), builder) : ReadWords(text, builder);
        if (wrong is null && string.IsNullOrEmpty(builder.Host)) wrong = "The address of the database names no host.";
        if (wrong is null && string.IsNullOrEmpty(builder.Database)) wrong = "The address names no database.";
        if (wrong is null) connection = builder.ConnectionString;
        return wrong is null;
    }

    private static bool IsUri(string text) =>
        text.TrimStart() is var begun && (begun.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || begun.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase));

    private static string? ReadWords(string text, NpgsqlConnectionStringBuilder builder)
    {
        try
        {
            builder.ConnectionString = text;
            return null;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or OverflowException or KeyNotFoundException)
        {
            // What it says may repeat a value.
            return "The address of the database is not understood: Host=…;Port=…;Database=…;Username=…;Password=….";
        }
    }

    private static string? ReadUri(string text, NpgsqlConnectionStringBuilder builder)
    {
        // A stroke or an at sign too many is one of a password that was not escaped: the parts would be taken for others, and shown.
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Fragment.Length > 0 || uri.AbsolutePath.Count(c => c is '/') > 1 || uri.AbsolutePath.Contains('@', StringComparison.Ordinal)) return Malformed;
        builder.Host = uri.IdnHost;
        if (uri.Port > 0) builder.Port = uri.Port;
        builder.Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/'));
        if (uri.UserInfo.Split(':', 2) is [{ Length: > 0 } user, ..]) builder.Username = Uri.UnescapeDataString(user);
        if (uri.UserInfo.Split(':', 2) is [_, var password]) builder.Password = Uri.UnescapeDataString(password);
        return uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(setting => Set(builder, setting)).FirstOrDefault(wrong => wrong is not null);
    }

    private static string? Set(NpgsqlConnectionStringBuilder builder, string setting)
    {
        if (setting.Split('=', 2) is not [var name, var value] || !Settings.TryGetValue(name, out var word))
            return $"After the question mark an address of a database takes {string.Join(", ", Settings.Keys.Order(StringComparer.Ordinal))}.";
        try
        {
            var read = Uri.UnescapeDataString(value);
            builder[word] = name is "sslmode" ? read.Replace("-", "", StringComparison.Ordinal) : read;
            return null;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or OverflowException)
        {
            return $"The address of the database gives {name} a value that it does not take.";
        }
    }
}
