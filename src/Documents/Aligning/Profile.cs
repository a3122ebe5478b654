using Dais.Kernel;

namespace Dais.Documents.Aligning;

/// <summary>Rows that grow: the version most like the others first, then one version after another.</summary>
internal sealed class Profile
{
    private List<IReadOnlyList<AlignedPart>[]> rows;

    private Profile(IEnumerable<AlignedPart> first, Language language) => rows = [.. first.Select(p => RowOf(language, [p]))];

    /// <summary>The rows, a cell for each language.</summary>
    /// <param name="parts">The sequence of each version.</param>
    /// <param name="order">The languages, the most like the others first.</param>
    internal static List<IReadOnlyList<AlignedPart>[]> Of(Dictionary<Language, IReadOnlyList<AlignedPart>> parts, IReadOnlyList<Language> order)
    {
        var profile = new Profile(parts[order[0]], order[0]);
        foreach (var language in order.Skip(1)) profile.Add(parts[language], language, order);
        return profile.rows;
    }

    private void Add(IReadOnlyList<AlignedPart> parts, Language language, IReadOnlyList<Language> order)
    {
        if (parts.Count == 0) return;
        var standing = rows.ConvertAll(r => First(r, order));
        List<IReadOnlyList<AlignedPart>[]> grown = new(rows.Count);
        foreach (var step in Sequences.Align(standing, parts))
        {
            if (step.Ones == 0)
            {
                grown.Add(RowOf(language, [parts[step.Other]]));
                continue;
            }

            var row = rows[step.One];
            if (step.Others > 0) row[language.Index] = [.. parts.Skip(step.Other).Take(step.Others)];
            grown.Add(row);

            // What this version merged stays two rows where others have two: the second has no part of its own.
            if (step.Ones > 1) grown.Add(rows[step.One + 1]);
        }

        rows = grown;
    }

    private static AlignedPart First(IReadOnlyList<AlignedPart>[] row, IReadOnlyList<Language> order)
    {
        foreach (var language in order)
            if (row[language.Index] is [var first, ..]) return first;
        throw new InvalidOperationException("A row has a part of some version.");
    }

    private static IReadOnlyList<AlignedPart>[] RowOf(Language language, IReadOnlyList<AlignedPart> parts)
    {
        var row = new IReadOnlyList<AlignedPart>[Language.All.Length];
        Array.Fill(row, []);
        row[language.Index] = parts;
        return row;
    }
}
