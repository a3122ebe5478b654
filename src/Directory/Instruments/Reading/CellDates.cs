using System.Globalization;
using System.Text.RegularExpressions;
using Dais.Kernel;

namespace Dais.Directory.Instruments.Reading;

/// <summary>Reads the date at the beginning of a cell: "12 Dec 2000", "2000-12-12", "December 2000", "2000", or a date in any of the six languages.</summary>
/// <remarks>"12/11/2000" is none: it may be November or December.</remarks>
internal static partial class CellDates
{
    private static readonly string[] months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The date and what stands after it; null where no date begins the text.</summary>
    internal static (ListedDate Date, string After)? Read(string text)
    {
        if (Iso().Match(text) is { Success: true } iso && ListedDate.TryParse(iso.Value, out var exact)) return (exact, text[iso.Length..].Trim());
        if (English().Match(text) is { Success: true } named && OfEnglish(named) is { } date) return (date, text[named.Length..].Trim());
        return InAnyLanguage(text);
    }

    private static ListedDate? OfEnglish(Match match)
    {
        var name = match.Groups["month"].Value;
        var month = Array.FindIndex(months, m => name.StartsWith(m, StringComparison.OrdinalIgnoreCase)) + 1;
        var isName = month > 0 && CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month).StartsWith(name, StringComparison.OrdinalIgnoreCase);
        if (!isName && !(month == 9 && name.Equals("sept", StringComparison.OrdinalIgnoreCase))) return null;
        return ListedDate.Of(Number(match, "year")!.Value, month, Number(match, "day"));
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } digits ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static (ListedDate, string)? InAnyLanguage(string text)
    {
        foreach (var language in Language.All)
        {
            if (UnDate.TryFindFirst(text, language, out var found) && found is { Start: 0, IsRange: false, From.Year: { } year }
                && ListedDate.Of(year, found.From.Month, found.From.Day) is { } date)
                return (date, text[found.End..].Trim());
        }

        return null;
    }

    [GeneratedRegex(@"^[0-9]{4}(-[0-9]{2}){0,2}(?![0-9/.年-])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^((?<day>[0-9]{1,2})[\s\u00A0-])?(?<month>[A-Za-z]{3,9})\.?[\s\u00A0-](?<year>[0-9]{4})(?![0-9])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex English();
}
