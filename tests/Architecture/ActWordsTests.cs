using System.Text.Json;
using System.Text.RegularExpressions;
using Dais.Kit;

namespace Dais.Architecture;

/// <summary>The page of the record says in six languages what each act is; a type of act without words would stand there as code.</summary>
public sealed partial class ActWordsTests
{
    [Fact]
    public void Every_type_of_act_has_words()
    {
        using var book = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("src", "App", "LatestActs", "Phrases.json")));
        var types = Sources.Code.SelectMany(TypesIn).ToList();

        Assert.NotEmpty(types);
        Assert.Empty(types.Where(type => !book.RootElement.TryGetProperty("act-" + type, out _)));
    }

    [Fact]
    public void A_type_of_act_is_seen() => Assert.Equal(["seat-filled"], TypesIn(new("X.cs", "types.Add(\"seat-filled\", BodyJson.Default.SeatFilled)")));

    private static IEnumerable<string> TypesIn(SourceFile file) => Registered().Matches(file.Text).Select(m => m.Groups[1].Value);

    [GeneratedRegex("\\.Add\\(\"([a-z-]+)\", [A-Za-z]+Json\\.Default\\.", RegexOptions.None, 1000)]
    private static partial Regex Registered();
}
