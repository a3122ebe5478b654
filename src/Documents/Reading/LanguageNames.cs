using System.Collections.Frozen;
using System.Text.Json;
using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>The languages' names in each other, as mastheads print them.</summary>
internal static class LanguageNames
{
    private static readonly FrozenDictionary<string, Language> Names = Load();

    /// <summary>The language whose name a text is, also where a letter was misread.</summary>
    internal static Language? Of(ReadOnlySpan<char> text)
    {
        var letters = Folding.Letters(text);
        if (letters.Length is 0 or > 20) return null;
        if (Names.TryGetValue(letters, out var exact)) return exact;
        if (letters.Length < 5) return null;
        foreach (var (name, language) in Names)
            if (Likeness.Distance(letters, name, 1) <= 1) return language;
        return null;
    }

    private static FrozenDictionary<string, Language> Load()
    {
        using var stream = typeof(LanguageNames).Assembly.GetManifestResourceStream("Dais.Documents/Reading/LanguageNames.json")
            ?? throw new InvalidDataException("The assembly has no resource 'Dais.Documents/Reading/LanguageNames.json'.");
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.EnumerateObject()
            .SelectMany(l => Lexicon.Strings(l.Value).Select(n => KeyValuePair.Create(Folding.Letters(n), Language.Parse(l.Name))))
            .DistinctBy(p => p.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);
    }
}
