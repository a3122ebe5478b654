using System.Text;

namespace Dais.Kernel;

/// <summary>Numbers in Chinese characters up to 999, and years digit by digit (二〇〇九).</summary>
internal static class ChineseNumerals
{
    private const string Ones = "〇一二三四五六七八九";

    /// <summary>Reads the numeral at the cursor; <paramref name="signs"/> is how many characters it takes.</summary>
    internal static bool TryRead(ref Cursor cursor, out int value, out int signs)
    {
        var start = cursor.Position;
        while (cursor.Position - start < 6 && IsNumeral(cursor.Current)) cursor.Position++;
        var numeral = cursor.Text[start..cursor.Position];
        signs = numeral.Length;
        value = ValueOf(numeral);
        return value >= 0;
    }

    /// <summary>The value of a numeral that stands alone; -1 where it is none.</summary>
    internal static int ValueOf(ReadOnlySpan<char> numeral)
    {
        if (numeral.IsEmpty) return -1;
        return numeral.IndexOfAny('十', '百') < 0 ? DigitByDigit(numeral) : ByPlace(numeral);
    }

    /// <summary>Writes 1 to 999: 十一, 八十, 一百零一.</summary>
    internal static string Write(int number)
    {
        var text = new StringBuilder();
        if (number >= 100) text.Append(Ones[number / 100]).Append('百');
        var rest = number % 100;
        if (number > 100 && rest is > 0 and < 10) text.Append('零');
        if (rest >= 20 || (rest >= 10 && number > 100)) text.Append(Ones[rest / 10]);
        if (rest >= 10) text.Append('十');
        if (rest % 10 > 0) text.Append(Ones[rest % 10]);
        return text.ToString();
    }

    internal static bool IsNumeral(char c) => c == '百' || Characters.ChineseNumeralOf(c) >= 0;

    private static int DigitByDigit(ReadOnlySpan<char> numeral)
    {
        var value = 0;
        foreach (var c in numeral) value = (value * 10) + Characters.ChineseNumeralOf(c);
        return value;
    }

    private static int ByPlace(ReadOnlySpan<char> numeral)
    {
        var (sum, pending) = (0, -1);
        foreach (var c in numeral)
        {
            var place = c switch { '十' => 10, '百' => 100, _ => 1 };
            if (place == 1)
            {
                if (pending > 0) return -1;
                pending = Characters.ChineseNumeralOf(c);
                continue;
            }

            if (pending == 0 && place == 100) return -1;
            sum += (pending <= 0 ? 1 : pending) * place;
            pending = -1;
        }

        return sum + Math.Max(pending, 0);
    }
}
