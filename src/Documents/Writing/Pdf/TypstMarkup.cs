using System.Globalization;
using System.Text;
using Dais.Kernel;

namespace Dais.Documents.Writing.Pdf;

/// <summary>Builds calls of the template's functions; nothing else can be written with it.</summary>
internal sealed class TypstMarkup(Language language)
{
    private readonly StringBuilder markup = new();

    /// <summary>The language the document is in; words in another are tagged and marked.</summary>
    public Language Language { get; } = language;

    /// <summary>A piece of code of ours, never of a document.</summary>
    public TypstMarkup Code(string code)
    {
        markup.Append(code);
        return this;
    }

    /// <summary>A number.</summary>
    public TypstMarkup Number(int number)
    {
        markup.Append(number.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>A string literal, or none.</summary>
    public TypstMarkup Literal(string? text)
    {
        if (text is null) return Code("none");
        TypstLiteral.Append(markup, text);
        return this;
    }

    /// <summary>Words in their language, or none; those that stand in for a translation carry the mark.</summary>
    public TypstMarkup Say(Wording? wording)
    {
        if (wording is not { } words) return Code("none");
        if (!words.IsFallbackIn(Language)) return Literal(words.Text);
        Code("foreign(").Literal(words.Language.Code).Code(",").Code(Scale(words.Language)).Code(",").Literal(words.Text).Code(",");
        return Literal($"[{DocumentPhrases.Say(DocumentPhrases.Untranslated, Language)}]").Code(")");
    }

    /// <summary>How much smaller Latin words are set than those of the document.</summary>
    public string LatinScale => Scale(Language.English);

    // Arabic is set larger than the other scripts; the one beside the other takes the size that looks the same.
    private string Scale(Language guest) => (Language == Language.Arabic, guest == Language.Arabic) switch
    {
        (true, false) => "0.84",
        (false, true) => "1.19",
        _ => "1",
    };

    /// <summary>An array of whatever <paramref name="write"/> writes.</summary>
    public TypstMarkup Array<T>(IEnumerable<T> parts, Action<T> write)
    {
        Code("(");
        foreach (var part in parts)
        {
            write(part);
            Code(",");
        }

        return Code(")");
    }

    /// <summary>Parts that follow one another; nothing, where there are none.</summary>
    public TypstMarkup Sequence<T>(IEnumerable<T> parts, Action<T> write)
    {
        var any = false;
        foreach (var part in parts)
        {
            if (any) Code("+");
            write(part);
            any = true;
        }

        return any ? this : Code("[]");
    }

    /// <inheritdoc/>
    public override string ToString() => markup.ToString();
}
