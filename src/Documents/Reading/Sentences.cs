namespace Dais.Documents.Reading;

/// <summary>Cuts a paragraph into sentences.</summary>
internal static class Sentences
{
    internal static IEnumerable<string> Of(string text)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Ends(text, i)) continue;
            yield return text[from..(i + 1)];
            from = i + 1;
        }

        if (from < text.Length) yield return text[from..];
    }

    // A full stop ends a sentence when a word of some length stands before it and a blank behind: "10 a.m. to" does not.
    private static bool Ends(string text, int at) => text[at] switch
    {
        '。' or '؟' or '？' or '！' or ';' or '؛' or '；' => true,
        '.' => at + 2 < text.Length && text[at + 1] == ' ' && (char.IsUpper(text[at + 2]) || !char.IsLower(text[at + 2]) && char.IsLetter(text[at + 2]))
            && at > 3 && (char.IsDigit(text[at - 1]) || char.IsLetter(text[at - 1])) && !(text[at - 2] is '.' or ' '),
        _ => false,
    };
}
