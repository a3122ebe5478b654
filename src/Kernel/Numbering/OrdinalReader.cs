using System.Buffers;

namespace Dais.Kernel;

/// <summary>Finds an ordinal beside the noun it counts, in ar, en, fr, ru, es.</summary>
internal readonly ref struct OrdinalReader(ReadOnlySpan<char> text, OrdinalLexicon lexicon)
{
    private const int MostQualifiers = 4;
    private const int Greatest = 9999;
    private const int LongestBefore = 160;
    private const int LongestPrefix = 4;
    private const string Article = "ال";
    private const string WithTo = "لل";

    private static readonly SearchValues<char> Hidden = SearchValues.Create("\u0300\u0301\u0302\u0306\u0308\u0640\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0670");

    private readonly ReadOnlySpan<char> text = text;

    internal int? Find()
    {
        // Marks that lengthen or vowel a word hide it from a search for letters.
        if (text.ContainsAny(Hidden)) return Find(0, text.Length);
        for (var from = 0; from < text.Length && text[from..].IndexOfAny(lexicon.Nouns) is >= 0 and var offset;)
        {
            var noun = from + offset;
            var start = WordStart(Math.Max(from, noun - (lexicon.Own.NounFirst ? LongestPrefix : LongestBefore)));
            if (Find(start, noun + 1) is { } number) return number;
            from = noun + 1;
        }

        return null;
    }

    private int? Find(int from, int end)
    {
        var cursor = new Cursor(text, from);
        while (cursor.Position < end)
        {
            var start = cursor;
            var number = lexicon.Own.NounFirst ? AfterNoun(ref cursor) : BeforeNoun(ref cursor);
            if (number > 0) return number;
            cursor = start;
            SkipToken(ref cursor);
        }

        return null;
    }

    private int WordStart(int position)
    {
        while (position > 0 && (Characters.IsOfWord(text[position - 1]) || Characters.DigitOf(text[position - 1]) >= 0)) position--;
        return position;
    }

    private static void SkipToken(ref Cursor cursor)
    {
        if (!cursor.Word().IsEmpty) return;
        if (Characters.DigitOf(cursor.Current) < 0)
        {
            cursor.Position++;
            return;
        }

        while (Characters.DigitOf(cursor.Current) >= 0) cursor.Position++;
        cursor.Word();
    }

    private int BeforeNoun(ref Cursor cursor)
    {
        var number = Characters.DigitOf(cursor.Current) >= 0 ? InDigits(ref cursor) : InWords(ref cursor);
        return number > 0 && NounFollows(cursor) ? number : 0;
    }

    private int AfterNoun(ref Cursor cursor)
    {
        Span<char> word = stackalloc char[Folding.Longest];
        var noun = Folded(cursor.Word(), word);
        if (!lexicon.IsNoun(noun)) return 0;
        var isDefinite = noun.IndexOf(Article, StringComparison.Ordinal) is 0 or 1 || noun.StartsWith(WithTo, StringComparison.Ordinal);
        for (var i = 0; i <= MostQualifiers; i++)
        {
            SkipJoints(ref cursor);
            if (Characters.DigitOf(cursor.Current) >= 0) return isDefinite ? BareNumber(ref cursor) : 0;
            var trial = cursor;
            if (InWords(ref trial) is > 0 and var number) return number;
            if (!lexicon.IsQualifier(Folded(cursor.Word(), word))) return 0;
        }

        return 0;
    }

    /// <summary>"الجلسة 11", but not a meeting of 11 July.</summary>
    private static int BareNumber(ref Cursor cursor)
    {
        if (!cursor.TryNumber(out var number, out _) || number is < 1 or > Greatest || cursor.Current is '/' or ':' or '.') return 0;
        var date = cursor;
        return number <= 31 && new DateReader(DateLexicon.Of(Language.Arabic)).TryMonth(ref date, out _) ? 0 : number;
    }

    private bool NounFollows(Cursor cursor)
    {
        Span<char> word = stackalloc char[Folding.Longest];
        for (var i = 0; i <= MostQualifiers; i++)
        {
            SkipJoints(ref cursor);
            var folded = Folded(cursor.Word(), word);
            if (lexicon.IsNoun(folded)) return true;
            if (!lexicon.IsQualifier(folded)) return false;
        }

        return false;
    }

    /// <summary>"69th", "69e", "69-е", "69º", "69.ª".</summary>
    private int InDigits(ref Cursor cursor)
    {
        if (cursor.Position > 0 && (char.IsLetter(text[cursor.Position - 1]) || text[cursor.Position - 1] is '/' or '.')) return 0;
        if (!cursor.TryNumber(out var number, out _) || number is < 1 or > Greatest) return 0;
        cursor.TryChar('.');
        if (cursor.TryChar('º') || cursor.TryChar('ª') || cursor.TryChar('°')) return number;
        cursor.SkipBlanks();
        if (Characters.IsDash(cursor.Current)) cursor.Position++;
        cursor.SkipBlanks();
        Span<char> word = stackalloc char[Folding.Longest];
        return lexicon.MayFollowDigits(Folded(cursor.Word(), word)) ? number : 0;
    }

    /// <summary>The longest ordinal in words at the cursor: "eighty-first", "quatre-vingt-dix-neuvième", "الحادية والثمانين".</summary>
    private int InWords(ref Cursor cursor)
    {
        Span<char> phrase = stackalloc char[Folding.Longest * 2];
        var (length, number) = (0, 0);
        var trial = cursor;
        while (true)
        {
            if (Folding.Fold(trial.Word(), phrase[length..]) is not (> 0 and var taken)) return number;
            length += taken;
            if (lexicon.NumberOf(phrase[..length]) is > 0 and var found)
            {
                number = found;
                cursor = trial;
            }

            if (length == phrase.Length || !lexicon.Opens(phrase[..length])) return number;
            phrase[length++] = ' ';
            SkipJoints(ref trial);
        }
    }

    private static ReadOnlySpan<char> Folded(ReadOnlySpan<char> word, Span<char> into) =>
        Folding.Fold(word, into) is > 0 and var length ? into[..length] : [];

    /// <summary>Goes over what may part an ordinal from its noun: blanks, hyphens, the brackets around "resumed".</summary>
    private static void SkipJoints(ref Cursor cursor)
    {
        while (cursor.Position < cursor.Text.Length
            && (Characters.IsBlank(cursor.Current) || cursor.Current is '(' or ')' or '-' or '\u2010' or '\u2011')) cursor.Position++;
    }
}
