namespace Dais.Kernel;

/// <summary>The marks of sections: "I.", "一、", "أولا -".</summary>
internal static class SectionMarks
{
    private const int Greatest = 39;
    private const int MostSigns = 8;

    internal static bool TryRead(ref Cursor cursor, Language language, ref bool isOdd, out int ordinal)
    {
        var inChinese = language == Language.Chinese;
        var inArabic = language == Language.Arabic;
        var trial = cursor;
        if (inArabic && Characters.IsArabic(trial.Current))
        {
            if (!TryArabic(ref trial, out ordinal)) return false;
        }
        else if (ChineseNumerals.IsNumeral(trial.Current))
        {
            if (!TryChinese(ref trial, out ordinal)) return false;
            isOdd |= !inChinese;
        }
        else
        {
            if (!TryRoman(ref trial, out ordinal)) return false;
            isOdd |= inArabic || inChinese;
        }

        cursor = trial;
        return true;
    }

    private static bool TryChinese(ref Cursor cursor, out int ordinal)
    {
        if (!ChineseNumerals.TryRead(ref cursor, out ordinal, out _) || cursor.Current is not ('、' or '.' or '．')) return false;
        cursor.Position++;
        return ordinal > 0;
    }

    private static bool TryRoman(ref Cursor cursor, out int ordinal)
    {
        Span<char> small = stackalloc char[MostSigns];
        var length = 0;
        while (length < MostSigns && cursor.Current is 'I' or 'V' or 'X')
        {
            small[length++] = char.ToLowerInvariant(cursor.Current);
            cursor.Position++;
        }

        ordinal = length == 0 ? 0 : Series.OfRoman(small[..length]);
        return ordinal is > 0 and <= Greatest && cursor.TryChar('.') && (Characters.IsBlank(cursor.Current) || cursor.Current is '\t' or '\0');
    }

    /// <summary>The word counts only with a dash, a colon or a full stop after it, or alone: "أولا،" begins a sentence.</summary>
    private static bool TryArabic(ref Cursor cursor, out int ordinal)
    {
        Span<char> folded = stackalloc char[Folding.Longest];
        ordinal = 0;
        var first = Folding.Fold(cursor.Word(), folded);
        if (first <= 0 || first + 1 >= folded.Length) return false;
        ordinal = Series.OfArabicSection(folded[..first]);
        var second = cursor;
        second.SkipBlanks();
        folded[first] = ' ';
        var more = Folding.Fold(second.Word(), folded[(first + 1)..]);
        if (more > 0 && Series.OfArabicSection(folded[..(first + 1 + more)]) is > 0 and var longer)
        {
            ordinal = longer;
            cursor = second;
        }

        MarkReader.SkipBlanks(ref cursor);
        if (cursor.Position == cursor.Text.Length) return ordinal > 0;
        var closes = Characters.IsDash(cursor.Current) || cursor.Current is ':' or '.';
        cursor.Position++;
        return closes && ordinal > 0;
    }
}
