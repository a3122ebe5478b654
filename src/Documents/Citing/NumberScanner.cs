using System.Globalization;
using Dais.Kernel;

namespace Dais.Documents.Citing;

/// <summary>Reads the numbers of paragraphs and articles, and those that resolutions and decisions are cited by.</summary>
/// <remarks>55/25; 57/4 B; S-10/2; 1541 (XV), in Arabic 1541 (د-15); 217 A (III); 1325 (2000).</remarks>
internal sealed class NumberScanner(FoldedPlaces folded, CitingWords words)
{
    private const int MostDigits = 4;
    private const int LongestPoint = 5;
    private const int FirstYear = 1946;
    private const int LastYear = 2100;
    private const string Joints = "、和及与至到";
    private const string ChineseDigits = "零一二三四五六七八九";
    private readonly string text = folded.Text;

    /// <summary>The number that begins at a place.</summary>
    /// <param name="at">The place.</param>
    /// <param name="isPart">Whether it is the number of a paragraph or article, for what could be either.</param>
    /// <param name="isNext">Whether another number stands one character before it.</param>
    /// <param name="number">The number.</param>
    internal bool TryRead(int at, bool isPart, bool isNext, out CitingToken number)
    {
        var c = text[at];
        if (char.IsAsciiDigit(c)) return TryReadDigits(at, isPart, out number);
        if (words.IsNumberFirst && (c == '第' || (isNext && Joints.Contains(text[at - 1], StringComparison.Ordinal)))) return TryReadChinese(c == '第' ? at + 1 : at, out number);
        if (c == 'p' && words.Language == Language.French && IsWord(at, "premier"))
        {
            number = new(CitingWord.Number, at, at + 7, "1");
            return true;
        }

        number = default;
        return TryReadSpecial(at, out number);
    }

    private bool TryReadDigits(int at, bool isPart, out CitingToken number)
    {
        var end = DigitsEnd(at);
        number = new(CitingWord.Number, at, end, text[at..end]);
        if (at > 0 && IsJoinedBefore(at - 1) || end - at > MostDigits)
        {
            // What is longer, or a piece of something else, is passed over whole: nothing in it is a number of ours.
            number = number with { Word = CitingWord.Number, Value = "" };
            return true;
        }

        if (TryStroke(at, end, out var whole) || (!isPart && TrySession(at, end, out whole)))
        {
            number = whole;
            return true;
        }

        if (end + 1 < text.Length && text[end] is '.' or ',' or '/' && char.IsAsciiDigit(text[end + 1])) number = number with { End = DigitsEnd(end + 1), Value = "" };
        else if (TryPoint(end, out var point, out var after)) number = number with { End = after, Point = point };
        return true;
    }

    // "61/180", and the letter of a split resolution: "57/4 B".
    private bool TryStroke(int at, int end, out CitingToken number, string prefix = "")
    {
        number = default;
        var stroke = SkipBlank(end);
        if (stroke >= text.Length || text[stroke] != '/') return false;
        var second = SkipBlank(stroke + 1);
        var secondEnd = DigitsEnd(second);
        if (secondEnd == second || secondEnd - second > MostDigits || IsJoinedBehind(secondEnd)) return false;
        var value = $"{prefix}{text[at..end]}/{text[second..secondEnd]}";
        number = TryLetter(secondEnd, out var letter, out var after)
            ? new(CitingWord.Numbered, at, after, $"{value} {letter}")
            : new(CitingWord.Numbered, at, secondEnd, value);
        return true;
    }

    // "S-10/2".
    private bool TryReadSpecial(int at, out CitingToken number)
    {
        number = default;
        if (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])) return false;
        foreach (var (prefix, sign) in words.Special)
        {
            if (!text.AsSpan(at).StartsWith(prefix, StringComparison.Ordinal)) continue;
            var digits = at + prefix.Length;
            var end = DigitsEnd(digits);
            if (end == digits || !TryStroke(digits, end, out number, sign + "-")) return false;
            number = number with { Start = at };
            return true;
        }

        return false;
    }

    // "1541 (XV)", "217 A (III)", "1325 (2000)".
    private bool TrySession(int at, int end, out CitingToken number)
    {
        number = default;
        var value = text[at..end];
        var open = SkipBlank(end);
        if (TryLetter(end, out var letter, out var behind)) (value, open) = ($"{value} {letter}", SkipBlank(behind));
        if (open >= text.Length || text[open] != '(' || text.AsSpan(open, Math.Min(10, text.Length - open)).IndexOf(')') is not (var length and > 1)) return false;
        var session = text.AsSpan(open + 1, length - 1).Trim();
        var said = IsYear(session) ? session.ToString() : Roman(session);
        if (said is null) return false;
        number = new(CitingWord.Numbered, at, open + length + 1, $"{value} ({said})");
        return true;
    }

    private static bool IsYear(ReadOnlySpan<char> session) =>
        session.Length == 4 && int.TryParse(session, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear;

    private string? Roman(ReadOnlySpan<char> session)
    {
        var special = session.StartsWith("s-", StringComparison.Ordinal);
        var numeral = special ? session[2..] : session;
        if (numeral.Length > 0 && numeral.IndexOfAnyExcept("ivxl") < 0) return $"{(special ? "S-" : "")}{numeral.ToString().ToUpperInvariant()}";
        foreach (var prefix in words.Session)
        {
            if (session.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(session[prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) && ordinal is > 0 and < 60)
                return (prefix.Length > 2 ? "S-" : "") + Numbering.Format(NumberLevel.Roman, ordinal, Language.English).Trim('(', ')').ToUpperInvariant();
        }

        return null;
    }

    private bool TryLetter(int at, out string letter, out int after)
    {
        (letter, after) = ("", at);
        var start = SkipBlank(at);
        if (start >= text.Length || (start == at && !words.IsNumberFirst)) return false;
        for (var i = 0; i < words.Letters.Length; i++)
        {
            after = start + words.Letters[i].Length;
            if (!text.AsSpan(start).StartsWith(words.Letters[i], StringComparison.Ordinal) || (after < text.Length && char.IsLetter(text[after]))) continue;
            letter = ((char)('A' + i)).ToString();
            return true;
        }

        after = start + 1;
        if (after < text.Length && (char.IsLetterOrDigit(text[after]) && text[after] < '\u3000' || text[after] == '\'')) return false;
        var printed = folded.Original[folded.At(start)];
        // Cyrillic capitals look the same, and are typed so.
        letter = char.IsAsciiLetterUpper(printed) ? printed.ToString() : printed switch { 'А' => "A", 'В' => "B", 'С' => "C", 'Е' => "E", _ => "" };
        return letter.Length > 0;
    }

    // "5 (b)", "10 e)": the letter in brackets, or before its closing bracket, right behind a number.
    private bool TryPoint(int at, out string point, out int after)
    {
        (point, after) = ("", at);
        var start = SkipBlank(at);
        if (start >= text.Length) return false;
        var isOpen = text[start] == '(';
        if (!isOpen && (start == at || !char.IsAsciiLetterLower(text[start]))) return false;
        var close = text.AsSpan(start, Math.Min(LongestPoint, text.Length - start)).IndexOf(')');
        if (close < 1 || (!isOpen && close != 1)) return false;
        var mark = folded.Original.AsSpan(folded.At(start), folded.EndAt(start + close + 1) - folded.At(start));
        if (!Numbering.TryRead(mark, words.Language, out var read) || read.Level is not (NumberLevel.Letter or NumberLevel.Roman) || read.Ordinal is < 1 or > 99) return false;
        point = read.Level == NumberLevel.Letter ? Numbering.Letter(read.Ordinal) : Numbering.Format(NumberLevel.Roman, read.Ordinal, Language.English).Trim('(', ')');
        after = start + close + 1;
        return true;
    }

    // 第三十二条.
    private bool TryReadChinese(int at, out CitingToken number)
    {
        number = default;
        var (end, total, digit) = (at, 0, 0);
        for (; end < text.Length && end - at < 6; end++)
        {
            var value = ChineseDigits.IndexOf(text[end], StringComparison.Ordinal);
            if (value >= 0) digit = value;
            else if (text[end] is '十' or '百') (total, digit) = (total + (Math.Max(digit, 1) * (text[end] == '十' ? 10 : 100)), 0);
            else break;
        }

        if (end == at) return false;
        number = new(CitingWord.Number, at, end, (total + digit).ToString(CultureInfo.InvariantCulture));
        return true;
    }

    private bool IsJoinedBefore(int at) => char.IsAsciiLetter(text[at]) || text[at] is >= '\u0400' and <= '\u04FF' || (text[at] is '/' or '.' && at > 0 && char.IsLetterOrDigit(text[at - 1]));

    private bool IsJoinedBehind(int at) => at < text.Length && (text[at] == '/' || char.IsAsciiLetter(text[at]) || (text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])));

    private bool IsWord(int at, string word) =>
        text.AsSpan(at).StartsWith(word, StringComparison.Ordinal) && (at == 0 || !char.IsLetter(text[at - 1])) && (at + word.Length >= text.Length || !char.IsLetter(text[at + word.Length]));

    private int DigitsEnd(int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    private int SkipBlank(int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;
}
