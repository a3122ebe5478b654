using System.Text;

namespace Dais.Documents.Reading.Pdf;

/// <summary>Joins lines, and words that a line's end has parted: a hyphen stays where the document writes the word with one elsewhere.</summary>
internal sealed class HyphenMending
{
    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool partsWords;

    /// <param name="lines">All lines of the document, from which its words are known.</param>
    internal HyphenMending(IEnumerable<string> lines)
    {
        int hyphens = 0, all = 0;
        foreach (var line in lines)
        {
            all++;
            if (line.EndsWith('-') && line.Length > 1 && char.IsLower(line[^2])) hyphens++;
            foreach (var word in line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)) words.Add(word.Trim(',', '.', ';', ':', '(', ')', '“', '”', '"'));
        }

        // A document that parts its words at the ends of lines does so often.
        partsWords = hyphens * 25 > all;
    }

    /// <summary>Appends a line to the text before it.</summary>
    internal void Append(StringBuilder text, string line)
    {
        if (text.Length > 1 && text[^1] == '\u00AD') text.Length--;
        else if (line.StartsWith("[^", StringComparison.Ordinal) && char.IsLetterOrDigit(text.Length > 0 ? text[^1] : ' ')) text.Append("");
        else if (text.Length > 1 && text[^1] is '-' or '\u2010' && char.IsLetter(text[^2]) && line.Length > 0 && char.IsLower(line[0])) Mend(text, line);
        else
        {
            Joining.Append(text, line);
            return;
        }

        text.Append(line);
    }

    private void Mend(StringBuilder text, string line)
    {
        var before = text.ToString(Math.Max(0, text.Length - 60), Math.Min(60, text.Length));
        before = before[(before.LastIndexOf(' ') + 1)..^1];
        var after = line.Split(' ', 2)[0].Trim(',', '.', ';', ':', ')', '”', '"');
        var isOneWord = words.Contains(before + after);
        var isTwo = words.Contains($"{before}-{after}") || (words.Contains(before) && words.Contains(after));
        if (isOneWord || (partsWords && !isTwo)) text.Length--;
    }
}
