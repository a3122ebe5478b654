using System.Text;

namespace Dais.Documents.Reading.Docx;

/// <summary>What makes a line of a paragraph's words.</summary>
internal static class DocxLine
{
    /// <summary>A table is taken for a masthead only where no more than this stands above it.</summary>
    internal const int LinesBeforeMasthead = 6;

    private const int RowsOfMasthead = 4;
    private const int CellsOfMasthead = 12;
    private const int LongestOfMasthead = 160;
    private const int LastPlaceOfTab = 32;
    private const int LongestWithTabs = 200;

    /// <summary>Blanks, breaks and tabs in order: a tab stays where it parts a number or columns, and is a blank elsewhere.</summary>
    internal static string Tidy(string words, bool keepsTabs)
    {
        var trimmed = words.AsSpan().Trim(" \t\r\n\u00A0");
        if (trimmed.IndexOfAny("\t\n\r\u00AD") < 0 && trimmed.IndexOf("  ") < 0) return trimmed.Length == words.Length ? words : trimmed.ToString();
        var firstTab = trimmed.IndexOf('\t');
        keepsTabs &= firstTab >= 0 && (firstTab <= LastPlaceOfTab || trimmed.Length <= LongestWithTabs);
        var made = new StringBuilder(trimmed.Length);
        for (var i = 0; i < trimmed.Length; i++)
        {
            if (trimmed[i] == '\u00AD') continue;
            if (!IsBlank(trimmed[i]))
            {
                made.Append(trimmed[i]);
                continue;
            }

            var hasTab = false;
            for (; i < trimmed.Length && IsBlank(trimmed[i]); i++) hasTab |= trimmed[i] == '\t';
            i--;
            made.Append(hasTab && keepsTabs ? '\t' : ' ');
        }

        return made.ToString();
    }

    /// <summary>Whether a table's rows are a masthead: few short cells at the very start, or after some lines where one names a document.</summary>
    internal static bool IsMasthead(List<List<List<string>>> rows, int linesBefore) =>
        rows.Count is > 0 and <= RowsOfMasthead && rows.Sum(r => r.Count) <= CellsOfMasthead
        && rows.TrueForAll(r => r.TrueForAll(c => c.TrueForAll(l => l.Length <= LongestOfMasthead)))
        && (linesBefore == 0 || rows.Exists(r => r.Exists(c => c.Exists(NamesDocument))));

    /// <summary>Whether a line holds a document's symbol.</summary>
    internal static bool NamesDocument(string line) => line.Contains('/', StringComparison.Ordinal) && Dais.Kernel.DocumentSymbol.Find(line).Count > 0;

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r';
}
