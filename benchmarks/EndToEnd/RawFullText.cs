using Dais.Documents.Searching;
using Microsoft.Data.Sqlite;

namespace Dais.Bench;

/// <summary>SQLite's FTS5 as it comes: its own tokenizer, one table for all languages, each word of a question or another, ordered by bm25.</summary>
internal sealed class RawFullText : IDisposable
{
    private readonly SqliteConnection connection;

    internal RawFullText(string file)
    {
        connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        Run("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; CREATE VIRTUAL TABLE paragraph USING fts5(text, title, tokenize = 'unicode61')");
    }

    internal void Take(IEnumerable<IndexedDocument> documents)
    {
        Run("BEGIN");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO paragraph VALUES ($text, $title)";
        var (text, title) = (insert.Parameters.Add("$text", SqliteType.Text), insert.Parameters.Add("$title", SqliteType.Text));
        foreach (var document in documents)
        {
            title.Value = document.Title;
            foreach (var paragraph in document.Paragraphs)
            {
                text.Value = paragraph.Text;
                insert.ExecuteNonQuery();
            }
        }

        Run("COMMIT");
    }

    internal int Find(string question)
    {
        var words = question.Split([.. question.Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT text FROM paragraph WHERE paragraph MATCH $match ORDER BY bm25(paragraph) LIMIT 10";
        command.Parameters.AddWithValue("$match", string.Join(" OR ", words.Select(w => $"\"{w}\"")));
        using var reader = command.ExecuteReader();
        var read = 0;
        for (; reader.Read(); read++) reader.GetString(0);
        return read;
    }

    public void Dispose() => connection.Dispose();

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
