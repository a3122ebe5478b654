using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dais.Kit;

namespace Dais.Kernel.Tests;

/// <summary>docs/glossary.json is the source, docs/glossary.md its table; DAIS_GOLDEN=write writes the table anew.</summary>
public sealed class GlossaryTests
{
    private static readonly ImmutableArray<Entry> Entries = JsonSerializer.Deserialize<ImmutableArray<Entry>>(
        File.ReadAllText(Repository.PathOf("docs", "glossary.json")), new JsonSerializerOptions(JsonSerializerDefaults.Web));

    [Fact]
    public void The_printed_glossary_is_the_one_in_the_data() => Golden.Matches(Print(), "..", "docs", "glossary.md");

    [Fact]
    public void Every_term_is_there_in_six_languages_with_its_meaning_and_where_it_was_read()
    {
        Assert.True(Entries.Length >= 60, $"{Entries.Length} terms");
        Assert.All(Entries, e =>
        {
            Assert.All(Language.All, l => Assert.False(string.IsNullOrWhiteSpace(e.In(l)), $"{e.Term} in {l}"));
            Assert.EndsWith(".", e.Definition, StringComparison.Ordinal);
            Assert.True(e.Source is not null || e.Unverified.Length == 5, $"{e.Term} claims a wording without a source");
            Assert.All(e.Unverified, code => Assert.True(Language.TryParse(code, out _), code));
        });
    }

    [Fact]
    public void Terms_stand_once_and_in_order()
    {
        var terms = Entries.Select(e => e.Term).ToList();

        Assert.Equal(terms.Distinct().Order(StringComparer.Ordinal), terms);
    }

    private static string Print()
    {
        var page = new StringBuilder("""
            # Glossary

            The field's words, which code, pages and documentation use for the same things. This table is written from glossary.json by the Kernel's tests
            (`DAIS_GOLDEN=write`). A wording marked ° has not been read in a text of the United Nations and waits for a translator.


            """.ReplaceLineEndings("\n"));
        page.Append("| English | العربية | 中文 | Français | Русский | Español | Meaning | Read in |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var entry in Entries.OrderBy(e => e.En, StringComparer.OrdinalIgnoreCase))
        {
            var words = new[] { Language.Arabic, Language.Chinese, Language.French, Language.Russian, Language.Spanish }.Select(entry.Marked);
            page.Append("| **").Append(entry.En).Append("** | ").AppendJoin(" | ", words).Append(" | ").Append(entry.Definition).Append(" | ").Append(entry.Source).Append(" |\n");
        }

        return page.ToString();
    }

    private sealed record Entry(
        string Term, string Ar, string Zh, string En, string Fr, string Ru, string Es, string Definition, string? Source, ImmutableArray<string> Unverified)
    {
        internal string In(Language language) => new[] { Ar, Zh, En, Fr, Ru, Es }[language.Index];

        internal string Marked(Language language) => Unverified.Contains(language.Code) ? In(language) + "°" : In(language);
    }
}
