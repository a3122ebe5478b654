namespace Dais.Kernel;

/// <summary>What may stand between two days.</summary>
internal enum DateSeparator
{
    None,
    To,
    And,
    Comma,
}

/// <summary>A month as it was read, with what makes it doubtful.</summary>
internal readonly record struct MonthRead(int Month, bool NeedsYear);

/// <summary>Reads the parts of a date where the day stands before the month: ar, en, fr, ru, es.</summary>
internal readonly struct DateReader(DateLexicon lexicon)
{
    internal const int EarliestYear = 1600;
    internal const int LatestYear = 2199;

    internal DateLexicon Lexicon => lexicon;

    /// <summary>A day: 11, 1er, 1º, 11th, 11-го.</summary>
    internal bool TryDay(ref Cursor cursor, out int day)
    {
        if (!cursor.TryNumber(out day, out var digits) || digits > 2 || day is < 1 or > 31) return false;
        var suffix = cursor;
        suffix.TryChar('.');
        if (suffix.TryChar('º') || suffix.TryChar('°'))
        {
            cursor = suffix;
            return true;
        }

        suffix = cursor;
        suffix.SkipBlanks();
        if (Characters.IsDash(suffix.Current)) suffix.Position++;
        if (WordAt(ref suffix).Is(DateRole.AfterDay)) cursor = suffix;
        return true;
    }

    /// <summary>A month after a day, with what stands before it: "July", "of July", "de julio", "تموز/يوليه".</summary>
    internal bool TryMonth(ref Cursor cursor, out MonthRead month)
    {
        month = default;
        var word = default(DateWord);
        var start = 0;
        for (var i = 0; i < 3; i++)
        {
            cursor.SkipBlanks();
            start = cursor.Position;
            word = WordAt(ref cursor);
            if (word.Month > 0 || !word.Is(DateRole.BeforeMonth)) break;
        }

        if (word.Month == 0) return false;
        if (word.Is(DateRole.Short)) cursor.TryChar('.');
        month = new(word.Month, word.Is(DateRole.Short) || (word.Is(DateRole.AlsoWord) && !char.IsUpper(cursor.Text[start])));
        return OtherNameAgrees(ref cursor, word.Month);
    }

    /// <summary>The year after a month, with its own words: "2024", "de 2024", "2024 года"; null, and the cursor unmoved, where none is said.</summary>
    internal int? ReadYear(ref Cursor cursor)
    {
        var trial = cursor;
        trial.SkipBlanks();
        if (lexicon.Own.CommaBeforeYear && trial.TryChar(',')) trial.SkipBlanks();
        for (var i = 0; i < 2; i++)
        {
            var before = trial;
            if (!WordAt(ref trial).Is(DateRole.BeforeYear)) trial = before;
            trial.SkipBlanks();
        }

        if (!trial.TryNumber(out var year, out var digits) || digits != 4 || year is < EarliestYear or > LatestYear) return null;
        cursor = trial;
        trial.SkipBlanks();
        if (WordAt(ref trial).Is(DateRole.AfterYear))
        {
            if (trial.Position - cursor.Position <= 4 && trial.Current == '.' && trial.Text[trial.Position - 1] == 'г') trial.Position++;
            cursor = trial;
        }

        return year;
    }

    /// <summary>What stands between two days, with an article or a weekday after it.</summary>
    internal DateSeparator ReadSeparator(ref Cursor cursor)
    {
        cursor.SkipBlanks();
        var separator = DateSeparator.None;
        if (Characters.IsDash(cursor.Current)) separator = DateSeparator.To;
        else if (Characters.IsComma(cursor.Current)) separator = DateSeparator.Comma;
        if (separator != DateSeparator.None)
        {
            cursor.Position++;
            cursor.SkipBlanks();
        }

        if (separator != DateSeparator.To) separator = ReadConjunction(ref cursor, separator);
        SkipArticles(ref cursor);
        return separator;
    }

    /// <summary>The word at the cursor, or the two words that are one month; the cursor goes over them.</summary>
    internal DateWord WordAt(ref Cursor cursor)
    {
        Span<char> folded = stackalloc char[Folding.Longest];
        var length = Folding.Fold(cursor.Word(), folded);
        if (length <= 0) return default;
        var word = lexicon[folded[..length]];
        if (!word.Is(DateRole.Opens)) return word;
        var second = cursor;
        second.SkipBlanks();
        folded[length] = ' ';
        var more = Folding.Fold(second.Word(), folded[(length + 1)..]);
        if (more <= 0) return word;
        var both = lexicon[folded[..(length + 1 + more)]];
        if (both.Month == 0) return word;
        cursor = second;
        return both;
    }

    private bool OtherNameAgrees(ref Cursor cursor, int month)
    {
        var trial = cursor;
        trial.SkipBlanks();
        if (!trial.TryChar('/')) return true;
        trial.SkipBlanks();
        var other = WordAt(ref trial).Month;
        if (other == month) cursor = trial;
        return other == 0 || other == month;
    }

    private DateSeparator ReadConjunction(ref Cursor cursor, DateSeparator comma)
    {
        var trial = cursor;
        var word = WordAt(ref trial);
        if (!word.Is(DateRole.To | DateRole.And)) return comma;
        if (trial.Current is '\'' or '’')
        {
            trial.Position++;
            WordAt(ref trial);
        }

        cursor = trial;
        return word.Is(DateRole.And) ? DateSeparator.And : comma == DateSeparator.Comma ? DateSeparator.Comma : DateSeparator.To;
    }

    private void SkipArticles(ref Cursor cursor)
    {
        for (var i = 0; i < 3; i++)
        {
            var trial = cursor;
            trial.SkipBlanks();
            var word = WordAt(ref trial);
            if (word.Weekday > 0) trial.Position += Characters.IsComma(trial.Current) ? 1 : 0;
            else if (!word.Is(DateRole.Article)) break;
            cursor = trial;
        }

        cursor.SkipBlanks();
    }
}
