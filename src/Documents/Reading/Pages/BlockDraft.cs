using System.Text;

namespace Dais.Documents.Reading.Pages;

/// <summary>A block while its lines are joined.</summary>
internal sealed class BlockDraft
{
    /// <summary>So long is no paragraph: what follows stands as another, and memory stays bounded.</summary>
    internal const int Longest = 200_000;

    private readonly StringBuilder text = new();
    private readonly List<(int At, int Page)> pages = [];

    internal BlockMark? Mark { get; init; }

    internal int First { get; init; }

    internal int Last { get; private set; }

    internal int Indent { get; init; }

    internal int Gap { get; init; }

    internal bool IsRow { get; init; }

    internal bool IsFull => text.Length > Longest;

    /// <summary>The line that was added last.</summary>
    internal string LastLine { get; private set; } = "";

    /// <summary>The words with the marks of notes in them.</summary>
    internal string Raw { get; private set; } = "";

    internal void Add(ReadOnlySpan<char> words, int line, int page, string whole)
    {
        if (pages.Count == 0 || pages[^1].Page != page) pages.Add((text.Length, page));
        LineJoining.Append(text, words);
        (Last, LastLine) = (line, whole);
    }

    /// <summary>A note's mark that stood on a line of its own: raised again, right behind the word before it.</summary>
    internal void AddCall(string mark, int line)
    {
        const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        foreach (var digit in mark) text.Append(NoteDigits.ValueOf(digit) is >= 0 and var value ? Raised[value] : digit);
        Last = line;
    }

    internal void Close() =>
        Raw = IsRow ? string.Join('\t', TableCells.Of(text.ToString(), WideBlank).Select(c => LineJoining.Tidy(c.Text))) : LineJoining.Tidy(text.ToString());

    /// <summary>The page on which a character stands.</summary>
    internal int PageAt(int at)
    {
        var i = pages.BinarySearch((at, int.MaxValue));
        return i >= 0 ? pages[i].Page : pages.Count == 0 ? 1 : pages[Math.Max(0, ~i - 1)].Page;
    }

    /// <summary>So many blanks part the cells of a row.</summary>
    internal const int WideBlank = 3;
}
