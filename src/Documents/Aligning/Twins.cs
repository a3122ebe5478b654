namespace Dais.Documents.Aligning;

/// <summary>Which parts of one version are which of another: what two versions need, without a table of six.</summary>
internal static class Twins
{
    /// <summary>Each part of either with its twin in the other; with none where the other lost it, with two of them where the other split it.</summary>
    internal static IEnumerable<(AlignedPart? One, AlignedPart? Other)> Of(IReadOnlyList<AlignedPart> one, IReadOnlyList<AlignedPart> other)
    {
        foreach (var step in Sequences.Align(one, other))
        {
            var (ones, others) = (Slice(one, step.One, step.Ones), Slice(other, step.Other, step.Others));
            if (ones.Length == 0 || others.Length == 0)
            {
                foreach (var alone in ones.SelectMany(Everything)) yield return (alone, null);
                foreach (var alone in others.SelectMany(Everything)) yield return (null, alone);
                continue;
            }

            foreach (var left in ones)
                foreach (var right in others) yield return (left, right);
            foreach (var within in Of([.. ones.SelectMany(p => p.Within)], [.. others.SelectMany(p => p.Within)])) yield return within;
        }
    }

    private static AlignedPart[] Slice(IReadOnlyList<AlignedPart> parts, int from, int count) => count == 0 ? [] : [.. parts.Skip(from).Take(count)];

    private static IEnumerable<AlignedPart> Everything(AlignedPart part) => part.Within.SelectMany(Everything).Prepend(part);
}
