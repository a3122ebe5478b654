using Dais.Kernel;

namespace Dais.Documents.Agendas;

/// <summary>How items are called: "1 (a)", "1 a)", "1 (أ)".</summary>
public static class ItemWords
{
    /// <summary>The number of an item and, where there is one, the letter of its sub-item, as the language writes it.</summary>
    public static string Number(int item, string? letter, Language language, DigitStyle digits = DigitStyle.Western)
    {
        var number = Numbering.Digits(item, language, digits);
        return letter is null ? number : $"{number} {Letter(letter, language, digits)}";
    }

    /// <summary>The letter of a sub-item with its brackets: "(a)", "a)", "(أ)".</summary>
    public static string Letter(string letter, Language language, DigitStyle digits = DigitStyle.Western) =>
        ItemLetters.OrdinalOf(letter) is { } ordinal ? Numbering.Format(NumberLevel.Letter, ordinal, language, digits) : $"({letter})";
}
