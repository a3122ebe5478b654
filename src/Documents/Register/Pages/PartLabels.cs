using Dais.Kernel;

namespace Dais.Documents.Register.Pages;

/// <summary>The parts of a text as a list offers them: "Paragraph 3", "Paragraph 3: (a)".</summary>
internal static class PartLabels
{
    private const int LongestWords = 60;

    public static IEnumerable<(string Id, string Label)> Of(IEnumerable<TextBlock> blocks, Language language, string? within = null)
    {
        foreach (var block in blocks)
        {
            var label = LabelOf(block, language, within);
            if (block is { Id: { } id, Role: not (TextRole.Formula or TextRole.Row) }) yield return (id, label);
            foreach (var inner in Of(block.Within, language, block.Role is TextRole.Paragraph or TextRole.Point ? label : null)) yield return inner;
        }
    }

    private static string LabelOf(TextBlock block, Language language, string? within)
    {
        var own = block.Role switch
        {
            TextRole.Paragraph when block.Mark is { } mark => DocumentWords.Say("paragraph-n", language, mark.TrimEnd('.', ' ', '-')),
            TextRole.Point when block.Mark is { } mark => mark,
            TextRole.Table => DocumentWords.Say("table", language),
            _ => Shortened(block.Words),
        };
        return within is null ? own : DocumentWords.Say("part-within", language, within, own);
    }

    private static string Shortened(string words)
    {
        if (words.Length <= LongestWords) return words;
        return string.Concat(words.AsSpan(0, char.IsHighSurrogate(words[LongestWords - 1]) ? LongestWords - 1 : LongestWords), "…");
    }
}
