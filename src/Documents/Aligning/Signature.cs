using System.Globalization;
using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Aligning;

/// <summary>What a text is known by whatever its language: the figures in it, the notions it speaks of, and how long it is.</summary>
/// <param name="Figures">Its numbers of two digits and more, each once, in order of size.</param>
/// <param name="Notions">The numbers of its notions (<see cref="Aligning.Notions"/>), each once, in order.</param>
/// <param name="Length">How long it would be in English.</param>
internal sealed record Signature(long[] Figures, int[] Notions, double Length)
{
    private const int LongestFigure = 15;

    // Between short texts a letter more or less says little.
    private const double Short = 12;

    /// <summary>How long it is on the scale on which twice as long is as far everywhere.</summary>
    internal double LengthAsLog { get; } = Math.Log(Length + Short);

    // How many letters a language takes for what English says in one; counted over the session 79 of the General Assembly.
    private static readonly double[] Letters = [0.82, 0.30, 1, 1.17, 1.09, 1.16];

    internal static Signature Of(string text, Language language)
    {
        var folded = Folding.Words(text);
        return new(FiguresOf(folded), Aligning.Notions.In(folded, language), folded.Length / Letters[language.Index]);
    }

    /// <summary>Two texts as one.</summary>
    internal static Signature Joined(Signature one, Signature other) =>
        new(Union(one.Figures, other.Figures), Union(one.Notions, other.Notions), one.Length + other.Length);

    /// <summary>How many members two ordered lists share.</summary>
    internal static int Shared<T>(T[] one, T[] other)
        where T : IComparable<T>
    {
        int i = 0, j = 0, shared = 0;
        while (i < one.Length && j < other.Length)
        {
            var order = one[i].CompareTo(other[j]);
            if (order == 0) (i, j, shared) = (i + 1, j + 1, shared + 1);
            else if (order < 0) i++;
            else j++;
        }

        return shared;
    }

    private static T[] Union<T>(T[] one, T[] other) => [.. one.Concat(other).Distinct().Order()];

    private static long[] FiguresOf(string folded)
    {
        SortedSet<long>? found = null;
        for (var at = 0; at < folded.Length;)
        {
            if (!char.IsAsciiDigit(folded[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < folded.Length && char.IsAsciiDigit(folded[at])) at++;
            if (at - start is >= 2 and <= LongestFigure) (found ??= []).Add(long.Parse(folded.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture));
        }

        return found is null ? [] : [.. found];
    }
}
