namespace Dais.Documents.Redlining.Comparing;

/// <summary>One of the two sequences: what may be kept of it, and what is changed.</summary>
internal sealed class ComparedSide
{
    private int[] places = [];

    /// <summary>The numbers that stand on the other side as well.</summary>
    public int[] Numbers { get; private set; } = [];

    /// <summary>How many they are.</summary>
    public int Length { get; private set; }

    /// <summary>For each place of the whole sequence, whether it is deleted or inserted.</summary>
    public bool[] Changed { get; private set; } = [];

    public void Take(ReadOnlySpan<int> sequence, int[] seen, int stamp)
    {
        if (Changed.Length < sequence.Length)
        {
            var room = Math.Max(sequence.Length, Changed.Length * 2);
            (Numbers, places, Changed) = (new int[room], new int[room], new bool[room]);
        }

        Length = 0;
        for (var i = 0; i < sequence.Length; i++)
        {
            var number = sequence[i];
            Changed[i] = number >= seen.Length || seen[number] != stamp;
            if (Changed[i]) continue;
            (Numbers[Length], places[Length]) = (number, i);
            Length++;
        }
    }

    public void Change(int from, int end)
    {
        for (var i = from; i < end; i++) Changed[places[i]] = true;
    }
}
