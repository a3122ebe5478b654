using Dais.Kernel;
using Microsoft.Data.Sqlite;

namespace Dais.Documents.Searching.Finding;

/// <summary>In which language a question is put: its script tells, and where three languages share one, which of them knows most of its words.</summary>
internal static class Scripts
{
    private static readonly Language[] Latin = [Language.English, Language.French, Language.Spanish];

    internal static IReadOnlyList<Language> Of(SearchQuery query, IReadOnlyList<WordTable> tables, SqliteConnection connection)
    {
        foreach (var c in query.Text)
        {
            if (Words.Letters.IsHan(c)) return [Language.Chinese];
            if (c is (>= '\u0600' and <= '\u06FF') or (>= '\uFB50' and <= '\uFEFC')) return [Language.Arabic];
            if (c is >= '\u0400' and <= '\u04FF') return [Language.Russian];
        }

        if (!query.Text.Any(char.IsLetter)) return [query.Reader];
        var known = Latin.Select(l => (Language: l, Words: Known(query.Text, l, tables, connection))).ToList();
        var most = known.Max(k => k.Words);
        var equal = known.Where(k => k.Words == most).Select(k => k.Language).ToList();
        return equal.Contains(query.Reader) ? [query.Reader] : equal;
    }

    // A word that says nothing by itself ("the", "les") says one thing: which language it is.
    private static int Known(string text, Language language, IReadOnlyList<WordTable> tables, SqliteConnection connection)
    {
        var known = Words.Stemmer.Of(language).CountEmpty(text);
        foreach (var term in new Question(text, language).Terms)
        {
            if (tables.Any(t => t.Language == language && Has(t, term, connection))) known++;
        }

        return known;
    }

    private static bool Has(WordTable table, string term, SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT 1 FROM {table.Name} WHERE {table.Name} MATCH $term LIMIT 1";
        command.Parameters.AddWithValue("$term", $"\"{term}\"");
        return command.ExecuteScalar() is not null;
    }
}
