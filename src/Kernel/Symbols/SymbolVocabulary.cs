using System.Collections.Frozen;
using System.Text.Json;

namespace Dais.Kernel;

/// <summary>The words of symbols, read once from SymbolWords.json beside this file; each is printed as it stands there.</summary>
internal static class SymbolVocabulary
{
    private static readonly JsonDocument Book = Open();

    internal static Words Roots { get; } = Words.In(Book, "roots");

    internal static Words Bodies { get; } = Words.In(Book, "bodies");

    internal static Words Natures { get; } = Words.In(Book, "natures");

    internal static Words Series { get; } = Words.In(Book, "series");

    internal static Words Modifiers { get; } = Words.In(Book, "modifiers");

    internal static Words Qualifiers { get; } = Words.In(Book, "qualifiers");

    private static JsonDocument Open()
    {
        using var stream = typeof(SymbolVocabulary).Assembly.GetManifestResourceStream("Dais.Kernel/Symbols/SymbolWords.json")
            ?? throw new InvalidDataException("The words of symbols are not embedded.");
        return JsonDocument.Parse(stream);
    }
}

/// <summary>A set of words found whatever their case.</summary>
internal sealed class Words
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> set;

    private Words(FrozenSet<string> words) => set = words.GetAlternateLookup<ReadOnlySpan<char>>();

    internal static Words In(JsonDocument book, string list) => new(
        book.RootElement.GetProperty(list).EnumerateArray().Select(w => w.GetString()!).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The word as it is printed, or null where it is not in the set.</summary>
    internal string? Find(ReadOnlySpan<char> word) => set.TryGetValue(word, out var printed) ? printed : null;
}
