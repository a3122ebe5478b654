using System.Globalization;
using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>Reads figures as each language writes them: 6,338,400 or 6 338 400; 1.5 million, 1,5 млн, 150万; two, deux, 两.</summary>
internal ref struct FigureReader
{
    private const int Longest = 18;

    private readonly ReadOnlySpan<char> text;
    private readonly Language language;
    private readonly FactWords words;
    private readonly bool isRow;
    private int at;

    private FigureReader(ReadOnlySpan<char> text, Language language)
    {
        this.text = text;
        this.language = language;
        words = FactWords.Of(language);
        isRow = text.Contains('\t');
    }

    internal static void Read(ReadOnlySpan<char> text, Language language, List<Fact> facts)
    {
        var reader = new FigureReader(text, language);
        while (reader.Next(out var value)) facts.Add(new(DiscordKind.Figure, value.ToString("0.######", CultureInfo.InvariantCulture)));
    }

    /// <summary>Numbers in words, of a folded text.</summary>
    internal static void ReadWords(string folded, Language language, List<Fact> facts)
    {
        var known = FactWords.Of(language);
        if (!known.HasNumbers) return;
        var place = 0;
        while (FactWords.TryNext(folded, ref place, out var word))
            if (known.Numbers.TryGetValue(word, out var number)) facts.Add(new(DiscordKind.NumberInWords, number.ToString(CultureInfo.InvariantCulture)));
    }

    private bool Next(out decimal value)
    {
        for (; at < text.Length; at++)
        {
            if (!IsDigit(at)) continue;
            var start = at;
            value = Number();
            if (start > 0 && (IsOfWord(text[start - 1]) || IsOfName(start, at - start))) continue;
            value *= Times();
            return true;
        }

        value = 0;
        return false;
    }

    private decimal Number()
    {
        var start = at;
        var value = Digits(out var first);
        if (language == Language.Arabic && first == 3 && TryBackwards(start, out var backwards)) return backwards;
        while (first <= 3 && IsGroup(at)) (at, value) = (at + 4, (value * 1000) + Three(at + 1));
        if (at + 1 < text.Length && text[at] is '.' or ',' or '٫' && IsDigit(at + 1) && (text[at] != ',' || language != Language.English))
        {
            at++;
            var tenth = 0.1m;
            for (; at < text.Length && IsDigit(at) && tenth > 1e-9m; at++, tenth /= 10) value += tenth * (Folding.Of(text[at]) - '0');
        }

        return value;
    }

    /// <summary>Arabic files of ours and others hold the groups of a great number in the order in which they are seen from the right: "600 856 092 1".</summary>
    private bool TryBackwards(int start, out decimal value)
    {
        var (place, factor) = (start + 3, 1000m);
        value = Three(start);
        while (place + 1 < text.Length && text[place] is '\u00A0' or '\u202F' or '\u2009' or ' ' && IsDigit(place + 1) && factor < 1e15m)
        {
            var length = 1;
            while (length < 4 && place + 1 + length < text.Length && IsDigit(place + 1 + length)) length++;
            if (length > 3) break;
            for (var (i, group) = (0, 0m); i < length; i++)
            {
                group = (group * 10) + (Folding.Of(text[place + 1 + i]) - '0');
                if (i == length - 1) value += group * factor;
            }

            (place, factor) = (place + 1 + length, factor * 1000);
            if (length < 3) break;
        }

        if (factor == 1000m) return false;
        at = place;
        return true;
    }

    private decimal Digits(out int count)
    {
        decimal value = 0;
        for (count = 0; at < text.Length && IsDigit(at); at++, count++)
            if (count < Longest) value = (value * 10) + (Folding.Of(text[at]) - '0');
        return value;
    }

    /// <summary>A separator of thousands with exactly three digits behind it.</summary>
    private readonly bool IsGroup(int place)
    {
        if (place + 3 >= text.Length) return false;
        var isSeparator = text[place] switch
        {
            '\u00A0' or '\u202F' or '\u2009' => true,
            // English sentences have commas between thousands; its tables have blanks.
            ' ' => isRow || language != Language.English,
            ',' => language == Language.English || language == Language.Chinese,
            '.' => language == Language.Spanish,
            '٬' or '’' => true,
            _ => false,
        };
        return isSeparator && IsDigit(place + 1) && IsDigit(place + 2) && IsDigit(place + 3) && (place + 4 >= text.Length || !IsDigit(place + 4));
    }

    private readonly decimal Three(int place) => ((Folding.Of(text[place]) - '0') * 100) + ((Folding.Of(text[place + 1]) - '0') * 10) + (Folding.Of(text[place + 2]) - '0');

    /// <summary>"million" behind a number.</summary>
    private decimal Times()
    {
        var place = at;
        while (place < text.Length && (Folding.Of(text[place]) == ' ' || text[place] is '多' or '余' or '几')) place++;
        if (place >= text.Length || !Folding.IsLetter(text[place])) return 1;
        var behind = Folding.Words(text[place..Math.Min(text.Length, place + 24)]);
        foreach (var (word, isStem, times) in words.Multipliers)
        {
            if (!behind.StartsWith(word, StringComparison.Ordinal)) continue;
            if (!isStem && language != Language.Chinese && behind.Length > word.Length && Folding.IsLetter(behind[word.Length])) continue;
            return times;
        }

        return 1;
    }

    private readonly bool IsDigit(int place) => Folding.Of(text[place]) is >= '0' and <= '9';

    /// <summary>COVID-19 is no figure.</summary>
    private readonly bool IsOfName(int start, int length) => length < 3 && start > 1 && (text[start - 1] is '-' or '\u2010' or '\u2011') && Folding.IsLetter(text[start - 2]);

    /// <summary>CO2 is no figure; in Chinese and Arabic a number may stand against a word.</summary>
    private static bool IsOfWord(char c) => char.IsAsciiLetter(c);
}
