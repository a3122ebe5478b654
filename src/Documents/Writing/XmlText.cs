using System.Text;
using System.Xml;

namespace Dais.Documents.Writing;

/// <summary>Text that an XML file may hold. What was read from outside can hold anything.</summary>
internal static class XmlText
{
    /// <summary>The text without the characters that XML 1.0 forbids (controls, lone surrogates, U+FFFE and U+FFFF).</summary>
    public static string Legal(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var end = LegalPrefix(text);
        if (end == text.Length) return text;

        var legal = new StringBuilder(text.Length).Append(text, 0, end);
        for (var i = end; i < text.Length; i++)
        {
            if (IsPairAt(text, i)) legal.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i])) legal.Append(text[i]);
        }

        return legal.ToString();
    }

    private static int LegalPrefix(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) continue;
            if (!IsPairAt(text, i)) return i;
            i++;
        }

        return text.Length;
    }

    private static bool IsPairAt(string text, int i) =>
        i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]);
}
