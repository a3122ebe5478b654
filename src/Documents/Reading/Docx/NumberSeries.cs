using System.Globalization;
using System.Text.Json;

namespace Dais.Documents.Reading.Docx;

/// <summary>Writes numbers in the series of Word's numbering (ECMA-376, ST_NumberFormat), as far as official documents use them.</summary>
/// <remarks>The letters and signs are data: NumberSeries.json.</remarks>
internal static class NumberSeries
{
    private const int MostLetters = 40;

    private static readonly SeriesData data = Load();

    private static readonly (int Value, string Sign)[] romanPlaces =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>Writes a number; false for a series that is not known.</summary>
    /// <param name="number">The number.</param>
    /// <param name="series">The name of the series, or a format of Word's own such as "001, 002, 003, ...".</param>
    /// <param name="written">The number as printed; "" for a series that prints none.</param>
    internal static bool TryWrite(int number, string series, out string written)
    {
        written = series switch
        {
            "none" or "bullet" => "",
            "decimal" or "decimalHalfWidth" => Figures(number),
            "decimalZero" or "01, 02, 03, ..." => number.ToString("00", CultureInfo.InvariantCulture),
            "001, 002, 003, ..." => number.ToString("000", CultureInfo.InvariantCulture),
            "numberInDash" => $"- {Figures(number)} -",
            "lowerRoman" => Roman(number),
            "upperRoman" => Roman(number).ToUpperInvariant(),
            _ => Lettered(number, series) ?? "?",
        };
        return written != "?";
    }

    private static string? Lettered(int number, string series)
    {
        if (data.Letters.TryGetValue(series, out var letters)) return Repeated(number, letters);
        if (data.Signs.TryGetValue(series, out var signs)) return number >= 1 && number <= signs.Length ? signs[number - 1].ToString() : Figures(number);
        if (data.Digits.TryGetValue(series, out var digits)) return InDigits(number, digits);
        return data.Counting.TryGetValue(series, out var counting) ? counting.Write(number) : null;
    }

    /// <summary>After the last letter, each is said twice.</summary>
    private static string Repeated(int number, string letters) =>
        number < 1 ? "" : new(letters[(number - 1) % letters.Length], Math.Min(MostLetters, ((number - 1) / letters.Length) + 1));

    private static string InDigits(int number, string digits) => string.Concat(Figures(number).Select(c => char.IsAsciiDigit(c) ? digits[c - '0'] : c));

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999) return Figures(number);
        var numeral = "";
        foreach (var (value, sign) in romanPlaces)
            for (; number >= value; number -= value) numeral += sign;
        return numeral;
    }

    private static string Figures(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static SeriesData Load()
    {
        const string Resource = "Dais.Documents/Reading/Docx/NumberSeries.json";
        using var stream = typeof(NumberSeries).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"The assembly has no resource '{Resource}'.");
        return JsonSerializer.Deserialize<SeriesData>(stream, JsonSerializerOptions.Web) ?? throw new InvalidDataException($"'{Resource}' is empty.");
    }

    private sealed record SeriesData(
        Dictionary<string, string> Letters, Dictionary<string, string> Signs, Dictionary<string, string> Digits, Dictionary<string, Counting> Counting);

    /// <summary>Numbers counted in characters: twenty-one is 二十一; beyond what the series counts, digit by digit.</summary>
    private sealed record Counting(string Digits, string Ten, string? Hundred, string? Thousand, bool BareTen)
    {
        internal string Write(int number)
        {
            if (number <= 0 || number > 9999 || (number > 99 && Hundred is null)) return InDigits(Math.Max(0, number), Digits);
            var made = "";
            var gap = false;
            foreach (var (value, unit) in new[] { (1000, Thousand), (100, Hundred), (10, Ten), (1, "") })
            {
                var digit = number / value % 10;
                if (digit == 0)
                {
                    gap = made.Length > 0;
                    continue;
                }

                if (gap) made += Digits[0];
                gap = false;
                made += value == 10 && digit == 1 && BareTen && made.Length == 0 ? unit : Digits[digit] + unit;
            }

            return made;
        }
    }
}
