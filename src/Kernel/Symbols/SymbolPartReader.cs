namespace Dais.Kernel;

/// <summary>Tells what one part of a symbol says, and prints its known words as they are printed.</summary>
internal static class SymbolPartReader
{
    internal static SymbolPart Read(ReadOnlySpan<char> segment)
    {
        var bracket = segment.IndexOf('(');
        if (bracket < 0) return ReadCore(segment, "", null, isKnown: true);
        var core = segment[..bracket].TrimEnd(' ');
        var gap = core.Length < bracket ? " " : "";
        var isKnown = TryReadQualifiers(segment[bracket..], out var printed);
        return ReadCore(core, gap + printed, printed.Trim('(', ')'), isKnown);
    }

    private static SymbolPart ReadCore(ReadOnlySpan<char> core, string tail, string? qualifier, bool isKnown)
    {
        if (!isKnown) return Opaque(core, tail, qualifier);
        return ReadNumber(core, tail, qualifier) ?? ReadSpecialSession(core, tail, qualifier)
            ?? ReadWord(core, tail, qualifier) ?? Opaque(core, tail, qualifier);
    }

    private static SymbolPart Opaque(ReadOnlySpan<char> core, string tail, string? qualifier) =>
        new(SymbolPartKind.Opaque, string.Concat(core, tail), "", null, qualifier);

    /// <summary>"274", "274 B", "274B", "93 A-B".</summary>
    private static SymbolPart? ReadNumber(ReadOnlySpan<char> core, string tail, string? qualifier)
    {
        var digits = core.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? core[..end] : core;
        var letters = core[digits.Length..];
        var bare = letters.TrimStart(' ');
        if (digits.Length == 0 || !AreLetters(bare)) return null;
        return new(SymbolPartKind.Number, string.Concat(digits, letters.ToString().ToUpperInvariant(), tail), "", SymbolCharacters.NumberOf(digits), qualifier);
    }

    private static bool AreLetters(ReadOnlySpan<char> letters) =>
        letters.Length == 0
        || (letters.Length == 1 && char.IsAsciiLetter(letters[0]))
        || (letters.Length == 3 && char.IsAsciiLetter(letters[0]) && letters[1] == '-' && char.IsAsciiLetter(letters[2]));

    /// <summary>"S-30", "ES-11", "S-VI".</summary>
    private static SymbolPart? ReadSpecialSession(ReadOnlySpan<char> core, string tail, string? qualifier)
    {
        var dash = core.IndexOf('-');
        if (dash < 1 || !core[..dash].Equals("S", StringComparison.OrdinalIgnoreCase) && !core[..dash].Equals("ES", StringComparison.OrdinalIgnoreCase)) return null;
        var number = core[(dash + 1)..];
        return SymbolCharacters.IsDigits(number) || SymbolCharacters.IsRoman(number)
            ? new(SymbolPartKind.Session, core.ToString().ToUpperInvariant() + tail, core[..dash].ToString().ToUpperInvariant(), SymbolCharacters.NumberOf(number), qualifier)
            : null;
    }

    /// <summary>A word of its own ("RES", "COP"), or a word, a full stop and a number ("WG.7", "SR.1-28", "AP.II").</summary>
    private static SymbolPart? ReadWord(ReadOnlySpan<char> core, string tail, string? qualifier)
    {
        var stop = core.LastIndexOf('.');
        if (stop < 0) return WordAlone(core) is var (kind, word) ? new(kind, word + tail, word, null, qualifier) : null;
        var number = core[(stop + 1)..];
        if (!IsOrdinal(number) || NumberedWord(core[..stop], number) is not var (numbered, printed)) return null;
        var ordinal = number.ToString().ToUpperInvariant();
        return new(numbered, $"{printed}.{ordinal}{tail}", printed, SymbolCharacters.NumberOf(number), qualifier);
    }

    private static (SymbolPartKind Kind, string Word)? WordAlone(ReadOnlySpan<char> word) =>
        SymbolVocabulary.Modifiers.Find(word) is { } modifier ? (SymbolPartKind.Modifier, modifier)
        : SymbolVocabulary.Natures.Find(word) is { } nature ? (SymbolPartKind.Nature, nature)
        : SymbolVocabulary.Bodies.Find(word) is { } body ? (SymbolPartKind.Body, body)
        : null;

    /// <summary>Known words, and besides them any short word in capitals with a number: bodies are named anew every year.</summary>
    private static (SymbolPartKind Kind, string Word)? NumberedWord(ReadOnlySpan<char> word, ReadOnlySpan<char> number) =>
        SymbolVocabulary.Modifiers.Find(word) is { } modifier ? (SymbolPartKind.Modifier, modifier)
        : SymbolVocabulary.Series.Find(word) is { } series ? (SymbolPartKind.Series, series)
        : SymbolVocabulary.Bodies.Find(word) is { } body ? (SymbolPartKind.Body, body)
        : word.Length is >= 1 and <= 6 && char.IsAsciiDigit(number[0]) && word.IndexOfAnyExceptInRange('A', 'Z') < 0 ? (SymbolPartKind.Body, word.ToString())
        : null;

    private static bool IsOrdinal(ReadOnlySpan<char> number)
    {
        if (SymbolCharacters.IsRoman(number)) return true;
        var dash = number.IndexOf('-');
        if (dash > 0) return SymbolCharacters.IsDigits(number[..dash]) && SymbolCharacters.IsDigits(number[(dash + 1)..]);
        return SymbolCharacters.IsDigits(number) || (number.Length > 1 && char.IsAsciiLetter(number[^1]) && SymbolCharacters.IsDigits(number[..^1]));
    }

    /// <summary>"(XV)", "(2023)", "(S-VI)", "(Sect. 2)", "(Parts I and II)", "(vol. I) (supp)".</summary>
    private static bool TryReadQualifiers(ReadOnlySpan<char> text, out string printed)
    {
        printed = text.ToString();
        var isKnown = true;
        var rest = text;
        while (rest.Length > 0 && rest[0] == '(' && rest.IndexOf(')') is > 0 and var close)
        {
            isKnown &= IsQualifier(rest[1..close]);
            rest = rest[(close + 1)..].TrimStart(' ');
        }

        if (isKnown && SymbolCharacters.IsRoman(text.Trim("()"))) printed = printed.ToUpperInvariant();
        return isKnown && rest.Length == 0;
    }

    internal static bool IsQualifier(ReadOnlySpan<char> content)
    {
        if (SymbolCharacters.IsRoman(content) || (SymbolCharacters.IsDigits(content) && content.Length <= 4)) return true;
        if (content.StartsWith("S-", StringComparison.OrdinalIgnoreCase) && SymbolCharacters.IsRoman(content[2..])) return true;
        var end = content.IndexOfAny('.', ' ');
        return SymbolVocabulary.Qualifiers.Find(end < 0 ? content : content[..end]) is not null || IsGluedQualifier(content);
    }

    /// <summary>"PartII", "PartsIandII": how addresses of documents write them.</summary>
    private static bool IsGluedQualifier(ReadOnlySpan<char> content)
    {
        for (var length = 3; length < content.Length && length <= 5; length++)
        {
            if (SymbolVocabulary.Qualifiers.Find(content[..length]) is not null && char.IsAsciiLetterUpper(content[length])) return true;
        }

        return false;
    }
}
