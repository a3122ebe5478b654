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
        var known = Latin.Select(l => Known(query.Text, l, tables, connection)).ToList();
        var most = known.Max(k => k.Words);
        var rarest = known.Where(k => k.Words == most).Max(k => k.Rarest);
        // A stray title quoted in another language is no sign of that language.
        var likely = known.Where(k => k.Words == most && k.Rarest * Much >= rarest).Select(k => k.Language).ToList();
        return likely.Contains(query.Reader) ? [query.Reader] : likely;
    }

    // So much rarer is a word in the languages it is only quoted in.
    private const int Much = 4;
    private const int MostCounted = 1_000;

    // A word that says nothing by itself ("the", "les") says one thing: which language it is.
    private static (Language Language, int Words, long Rarest) Known(string text, Language language, IReadOnlyList<WordTable> tables, SqliteConnection connection)
    {
        var known = Words.Stemmer.Of(language).CountEmpty(text);
        var rarest = (long)MostCounted;
        foreach (var term in new Question(text, language).Terms)
        {
            var count = tables.Where(t => t.Language == language).Sum(t => CountOf(t, term, connection));
            if (count == 0) continue;
            known++;
            rarest = Math.Min(rarest, count);
        }

        return (language, known, rarest);
    }

    private static long CountOf(WordTable table, string term, SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM (SELECT 1 FROM {table.Name} WHERE {table.Name} MATCH $term LIMIT {MostCounted.ToString(System.Globalization.CultureInfo.InvariantCulture)})";
        command.Parameters.AddWithValue("$term", $"\"{term}\"");
        return (long)command.ExecuteScalar()!;
    }
}
