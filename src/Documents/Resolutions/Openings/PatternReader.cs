namespace Dais.Documents.Resolutions;

/// <summary>
/// Reads a pattern: words, {class}, (this|that), "?" for what may be missing and "*" for what may be repeated.
/// A character of <c>macros</c> stands for one of several pieces of a word: the prefix of gender of an Arabic verb.
/// </summary>
internal sealed class PatternReader(Vocabulary vocabulary, IReadOnlyDictionary<char, string[]> macros, Func<string, Pattern> classNamed)
{
    private const string Signs = "{}()|?*";
    private string text = "";
    private int at;

    internal Pattern Read(string pattern)
    {
        (text, at) = (pattern, 0);
        var read = Alternatives();
        return at == text.Length ? read : throw new InvalidDataException($"The pattern '{pattern}' has a bracket too many.");
    }

    private Pattern Alternatives()
    {
        List<Pattern> all = [Sequence()];
        while (at < text.Length && text[at] == '|')
        {
            at++;
            all.Add(Sequence());
        }

        return all.Count == 1 ? all[0] : new ChoicePattern(all);
    }

    private Pattern Sequence()
    {
        List<Pattern> pieces = [];
        while (at < text.Length && text[at] is not ('|' or ')'))
        {
            if (text[at] == ' ') at++;
            else pieces.AddRange(Pieces());
        }

        return pieces.Count == 1 ? pieces[0] : new SequencePattern([.. pieces]);
    }

    private List<Pattern> Pieces()
    {
        List<Pattern> pieces = text[at] switch
        {
            '(' => [Bracket()],
            '{' => [Class()],
            _ => Words(),
        };
        if (at < text.Length && text[at] is '?' or '*' && pieces.Count > 0)
        {
            pieces[^1] = new OptionalPattern(pieces[^1], text[at] == '*');
            at++;
        }

        return pieces;
    }

    private Pattern Bracket()
    {
        at++;
        var inside = Alternatives();
        if (at >= text.Length) throw new InvalidDataException($"The pattern '{text}' lacks a bracket.");
        at++;
        return inside;
    }

    private Pattern Class()
    {
        var end = text.IndexOf('}', at);
        var name = text[(at + 1)..end];
        at = end + 1;
        return classNamed(name);
    }

    private List<Pattern> Words()
    {
        var start = at;
        while (at < text.Length && text[at] != ' ' && !Signs.Contains(text[at], StringComparison.Ordinal)) at++;
        List<string> spellings = [text[start..at]];
        foreach (var (sign, meanings) in macros)
            if (spellings[0].Contains(sign, StringComparison.Ordinal))
                spellings = [.. spellings.SelectMany(s => meanings.Select(m => s.Replace(sign.ToString(), m, StringComparison.Ordinal)))];
        return spellings.Count == 1 ? Spelt(spellings[0]) : [new ChoicePattern(spellings.Select(s => (Pattern)new SequencePattern([.. Spelt(s)])))];
    }

    private List<Pattern> Spelt(string words) => [.. vocabulary.Add(words).Select(w => new WordPattern(w))];
}
