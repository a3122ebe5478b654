namespace Dais.Documents.Reading;

/// <summary>A title as a list prints it, parted from the mark that closes it.</summary>
internal static class TitleText
{
    private const string Closing = ".;:,。；：，、؛،";
    private const string NoteMarks = "*¹²³⁴⁵⁶⁷⁸⁹⁰† ";

    /// <summary>The title without closing mark and note marks; the closing mark is NUL where there is none.</summary>
    internal static string Clean(string text, Lexicon lexicon, out char closing)
    {
        var title = text.AsSpan().Trim().TrimEnd(NoteMarks);
        title = WithoutAnd(title, lexicon);
        closing = !title.IsEmpty && Closing.Contains(title[^1], StringComparison.Ordinal) ? title[^1] : '\0';
        if (closing != '\0') title = title.TrimEnd(Closing).TrimEnd(NoteMarks).TrimEnd(Closing).TrimEnd();
        return Joining.Blanks(title.TrimStart("*").Trim().ToString());
    }

    internal static bool EndsAnItem(char closing) => closing is '.' or '。';

    internal static bool EndsASubItem(char closing) => closing is ';' or '；' or '؛';

    internal static bool OpensSubItems(char closing) => closing is ':' or '：';

    // "(a) Opening of the session; and"
    private static ReadOnlySpan<char> WithoutAnd(ReadOnlySpan<char> title, Lexicon lexicon)
    {
        var semicolon = title.LastIndexOfAny(";；؛");
        if (semicolon < 0 || title.Length - semicolon > 6) return title;
        var last = Folding.Words(title[(semicolon + 1)..]);
        return Array.IndexOf(lexicon.And, last) >= 0 ? title[..(semicolon + 1)] : title;
    }
}
