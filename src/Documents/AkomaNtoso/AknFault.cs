using System.Text;
using System.Xml;

namespace Dais.Documents.AkomaNtoso;

/// <summary>Shows where a file breaks off: the piece of the line around the fault, as a person would look for it.</summary>
internal static class AknFault
{
    private const int Before = 40;
    private const int After = 20;

    public static string Around(byte[] bytes, XmlException fault)
    {
        var line = LineOf(bytes, fault.LineNumber);
        var text = Encoding.UTF8.GetString(line.Length > 4 * 1024 * 1024 ? line[..(4 * 1024 * 1024)] : line);
        var at = Math.Clamp(fault.LinePosition - 1, 0, text.Length);
        var start = Math.Max(0, at - Before);
        var end = Math.Min(text.Length, at + After);
        if (start > 0 && char.IsLowSurrogate(text[start])) start++;
        if (end > start && char.IsHighSurrogate(text[end - 1])) end--;
        return (start > 0 ? "…" : "") + text[start..end].Trim() + (end < text.Length ? "…" : "");
    }

    private static ReadOnlySpan<byte> LineOf(ReadOnlySpan<byte> bytes, int line)
    {
        for (; line > 1; line--)
        {
            var end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
            if (end < 0) return [];
            bytes = bytes[(bytes[end] == '\r' && end + 1 < bytes.Length && bytes[end + 1] == '\n' ? end + 2 : end + 1)..];
        }

        var rest = bytes.IndexOfAny((byte)'\n', (byte)'\r');
        return rest < 0 ? bytes : bytes[..rest];
    }
}
