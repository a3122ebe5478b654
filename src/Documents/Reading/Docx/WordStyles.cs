namespace Dais.Documents.Reading.Docx;

/// <summary>The styles of a file: what they say of numbering and of hiding, and what they take from the style they are based on.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 24;

    private readonly Dictionary<string, WordStyle> styles = new(StringComparer.Ordinal);

    internal WordStyles(IEnumerable<WordElement> elements)
    {
        foreach (var element in elements)
            if (element.Name == "style" && element["styleId"] is { } id) styles.TryAdd(id, WordStyle.Of(element));
    }

    /// <summary>The list that a paragraph style numbers its paragraphs in, and the style's own level in it; null for none.</summary>
    internal (int List, int? Level)? NumberingOf(string? style)
    {
        int? level = null;
        foreach (var found in Chain(style))
        {
            level ??= found.Level;
            if (found.List is { } list) return (list, level);
        }

        return null;
    }

    /// <summary>Whether a style hides its text; null when it says nothing.</summary>
    internal bool? IsHidden(string? style) => Chain(style).Select(s => s.IsHidden).FirstOrDefault(hidden => hidden is not null);

    /// <summary>The list that a numbering style stands for.</summary>
    internal int? ListOf(string style) => styles.GetValueOrDefault(style)?.List;

    private IEnumerable<WordStyle> Chain(string? style)
    {
        for (var i = 0; i < LongestChain && style is not null && styles.TryGetValue(style, out var found); i++)
        {
            yield return found;
            style = found.BasedOn;
        }
    }

    private sealed record WordStyle(string? BasedOn, int? List, int? Level, bool? IsHidden)
    {
        internal static WordStyle Of(WordElement style)
        {
            var numbering = style.Find("pPr")?.Find("numPr");
            return new(style.Find("basedOn")?.Value, numbering?.Number("numId"), numbering?.Number("ilvl"), style.Find("rPr")?.Switch("vanish"));
        }
    }
}
