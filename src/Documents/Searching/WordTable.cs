using System.Globalization;
using Dais.Kernel;
using Microsoft.Data.Sqlite;

namespace Dais.Documents.Searching;

/// <summary>Who may see something: a label, and for what is not public the number of the body within which it counts; 0 for none.</summary>
internal readonly record struct ReadersGuard(Label Label, long Body)
{
    /// <summary>Anyone.</summary>
    internal static ReadersGuard Public { get; } = new(Label.Public, 0);

    /// <summary>The guard of what has a label in a document that stands within a body.</summary>
    internal static ReadersGuard Of(Label label, long body) => label == Label.Public ? Public : new(label, body);
}

/// <summary>A table of words: those of one language that may be shown to the same readers.</summary>
/// <param name="Language">The language.</param>
/// <param name="Guard">Who may see them.</param>
internal readonly record struct WordTable(Language Language, ReadersGuard Guard)
{
    /// <summary>Its name: words_en_1_0.</summary>
    internal string Name => string.Create(CultureInfo.InvariantCulture, $"words_{Language.Code}_{(int)Guard.Label.Audience}_{Guard.Body}");

    /// <summary>The tables there are.</summary>
    internal static IReadOnlyList<WordTable> In(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'words_[a-z][a-z]_*' AND sql LIKE 'CREATE VIRTUAL%' ORDER BY name";
        using var reader = command.ExecuteReader();
        var tables = new List<WordTable>();
        while (reader.Read())
        {
            var parts = reader.GetString(0).Split('_');
            tables.Add(new(Language.Parse(parts[1]), ReadersGuard.Of(Label.For((Audience)int.Parse(parts[2], CultureInfo.InvariantCulture)), long.Parse(parts[3], CultureInfo.InvariantCulture))));
        }

        return tables;
    }

    // The words are made by us and parted by blanks: the plainest tokenizer is the fastest. The text stands in its own table.
    internal string Make => $"CREATE VIRTUAL TABLE IF NOT EXISTS {Name} USING fts5(text, title, content='', contentless_delete=1, tokenize='ascii')";
}
