namespace Dais.Documents.Redlining.Writing;

/// <summary>Whose lines are numbered.</summary>
public enum LineNumbering
{
    /// <summary>None.</summary>
    None,

    /// <summary>Those of the old version: they stay the same whatever is proposed.</summary>
    Old,

    /// <summary>Those of the new version.</summary>
    New,
}

/// <summary>The lines of an entry.</summary>
/// <param name="First">The number of the first.</param>
/// <param name="Starts">Where they begin in the words of the numbered version.</param>
internal sealed record EntryLines(int First, IReadOnlyList<int> Starts)
{
    /// <summary>The number of the last.</summary>
    public int Last => First + Starts.Count - 1;
}

/// <summary>Numbers the lines of one version through the whole text.</summary>
internal static class NumberedLines
{
    /// <summary>For each entry its lines; null for one that is not of the numbered version.</summary>
    public static IReadOnlyList<EntryLines?> Of(Redline redline, LineNumbering numbering, int columns)
    {
        var ruler = new LineRuler(redline.Language, columns);
        var lines = new List<EntryLines?>(redline.Entries.Count);
        var next = 1;
        foreach (var entry in redline.Entries)
        {
            if (!(numbering switch { LineNumbering.Old => entry.IsOfOld, LineNumbering.New => entry.IsOfNew, _ => false }))
            {
                lines.Add(null);
                continue;
            }

            var own = new EntryLines(next, ruler.Starts(numbering == LineNumbering.Old ? entry.OldText : entry.NewText));
            next = own.Last + 1;
            lines.Add(own);
        }

        return lines;
    }
}
