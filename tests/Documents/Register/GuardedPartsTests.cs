using Dais.Documents.Register;
using Dais.Documents.Resolutions;
using Dais.Documents.Searching;
using Dais.Documents.Tests.Concording;
using Dais.Documents.Tests.Searching;
using Dais.Kernel;
using Dais.Record.Folding;

namespace Dais.Documents.Tests.Register;

/// <summary>A label goes with the paragraph, not with its number: here the French version lacks the first paragraph and counts on from the second.</summary>
public sealed class GuardedPartsTests : FedIndex
{
    private const string Id = "riv-res-4-2";
    private static readonly Clearance officer = Clearance.Of(Audience.Secretariat);
    private static readonly Label secretariat = Label.For(Audience.Secretariat);

    [Fact]
    public async Task The_same_paragraph_is_guarded_where_a_version_numbers_otherwise()
    {
        await KeepAsync();
        await LabelAsync("para_4", Language.English, secretariat);

        Assert.DoesNotContain("para_4", await SeenAsync(Language.English), StringComparer.Ordinal);
        Assert.DoesNotContain("para_4", await SeenAsync(Language.Chinese), StringComparer.Ordinal);
        Assert.Equal(["para_1", "para_2", "para_4"], await SeenAsync(Language.French));
        Assert.Equal(["para_1", "para_2", "para_3", "para_4"], await SeenAsync(Language.French, officer));
    }

    [Fact]
    public async Task Nobody_finds_it_in_any_language()
    {
        await KeepAsync();
        await FeedAsync();
        Assert.Single(Find("vendue", Language.French).Hits);
        await LabelAsync("para_4", Language.English, secretariat);
        await FeedAsync();

        Assert.Empty(Find("vendue", Language.French).Hits);
        Assert.Empty(Find("sold", Language.English).Hits);
        Assert.Single(Find("saisie", Language.French).Hits);
    }

    [Fact]
    public async Task A_label_given_on_one_version_is_taken_back_on_another()
    {
        await KeepAsync();
        await LabelAsync("para_4", Language.English, secretariat);
        await LabelAsync("para_3", Language.French, Label.Public);
        Assert.Contains("para_4", await SeenAsync(Language.English), StringComparer.Ordinal);

        await LabelAsync("para_4", Language.English, secretariat);
        Assert.DoesNotContain("para_3", await SeenAsync(Language.French), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_was_split_is_guarded_whole_and_what_was_joined_too()
    {
        await KeepAsync((Language.Spanish, " y pone de relieve que", ";\n5.\tPone de relieve que"), (Language.Spanish, "5.\tDecide seguir", "6.\tDecide seguir"));
        await LabelAsync("para_4", Language.English, secretariat);
        Assert.Equal(["para_1", "para_2", "para_3", "para_6"], await SeenAsync(Language.Spanish));

        await LabelAsync("para_4", Language.English, Label.Public);
        await LabelAsync("para_5", Language.Spanish, secretariat);
        Assert.DoesNotContain("para_4", await SeenAsync(Language.English), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Half_of_what_another_version_has_whole_does_not_open_the_whole()
    {
        await KeepAsync((Language.Spanish, " y pone de relieve que", ";\n5.\tPone de relieve que"), (Language.Spanish, "5.\tDecide seguir", "6.\tDecide seguir"));
        await LabelAsync("para_5", Language.Spanish, secretariat);
        await LabelAsync("para_4", Language.Spanish, Label.For(Audience.Delegates));
        await LabelAsync("para_4", Language.Spanish, Label.Public);
        Assert.DoesNotContain("para_4", await SeenAsync(Language.English), StringComparer.Ordinal);
        Assert.Equal(["para_1", "para_2", "para_3", "para_4", "para_6"], await SeenAsync(Language.Spanish));

        await LabelAsync("para_4", Language.English, Label.Public);
        Assert.Contains("para_4", await SeenAsync(Language.English), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_version_that_comes_later_is_guarded_from_its_first_day()
    {
        await KeepAsync(except: Language.French);
        await LabelAsync("para_4", Language.English, secretariat);
        await KeepAsync(only: Language.French);

        Assert.Equal(["para_1", "para_2", "para_4"], await SeenAsync(Language.French));
    }

    [Fact]
    public async Task A_paragraph_that_a_version_lacks_is_named_by_its_own_languages_id_only()
    {
        await KeepAsync();
        var document = await Ground.FindAsync(Id);

        var refused = await Ground.Store.LabelAsync(document, "para_5", Language.French, secretariat, document.Version, DocumentGround.Officer, Ended);
        DocumentGround.ShouldRefuse(refused, DocumentRules.NoSuchPart);
    }

    [Fact]
    public async Task The_same_label_again_changes_nothing()
    {
        await KeepAsync();
        await LabelAsync("para_4", Language.English, secretariat);
        var before = await Ground.FindAsync(Id);
        await LabelAsync("para_4", Language.English, secretariat);

        Assert.Equal(before.Version, (await Ground.FindAsync(Id)).Version);
    }

    [Fact]
    public void An_act_of_the_first_days_that_names_no_language_stands_for_the_id_in_every_language()
    {
        var texts = Versions().ToDictionary(v => v.Key, v => new KeptText { Resolution = v.Value });
        var document = new DocumentOnRecord(Id, DocumentKind.Resolution, null, Label.Public) { Parts = [new("para_4", secretariat)] };

        Assert.Equal("para_4", Assert.Single(GuardedParts.Of(document, Language.French, texts)).Key);
    }

    private static Dictionary<Language, Resolution> Versions(params (Language, string, string)[] changes) => Lighthouses.Versions(
    [
        (Language.French, "1.\tPrie le Secrétaire général d’envoyer 125 ingénieurs sur la côte nord avant le 30 juin 2032 ;\n", ""),
        (Language.French, "2.\tDécide", "1.\tDécide"), (Language.French, "3.\tInvite", "2.\tInvite"),
        (Language.French, "4.\tPrend", "3.\tPrend"), (Language.French, "5.\tDécide", "4.\tDécide"),
        .. changes,
    ]);

    private Task KeepAsync(params (Language, string, string)[] changes) => KeepAsync(changes, null, null);

    private Task KeepAsync(Language? except = null, Language? only = null) => KeepAsync([], except, only);

    private async Task KeepAsync((Language, string, string)[] changes, Language? except, Language? only)
    {
        foreach (var (language, text) in Versions(changes).Where(v => v.Key != except && (only is null || v.Key == only)))
            await Ground.KeepAsync(new() { Resolution = text }, APaper.Version(language: language, bytes: $"b-{language}"));
    }

    private async Task LabelAsync(string part, Language language, Label label)
    {
        var document = await Ground.FindAsync(Id);
        Assert.IsType<Recorded.Done>(await Ground.Store.LabelAsync(document, part, language, label, document.Version, DocumentGround.Officer, Ended));
    }

    /// <summary>The paragraphs of a version that a reader sees.</summary>
    private async Task<IEnumerable<string>> SeenAsync(Language language, Clearance? clearance = null)
    {
        var document = await Ground.FindAsync(Id);
        var text = GuardedParts.In(document, language, await Ground.Store.TextsOfAsync(document, null, Ended)).For(clearance ?? Clearance.Public);
        return text.PartIds().Where(p => p.StartsWith("para_", StringComparison.Ordinal) && !p.Contains("__", StringComparison.Ordinal));
    }

    private SearchAnswer Find(string words, Language language) => Desk.Find(new(words, language), Clearance.Public);
}
