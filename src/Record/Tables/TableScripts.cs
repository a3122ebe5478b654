using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace Dais.Record.Tables;

/// <summary>The tables of a module, made by scripts with a number: each is run once, in order, and never changed afterwards.</summary>
/// <param name="module">Whose tables: "accounts".</param>
/// <param name="scripts">The scripts; the first is number 1. Where they write {bytes}, each database's own word for bytes is put.</param>
public sealed class TableScripts(string module, ImmutableArray<string> scripts)
{
    /// <summary>The scripts that stand in an assembly as PREFIX-1.sql, PREFIX-2.sql….</summary>
    /// <exception cref="InvalidDataException">There is none: a mistake of the build.</exception>
    public static TableScripts Load(string module, Assembly assembly, string prefix)
    {
        var scripts = ImmutableArray.CreateBuilder<string>();
        while (assembly.GetManifestResourceStream(string.Create(CultureInfo.InvariantCulture, $"{prefix}-{scripts.Count + 1}.sql")) is { } stream)
        {
            using var reader = new StreamReader(stream);
            scripts.Add(reader.ReadToEnd());
        }

        return scripts.Count > 0 ? new(module, scripts.ToImmutable()) : throw new InvalidDataException($"{assembly.GetName().Name} has no script '{prefix}-1.sql'.");
    }

    /// <summary>Brings the tables up to the last script. Several nodes may do it at once.</summary>
    /// <exception cref="InvalidDataException">The tables were made by a later version of the program.</exception>
    public async Task ApplyAsync(TableSource tables, CancellationToken cancellation = default)
    {
        await using var connection = await tables.OpenAsync(cancellation);
        // Another node waits here until this one is done; SQLite's transaction alone does as much. On PostgreSQL a stricter level would go on
        // seeing, after the wait, what was there before it.
        var level = tables.Dialect == Dialect.Postgres ? System.Data.IsolationLevel.ReadCommitted : System.Data.IsolationLevel.Serializable;
        await using var transaction = await connection.BeginTransactionAsync(level, cancellation);
        if (tables.Dialect == Dialect.Postgres)
            await connection.ReadAsync("SELECT pg_advisory_xact_lock(hashtext('dais-scripts'))", _ => 0, cancellation);
        await connection.DoAsync("CREATE TABLE IF NOT EXISTS script (module TEXT PRIMARY KEY, number BIGINT NOT NULL)", cancellation);
        var done = (await connection.ReadAsync("SELECT number FROM script WHERE module = @module", r => r.GetInt64(0), cancellation, ("module", module))).FirstOrDefault();
        if (done > scripts.Length) throw new InvalidDataException($"The tables of {module} were made by a later version of Dais (script {done}; this one knows {scripts.Length}).");
        foreach (var script in scripts.Skip((int)done))
            await connection.DoAsync(script.Replace("{bytes}", tables.Dialect == Dialect.Sqlite ? "BLOB" : "BYTEA", StringComparison.Ordinal), cancellation);
        await connection.DoAsync(
            "INSERT INTO script (module, number) VALUES (@module, @number) ON CONFLICT (module) DO UPDATE SET number = excluded.number",
            cancellation,
            ("module", module),
            ("number", (long)scripts.Length));
        await transaction.CommitAsync(cancellation);
    }
}
