using System.Text;

namespace Dais.Documents.Reading.Pages;

/// <summary>Joins the lines of a paragraph as its writer had them: Chinese without blanks, hyphens as they belong.</summary>
internal static class LineJoining
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>Puts a line behind the text before it.</summary>
    internal static void Append(StringBuilder made, ReadOnlySpan<char> line)
    {
        if (made.Length > 0 && line.Length > 0)
        {
            if (made[^1] == SoftHyphen) made.Length--;
            else if (!IsJoint(made, line[0])) made.Append(' ');
        }

        made.Append(line);
    }

    /// <summary>Whether a sign is written without blanks around it: a Chinese character, or its punctuation.</summary>
    internal static bool IsSolid(char c) =>
        c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF01' and <= '\uFF60');

    /// <summary>Runs blanks together; between Chinese characters none remains.</summary>
    internal static string Tidy(string text)
    {
        if (IsTidy(text)) return text;
        var made = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not (' ' or '\t'))
            {
                if (made.Length > 1 && made[^1] == ' ' && IsSolid(c) && IsSolid(made[^2])) made.Length--;
                made.Append(c);
            }
            else if (made.Length > 0 && made[^1] != ' ')
            {
                made.Append(' ');
            }
        }

        if (made.Length > 0 && made[^1] == ' ') made.Length--;
        return made.ToString();
    }

    private static bool IsTidy(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return true;
        if (text[0] == ' ' || text[^1] == ' ' || text.IndexOf('\t') >= 0) return false;
        for (var rest = text; rest.IndexOf(' ') is >= 0 and var at; rest = rest[(at + 1)..])
            if (rest[at + 1] == ' ' || (at > 0 && IsSolid(rest[at - 1]) && IsSolid(rest[at + 1]))) return false;
        return true;
    }

    // A word parted at its own hyphen goes on without a blank; a hyphen or dash that stood between blanks keeps them.
    private static bool IsJoint(StringBuilder made, char next)
    {
        var last = made[^1];
        if (IsSolid(last) || IsSolid(next)) return true;
        if (made.Length < 2) return false;
        return last switch
        {
            '-' or '‑' or '‐' => made[^2] != ' ' && char.IsLetterOrDigit(next),
            '/' => char.IsLetterOrDigit(made[^2]) && char.IsLetterOrDigit(next),
            _ => false,
        };
    }
}
