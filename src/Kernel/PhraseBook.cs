using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Dais.Kernel;

/// <summary>A fixed phrase in six languages, with where it was found.</summary>
/// <param name="Key">Its name in the code.</param>
/// <param name="Forms">For each language (by <see cref="Language.Index"/>) its forms by plural category; "other" is always there.</param>
/// <param name="Source">The document or page the wording was taken from; null for the tool's own words.</param>
/// <param name="Unverified">Languages whose wording a translator has yet to confirm.</param>
public sealed record Phrase(
    string Key,
    ImmutableArray<FrozenDictionary<string, string>> Forms,
    string? Source,
    ImmutableArray<Language> Unverified);

/// <summary>The fixed phrases of a module: every key exists in all six languages, or the book does not load.</summary>
/// <remarks>
/// A book is a JSON file beside the code: <c>{ "key": { "ar": "…", "zh": "…", "en": "…", "fr": "…", "ru": "…", "es": "…",
/// "source": "…", "unverified": ["fr"] } }</c>. A version that counts is an object of CLDR plural categories
/// (<c>{ "one": "{0} item", "other": "{0} items" }</c>), chosen by the first argument. Places are {0}, {1}….
/// </remarks>
public sealed class PhraseBook
{
    private readonly FrozenDictionary<string, Phrase> phrases;

    private PhraseBook(FrozenDictionary<string, Phrase> phrases) => this.phrases = phrases;

    /// <summary>Every phrase, by key.</summary>
    public IEnumerable<Phrase> All => phrases.Values.OrderBy(p => p.Key, StringComparer.Ordinal);

    /// <summary>Loads an embedded book.</summary>
    /// <exception cref="InvalidDataException">The book is missing, or a key lacks a language: a mistake of the build, not of a user.</exception>
    public static PhraseBook Load(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"{assembly.GetName().Name} has no resource '{resource}'.");
        using var json = JsonDocument.Parse(stream);
        return new(json.RootElement.EnumerateObject().Select(ReadPhrase).ToFrozenDictionary(p => p.Key, StringComparer.Ordinal));
    }

    /// <summary>The phrase in one language, its places filled; numbers are written 0–9.</summary>
    /// <exception cref="KeyNotFoundException">There is no such phrase.</exception>
    public string Say(string key, Language language, params ReadOnlySpan<object?> details)
    {
        var forms = phrases[key].Forms[language.Index];
        var form = details.Length > 0 && forms.Count > 1 && details[0] is int count
            ? forms.GetValueOrDefault(Plural.CategoryOf(count, language)) ?? forms["other"]
            : forms["other"];
        return details.Length == 0 ? form : string.Format(CultureInfo.InvariantCulture, form, details);
    }

    /// <summary>The phrase as a text in six languages, for a writer that needs them all.</summary>
    public LocalizedText Text(string key) =>
        LocalizedText.Of(Language.English, Language.All.Select(l => KeyValuePair.Create(l, Say(key, l))));

    /// <summary>Whether the book has a phrase.</summary>
    public bool Has(string key) => phrases.ContainsKey(key);

    private static Phrase ReadPhrase(JsonProperty entry) => new(
        entry.Name,
        [.. Language.All.Select(l => ReadForms(entry, l))],
        entry.Value.TryGetProperty("source", out var source) ? source.GetString() : null,
        entry.Value.TryGetProperty("unverified", out var list) ? [.. list.EnumerateArray().Select(e => Language.Parse(e.GetString()!))] : []);

    private static FrozenDictionary<string, string> ReadForms(JsonProperty entry, Language language)
    {
        if (!entry.Value.TryGetProperty(language.Code, out var said))
            throw new InvalidDataException($"The phrase '{entry.Name}' is not there in {language}.");
        var forms = said.ValueKind == JsonValueKind.String
            ? new Dictionary<string, string> { ["other"] = said.GetString()! }
            : said.EnumerateObject().ToDictionary(f => f.Name, f => f.Value.GetString()!);
        return forms.ContainsKey("other")
            ? forms.ToFrozenDictionary(StringComparer.Ordinal)
            : throw new InvalidDataException($"The phrase '{entry.Name}' has no form 'other' in {language}.");
    }
}
