namespace Dais.Security.Tests;

/// <summary>What the parameters of routes are tried with. Who adds a route with a parameter adds its line here.</summary>
/// <param name="importId">The id of the import in the folder of secrets.</param>
internal sealed class SampleValues(string importId)
{
    private readonly Dictionary<string, string[]> values = new(StringComparer.Ordinal)
    {
        ["/assets/{name}"] = ["none.css"],
        ["/checkpoints/{position:long}"] = ["1"],
        ["/checkpoints/keys/{id}"] = ["none"],
        ["/{language:language}"] = ["en", "ar"],
        ["/{language:language}/account/passkeys/{id}"] = ["none"],
        ["/{language:language}/account/sign-in/{id}"] = ["none"],
        ["/{language:language}/account/token/{id}"] = ["none"],
        ["/{language:language}/badge/{id}"] = ["none"],
        ["/{language:language}/bodies/{id}"] = ["cop", "wg-trafficking", "none"],
        ["/{language:language}/bodies/{id}/circles/{circle}"] = ["bureau", "officers"],
        ["/{language:language}/bodies/{id}/circles/{circle}/seats/{seat}"] = ["president", "chair"],
        ["/{language:language}/documents/{id}"] = [GuardedPapers.Resolution, GuardedPapers.Draft, "none"],
        ["/{language:language}/documents/{id}/concordance/{discord}"] = ["paragraphs.document.00000000", "none"],
        ["/{language:language}/documents/{id}/requests/{request}"] = ["para_1.1", "none"],
        ["/{language:language}/documents/{id}/versions/{version:int:min(1)}"] = ["1"],
        ["/{language:language}/documents/{id}/versions/{version:int:min(1)}/{form}"] = ["html", "docx", "pdf", "akn", "json", "none"],
        ["/{language:language}/documents/{id}/versions/{version:int:min(1)}/beside/{other}"] = ["fr", "ar", "none"],
        ["/{language:language}/import/{id}"] = [importId, "0123456789abcdef"],
        ["/{language:language}/import/{id}/lines/{line:int:min(1)}"] = ["1"],
        ["/{language:language}/instruments/{code}"] = ["untoc", "none"],
        ["/{language:language}/invitation/{secret}"] = ["none"],
        ["/{language:language}/people/invitation/{id}"] = ["none"],
        ["/{language:language}/people/nominations/{id}"] = ["none"],
        ["/{language:language}/person/{id}"] = ["none"],
        ["/{language:language}/sessions/{id}"] = [Secrets.Session, "none"],
        ["/{language:language}/sessions/{id}/documents/{name}"] =
        [
            "PATH-COP-WG.1-2027-1.json",
            .. from language in new[] { "en", "ar" } from form in new[] { "html", "docx", "pdf", "xml" } select $"PATH-COP-WG.1-2027-1.{language}.{form}",
            "PATH-COP-WG.1-2027-1.organization-of-work.en.ics",
            "none.pdf",
        ],
        ["/{language:language}/states/{code}"] = ["alb", "none"],
    };

    // Words that stand in guarded paragraphs, points, rows and notes, and none that is itself a secret: the page repeats what was asked.
    private static readonly string[] asked = ["", "?q=notes", "?q=see", "?q=requests+States+rest", "?q=length+name", "?q=PATH%2FCOP%2F2027%2FL.2", "?q=rest&addressee=states", "?q=%22requests+States%22&year=2027"];

    // What answers without repeating the question is asked for the secrets themselves.
    private static readonly string[] askedForSecrets = [.. Secrets.All.Where(s => s.Word.StartsWith("zqpaper", StringComparison.Ordinal)).Select(s => s.Word).Chunk(20).Select(words => "?q=" + string.Join('+', words)), "?q=zqdrafttitle"];

    private readonly Dictionary<string, string[]> queries = new(StringComparer.Ordinal)
    {
        ["/{language:language}/documents/{id}/concordance"] = ["?version=1&all=yes", "?version=2"],
        ["/{language:language}/documents/{id}/citations"] = ["", "?part=para_1", "?part=para_10", "?part=para_50__point_0", "?part=none"],
        ["/{language:language}/documents/{id}/citations.json"] = ["", "?part=para_1", "?part=para_10"],
        ["/{language:language}/search"] = asked,
        ["/{language:language}/search.json"] = [.. asked, .. askedForSecrets],
    };

    /// <summary>What stands after an address, by its route's pattern.</summary>
    public string[] QueriesFor(string pattern) => queries.GetValueOrDefault(pattern, [""]);

    /// <summary>The values of a parameter, by the route's pattern up to it.</summary>
    public string[] For(string patternUpToParameter) => values.TryGetValue(patternUpToParameter, out var known)
        ? known
        : throw new KeyNotFoundException($"SampleValues has no line for '{patternUpToParameter}': say what the new route is to be tried with.");
}
