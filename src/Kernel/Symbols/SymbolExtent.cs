namespace Dais.Kernel;

/// <summary>How far a symbol reaches in running text.</summary>
internal static class SymbolExtent
{
    /// <summary>Where the root before a stroke begins, or -1 where what stands there cannot be one.</summary>
    internal static int StartOfRoot(string text, int from, int stroke)
    {
        var start = stroke;
        for (var i = stroke - 1; i >= from && stroke - i <= 24; i--)
        {
            var c = SymbolCharacters.Fold(text[i]);
            if (char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '.') start = i;
            else if (c != '\0') break;
        }

        while (start < stroke && !char.IsAsciiLetterUpper(SymbolCharacters.Fold(text[start]))) start++;
        return start == stroke || ContinuesAWord(text, start - 1) ? -1 : start;
    }

    /// <summary>Where the symbol that begins at <paramref name="start"/> ends, or -1 where it runs on into something that is none.</summary>
    internal static int EndOfSymbol(string text, int start, bool mayBeReissued)
    {
        var limit = Math.Min(text.Length, start + SymbolCharacters.Longest);
        var end = EndOfWord(text, start, limit);
        var last = start;
        while (NextPart(text, end, limit) is >= 0 and var part)
        {
            var stop = EndOfWord(text, part, limit);
            if (stop == part) break;
            (last, end) = (part, EndOfQualifiers(text, stop, limit, part));
        }

        if (last == start || (end < text.Length && RunsOn(text, end))) return -1;
        end = EndOfLetters(text, start, last, end, limit);
        while (mayBeReissued && end < limit && SymbolCharacters.Fold(text[end]) == '*') end++;
        return end;
    }

    /// <summary>Where the second symbol of a joint one begins, or -1 where none follows.</summary>
    internal static int StartOfJoined(string text, int end)
    {
        var dash = SkipInvisible(text, end);
        if (dash < text.Length && SymbolCharacters.Fold(text[dash]) == ' ') dash = SkipInvisible(text, dash + 1);
        if (dash >= text.Length || !JointSymbol.IsJoint(text, dash)) return -1;
        var start = dash + 1;
        while (start < text.Length && SymbolCharacters.Fold(text[start]) is '\0' or ' ' or '\n') start++;
        return start;
    }

    /// <summary>The end of a run of characters without a gap: what a path or an address is skipped by.</summary>
    internal static int EndOfRun(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && text[end] is > ' ' and < '\u2000' and not ('<' or '>' or '(' or ')' or '[' or ']' or '"' or '\u00a0' or '\u061b' or '\u060c')) end++;
        return end;
    }

    /// <summary>The end of letters, digits, full stops and dashes; a full stop or a dash at the end belongs to the sentence.</summary>
    private static int EndOfWord(string text, int start, int limit)
    {
        var end = start;
        for (var i = start; i < limit; i++)
        {
            var c = SymbolCharacters.Fold(text[i]);
            if (char.IsAsciiLetterOrDigit(c)) end = i + 1;
            else if (c is not ('.' or '-' or '\0') || JointSymbol.IsJoint(text, i)) break;
        }

        return end;
    }

    /// <summary>Where the part after a stroke begins; a line may break after the stroke.</summary>
    private static int NextPart(string text, int end, int limit)
    {
        var stroke = SkipInvisible(text, end);
        if (stroke >= limit || SymbolCharacters.Fold(text[stroke]) != '/') return -1;
        var part = SkipInvisible(text, stroke + 1);
        if (part < limit && SymbolCharacters.Fold(text[part]) == '\n')
        {
            while (part < limit && SymbolCharacters.Fold(text[part]) is ' ' or '\n') part++;
            return part < limit && char.IsAsciiDigit(SymbolCharacters.Fold(text[part])) ? part : -1;
        }

        return part < limit && char.IsAsciiLetterOrDigit(SymbolCharacters.Fold(text[part])) ? part : -1;
    }

    /// <summary>Brackets that belong to the part: "(XV)" and "(14)" joined to it or after a number, "(Sect. 2)" after a space too.</summary>
    private static int EndOfQualifiers(string text, int end, int limit, int part)
    {
        while (true)
        {
            var open = SkipInvisible(text, end);
            var isParted = open < limit && SymbolCharacters.Fold(text[open]) == ' ';
            if (isParted) open++;
            if (open >= limit || SymbolCharacters.Fold(text[open]) != '(') return end;
            var close = text.AsSpan(open, Math.Min(24, limit - open)).IndexOfAny(')', '）');
            if (close < 2 || SymbolCharacters.Clean(text.AsSpan(open + 1, close - 1)) is not { } content || !Belongs(text, part, content, isParted)) return end;
            end = open + close + 1;
        }
    }

    private static bool Belongs(string text, int part, string content, bool isParted)
    {
        if (!SymbolPartReader.IsQualifier(content)) return false;
        var isPlain = SymbolCharacters.IsDigits(content) || SymbolCharacters.IsRoman(content) || content.StartsWith("S-", StringComparison.OrdinalIgnoreCase);
        return !isParted || !isPlain || (FollowsResolution(text, part) && content is not ['i' or 'v' or 'x', ..]
            && (content.Length == 4 || !SymbolCharacters.IsDigits(content)));
    }

    /// <summary>Whether the part is the number of a resolution or decision: RES or DEC stands before it.</summary>
    private static bool FollowsResolution(string text, int part)
    {
        var before = SymbolCharacters.Clean(text.AsSpan(Math.Max(0, part - 12), Math.Min(12, part))) ?? "";
        return before.EndsWith("/RES/", StringComparison.OrdinalIgnoreCase) || before.EndsWith("/DEC/", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The letter of a split resolution: " B", " A-B". An "A" before a small letter is the article of the next sentence.</summary>
    private static int EndOfLetters(string text, int start, int last, int end, int limit)
    {
        if (end + 1 >= limit || SymbolCharacters.Fold(text[end]) != ' ' || !char.IsAsciiDigit(SymbolCharacters.Fold(text[end - 1]))) return end;
        if (!IsResolution(text.AsSpan(start, last - start))) return end;
        var first = end + 1;
        if (!char.IsAsciiLetterUpper(text[first])) return end;
        var isRange = first + 2 < limit && SymbolCharacters.Fold(text[first + 1]) == '-' && char.IsAsciiLetterUpper(text[first + 2]);
        var stop = first + (isRange ? 3 : 1);
        if (stop < text.Length && (char.IsLetterOrDigit(text[stop]) || RunsOn(text, stop) || text[stop] is '/' or '\'' or '’' or '.' && !EndsSentence(text, stop))) return end;
        return text[first] == 'A' && !isRange && stop + 1 < text.Length && text[stop] == ' ' && char.IsAsciiLetterLower(text[stop + 1]) ? end : stop;
    }

    private static bool EndsSentence(string text, int stop) => stop + 1 >= text.Length || char.IsWhiteSpace(text[stop + 1]);

    private static bool IsResolution(ReadOnlySpan<char> text) =>
        text.Contains("/RES/", StringComparison.OrdinalIgnoreCase) || text.Contains("/DEC/", StringComparison.OrdinalIgnoreCase);

    private static int SkipInvisible(string text, int at)
    {
        while (at < text.Length && SymbolCharacters.Fold(text[at]) == '\0') at++;
        return at;
    }

    /// <summary>Whether what stands before a root makes it part of a longer word, a path or an address.</summary>
    private static bool ContinuesAWord(string text, int before)
    {
        while (before >= 0 && SymbolCharacters.Fold(text[before]) == '\0') before--;
        if (before < 0) return false;
        var c = SymbolCharacters.Fold(text[before]);
        if (c is '-' or '.') return before > 0 && (char.IsLetter(text[before - 1]) || (c == '-' && char.IsDigit(text[before - 1])));
        return c is '/' or '\\' or '_' or '@' or '#' or '&' or '=' or '%' or '+' or '~' or '$' or '?' || (char.IsLetterOrDigit(c) && c < '\u0600');
    }

    /// <summary>What stands after a part and makes it part of a path or an address.</summary>
    private static bool RunsOn(string text, int end)
    {
        var c = SymbolCharacters.Fold(text[end]);
        return c is '/' or '_' or '@' or '\\' or '=' or '%' or '&' or '~' or '+' || (char.IsLetterOrDigit(c) && c < '\u0600') || (c == '?' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]));
    }
}
