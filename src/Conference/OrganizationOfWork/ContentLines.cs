using System.Text;
using Dais.Kernel;

namespace Dais.Conference.OrganizationOfWork;

/// <summary>The content lines of an iCalendar file: folded at 75 octets, ended by CRLF (RFC 5545, section 3.1).</summary>
internal sealed class ContentLines
{
    private const int LongestLine = 75;

    private readonly StringBuilder lines = new();

    /// <summary>A line whose value is ours and needs no escape.</summary>
    public ContentLines Add(string name, string value)
    {
        Fold($"{name}:{value}");
        return this;
    }

    /// <summary>A line with a text, in a language where it is said.</summary>
    public ContentLines AddText(string name, string text, Language? language = null) =>
        Add(language is null ? name : $"{name};LANGUAGE={language.Code}", Escaped(text));

    /// <inheritdoc/>
    public override string ToString() => lines.ToString();

    // RFC 5545, section 3.3.11: backslash, semicolon and comma are escaped, a new line is \n, and other controls may not stand there.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            if (character == '\n') escaped.Append("\\n");
            else if (character is '\\' or ';' or ',') escaped.Append('\\').Append(character);
            else if (character == '\t' || !char.IsControl(character)) escaped.Append(character);
        }

        return escaped.ToString();
    }

    // A fold never comes between the octets of one character; the blank that begins the next line counts.
    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                lines.Append("\r\n ");
                octets = 1;
            }

            lines.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        lines.Append("\r\n");
    }
}
