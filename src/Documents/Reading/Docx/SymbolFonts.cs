namespace Dais.Documents.Reading.Docx;

/// <summary>Signs that Word takes by their place in a font of signs (w:sym).</summary>
internal static class SymbolFonts
{
    private const string Greek = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
    private const string SmallGreek = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

    /// <summary>The sign as text; the mark of what cannot be decoded where it is not known.</summary>
    internal static string Read(WordElement symbol)
    {
        if (!int.TryParse(symbol["char"], System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var code)) return "";
        var place = code is >= 0xF000 and <= 0xF0FF ? code - 0xF000 : code;
        if (place is 0xB7 or 0xA7 or 0x6E or 0x71 or 0x76 or 0xD8 or 0xFC && code >= 0xF000) return "•";
        if (place == 0x2A) return "*";
        if (symbol["font"] != "Symbol") return code < 0xE000 && code >= ' ' && !char.IsSurrogate((char)code) ? ((char)code).ToString() : "\uFFFD";
        return place switch
        {
            >= 'A' and <= 'Z' => Greek[place - 'A'].ToString(),
            >= 'a' and <= 'z' => SmallGreek[place - 'a'].ToString(),
            >= ' ' and < 0x7F => ((char)place).ToString(),
            0xA3 => "≤",
            0xB3 => "≥",
            0xB0 => "°",
            0xB1 => "±",
            0xB4 => "×",
            _ => "\uFFFD",
        };
    }
}
