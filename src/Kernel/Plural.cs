namespace Dais.Kernel;

/// <summary>CLDR's plural categories for whole numbers in the six languages.</summary>
/// <remarks>Source: Unicode CLDR, language plural rules (cardinal), for ar, zh, en, fr, ru, es; compact decimals are left out.</remarks>
public static class Plural
{
    /// <summary>zero, one, two, few, many or other.</summary>
    public static string CategoryOf(int count, Language language)
    {
        var n = Math.Abs((long)count);
        return language.Code switch
        {
            "ar" => Arabic(n),
            "ru" => Russian(n),
            "fr" => n < 2 ? "one" : "other",
            "en" or "es" => n == 1 ? "one" : "other",
            _ => "other",
        };
    }

    private static string Arabic(long n) => n switch
    {
        0 => "zero",
        1 => "one",
        2 => "two",
        _ when n % 100 is >= 3 and <= 10 => "few",
        _ when n % 100 is >= 11 => "many",
        _ => "other",
    };

    private static string Russian(long n) => (n % 10, n % 100) switch
    {
        (1, not 11) => "one",
        ( >= 2 and <= 4, not (12 or 13 or 14)) => "few",
        _ => "many",
    };
}
