using System.Buffers;

namespace Dais.Documents.Resolutions.Requests;

/// <summary>A text without the marks that hide its words: vowel signs, lengthening, zero-width characters; and the way back to it.</summary>
internal sealed class PlainLetters
{
    private static readonly SearchValues<char> Hidden = SearchValues.Create(
        "\u00ad\u0640\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0670\u200b\u200c\u200d\u200e\u200f\u2060\ufeff");

    private readonly int[]? places;

    internal PlainLetters(string text)
    {
        Text = text;
        if (text.AsSpan().IndexOfAny(Hidden) < 0) return;
        var kept = new char[text.Length];
        places = new int[text.Length + 1];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Hidden.Contains(text[i])) continue;
            kept[length] = text[i];
            places[length++] = i;
        }

        places[length] = text.Length;
        Text = new(kept, 0, length);
    }

    /// <summary>The text without them.</summary>
    internal string Text { get; }

    /// <summary>The span in the text as it was, with the marks on its last letter.</summary>
    internal TextSpan Back(int start, int end)
    {
        return places is null ? new(start, end - start) : new(places[start], places[end] - places[start]);
    }
}
