using Dais.Documents.Searching;
using Dais.Documents.Tests.Concording;
using Dais.Kernel;

namespace Dais.Documents.Tests.Searching;

/// <summary>What stands beside a hit is the same paragraph, whatever its number.</summary>
public sealed class PairingTests : IDisposable
{
    private static readonly Clearance Officer = Clearance.Of(Audience.Secretariat);
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("dais-pairing-").FullName;
    private readonly SearchIndex index;

    public PairingTests() => index = Made("search.db");

    public void Dispose()
    {
        index.Dispose();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void After_a_paragraph_that_a_version_lost_the_right_one_stands_beside_a_hit()
    {
        Take(index, WithoutTheSecond());

        Assert.Equal("para_2", Beside("\"pinten las torres\"", Language.English)!.Part);
        Assert.StartsWith("Invites", Beside("\"pinten las torres\"", Language.English)!.Text, StringComparison.Ordinal);
        Assert.Equal("para_3", Beside("\"paint the towers\"", Language.Spanish)!.Part);
        Assert.StartsWith("Invita", Beside("\"paint the towers\"", Language.Spanish)!.Text, StringComparison.Ordinal);
        Assert.Equal("para_1", Beside("\"125 engineers\"", Language.Spanish)!.Part);
        Assert.Equal("para_4__note_1", Beside("\"paragraph 27\"", Language.Spanish)!.Part);
    }

    [Fact]
    public void Nothing_stands_beside_what_the_readers_version_lost()
    {
        Take(index, WithoutTheSecond());

        Assert.Equal("para_2", Beside("\"21 de mayo de 2031\"", Language.French)!.Part);
        Assert.Null(Beside("\"21 de mayo de 2031\"", Language.English));
    }

    [Fact]
    public void Both_halves_stand_beside_what_the_readers_version_split()
    {
        Take(index, Versions((Language.Spanish, "y pone de relieve", "y\n5.\tPone de relieve"), (Language.Spanish, "5.\tDecide seguir", "6.\tDecide seguir")));

        var split = Beside("\"takes note of the report\"", Language.Spanish)!;
        Assert.Equal("para_4", split.Part);
        Assert.Contains("Pone de relieve que no se venderá", split.Text, StringComparison.Ordinal);
        Assert.Equal("para_4", Beside("\"pone de relieve\"", Language.English)!.Part);
        Assert.Equal("para_5", Beside("\"decide seguir\"", Language.English)!.Part);
    }

    [Fact]
    public void A_version_taken_later_is_laid_beside_those_that_are_there_and_one_removed_is_forgotten()
    {
        var versions = WithoutTheSecond();
        Take(index, versions[..3]);
        Take(index, versions[3..]);
        Assert.Equal("para_3", Beside("\"paint the towers\"", Language.Spanish)!.Part);

        Take(index, [.. Versions().Where(v => v.Language == Language.English)]);
        Assert.Equal("para_3", Beside("\"pinten las torres\"", Language.English)!.Part);

        index.Remove("lighthouses.en");
        Assert.Null(Beside("\"pinten las torres\"", Language.English));
    }

    [Fact]
    public void What_a_reader_may_not_see_does_not_change_what_stands_beside_what_they_may()
    {
        var seen = WithoutTheSecond();
        Take(index, [.. seen.Select(v => v with { Paragraphs = [.. v.Paragraphs.SelectMany((p, i) => i == 3 ? [Secret("para_1_2"), p, Secret("para_1_3")] : new[] { p })] }), SecretVersion(seen)]);
        using var never = Made("never.db");
        Take(never, seen);

        foreach (var reader in Language.All)
        {
            foreach (var text in seen.SelectMany(v => v.Paragraphs).Select(p => p.Text))
                Assert.Equal(Told(never, text, reader), Told(index, text, reader));
        }

        Assert.Contains(index.Find(new("goblins", Language.French) { Languages = [Language.English] }, Officer).Hits, h => h.InReadersLanguage is { Part: "para_1_2" });
    }

    [Fact]
    public void Of_a_draft_and_its_revision_the_one_with_the_same_symbol_stands_beside()
    {
        foreach (var (end, text) in new[] { ("", "brass"), ("/Rev.1", "copper") })
        {
            foreach (var code in new[] { "en", "fr" })
                Take(index, [new($"lamps{end}.{code}", "lamps", Language.Parse(code), "draft-resolution", "Lamps", [new("para_1", $"{text} lamps ({code})")]) { Symbol = "LIT/L.5" + end }]);
        }

        Assert.Equal("brass lamps (fr)", index.Find(new("brass", Language.French) { Languages = [Language.English] }, Clearance.Public).Hits[0].InReadersLanguage!.Text);
        Assert.Equal("copper lamps (fr)", index.Find(new("copper", Language.French) { Languages = [Language.English] }, Clearance.Public).Hits[0].InReadersLanguage!.Text);
    }

    private static IndexedParagraph Secret(string part) => new(part, "goblins keep 125 engineers until 30 June 2032") { Label = Label.For(Audience.Secretariat) };

    // It numbers otherwise than all others, and is of their work.
    private static IndexedDocument SecretVersion(IndexedDocument[] seen) =>
        seen[0] with { Key = "draft", Label = Label.For(Audience.Bureau), Paragraphs = [.. seen[0].Paragraphs.Skip(2).Select((p, i) => p with { Part = $"para_{i + 1}" })] };

    private static IndexedDocument[] WithoutTheSecond() => Versions(
        (Language.English, "2.\tDecides that the meeting of lighthouse keepers shall be held on 21 May 2031, from 3 to 6 p.m.;\n", ""), (Language.English, "3.\tInvites", "2.\tInvites"),
        (Language.English, "4.\tTakes", "3.\tTakes"), (Language.English, "5.\tDecides to", "4.\tDecides to"));

    private static IndexedDocument[] Versions(params (Language Language, string Said, string Instead)[] changes) =>
        [.. Lighthouses.Versions(changes).Select(v => IndexedText.Of(v.Value, [], $"lighthouses.{v.Key.Code}"))];

    private static IEnumerable<(string Key, string Part, string? Other, string? Text)> Told(SearchIndex index, string text, Language reader) =>
        index.Find(new(text, reader) { Languages = [.. Language.All] }, Clearance.Public).Hits.Select(h => (h.In.Key, h.Part, h.InReadersLanguage?.Part, h.InReadersLanguage?.Text));

    private SearchIndex Made(string name) => SearchIndex.Open(Path.Combine(folder, name));

    private ReadersVersion? Beside(string text, Language reader) => index.Find(new(text, reader), Clearance.Public).Hits[0].InReadersLanguage;

    private static void Take(SearchIndex index, IndexedDocument[] documents) => index.Take(documents, TestContext.Current.CancellationToken);
}
