namespace Dais.Documents.Reading.Pages;

/// <summary>The digits in which footnotes are numbered: plain, raised, and those of Arabic.</summary>
internal static class NoteDigits
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    internal static bool IsSuperscript(char c) => c is '¹' or '²' or '³' or '⁰' or (>= '⁴' and <= '⁹');

    /// <summary>Its value; -1 for anything else.</summary>
    internal static int ValueOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '٠' and <= '٩' => c - '٠',
        _ when c >= '²' && IsSuperscript(c) => Raised.IndexOf(c, StringComparison.Ordinal),
        _ => -1,
    };

    /// <summary>The same number in plain digits.</summary>
    internal static string Plain(ReadOnlySpan<char> digits)
    {
        Span<char> plain = stackalloc char[8];
        var length = 0;
        foreach (var c in digits)
            if (length < plain.Length) plain[length++] = (char)('0' + ValueOf(c));
        return new(plain[..length]);
    }
}
