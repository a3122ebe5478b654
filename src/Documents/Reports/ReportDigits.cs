using Dais.Documents.Reading.Pages;
using Dais.Kernel;

namespace Dais.Documents.Reports;

/// <summary>In which digits a report writes its numbers; only Arabic has two.</summary>
internal static class ReportDigits
{
    private const int Enough = 400;

    internal static DigitStyle Of(PagedText text, Language language)
    {
        if (language != Language.Arabic) return DigitStyle.Western;
        int indic = 0, western = 0;
        foreach (var block in text.Blocks)
        {
            foreach (var c in block.Text)
            {
                if (c is >= '٠' and <= '٩') indic++;
                else if (char.IsAsciiDigit(c)) western++;
            }

            if (indic + western > Enough) break;
        }

        return indic > western / 4 ? DigitStyle.ArabicIndic : DigitStyle.Western;
    }
}
