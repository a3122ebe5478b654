using Dais.Documents.Writing;
using Dais.Kernel;

namespace Dais.Documents.Agendas;

/// <summary>How one language writes the parts of an agenda: its numbers, letters and closing marks.</summary>
internal sealed record AgendaStyle(Language Language, DigitStyle Digits)
{
    // A title that asks or exclaims closes itself; one that ends in a full stop has its own.
    private const string ClosesItself = ".。…?？؟!！";

    /// <summary>"1.", "1 -".</summary>
    public string NumberOf(AgendaItem item) => Numbering.Format(NumberLevel.Paragraph, item.Number, Language, Digits);

    /// <summary>"(a)", "a)", "(أ)".</summary>
    public string LetterOf(string letter) =>
        ItemLetters.OrdinalOf(letter) is { } ordinal ? Numbering.Format(NumberLevel.Letter, ordinal, Language, Digits) : letter;

    /// <summary>The mark of a point within an annotation.</summary>
    public string MarkOf(AnnotationMark mark) => Numbering.Format(mark.Level, mark.Ordinal, Language, Digits);

    /// <summary>"1 (a)", as the table and running text name an item.</summary>
    public string NameOf(int item, string? letter)
    {
        var number = Numbering.Digits(item, Language, Digits);
        return letter is null ? number : $"{number} {LetterOf(letter)}";
    }

    /// <summary>Words with the closing mark of a list, in the language in which they stand.</summary>
    public static Words Closed(Wording title, string mark)
    {
        var closes = mark == DocumentPhrases.ListEnds && ClosesItself.Contains(title.Text[^1], StringComparison.Ordinal);
        return new(closes ? title : title with { Text = title.Text + DocumentPhrases.Say(mark, title.Language) });
    }

    /// <summary>A fixed phrase in the document's language.</summary>
    public Wording Phrase(string key) => DocumentPhrases.In(key, Language);
}
