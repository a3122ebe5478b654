using System.Text;

namespace Dais.Documents.Reading;

/// <summary>An encoding that documents of one of the six languages were kept in before Unicode.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Encoding">Its decoder.</param>
/// <param name="Common">What is frequent in a text of its languages.</param>
/// <param name="IsLatin">Whether letters beyond ASCII stand single among others, as accented ones do.</param>
internal sealed record LegacyEncoding(string Name, Encoding Encoding, string[] Common, bool IsLatin = false)
{
    internal static readonly LegacyEncoding[] All =
    [
        new("Windows-1252", Get(1252), ["é", "è", "à", "ó", "ñ", "ç", "í", "’", "“", "ê"], IsLatin: true),
        new("Windows-1251", Get(1251), [" и ", " в ", "ста", "ени", "ого", "ции", "про", " на "]),
        new("Windows-1256", Get(1256), ["ال", " في", "من ", "ات ", "ية ", "على"]),
        new("GB18030", Get(54936), ["的", "和", "会议", "，", "。", "工作", "、"]),
    ];

    /// <summary>How many characters of a sample belong to what is frequent, less what does not occur in running text.</summary>
    internal int Score(ReadOnlySpan<byte> sample)
    {
        var text = Encoding.GetString(sample);
        var score = 0;
        foreach (var word in Common)
            score += text.AsSpan().Count(word) * word.Trim().Length;
        for (var i = 1; IsLatin && i < text.Length; i++)
            if (text[i] > '\u00BF' && text[i - 1] > '\u00BF') score -= 2;
        foreach (var c in text)
            if (c is '\uFFFD' or (> '\u007F' and < '\u00A0') or (>= '\uE000' and <= '\uF8FF')) score -= 2;
        return score;
    }

    private static Encoding Get(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? throw new InvalidOperationException($"Code page {codePage} is part of .NET.");
}
