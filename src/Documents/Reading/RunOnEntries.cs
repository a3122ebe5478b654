using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>Parts entries of a list that run on in one line: "1. Organizational matters: (a) Opening; (b) Adoption".</summary>
internal static class RunOnEntries
{
    internal static IEnumerable<ListEntry> Split(ListEntry entry, Lexicon lexicon)
    {
        var rest = entry.Raw;
        var mark = entry.Mark;
        var expected = mark is { Level: NumberLevel.Letter } letter ? letter.Ordinal + 1 : 1;
        while (TryFindLetter(rest, expected, lexicon, out var at, out var next))
        {
            yield return Part(entry, mark, rest[..at], lexicon);
            rest = rest[(at + next.Length)..];
            mark = next;
            expected++;
        }

        yield return Part(entry, mark, rest, lexicon);
    }

    private static ListEntry Part(ListEntry whole, NumberMark? mark, string text, Lexicon lexicon)
    {
        var part = new ListEntry(whole.First, mark, whole.Indent, whole.IsBulleted);
        part.Add(text, whole.Last);
        part.Close(lexicon);
        return part;
    }

    // A letter in its series, right after the mark that opens or parts sub-items.
    private static bool TryFindLetter(string text, int expected, Lexicon lexicon, out int at, out NumberMark mark)
    {
        mark = default;
        at = 0;
        for (var from = 0; from < text.Length - 4; from++)
        {
            var stop = text.AsSpan(from).IndexOfAny(":;：；؛");
            if (stop < 0) return false;
            from += stop;
            at = from + 1;
            while (at < text.Length && text[at] == ' ') at++;
            if (at < text.Length - 3 && Numbering.TryRead(text.AsSpan(at), lexicon.Language, out mark)
                && mark.Level == NumberLevel.Letter && mark.Ordinal == expected) return true;
        }

        return false;
    }
}
