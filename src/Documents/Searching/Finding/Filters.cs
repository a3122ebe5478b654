using System.Text;
using Microsoft.Data.Sqlite;

namespace Dais.Documents.Searching.Finding;

/// <summary>The filters of a question, as conditions on a paragraph p of a document d.</summary>
internal static class Filters
{
    internal static string Of(SearchQuery query, SqliteCommand command)
    {
        var sql = new StringBuilder();
        Add("d.body = ", "$body", query.Body);
        Add("d.year = ", "$year", query.Year);
        Add("d.kind = ", "$kind", query.Kind);
        Add("0 < instr(p.addressees, ", "$addressee", Whole(query.Addressee), ")");
        Add("0 < instr(p.verbs, ", "$verb", Whole(query.Verb), ")");
        return sql.ToString();

        void Add(string condition, string name, object? value, string end = "")
        {
            if (value is null) return;
            sql.Append(" AND ").Append(condition).Append(name).Append(end);
            command.Parameters.AddWithValue(name, value);
        }
    }

    private static string? Whole(string? code) => code is null ? null : $" {code} ";
}
