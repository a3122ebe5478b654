using System.Text;

namespace Dais.Documents.Reading.Docx;

/// <summary>Counts the paragraphs of the lists as Word does, and says what is printed before each.</summary>
/// <remarks>Lists of one definition share their counts; a list with a start of its own starts anew where it is first used.</remarks>
internal sealed class ListCounts(ListDefinitions definitions, Action<string> unknownSeries)
{
    private readonly Dictionary<int, int?[]> counts = [];
    private readonly HashSet<(int List, int Level)> started = [];

    /// <summary>The list and the level of a paragraph, from its own properties and its style; null for a paragraph without number.</summary>
    internal (int List, int Level)? PlaceOf(WordElement? properties, WordStyles styles)
    {
        var own = properties?.Find("numPr");
        var style = properties?.Find("pStyle")?.Value;
        var fromStyle = styles.NumberingOf(style);
        if ((own?.Number("numId") ?? fromStyle?.List) is not (> 0 and var list)) return null;
        var level = own?.Number("ilvl")
            ?? (own?.Number("numId") is null ? definitions.Find(list)?.LevelOf(style) ?? fromStyle?.Level : null)
            ?? 0;
        return (list, Math.Clamp(level, 0, ListDefinitions.Levels - 1));
    }

    /// <summary>Counts a paragraph and answers its number as printed; "" where the list prints none.</summary>
    internal string Next(int list, int level)
    {
        if (definitions.Find(list) is not { } found || !found.Levels.TryGetValue(level, out var form)) return "";
        if (!counts.TryGetValue(found.Definition, out var numbers)) counts[found.Definition] = numbers = new int?[ListDefinitions.Levels];
        if (started.Add((list, level)) && found.Starts.ContainsKey(level)) numbers[level] = null;
        numbers[level] = numbers[level] is { } last ? last + 1 : StartOf(found, level);
        for (var below = level + 1; below < ListDefinitions.Levels; below++)
            if (StartsAnew(found, below, level)) numbers[below] = null;
        return Printed(found, form, numbers);
    }

    private static int StartOf(WordList list, int level) =>
        list.Starts.TryGetValue(level, out var start) ? start : list.Levels.TryGetValue(level, out var form) ? form.Start : 1;

    private static bool StartsAnew(WordList list, int level, int after) =>
        (list.Levels.TryGetValue(level, out var form) ? form.Restart : null) is not { } restart || after + 1 <= restart;

    private string Printed(WordList list, ListLevel form, int?[] numbers)
    {
        if (form.Format == "bullet") return Bullets.Printed(form.Text);
        var made = new StringBuilder();
        for (var i = 0; i < form.Text.Length; i++)
        {
            if (form.Text[i] != '%' || i + 1 >= form.Text.Length || form.Text[i + 1] is not (>= '1' and <= '9'))
            {
                made.Append(form.Text[i]);
                continue;
            }

            var level = form.Text[++i] - '1';
            made.Append(Number(numbers[level] ?? StartOf(list, level), form.IsLegal ? "decimal" : SeriesOf(list, level)));
        }

        return made.ToString().Trim();
    }

    private static string SeriesOf(WordList list, int level) => list.Levels.TryGetValue(level, out var form) ? form.Format : "decimal";

    private string Number(int number, string series)
    {
        if (NumberSeries.TryWrite(number, series, out var written)) return written;
        unknownSeries(series);
        return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
