namespace Dais.Documents.Reading;

/// <summary>The labels of notes in text that was made of another format: a call is <c>[^1]</c>, the note a line <c>[^1]: text</c>.</summary>
internal static class NoteLabels
{
    private const int Longest = 14;

    /// <summary>A line without the calls in it; a line that is a note is led by a raised figure, as a note on a page is.</summary>
    internal static string Plain(string line)
    {
        if (!line.Contains("[^", StringComparison.Ordinal)) return line;
        var made = new System.Text.StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var close = line[i] == '[' && i + 1 < line.Length && line[i + 1] == '^' ? line.IndexOf(']', i) : -1;
            if (close < 0 || close - i > Longest)
            {
                made.Append(line[i]);
                continue;
            }

            var isNote = i == 0 && close + 1 < line.Length && line[close + 1] == ':';
            if (isNote) made.Append('\u00B9');
            i = isNote ? close + 1 : close;
        }

        return made.ToString();
    }
}
