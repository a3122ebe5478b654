using System.Text;

namespace Dais.Documents.Resolutions;

/// <summary>The whole text of a part: its words and those of what stands within it, in order, single blanks between.</summary>
public static class WholeText
{
    /// <summary>The text, without the marks of points.</summary>
    /// <param name="part">A recital, an operative paragraph, a point or another part with words.</param>
    public static string Of(Part part)
    {
        if (part.Within.Count == 0) return part is WordedPart { Words.Text: var text } ? text : "";
        var made = new StringBuilder();
        Append(made, part);
        return made.ToString();
    }

    private static void Append(StringBuilder made, Part part)
    {
        switch (part)
        {
            case WordedPart worded:
                Append(made, worded.Words);
                break;
            case Row row:
                foreach (var cell in row.Cells) Append(made, cell);
                break;
        }

        foreach (var within in part.Within) Append(made, within);
    }

    private static void Append(StringBuilder made, Passage words)
    {
        if (words.Text.Length == 0) return;
        if (made.Length > 0) made.Append(' ');
        made.Append(words.Text);
    }
}
