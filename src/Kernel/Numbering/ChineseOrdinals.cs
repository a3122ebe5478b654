namespace Dais.Kernel;

/// <summary>Finds 第十一届, 第11次会议, 第 69 次全体会议.</summary>
internal static class ChineseOrdinals
{
    private const int MostQualifiers = 3;

    internal static int? Find(ReadOnlySpan<char> text)
    {
        for (var from = 0; from < text.Length && text[from..].IndexOf('第') is >= 0 and var offset;)
        {
            var cursor = new Cursor(text, from + offset + 1);
            from = cursor.Position;
            if (TryRead(ref cursor, out var number)) return number;
        }

        return null;
    }

    private static bool TryRead(ref Cursor cursor, out int number)
    {
        cursor.SkipBlanks();
        if (!cursor.TryNumberOrNumeral(out number, out _) || number is < 1 or > 9999) return false;
        cursor.SkipBlanks();
        return cursor.TryChar('届') || (cursor.TryChar('次') && NounFollows(cursor));
    }

    private static bool NounFollows(Cursor cursor)
    {
        var words = OrdinalLexicon.Of(Language.Chinese).Own;
        for (var i = 0; i <= MostQualifiers; i++)
        {
            cursor.SkipBlanks();
            if (TryOne(ref cursor, words.Nouns)) return true;
            if (!TryOne(ref cursor, words.Qualifiers)) return false;
        }

        return false;
    }

    private static bool TryOne(ref Cursor cursor, string[] words)
    {
        foreach (var word in words)
            if (cursor.TryExact(word)) return true;
        return false;
    }
}
