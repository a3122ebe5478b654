using System.Collections.Frozen;
using System.Text.Json;
using Dais.Kernel;

namespace Dais.Directory.Instruments.Reading;

/// <summary>Finds whom a name in a list means: today's names in six languages, names that lists have used, and States that are no more (Names.json).</summary>
internal static class ListedNames
{
    private static readonly JsonElement data = EmbeddedFile.Json("Dais.Directory/Instruments/Reading/Names.json");
    private static readonly FrozenDictionary<string, string> earlier = data.GetProperty("earlier").EnumerateObject()
        .SelectMany(s => s.Value.EnumerateArray().Select(n => KeyValuePair.Create(n.GetString()!, s.Name))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> former = data.GetProperty("former").EnumerateArray()
        .Select(n => n.GetString()!).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The entry that a name means; null where none is known.</summary>
    internal static State? Find(string name) =>
        Language.English.AndOthers().Select(l => States.Named(name, l)).FirstOrDefault(s => s is not null)
        ?? (earlier.TryGetValue(Plain(name), out var code) ? States.Find(code) : null);

    /// <summary>Whether a name is that of a State which is no more and whose actions are no State's of today.</summary>
    internal static bool IsFormer(string name) => former.Contains(Plain(name));

    /// <summary>A name without the marks of footnotes at its end, and the marks; null where it has none.</summary>
    internal static (string Name, string Marks)? WithoutMarks(string name)
    {
        var end = name.Length;
        while (end > 0 && IsMark(name[end - 1])) end--;
        var marks = name[end..].Trim(' ', ',');
        return end > 0 && marks.Length > 0 ? (name[..end], marks) : null;
    }

    // Typographic and typewriter apostrophes are one.
    private static string Plain(string name) => name.Replace('’', '\'').Trim();

    private static IEnumerable<Language> AndOthers(this Language first) => Language.All.OrderBy(l => l != first);

    private static bool IsMark(char c) => char.IsAsciiDigit(c) || c is ' ' or ',' or '[' or ']' or '*' or '†' or '‡' or '¹' or '²' or '³' or (>= '\u2070' and <= '\u2079');
}
