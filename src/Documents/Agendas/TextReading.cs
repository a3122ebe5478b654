using System.Collections.Frozen;
using Dais.Kernel;

namespace Dais.Documents.Agendas;

/// <summary>Reads texts that are strings in the agenda's language, or objects by language code.</summary>
internal sealed class TextReading(Language language)
{
    private const string Original = "original";

    private static readonly FrozenDictionary<string, Language> Codes = Language.All.ToFrozenDictionary(l => l.Code, StringComparer.Ordinal);

    /// <summary>The agenda's language.</summary>
    public Language Language { get; } = language;

    public static Language LanguageOf(JsonPlace place) => place.OneOf(Codes);

    public LocalizedText? Find(JsonPlace parent, string key) => parent.Find(key) is { } place ? Text(place) : null;

    public LocalizedText Text(JsonPlace place)
    {
        if (place.IsText) return LocalizedText.Of(Language, place.Text());
        var versions = Versions(place.Object());
        var original = place.Find(Original) is { } named ? LanguageOf(named)
            : versions.ContainsKey(Language) ? Language
            : versions.Count == 1 ? versions.Keys.First()
            : throw place.Refuse("no-original");
        return versions.ContainsKey(original) ? LocalizedText.Of(original, versions) : throw place.Refuse("original-missing", original.Code);
    }

    private static Dictionary<Language, string> Versions(JsonPlace place)
    {
        var versions = new Dictionary<Language, string>();
        foreach (var code in place.Keys.Where(k => k != Original))
        {
            if (!Codes.TryGetValue(code, out var language)) throw place.Refuse("unknown-language", code);
            if (place.Find(code) is { } version) versions[language] = version.Text();
        }

        return versions;
    }
}
