namespace Dais.Kernel;

/// <summary>Reads the mark at the head of one line.</summary>
internal ref struct MarkReader(ReadOnlySpan<char> line, Language language, NumberMark? previous)
{
    private const int MostDigits = 3;
    private const int MostLetters = 8;

    private readonly bool inArabic = language == Language.Arabic;
    private Cursor cursor = new(line, 0);
    private bool isOdd;

    internal bool TryRead(out NumberMark mark)
    {
        mark = default;
        SkipBlanks();
        SkipBullets();
        var read = Characters.DigitOf(cursor.Current) >= 0 ? TryParagraph(out var level, out var ordinal)
            : cursor.Current is '(' or '（' ? TryInBrackets(out level, out ordinal)
            : IsQuote(cursor.Current) ? TryInQuotes(out level, out ordinal)
            : TryUnopened(out level, out ordinal);
        if (!read || ordinal <= 0) return false;
        SkipBlanks();
        mark = new(level, ordinal, cursor.Position, isOdd);
        return true;
    }

    /// <summary>A bullet says nothing where a number follows; scans put one before it.</summary>
    private void SkipBullets()
    {
        for (var i = 0; i < 2; i++)
        {
            var trial = cursor;
            if (!(trial.Current is '*' or '•' or '·' or '▪' or '●' or '◦' || Characters.IsDash(trial.Current))) return;
            trial.Position++;
            var blanks = SkipBlanks(ref trial);
            if (blanks == 0 && !(inArabic && Characters.DigitOf(trial.Current) >= 0)) return;
            cursor = trial;
            isOdd = true;
        }
    }

    /// <summary>"1.", "1)", "2．"; in Arabic "1 -", "1-", and what scans make of it: "- ١", "-٢-".</summary>
    private bool TryParagraph(out NumberLevel level, out int ordinal)
    {
        level = NumberLevel.Paragraph;
        if (!cursor.TryNumber(out ordinal, out var digits) || digits > MostDigits) return false;
        var closing = cursor.Current;
        if (closing is '.' or '．' or ')' or '）' or '、')
        {
            isOdd |= inArabic || closing is not ('.' or '．');
            cursor.Position++;
            return Characters.DigitOf(cursor.Current) < 0;
        }

        return TryDashAfterNumber() || (inArabic && isOdd && IsBlankBeforeText() && !IsDay(ordinal));
    }

    private bool TryDashAfterNumber()
    {
        var trial = cursor;
        var before = SkipBlanks(ref trial);
        if (!Characters.IsDash(trial.Current)) return false;
        trial.Position++;
        var after = SkipBlanks(ref trial);
        if (Characters.DigitOf(trial.Current) >= 0 || (!inArabic && (after == 0 || before > 1))) return false;
        isOdd |= !inArabic;
        cursor = trial;
        return true;
    }

    private readonly bool IsBlankBeforeText()
    {
        var trial = cursor;
        return SkipBlanks(ref trial) > 0 && Characters.IsOfWord(trial.Current);
    }

    /// <summary>Whether the number is the day of a date: a bullet before it is then a bullet.</summary>
    private readonly bool IsDay(int number)
    {
        var trial = cursor;
        return number <= 31 && new DateReader(DateLexicon.Of(language)).TryMonth(ref trial, out _);
    }

    /// <summary>"(a)", "(أ)", "(ii)", "(一)", "（a）".</summary>
    private bool TryInBrackets(out NumberLevel level, out int ordinal)
    {
        var wide = cursor.Current == '（';
        cursor.Position++;
        cursor.SkipBlanks();
        var read = ChineseNumerals.IsNumeral(cursor.Current) ? TryChineseNumeral(out level, out ordinal) : TryLetters(out level, out ordinal);
        cursor.SkipBlanks();
        isOdd |= wide && language != Language.Chinese;
        if (level == NumberLevel.Letter || language == Language.English) isOdd |= MarkForm.Of(level, language).Opening.Length == 0;
        return read && TryClose();
    }

    private bool TryClose() => cursor.TryChar(')') || cursor.TryChar('）');

    /// <summary>"’1‘" of Arabic second-level lists.</summary>
    private bool TryInQuotes(out NumberLevel level, out int ordinal)
    {
        (level, ordinal) = (NumberLevel.Roman, 0);
        cursor.Position++;
        if (!inArabic || !cursor.TryNumber(out ordinal, out var digits) || digits > 2 || !IsQuote(cursor.Current)) return false;
        cursor.Position++;
        return true;
    }

    /// <summary>"a)", "أ)", "㈠", "I.", "一、", "أولا -".</summary>
    private bool TryUnopened(out NumberLevel level, out int ordinal)
    {
        (level, ordinal) = (NumberLevel.Roman, 0);
        if (cursor.Current is >= '㈠' and <= '㈩')
        {
            ordinal = cursor.Current - '㈠' + 1;
            isOdd |= language != Language.Chinese;
            cursor.Position++;
            return true;
        }

        if (SectionMarks.TryRead(ref cursor, language, ref isOdd, out ordinal))
        {
            level = NumberLevel.Section;
            return true;
        }

        if (!TryLetters(out level, out ordinal) || !cursor.TryChar(')')) return false;
        isOdd |= MarkForm.Of(level, language).Opening.Length > 0;
        return true;
    }

    private bool TryChineseNumeral(out NumberLevel level, out int ordinal)
    {
        level = NumberLevel.Roman;
        isOdd |= language != Language.Chinese;
        return ChineseNumerals.TryRead(ref cursor, out ordinal, out _);
    }

    /// <summary>Letters of a list, in either script; what they are as a numeral is weighed against the mark before.</summary>
    private bool TryLetters(out NumberLevel level, out int ordinal)
    {
        (level, ordinal) = (NumberLevel.Letter, 0);
        Span<char> letters = stackalloc char[MostLetters];
        var length = 0;
        var trial = cursor;
        while (Characters.IsOfWord(trial.Current) || (length > 0 && trial.Current == ' ' && Characters.IsArabic(letters[0])))
        {
            if (length == MostLetters) return false;
            if (!Characters.IsMark(trial.Current) && trial.Current != ' ') letters[length++] = Plain(trial.Current);
            trial.Position++;
        }

        cursor = trial;
        if (length == 0) return false;
        (level, ordinal) = Characters.IsArabic(letters[0]) ? (NumberLevel.Letter, Series.OfArabic(letters[..length])) : Weigh(letters[..length]);
        isOdd |= inArabic != Characters.IsArabic(letters[0]);
        return ordinal > 0;
    }

    private char Plain(char c)
    {
        if (char.IsAsciiLetterUpper(c)) isOdd = true;
        // An accent makes it another word: "à)" is no letter of a list.
        var plain = c < '\u0400' ? char.ToLowerInvariant(c) : Folding.Fold(c);
        var latin = Series.LatinLookalike(plain);
        if (latin != plain) isOdd = true;
        return latin;
    }

    private readonly (NumberLevel Level, int Ordinal) Weigh(ReadOnlySpan<char> letters)
    {
        var letter = (NumberLevel.Letter, Series.OfLatin(letters));
        var roman = (NumberLevel.Roman, Series.OfRoman(letters));
        if (roman.Item2 == 0 || letters.ContainsAny('c', 'd', 'm') || letters.Contains('l')) return letter;
        if (letter.Item2 == 0) return roman;
        if (previous is { Level: NumberLevel.Letter } before && before.Ordinal == letter.Item2 - 1) return letter;
        if (previous is { Level: NumberLevel.Roman } numeral && numeral.Ordinal == roman.Item2 - 1) return roman;
        return letters.Length > 1 || (roman.Item2 == 1 && previous is not null) ? roman : letter;
    }

    private static bool IsQuote(char c) => c is '\'' or '’' or '‘' or '`' or '´' or '‛' or '‚';

    private void SkipBlanks() => SkipBlanks(ref cursor);

    /// <summary>Goes over blanks, and over the tabs that here part a mark from its text.</summary>
    internal static int SkipBlanks(ref Cursor cursor)
    {
        var start = cursor.Position;
        while (cursor.Position < cursor.Text.Length && (cursor.Current == '\t' || Characters.IsBlank(cursor.Current))) cursor.Position++;
        return cursor.Position - start;
    }
}
