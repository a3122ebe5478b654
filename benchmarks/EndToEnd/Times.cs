namespace Dais.Bench;

/// <summary>What measurements that were repeated come to.</summary>
internal static class Times
{
    /// <summary>The median; between the two in the middle, where there is an even number.</summary>
    internal static double Median(IReadOnlyList<double> times) =>
        times.Order().Skip((times.Count - 1) / 2).Take(2 - (times.Count % 2)).Average();
}
