using Dais.Kernel;

namespace Dais.Documents.Register.Pages;

/// <summary>What a part is called, from its id: "Paragraph 5 (b)", "Annex 1: Paragraph 2", "Item 1 (a)". One place for search, citations, requests and where versions part.</summary>
internal static class PartName
{
    private static readonly string[] ofItems = ["item", "annotation", "documentation"];

    /// <summary>The name; null for a part that has none of its own.</summary>
    public static string? Of(string part, Language language)
    {
        var steps = part.Split("__");
        if (ItemIn(steps) is { } item) return Say("place-item", language, item);
        string? name = null;
        foreach (var step in steps)
        {
            var (kind, key) = step.IndexOf('_', StringComparison.Ordinal) is > 0 and var stroke ? (step[..stroke], step[(stroke + 1)..]) : (step, "");
            if (kind == "point" && name is not null) name += $" ({key})";
            else if (Step(kind, key, isWithin: name is not null, language) is { } own) name = name is null ? own : Say("part-within", language, name, own);
            else return null;
        }

        return name;
    }

    private static string? Step(string kind, string key, bool isWithin, Language language) => kind switch
    {
        "para" when key != "nn" => Say("paragraph-n", language, key),
        // A footnote within a part has no number of its own there: what is printed counts through the text.
        "note" when isWithin => Say("place-footnote", language),
        "recital" or "annex" or "table" or "row" or "heading" or "sec" or "note" or "meeting" => Say($"place-{kind}", language, key),
        "title" or "formula" => Say($"place-{kind}", language),
        _ => null,
    };

    // item_1, annotation_1__a__p_2 and documentation_1 are of item 1: "1", "1 (a)".
    private static string? ItemIn(string[] steps)
    {
        if (steps[0].Split('_') is not [var kind, var number] || !ofItems.Contains(kind, StringComparer.Ordinal)) return null;
        return steps.Length > 1 && !steps[1].Contains('_', StringComparison.Ordinal) ? $"{number} ({steps[1]})" : number;
    }

    private static string Say(string key, Language language, params ReadOnlySpan<object?> details) => DocumentWords.Say(key, language, details);
}
