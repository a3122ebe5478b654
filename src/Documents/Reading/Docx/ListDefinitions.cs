namespace Dais.Documents.Reading.Docx;

/// <summary>A level of a list.</summary>
/// <param name="Start">The first number.</param>
/// <param name="Format">The series: "decimal", "lowerLetter", "arabicAbjad"…</param>
/// <param name="Text">What is printed, "%1" standing for the number of the first level.</param>
/// <param name="Restart">After which level, from 1, it starts anew; 0 for never, null for every higher one.</param>
/// <param name="IsLegal">Whether the numbers of all levels are printed in figures.</param>
/// <param name="Style">The paragraph style that stands at this level.</param>
internal sealed record ListLevel(int Start, string Format, string Text, int? Restart, bool IsLegal, string? Style)
{
    internal static ListLevel Of(WordElement level)
    {
        // Where a series is newer than the standard, the choice stands in a wrapper; the plain element beside it is the fallback.
        var format = level.Find("numFmt") ?? level.Find("mc:AlternateContent")?.Within.Select(c => c.Find("numFmt")).FirstOrDefault(f => f is not null);
        var series = format?.Value ?? "decimal";
        return new(
            Math.Clamp(level.Number("start") ?? 1, 0, 32_767),
            series == "custom" ? format?["format"] ?? "decimal" : series,
            level.Find("lvlText")?.Value ?? "",
            level.Number("lvlRestart"),
            level.Switch("isLgl") ?? false,
            level.Find("pStyle")?.Value);
    }
}

/// <summary>A list of the document: its levels, and where it numbers differently from the definition it shares with others.</summary>
/// <param name="Definition">The definition, which lists share with their counts.</param>
/// <param name="Levels">The levels, by depth.</param>
/// <param name="Starts">The numbers with which levels of this list start.</param>
internal sealed record WordList(int Definition, IReadOnlyDictionary<int, ListLevel> Levels, IReadOnlyDictionary<int, int> Starts)
{
    /// <summary>The level at which a style's paragraphs stand.</summary>
    internal int? LevelOf(string? style)
    {
        if (style is null) return null;
        foreach (var (depth, level) in Levels)
            if (level.Style == style) return depth;
        return null;
    }
}

/// <summary>The lists that a file defines (numbering.xml).</summary>
internal sealed class ListDefinitions
{
    internal const int Levels = 9;
    private const int Most = 40_000;

    private readonly Dictionary<int, WordElement> definitions = [];
    private readonly Dictionary<int, WordElement> instances = [];
    private readonly Dictionary<int, WordList?> lists = [];
    private readonly WordStyles styles;

    internal ListDefinitions(IEnumerable<WordElement> elements, WordStyles styles)
    {
        this.styles = styles;
        foreach (var element in elements.Take(Most))
        {
            if (element.Name == "abstractNum" && WordElement.AsNumber(element["abstractNumId"]) is { } definition) definitions.TryAdd(definition, element);
            if (element.Name == "num" && WordElement.AsNumber(element["numId"]) is { } instance) instances.TryAdd(instance, element);
        }
    }

    /// <summary>A list by its number; null when none is defined.</summary>
    internal WordList? Find(int list)
    {
        if (lists.TryGetValue(list, out var known)) return known;
        return lists[list] = Make(list);
    }

    private WordList? Make(int list)
    {
        if (!instances.TryGetValue(list, out var instance) || instance.Number("abstractNumId") is not { } id || Definition(id) is not { } definition) return null;
        var levels = new Dictionary<int, ListLevel>();
        var starts = new Dictionary<int, int>();
        Read(definition, levels);
        foreach (var change in instance.Within.Where(e => e.Name == "lvlOverride"))
        {
            if (WordElement.AsNumber(change["ilvl"]) is not (>= 0 and < Levels and var depth)) continue;
            if (change.Find("lvl") is { } level) levels[depth] = ListLevel.Of(level);
            if (change.Number("startOverride") is { } start) starts[depth] = Math.Clamp(start, 0, 32_767);
        }

        return new(id, levels, starts);
    }

    /// <summary>A definition; where it only names a numbering style, that style's.</summary>
    private WordElement? Definition(int id)
    {
        var found = definitions.GetValueOrDefault(id);
        if (found?.Find("numStyleLink")?.Value is not { } style || styles.ListOf(style) is not { } list) return found;
        return instances.GetValueOrDefault(list)?.Number("abstractNumId") is { } linked ? definitions.GetValueOrDefault(linked) ?? found : found;
    }

    private static void Read(WordElement definition, Dictionary<int, ListLevel> levels)
    {
        foreach (var element in definition.Within)
            if (element.Name == "lvl" && WordElement.AsNumber(element["ilvl"]) is >= 0 and < Levels and var depth) levels.TryAdd(depth, ListLevel.Of(element));
    }
}
