namespace Dais.Documents.Reading.Docx;

/// <summary>The signs of unnumbered lists, which Word takes from fonts of signs.</summary>
internal static class Bullets
{
    private const string Plain = "-–—‣•·▪◦●○■*";

    /// <summary>A bullet as text: a dash is a dash, whatever else is a point.</summary>
    internal static string Printed(string text)
    {
        var sign = text.Trim();
        if (sign.Length == 0) return "";
        return sign.Length == 1 && Plain.Contains(sign[0], StringComparison.Ordinal) ? sign : "•";
    }
}
