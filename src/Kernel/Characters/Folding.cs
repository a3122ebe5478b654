namespace Dais.Kernel;

/// <summary>Words as they are compared: without case, accents, vowel signs, and the spellings a printer or a scan may choose between.</summary>
internal static class Folding
{
    /// <summary>Longer words are never looked up.</summary>
    internal const int Longest = 48;

    /// <summary>A word as it stands in a list.</summary>
    internal static string Fold(string text)
    {
        var buffer = text.Length <= 128 ? stackalloc char[text.Length] : new char[text.Length];
        return new(buffer[..Fold(text, buffer)]);
    }

    /// <summary>Folds a word into a buffer; answers its length there, or -1 where the buffer is too short.</summary>
    internal static int Fold(ReadOnlySpan<char> text, Span<char> into)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (Characters.IsMark(c)) continue;
            if (length == into.Length) return -1;
            into[length++] = Fold(c);
        }

        return length;
    }

    /// <summary>One letter, folded.</summary>
    internal static char Fold(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < '\u0080' => c,
        < '\u0180' => Latin(char.ToLowerInvariant(c)),
        >= '\u0400' and <= '\u045F' => Cyrillic(char.ToLowerInvariant(c)),
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ی' => 'ي',
        'ک' => 'ك',
        'ة' => 'ه',
        '’' or 'ʼ' => '\'',
        _ => c,
    };

    private static char Latin(char c) => c switch
    {
        'à' or 'â' or 'á' or 'ä' or 'ã' => 'a',
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'í' or 'î' or 'ï' or 'ì' => 'i',
        'ó' or 'ô' or 'ö' or 'ò' => 'o',
        'ú' or 'û' or 'ü' or 'ù' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        _ => c,
    };

    private static char Cyrillic(char c) => c switch
    {
        'ё' => 'е',
        'й' => 'и',
        _ => c,
    };
}
