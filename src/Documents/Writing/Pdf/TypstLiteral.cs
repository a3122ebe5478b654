using System.Globalization;
using System.Text;

namespace Dais.Documents.Writing.Pdf;

/// <summary>Words as a string literal of Typst. All words of a document pass here, so that none of them can become markup or code.</summary>
internal static class TypstLiteral
{
    /// <summary>Appends the literal, quotation marks included.</summary>
    public static void Append(StringBuilder markup, string text)
    {
        markup.Append('"');
        AppendClean(markup, text, isLiteral: true);
        markup.Append('"');
    }

    /// <summary>
    /// The words as they are set: white space of any kind is a blank, controls and halves of surrogates are shown as U+FFFD,
    /// and marks that steer direction from within are left out, since direction is the template's business.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        AppendClean(clean, text, isLiteral: false);
        return clean.ToString();
    }

    /// <summary>Whether anything of the words is seen when they are set.</summary>
    public static bool IsSeen(string text) =>
        Clean(text).EnumerateRunes().Any(r => !Rune.IsWhiteSpace(r) && Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark));

    private static void AppendClean(StringBuilder to, string text, bool isLiteral)
    {
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsLeftOut(rune.Value)) continue;
            if (isLiteral && rune.Value is ('"' or '\\')) to.Append('\\');
            to.Append(units[..Printable(rune).EncodeToUtf16(units)]);
        }
    }

    private static Rune Printable(Rune rune) => rune.Value switch
    {
        '\t' or '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029 => new Rune(' '),
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse => Rune.ReplacementChar,
        _ => rune,
    };

    // Embeddings, overrides, isolates; the byte order mark, which PDF/UA-1 forbids in text; the soft hyphen, since nothing is hyphenated
    // and a footnote's mark that could be broken makes the compiler fail.
    private static bool IsLeftOut(int value) => value is 0xAD or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF;
}
