using System.Text.RegularExpressions;

namespace Dais.Documents.Tests.Resolutions;

/// <summary>Puts the paragraphs of the draft of the 63rd session together, well enough for their verbs.</summary>
internal static partial class DraftOf63
{
    /// <summary>Recitals have the number 0.</summary>
    internal static List<(int Number, string Text)> Blocks(IEnumerable<string> lines)
    {
        List<(int Number, string Text)> blocks = [];
        var (begun, inNotes, afterMark) = (false, false, false);
        foreach (var line in lines)
        {
            var text = line.Trim();
            if (line.Length == 0) continue;
            var isMark = text.Length > 0 && text.All(char.IsAsciiDigit);
            var fresh = line[0] == ' ' && !afterMark && !isMark;
            inNotes = text.StartsWith("____", StringComparison.Ordinal) || (inNotes && !(line.StartsWith("  ", StringComparison.Ordinal) && text.Length > 0));
            afterMark = isMark;
            if (inNotes || isMark || text.Length == 0) continue;
            if (!begun) begun = text == "大会，";
            else if (Numbered().Match(text) is { Success: true } match && fresh) blocks.Add((int.Parse(match.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture), match.Groups["text"].Value));
            else if (fresh) blocks.Add((0, text));
            else blocks[^1] = (blocks[^1].Number, blocks[^1].Text + text);
        }

        return blocks;
    }

    [GeneratedRegex(@"^(?<number>\d+)\. (?<text>.+)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Numbered();
}
