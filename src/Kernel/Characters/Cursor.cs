namespace Dais.Kernel;

/// <summary>A place in a text from which a reader goes forward; a copy of it is a place to come back to.</summary>
internal ref struct Cursor(ReadOnlySpan<char> text, int position)
{
    internal readonly ReadOnlySpan<char> Text = text;

    internal int Position = position;

    /// <summary>The character here; NUL at the end.</summary>
    internal readonly char Current => Position < Text.Length ? Text[Position] : '\0';

    /// <summary>What has not been read.</summary>
    internal readonly ReadOnlySpan<char> Rest => Text[Position..];

    internal void SkipBlanks()
    {
        while (Position < Text.Length && Characters.IsBlank(Text[Position])) Position++;
    }

    /// <summary>Goes over the character if it is here.</summary>
    internal bool TryChar(char c)
    {
        if (Current != c || Position >= Text.Length) return false;
        Position++;
        return true;
    }

    /// <summary>Goes over the words if they are here, exactly so.</summary>
    internal bool TryExact(string words)
    {
        if (!Rest.StartsWith(words, StringComparison.Ordinal)) return false;
        Position += words.Length;
        return true;
    }

    /// <summary>Goes over the letters that stand here; empty where there are none.</summary>
    internal ReadOnlySpan<char> Word()
    {
        var start = Position;
        while (Position < Text.Length && Characters.IsOfWord(Text[Position])) Position++;
        return Text[start..Position];
    }

    /// <summary>Goes over the digits that stand here, nine at the most.</summary>
    internal bool TryNumber(out int value, out int digits)
    {
        (value, digits) = (0, 0);
        while (Position < Text.Length && Characters.DigitOf(Text[Position]) is >= 0 and var digit)
        {
            if (++digits > 9) return false;
            value = (value * 10) + digit;
            Position++;
        }

        return digits > 0;
    }

    /// <summary>Goes over a number in digits or in Chinese numerals: 11, 十一, 二〇二四.</summary>
    internal bool TryNumberOrNumeral(out int value, out int digits) =>
        TryNumber(out value, out digits) || ChineseNumerals.TryRead(ref this, out value, out digits);
}
