using System.Text;
using Dais.Documents.Reading;

namespace Dais.Documents.Reports;

/// <summary>A text folded for finding keywords in it, with the place of each sign in the text as it stands.</summary>
internal sealed class FoldedText
{
    private readonly int[] places;

    internal FoldedText(string original)
    {
        Original = original;
        var made = new StringBuilder(original.Length);
        places = new int[original.Length + 1];
        for (var i = 0; i < original.Length; i++)
        {
            var c = Folding.Of(original[i]);
            if (c == '\0' || (c == ' ' && (made.Length == 0 || made[^1] == ' '))) continue;
            places[made.Length] = i;
            made.Append(c);
        }

        places[made.Length] = original.Length;
        Text = made.ToString();
    }

    internal string Original { get; }

    internal string Text { get; }

    /// <summary>Where a sign of the folded text stands in the original.</summary>
    internal int PlaceOf(int folded) => places[Math.Min(folded, Text.Length)];
}
