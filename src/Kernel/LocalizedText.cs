using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Dais.Kernel;

/// <summary>Words in the language in which they stand: what a reader is shown, and may be shown as not yet translated.</summary>
public readonly record struct Wording(string Text, Language Language)
{
    /// <summary>Whether these words stand in for words in <paramref name="wanted"/> that do not exist yet.</summary>
    public bool IsFallbackIn(Language wanted) => Language != wanted;

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>One text in up to six languages, one of which is the original.</summary>
/// <remarks>A missing version is never made up: <see cref="In"/> answers the original's words, tagged with the original's language.</remarks>
[Immutable]
[JsonConverter(typeof(LocalizedTextJson))]
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    private readonly ImmutableArray<string?> versions;

    private LocalizedText(Language original, ImmutableArray<string?> versions) => (Original, this.versions) = (original, versions);

    /// <summary>The language in which the text was drafted.</summary>
    public Language Original { get; }

    /// <summary>The languages in which the text exists, in the order of <see cref="Language.All"/>.</summary>
    public IEnumerable<Language> Languages => Language.All.Where(l => this[l] is not null);

    /// <summary>Whether all six versions exist.</summary>
    public bool IsComplete => versions.All(v => v is not null);

    /// <summary>The version in one language, or null where there is none.</summary>
    public string? this[Language language] => versions[language.Index];

    /// <summary>A text that exists in its original language only.</summary>
    public static LocalizedText Of(Language original, string text) => Of(original, [new(original, text)]);

    /// <summary>A text with its versions; blank ones count as missing.</summary>
    /// <exception cref="ArgumentException">The original has no version.</exception>
    public static LocalizedText Of(Language original, IEnumerable<KeyValuePair<Language, string>> versions)
    {
        var six = new string?[Language.All.Length];
        foreach (var (language, text) in versions)
            six[language.Index] = string.IsNullOrWhiteSpace(text) ? null : text;
        if (six[original.Index] is null)
            throw new ArgumentException($"The original language is {original}, and no text in {original} is given.", nameof(versions));
        return new(original, [.. six]);
    }

    /// <summary>The words to show to a reader of <paramref name="wanted"/>: that version, or the original's, tagged with its language.</summary>
    public Wording In(Language wanted) => this[wanted] is { } text ? new(text, wanted) : new(versions[Original.Index]!, Original);

    /// <summary>The same text with one version added or replaced.</summary>
    public LocalizedText With(Language language, string text) => new(Original, versions.SetItem(language.Index, text));

    /// <inheritdoc/>
    public bool Equals(LocalizedText? other) =>
        other is not null && Original == other.Original && versions.SequenceEqual(other.versions, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc/>
    public override int GetHashCode() => versions.Aggregate(Original.Index, (hash, v) => HashCode.Combine(hash, v));

    /// <summary>The original's words.</summary>
    public override string ToString() => versions[Original.Index]!;
}
