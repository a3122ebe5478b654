using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dais.Documents.Writing.Docx;

/// <summary>A way of writing marks that Word's own numbering has: a series between what stands before and after it, as in "(a)".</summary>
internal sealed record MarkForm(NumberFormatValues Series, string Before, string After)
{
    private const string ChineseDigits = "一二三四五六七八九";

    private static readonly string[] Ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    private static readonly string[] Tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"];

    /// <summary>The forms in which a mark can be read, the first being the likeliest, each with the place in its series.</summary>
    /// <remarks>
    /// Only marks are read that Word and LibreOffice are sure to print alike: numbers, Latin letters up to z, Roman and Chinese numbers up
    /// to 99. Arabic letters are not: what is "أ" to Word is "ا" to LibreOffice.
    /// </remarks>
    public static IEnumerable<(MarkForm Form, int Ordinal)> Read(string mark)
    {
        var start = mark.AsSpan().IndexOfAnyExcept(" ()[]（）［］.-’‘'\"");
        if (start < 0 || mark.Contains('%', StringComparison.Ordinal)) yield break;
        var end = start;
        while (end < mark.Length && char.IsLetterOrDigit(mark[end])) end++;
        var (core, before, after) = (mark[start..end], mark[..start], mark[end..]);
        if (after.AsSpan().ContainsAnyExcept(" ()[]（）［］.-–、．’‘'\"")) yield break;
        foreach (var (series, ordinal) in Read(core, isFirstRoman: core is "i" or "I"))
            yield return (new(series, before, after), ordinal);
    }

    /// <summary>The mark at a place of the series.</summary>
    public string Mark(int ordinal) => Before + Core(Series, ordinal) + After;

    /// <summary>The form as Word's level text.</summary>
    public string LevelText => Before + "%1" + After;

    private static IEnumerable<(NumberFormatValues Series, int Ordinal)> Read(string core, bool isFirstRoman)
    {
        NumberFormatValues[] order = isFirstRoman
            ? [NumberFormatValues.LowerRoman, NumberFormatValues.UpperRoman, NumberFormatValues.LowerLetter, NumberFormatValues.UpperLetter]
            : [NumberFormatValues.Decimal, NumberFormatValues.LowerLetter, NumberFormatValues.UpperLetter, NumberFormatValues.LowerRoman,
                NumberFormatValues.UpperRoman, NumberFormatValues.ChineseCountingThousand];
        return order.Select(s => (Series: s, Ordinal: Ordinal(s, core))).Where(r => r.Ordinal > 0 && Core(r.Series, r.Ordinal) == core);
    }

    private static int Ordinal(NumberFormatValues series, string core) => series switch
    {
        NumberFormatValues.Decimal => int.TryParse(core, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < 10_000 ? n : 0,
        NumberFormatValues.LowerLetter => core is [>= 'a' and <= 'z'] ? core[0] - 'a' + 1 : 0,
        NumberFormatValues.UpperLetter => core is [>= 'A' and <= 'Z'] ? core[0] - 'A' + 1 : 0,
        _ => Enumerable.Range(1, 99).FirstOrDefault(n => Core(series, n) == core),
    };

    private static string Core(NumberFormatValues series, int n) => series switch
    {
        NumberFormatValues.Decimal => n.ToString(CultureInfo.InvariantCulture),
        NumberFormatValues.LowerLetter => n is >= 1 and <= 26 ? ((char)('a' + n - 1)).ToString() : "",
        NumberFormatValues.UpperLetter => n is >= 1 and <= 26 ? ((char)('A' + n - 1)).ToString() : "",
        NumberFormatValues.LowerRoman => n is >= 1 and <= 99 ? Tens[n / 10] + Ones[n % 10] : "",
        NumberFormatValues.UpperRoman => Core(NumberFormatValues.LowerRoman, n).ToUpperInvariant(),
        NumberFormatValues.ChineseCountingThousand => n is >= 1 and <= 99 ? Chinese(n / 10, n % 10) : "",
        _ => "",
    };

    private static string Chinese(int tens, int ones) =>
        (tens > 1 ? ChineseDigits[tens - 1].ToString() : "") + (tens > 0 ? "十" : "") + (ones > 0 ? ChineseDigits[ones - 1].ToString() : "");
}
