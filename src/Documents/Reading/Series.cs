namespace Dais.Documents.Reading;

/// <summary>Numbers as read, made a series again: lost ones are inferred, misread ones doubted, true gaps kept.</summary>
internal static class Series
{
    private const int WidestGap = 3;

    internal static int[] Resolve(IReadOnlyList<int?> read)
    {
        var numbers = new int[read.Count];
        var before = 0;
        for (var i = 0; i < read.Count; i++)
        {
            var expected = before + 1;
            numbers[i] = before = read[i] is { } number && (number == expected || IsGap(read, i, expected)) ? number : expected;
        }

        return numbers;
    }

    // A number further on is believed when what follows goes on from it, or when nothing follows.
    private static bool IsGap(IReadOnlyList<int?> read, int at, int expected)
    {
        var number = read[at]!.Value;
        if (number <= expected || number > expected + WidestGap) return false;
        return at + 1 >= read.Count ? at > 0 : read[at + 1] is not { } next || next == number + 1;
    }
}
